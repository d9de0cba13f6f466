//! Values that Rust code computes from an input or output: typed JMESPath expressions.
//!
//! Values are borrowed or copied: `&Structure`, `&str`, `&[Item]`, `&HashMap`, `bool`, numbers, and arrays and
//! iterators of these. A value that can be absent is an `Option`.

/// A query: an expression that results in a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    /// A variable: the input, the output, or the parameter of a closure.
    Variable(&'static str),
    /// A constant.
    Constant(Constant),
    /// A step from a value. The result is absent if the value is.
    Step(Box<Query>, Step),
    /// An array of values of one type. If any value can be absent, all are `Option`s.
    Array(Vec<Query>),
    /// A tuple of values of any types, for an object whose keys are known. A value that can be absent is an `Option`.
    Tuple(Vec<Query>),
    /// A value that is always absent.
    Absent,
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
        /// The second value. In a complete query, it has the same type as the first.
        right: Box<Query>,
    },
    /// The first value if a condition on it holds, otherwise the second.
    Or {
        /// Whether the first value, if it is present, is chosen. The condition reads the value as the variable `it`,
        /// unless the two values may have different Rust types.
        holds: Box<Query>,
        /// The first value.
        left: Box<Query>,
        /// The second value. In a complete query, it has the same type as the first.
        right: Box<Query>,
    },
    /// One of two values, depending on a condition.
    If {
        /// The condition.
        holds: Box<Query>,
        /// The value if the condition holds.
        then: Box<Query>,
        /// The value if the condition does not hold.
        otherwise: Box<Query>,
    },
    /// The second value if the condition, which comes first, holds; otherwise absent.
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
        /// The name of the field.
        field: String,
        /// Whether the member can be absent.
        optional: bool,
    },
    /// An optional list in a structure, read from the field, because the accessor does not distinguish an absent list
    /// from an empty one.
    OptionalList(String),
    /// The value of a union variant, from the method that returns it. It is absent if the union is another variant.
    Variant(String),
    /// Whether a union is the variant that this method checks for.
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
    /// A query on the value, which is bound to this variable. Lowering adds this step only to values that can be
    /// absent.
    Apply(&'static str, Box<Query>),
    /// A part of a tuple.
    Part {
        /// The index of the part.
        index: usize,
        /// Whether the part can be absent.
        optional: bool,
    },
    /// An iterator over the items of a slice.
    Items(Loaded),
    /// An iterator over the items of an array.
    ArrayItems {
        /// Whether the items are `Option`s. Absent items are skipped.
        sparse: bool,
    },
    /// An iterator over the items of a list of `Option`s; absent if any item is.
    Whole {
        /// Whether the items are borrowed, like those of a slice.
        by_reference: bool,
    },
    /// An iterator over the keys of a map.
    Keys(Loaded),
    /// An iterator over the values of a map.
    Values(Loaded),
    /// An iterator over the results of a query on each item, without absent ones. The item is the variable `it`.
    Each(Box<Query>),
    /// An iterator over the items of the lists that an iterator yields.
    Flat(Loaded),
    /// An iterator over the items of all lists that result from a query on each item. The item is the variable `it`.
    EachFlat(Box<Query>, Loaded),
    /// An iterator over the items for which a condition holds. The item is the variable `it`.
    Filter(Box<Query>),
    /// An item of a slice, by reference. A negative index counts from the end.
    At(i64),
    /// An item of an iterator. A negative index counts from the end.
    Nth(i64),
    /// The length of a slice or map.
    Length,
    /// The number of characters in a string.
    Characters,
    /// The number of items of an iterator.
    Count,
    /// Whether a string, slice or map is not empty.
    NotEmpty,
    /// Whether a blob is not empty.
    NotEmptyBlob,
    /// Whether a document is truthy.
    IsTruthy,
    /// Whether an iterator yields this value.
    Has(Box<Query>),
    /// Whether a string contains, starts with or ends with another string.
    TextTest(TextTest, Box<Query>),
    /// The value under this key in a map.
    Entry(String),
    /// The value under this key in a map whose keys are values of an enum.
    EntryOfEnum(String),
    /// The absolute value, floor or ceiling of a number.
    Round(Round),
    /// The sum of an iterator over `f64` numbers.
    Sum,
    /// A runtime function applied to an iterator.
    Call(Function),
    /// The strings of an iterator, joined by this separator.
    Join(Box<Query>),
    /// A map merged with other maps, whose entries override those of the first.
    Merge(Vec<Query>),
    /// The characters of a string in reverse order.
    ReverseText,
    /// A string as a number, if it is one.
    ToNumber,
    /// A number or boolean as JSON.
    ToText,
    /// The items of an iterator as a JSON array.
    ItemsToText,
    /// Whether an iterator over strings is not empty and yields only this string.
    AllEqual(String),
    /// A `&str` converted to a `String`.
    Owned,
    /// The strings of an iterator, collected into a `Vec<String>`.
    Collected,
}

