//! A value that Rust computes out of an input or an output: what an expression of JMESPath becomes once its types are known.
//!
//! Values are borrowed or copied: `&Structure`, `&str`, `&[Item]`, `&HashMap`, `bool`, numbers, arrays and iterators of these.
//! A value that can be absent is an `Option`.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    /// What is in scope under this name: the input, the output, or in a closure the item.
    Variable(&'static str),
    /// A constant.
    Constant(Constant),
    /// What a value leads to. Where that one is absent, so is this.
    Step(Box<Query>, Step),
    /// An array of values of one type; where one can be absent, each is an `Option`.
    Array(Vec<Query>),
    /// Whether two values compare so. What is absent equals what is absent; a comparison by size with it is absent itself.
    Compare(Box<Query>, Comparison, Box<Query>),
    /// Whether a value is absent.
    IsAbsent(Box<Query>),
    /// Whether all hold.
    All(Vec<Query>),
    /// Whether any holds.
    Any(Vec<Query>),
    /// Whether it does not hold.
    Not(Box<Query>),
    /// The second value if a condition holds for the first, and the first otherwise.
    And {
        /// Whether the first counts as true.
        holds: Box<Query>,
        /// The first.
        left: Box<Query>,
        /// The second, of the same type.
        right: Box<Query>,
    },
    /// The first value if a condition holds for it, and the second otherwise.
    Or {
        /// Whether the first, which is the variable `it`, counts as true.
        holds: Box<Query>,
        /// The first.
        left: Box<Query>,
        /// The second, of the same type.
        right: Box<Query>,
    },
    /// A value that is absent unless a condition holds.
    When(Box<Query>, Box<Query>),
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// A text.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// A number, as Rust writes it.
    Number(String),
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// How one value leads to the next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// To a member of a structure, by its accessor.
    Member {
        /// The field.
        field: String,
        /// Whether it can be absent.
        optional: bool,
    },
    /// To a list in a structure that can be absent; its accessor does not tell that from an empty one.
    OptionalList(String),
    /// To the value of a union, by the method that gives it.
    Variant(String),
    /// From a union to whether it has a member, by the method that tells it.
    Is(String),
    /// From a reference to the value.
    Load(Load),
    /// From a reference to a `Box` to one to what is in it.
    Unboxed,
    /// From a reference to an `Option` to what is in it.
    Present,
    /// From a number to the same as another type, without loss.
    From(&'static str),
    /// From a number to the nearest of another type.
    As(&'static str),
    /// What the variable `it` leads to, which is the value.
    Apply(Box<Query>),
    /// From a slice to an iterator over its items.
    Items(Loaded),
    /// From an array to an iterator over its items.
    ArrayItems {
        /// Whether they are `Option`s, of which those that are absent are left out.
        sparse: bool,
    },
    /// From a map to an iterator over its keys.
    Keys(Loaded),
    /// From a map to an iterator over its values.
    Values(Loaded),
    /// From an iterator to one over what its items lead to, without what is absent. The item is the variable `it`.
    Each(Box<Query>),
    /// From an iterator over lists to one over their items.
    Flat(Loaded),
    /// From an iterator to one over the items of the lists that its items lead to. The item is the variable `it`.
    EachFlat(Box<Query>, Loaded),
    /// From an iterator to one over the items that a condition holds for. The item is the variable `it`.
    Filter(Box<Query>),
    /// From a slice to a reference to an item; a negative index counts from the end.
    At(i64),
    /// From an iterator to an item; a negative index counts from the end.
    Nth(i64),
    /// From a slice or a map to its length.
    Length,
    /// From a text to its length.
    Characters,
    /// From an iterator to its length.
    Count,
    /// Whether a text, a slice or a map has something in it.
    NotEmpty,
    /// Whether an item of an iterator equals a value.
    Has(Box<Query>),
    /// Whether a text has another in it.
    HasText(Box<Query>),
    /// Whether an iterator over texts has items, and all are this one.
    AllEqual(String),
    /// From a text to a `String`.
    Owned,
    /// From an iterator over texts to a `Vec` of `String`s.
    Collected,
}

/// What is done to the references to items before anything else.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Loaded {
    /// They are `Option`s, of which those that are absent are left out.
    pub sparse: bool,
    /// How a reference becomes the value, if it is not.
    pub load: Option<Load>,
}

/// How a reference becomes a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Load {
    /// A text, of a `String` or an enumeration.
    AsStr,
    /// A slice, of a `Vec`.
    AsSlice,
    /// A number or a boolean.
    Copied,
}

impl Query {
    /// The value that this one leads to.
    pub fn step(self, step: Step) -> Self {
        Self::Step(Box::new(self), step)
    }

    /// Whether it can be absent.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Step(of, step) => of.is_optional() || step.is_optional(),
            Self::Compare(left, comparison, right) => {
                let by_size = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
                by_size && (left.is_optional() || right.is_optional())
            }
            Self::And { left, right, .. } => left.is_optional() || right.is_optional(),
            Self::Or { right, .. } => right.is_optional(),
            Self::When(..) => true,
            Self::Variable(_)
            | Self::Constant(_)
            | Self::Array(_)
            | Self::IsAbsent(_)
            | Self::All(_)
            | Self::Any(_)
            | Self::Not(_) => false,
        }
    }
}

impl Step {
    /// Whether what it leads to can be absent.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Member { optional, .. } => *optional,
            Self::OptionalList(_) | Self::Variant(_) | Self::Present | Self::At(_) | Self::Nth(_) => true,
            Self::Apply(query) => query.is_optional(),
            _ => false,
        }
    }
}
