//! Values that Rust code computes from an input or output: typed JMESPath expressions.
//!
//! Values are borrowed or copied: `&Structure`, `&str`, `&[Item]`, `&HashMap`, `bool`, numbers, and arrays and
//! iterators of these. A value that can be absent is an `Option`.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    /// A variable: the input, the output, or the item in a closure.
    Variable(&'static str),
    /// A constant.
    Constant(Constant),
    /// A step from a value. It is absent if the value is.
    Step(Box<Query>, Step),
    /// An array of values of one type. If any of them can be absent, all are `Option`s.
    Array(Vec<Query>),
    /// A comparison. Absent values are equal to each other; an ordering comparison with an absent value is absent.
    Compare(Box<Query>, Comparison, Box<Query>),
    /// Whether a value is absent.
    IsAbsent(Box<Query>),
    /// Whether all conditions hold.
    All(Vec<Query>),
    /// Whether any condition holds.
    Any(Vec<Query>),
    /// Whether the condition does not hold.
    Not(Box<Query>),
    /// The second value if a condition on the first holds, otherwise the first.
    And {
        /// Whether the first value is truthy.
        holds: Box<Query>,
        /// The first value.
        left: Box<Query>,
        /// The second value, of the same type.
        right: Box<Query>,
    },
    /// The first value if a condition on it holds, otherwise the second.
    Or {
        /// Whether the first value, which is the variable `it`, is truthy.
        holds: Box<Query>,
        /// The first value.
        left: Box<Query>,
        /// The second value, of the same type.
        right: Box<Query>,
    },
    /// A value that is absent unless a condition holds.
    When(Box<Query>, Box<Query>),
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// A string.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// A number, in Rust syntax.
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

/// A step from one value to the next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A member of a structure, by its accessor.
    Member {
        /// The field.
        field: String,
        /// Whether it can be absent.
        optional: bool,
    },
    /// An optional list in a structure, by its field: the accessor does not distinguish an absent list from an empty
    /// one.
    OptionalList(String),
    /// The value of a union, by the method that returns it.
    Variant(String),
    /// Whether a union is of this variant, by the method that checks it.
    Is(String),
    /// The value behind a reference.
    Load(Load),
    /// The contents of a `Box`, by reference.
    Unboxed,
    /// The contents of an `Option`, by reference.
    Present,
    /// A number converted to another type without loss.
    From(&'static str),
    /// A number converted to the nearest value of another type.
    As(&'static str),
    /// A query on the value, which is the variable `it`.
    Apply(Box<Query>),
    /// An iterator over the items of a slice.
    Items(Loaded),
    /// An iterator over the items of an array.
    ArrayItems {
        /// Whether the items are `Option`s, of which absent ones are skipped.
        sparse: bool,
    },
    /// An iterator over the keys of a map.
    Keys(Loaded),
    /// An iterator over the values of a map.
    Values(Loaded),
    /// An iterator over the results of a query on each item, without absent ones. The item is the variable `it`.
    Each(Box<Query>),
    /// An iterator over the items of the lists that an iterator yields.
    Flat(Loaded),
    /// An iterator over the items of the lists that a query on each item results in. The item is the variable `it`.
    EachFlat(Box<Query>, Loaded),
    /// An iterator over the items that a condition holds for. The item is the variable `it`.
    Filter(Box<Query>),
    /// An item of a slice, by reference. A negative index counts from the end.
    At(i64),
    /// An item of an iterator. A negative index counts from the end.
    Nth(i64),
    /// The length of a slice or map.
    Length,
    /// The length of a string.
    Characters,
    /// The number of items of an iterator.
    Count,
    /// Whether a string, slice or map is not empty.
    NotEmpty,
    /// Whether an iterator yields a value.
    Has(Box<Query>),
    /// Whether a string contains another string.
    HasText(Box<Query>),
    /// Whether an iterator over strings is not empty and yields only this string.
    AllEqual(String),
    /// A string converted to a `String`.
    Owned,
    /// The strings of an iterator, collected into a `Vec<String>`.
    Collected,
}

/// How references to items are converted first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Loaded {
    /// Whether the items are `Option`s, of which absent ones are skipped.
    pub sparse: bool,
    /// How a reference is converted to a value, if it needs to be.
    pub load: Option<Load>,
}

/// How a reference is converted to a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Load {
    /// To a `&str`, from a `String` or an enum.
    AsStr,
    /// To a slice, from a `Vec`.
    AsSlice,
    /// To a copy, from a number or boolean.
    Copied,
}

impl Query {
    /// Adds a step.
    pub fn step(self, step: Step) -> Self {
        Self::Step(Box::new(self), step)
    }

    /// Whether the value can be absent.
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
    /// Whether the result can be absent.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Member { optional, .. } => *optional,
            Self::OptionalList(_) | Self::Variant(_) | Self::Present | Self::At(_) | Self::Nth(_) => true,
            Self::Apply(query) => query.is_optional(),
            _ => false,
        }
    }
}
