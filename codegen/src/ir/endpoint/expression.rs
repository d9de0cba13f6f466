//! Typed expressions of compiled endpoint rules. Each kind corresponds to one form of Rust code.

/// An expression and its Rust type.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// The kind of expression.
    pub kind: ExpressionKind,
    /// The type of the result.
    pub ty: Type,
}

/// The Rust type of an expression.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Type {
    /// The type of the value.
    pub base: Base,
    /// Whether the value is wrapped in an `Option`.
    pub optional: bool,
    /// Whether a [`Base::Text`] is a `String` rather than a `&str`.
    pub owned: bool,
}

/// The type of a value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Base {
    /// `&str`, or `String`
    Text,
    /// `bool`
    Flag,
    /// An integer. Only constants have this type.
    Number,
    /// `&[String]`, from a parameter.
    List,
    /// `Segments`: the parts of a string.
    Segments,
    /// `&Partition`
    Partition,
    /// `Arn`
    Arn,
    /// `Url`
    Url,
}

/// The kinds of expressions.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpressionKind {
    /// A string literal.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A field of the parameters.
    Parameter(String),
    /// A local variable.
    Local(String),
    /// A variable of a decision diagram.
    Variable(String),
    /// An attribute of a partition, ARN or URL; optional if the partition, ARN or URL is.
    Attribute {
        /// The partition, ARN or URL.
        of: Box<Expression>,
        /// The field or method.
        accessor: Accessor,
    },
    /// An element of an array. A negative index counts from the end.
    Element {
        /// The array.
        of: Box<Expression>,
        /// The index.
        index: i32,
    },
    /// A formatted string.
    Template(Vec<Piece>),
    /// Whether the optional expression has a value.
    IsSet(Box<Expression>),
    /// Whether the optional expression has no value.
    IsUnset(Box<Expression>),
    /// Whether the optional flag has a value and is true.
    IsTrue(Box<Expression>),
    /// The negated flag.
    Not(Box<Expression>),
    /// Whether two strings or flags are equal.
    Equal(Box<Expression>, Box<Expression>),
    /// Whether two strings or flags differ.
    Differ(Box<Expression>, Box<Expression>),
    /// A call to a library function.
    Call {
        /// The function.
        function: Function,
        /// The arguments: values that are present, with all strings borrowed.
        arguments: Vec<Expression>,
    },
    /// The value of the first optional expression that has one, otherwise a final value.
    Coalesce {
        /// The optional expressions.
        options: Vec<Expression>,
        /// The final value; `None` if the result is optional too.
        otherwise: Option<Box<Expression>>,
    },
    /// One of two expressions of the same type.
    Choose {
        /// The condition.
        condition: Box<Expression>,
        /// The value if the condition holds.
        then: Box<Expression>,
        /// The value if the condition does not hold.
        otherwise: Box<Expression>,
    },
    /// A value wrapped in `Some`.
    Some(Box<Expression>),
    /// A `&str` converted to a `String`.
    Own(Box<Expression>),
    /// A `String` borrowed as a `&str`.
    Borrow(Box<Expression>),
    /// A list converted to `Segments`.
    Segments(Box<Expression>),
}

/// The accessor of an attribute of a partition, ARN or URL.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Accessor {
    /// A field.
    Field(&'static str),
    /// A method.
    Method(&'static str),
}

/// A part of a formatted string.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A literal.
    Text(String),
    /// A string that is not optional.
    Expression(Expression),
}

/// A library function of the endpoint rules language that the runtime implements.
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
