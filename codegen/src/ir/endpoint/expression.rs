//! Typed expressions of compiled endpoint rules. Each kind is one form of Rust.

/// An expression and the Rust type that it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// What is computed.
    pub kind: ExpressionKind,
    /// What comes out.
    pub ty: Type,
}

/// The Rust type of an expression.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Type {
    /// The type of the value.
    pub base: Base,
    /// Whether it is in an `Option`.
    pub optional: bool,
    /// Whether a [`Base::Text`] is a `String` instead of a `&str`.
    pub owned: bool,
}

/// The type of a value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Base {
    /// `&str`, or `String`
    Text,
    /// `bool`
    Flag,
    /// An integer; only constants have it.
    Number,
    /// `&[String]`, from a parameter.
    List,
    /// `Segments`: parts of one text.
    Segments,
    /// `&Partition`
    Partition,
    /// `Arn`
    Arn,
    /// `Url`
    Url,
}

/// What an expression computes.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpressionKind {
    /// A string literal.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(u32),
    /// The field of the parameters.
    Parameter(String),
    /// A local variable.
    Local(String),
    /// A variable of a decision diagram.
    Variable(String),
    /// A field of a partition, ARN or URL; of an optional one, if it is there.
    Attribute {
        /// The partition, ARN or URL.
        of: Box<Expression>,
        /// What is taken from it.
        accessor: Accessor,
    },
    /// An element of an array; a negative index counts from its end.
    Element {
        /// The array.
        of: Box<Expression>,
        /// The index.
        index: i32,
    },
    /// A formatted text.
    Template(Vec<Piece>),
    /// Whether the optional expression has a value.
    IsSet(Box<Expression>),
    /// Whether the optional expression has no value.
    IsUnset(Box<Expression>),
    /// Whether the optional flag is there and set.
    IsTrue(Box<Expression>),
    /// The flag turned.
    Not(Box<Expression>),
    /// Whether two texts or flags are the same.
    Equal(Box<Expression>, Box<Expression>),
    /// Whether two texts or flags differ.
    Differ(Box<Expression>, Box<Expression>),
    /// A function of the library.
    Call {
        /// The function.
        function: Function,
        /// Its arguments: plain values, borrowed texts.
        arguments: Vec<Expression>,
    },
    /// The first of the optional expressions that has a value, else the last expression.
    Coalesce {
        /// The optional expressions.
        options: Vec<Expression>,
        /// What is taken if none has a value.
        otherwise: Option<Box<Expression>>,
    },
    /// One of two expressions of the same type.
    Choose {
        /// What decides.
        condition: Box<Expression>,
        /// The value if it holds.
        then: Box<Expression>,
        /// The value if it does not.
        otherwise: Box<Expression>,
    },
    /// A plain value as an optional one.
    Some(Box<Expression>),
    /// A `&str` made a `String`.
    Own(Box<Expression>),
    /// A `String` lent as a `&str`.
    Borrow(Box<Expression>),
    /// A list taken for segments.
    Segments(Box<Expression>),
}

/// How a value is read from a partition, ARN or URL.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Accessor {
    /// A field.
    Field(&'static str),
    /// A method.
    Method(&'static str),
}

/// A part of a formatted text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// As it stands.
    Text(String),
    /// A plain text.
    Expression(Expression),
}

/// A function of the library.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Function {
    /// `isValidHostLabel`
    IsValidHostLabel,
    /// `aws.isVirtualHostableS3Bucket`
    IsVirtualHostableS3Bucket,
    /// `aws.parseArn`
    ParseArn,
    /// `parseURL`
    ParseUrl,
    /// `aws.partition`
    Partition,
    /// `split`
    Split,
    /// `substring`
    Substring,
    /// `uriEncode`
    UriEncode,
}
