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
    /// Whether a string contains, starts with or ends with another.
    TextTest(TextTest, Box<Query>),
    /// The value in a map under this key.
    Entry(String),
    /// The absolute value, floor or ceiling of a number.
    Round(Round),
    /// The sum of an iterator over `f64` numbers.
    Sum,
    /// A runtime function applied to an iterator.
    Call(Function),
    /// Whether an iterator over strings is not empty and yields only this string.
    AllEqual(String),
    /// A string converted to a `String`.
    Owned,
    /// The strings of an iterator, collected into a `Vec<String>`.
    Collected,
}

/// Where a string must contain another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TextTest {
    /// Anywhere.
    Contains,
    /// At its end.
    EndsWith,
    /// At its start.
    StartsWith,
}

/// A way to round a number without changing its type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Round {
    /// The absolute value of a float.
    Absolute,
    /// The absolute value of an integer; the minimum, whose absolute value does not fit, becomes the maximum.
    SaturatingAbsolute,
    /// The ceiling.
    Up,
    /// The floor.
    Down,
}

/// A runtime function applied to an iterator.
#[derive(Clone, Debug, PartialEq)]
pub enum Function {
    /// The mean of `f64` numbers; absent if there are none.
    Average,
    /// The largest item.
    Largest,
    /// The item with the largest query result; absent if the query has no result for some item. The item is the
    /// variable `it`.
    LargestBy(Box<Query>),
    /// The items in reverse order.
    Reversed,
    /// A slice of the items.
    Sliced {
        /// The index of the first item; a negative one counts from the end.
        start: Option<i64>,
        /// The exclusive end index; a negative one counts from the end.
        stop: Option<i64>,
        /// The step; not 0.
        step: i64,
    },
    /// The smallest item.
    Smallest,
    /// The item with the smallest query result, as in [`LargestBy`](Self::LargestBy).
    SmallestBy(Box<Query>),
    /// The items in ascending order.
    Sorted,
    /// The items sorted by the results of a query, as in [`LargestBy`](Self::LargestBy).
    SortedBy(Box<Query>),
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

    /// Calls a function with each step, including those of nested queries.
    pub fn visit_steps<'a>(&'a self, visit: &mut dyn FnMut(&'a Step)) {
        match self {
            Self::Variable(_) | Self::Constant(_) => {}
            Self::Step(of, step) => {
                of.visit_steps(visit);
                visit(step);
                if let Some(query) = step.query() {
                    query.visit_steps(visit);
                }
            }
            Self::Array(queries) | Self::All(queries) | Self::Any(queries) => {
                queries.iter().for_each(|query| query.visit_steps(visit));
            }
            Self::IsAbsent(inner) | Self::Not(inner) => inner.visit_steps(visit),
            Self::Compare(left, _, right) | Self::When(left, right) => {
                left.visit_steps(visit);
                right.visit_steps(visit);
            }
            Self::And { holds, left, right } | Self::Or { holds, left, right } => {
                [holds, left, right].into_iter().for_each(|query| query.visit_steps(visit));
            }
        }
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
    /// The query applied to the value or to each item.
    fn query(&self) -> Option<&Query> {
        match self {
            Self::Apply(query)
            | Self::Each(query)
            | Self::EachFlat(query, _)
            | Self::Filter(query)
            | Self::Has(query)
            | Self::TextTest(_, query) => Some(query),
            Self::Call(Function::LargestBy(key) | Function::SmallestBy(key) | Function::SortedBy(key)) => Some(key),
            _ => None,
        }
    }

    /// Whether the result can be absent.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Member { optional, .. } => *optional,
            Self::OptionalList(_) | Self::Variant(_) | Self::Present | Self::Entry(_) | Self::At(_) | Self::Nth(_) => {
                true
            }
            Self::Call(function) => function.is_optional(),
            Self::Apply(query) => query.is_optional(),
            _ => false,
        }
    }
}

impl Function {
    /// Its name in the runtime's `jmespath` module.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Average => "average",
            Self::Largest => "largest",
            Self::LargestBy(_) => "largest_by",
            Self::Reversed => "reversed",
            Self::Sliced { .. } => "sliced",
            Self::Smallest => "smallest",
            Self::SmallestBy(_) => "smallest_by",
            Self::Sorted => "sorted",
            Self::SortedBy(_) => "sorted_by",
        }
    }

    /// Whether the result can be absent.
    pub fn is_optional(&self) -> bool {
        !matches!(self, Self::Reversed | Self::Sliced { .. } | Self::Sorted)
    }
}