/// The place in a string where another string must occur.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TextTest {
    /// Any place.
    Contains,
    /// The end.
    EndsWith,
    /// The start.
    StartsWith,
}

/// A function that takes a number and returns a number of the same type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Round {
    /// The absolute value of a float.
    Absolute,
    /// The absolute value of an integer. The minimum of the type, whose absolute value does not fit, becomes the
    /// maximum.
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
    /// The largest item; absent if there are none.
    Largest,
    /// The item with the largest query result; absent if there are no items, or if the query has no result for one of
    /// them. The item is the variable `it`.
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
    /// The smallest item; absent if there are none.
    Smallest,
    /// The item with the smallest query result; otherwise like [`LargestBy`](Self::LargestBy).
    SmallestBy(Box<Query>),
    /// The items in ascending order.
    Sorted,
    /// The items sorted by the results of a query; absent if the query has no result for one of them. The item is the
    /// variable `it`.
    SortedBy(Box<Query>),
}

/// The conversion of references to items into values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Loaded {
    /// Whether the items are `Option`s. Absent items are skipped.
    pub sparse: bool,
    /// The conversion of each reference, if it needs one.
    pub load: Option<Load>,
}

/// The conversion of a reference into a value.
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

    /// Whether the query or a part of it is this variable.
    pub fn uses(&self, name: &str) -> bool {
        let mut uses = false;
        self.visit(&mut |query| uses |= matches!(query, Self::Variable(variable) if *variable == name));
        uses
    }

    /// Calls a function with this query and, recursively, with each of its parts.
    pub fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Variable(_) | Self::Constant(_) | Self::Absent => {}
            Self::Step(of, step) => {
                of.visit(visit);
                step.queries().iter().for_each(|query| query.visit(visit));
            }
            Self::Array(queries) | Self::Tuple(queries) | Self::All(queries) | Self::Any(queries) => {
                queries.iter().for_each(|query| query.visit(visit));
            }
            Self::IsAbsent(inner) | Self::Not(inner) => inner.visit(visit),
            Self::Compare(left, _, right) | Self::When(left, right) => {
                left.visit(visit);
                right.visit(visit);
            }
            Self::And { holds, left, right } | Self::Or { holds, left, right } => {
                [holds, left, right].into_iter().for_each(|query| query.visit(visit));
            }
            Self::If { holds, then, otherwise } => {
                [holds, then, otherwise].into_iter().for_each(|query| query.visit(visit));
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
            Self::If { then, otherwise, .. } => then.is_optional() || otherwise.is_optional(),
            Self::When(..) | Self::Absent => true,
            Self::Variable(_)
            | Self::Constant(_)
            | Self::Array(_)
            | Self::Tuple(_)
            | Self::IsAbsent(_)
            | Self::All(_)
            | Self::Any(_)
            | Self::Not(_) => false,
        }
    }
}

impl Step {
    /// Returns the queries in the step: those that are applied to the value or to each item, and those that are
    /// arguments.
    fn queries(&self) -> &[Query] {
        match self {
            Self::Apply(_, query)
            | Self::Each(query)
            | Self::EachFlat(query, _)
            | Self::Filter(query)
            | Self::Has(query)
            | Self::Join(query)
            | Self::TextTest(_, query) => std::slice::from_ref(query),
            Self::Merge(queries) => queries,
            Self::Call(Function::LargestBy(key) | Function::SmallestBy(key) | Function::SortedBy(key)) => {
                std::slice::from_ref(key)
            }
            _ => &[],
        }
    }

    /// Whether the result is a new string or map, which must be kept alive while it is borrowed.
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Join(_) | Self::Merge(_) | Self::ReverseText | Self::ToText | Self::ItemsToText)
    }

    /// Whether the result can be absent.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Member { optional, .. } | Self::Part { optional, .. } => *optional,
            Self::OptionalList(_)
            | Self::Variant(_)
            | Self::Present
            | Self::Entry(_)
            | Self::EntryOfEnum(_)
            | Self::At(_)
            | Self::Nth(_)
            | Self::Merge(_)
            | Self::Whole { .. }
            | Self::ToNumber => true,
            Self::Call(function) => function.is_optional(),
            Self::Apply(_, query) => query.is_optional(),
            _ => false,
        }
    }
}

impl Function {
    /// Returns the name of the function in the runtime's `jmespath` module.
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
