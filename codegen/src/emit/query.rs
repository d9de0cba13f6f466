//! JMESPath queries on inputs and outputs, as chains of method calls.
//!
//! ```text
//! Table.TableStatus           output.table().and_then(|it| it.table_status()).map(|it| it.as_str())
//! Things[].Name               output.things.as_deref().map(|it| it.iter().filter_map(|it| it.name()))
//! Table.TableStatus == 'A'    output.table().and_then(|it| it.table_status()).is_some_and(|it| it.as_str() == "A")
//! ```

use super::expression::{Expression, call, field, infix, method, not};
use super::types::literal;
use crate::ir::query::{Comparison, Constant, Function, Load, Loaded, Query, Round, Step, TextTest};

/// Returns the value of a query, as an `Option` if it can be absent.
pub(super) fn value(query: &Query) -> Expression {
    let Value { option, then } = Value::of(query);
    match option {
        None => then,
        Some(option) if is_it(&then) => option,
        Some(option) => method(option, "map", closure(then)),
    }
}

/// Returns an expression for whether a condition holds; an absent value counts as false.
pub(super) fn truth(query: &Query) -> Expression {
    let Value { option, then } = Value::of(query);
    match option {
        None => then,
        Some(option) => method(option, "is_some_and", closure(then)),
    }
}

/// A value that is still being built. Without an `option`, it is `then`; otherwise, `then` refers to the value inside
/// the `option` as `it`.
struct Value {
    option: Option<Expression>,
    then: Expression,
}

impl Value {
    fn of(query: &Query) -> Self {
        let plain = |then| Self { option: None, then };
        match query {
            Query::Variable(name) => plain(Expression::plain(*name)),
            Query::Absent => Self { option: Some(Expression::plain("None")), then: Expression::plain("it") },
            Query::Constant(constant) => plain(Expression::plain(self::constant(constant))),
            Query::Step(of, step) => Self::of(of).step(step),
            Query::Array(items) => {
                let optional = items.iter().any(Query::is_optional);
                let items = items.iter().map(|item| if optional { as_option(item) } else { value(item) });
                plain(Expression::list("", items.collect()))
            }
            Query::Tuple(values) => plain(tuple(values)),
            Query::Compare(left, comparison, right) => compare(left, *comparison, right),
            Query::IsAbsent(inner) => plain(call(value(inner), ".is_none()")),
            Query::All(conditions) => plain(joined(conditions, "&&")),
            Query::Any(conditions) => plain(joined(conditions, "||")),
            Query::Not(inner) => match &**inner {
                Query::IsAbsent(inner) => plain(call(value(inner), ".is_some()")),
                inner => plain(self::inverse(inner)),
            },
            Query::And { holds, left, right } => either(truth(holds), right, left),
            Query::If { holds, then, otherwise } => either(truth(holds), then, otherwise),
            Query::Or { holds, left, right } => or(holds, left, right),
            Query::When(condition, then) => {
                let option = method(truth(condition), "then_some", value(then));
                Self { option: Some(option), then: Expression::plain("it") }
            }
        }
    }

    /// Adds a step.
    fn step(self, step: &Step) -> Self {
        if let Step::Apply(name, query) = step {
            // Lowering adds this step only after values that can be absent; the variable is the value inside the
            // `Option`.
            let option = self.option.map(|option| match is_it(&self.then) {
                true => option,
                false => method(option, "map", closure(self.then)),
            });
            let is_used = query.uses(name);
            if let Some(option) = &option
                && !(is_used && *name == "it")
            {
                let name = if is_used { name } else { "_" };
                let closure = Expression::After(format!("|{name}| "), Box::new(value(query)));
                let apply = if query.is_optional() { "and_then" } else { "map" };
                return Self { option: Some(method(option.clone(), apply, closure)), then: Expression::plain("it") };
            }
            let applied = Self::of(query);
            return match (option, applied.option) {
                (Some(option), Some(inner)) => {
                    let option = method(option, "and_then", closure(inner));
                    Self { option: Some(option), then: applied.then }
                }
                (option, _) => Self { option, then: applied.then },
            };
        }
        let then = stepped(self.then, step);
        let inner = match step {
            // The `Option` holds the sorted list rather than an iterator, which would have to be `mut` in a closure.
            Step::Call(Function::SortedBy(_)) => call(Expression::plain("it"), ".into_iter()"),
            _ => Expression::plain("it"),
        };
        match self.option {
            _ if !step.is_optional() => Self { option: self.option, then },
            None => Self { option: Some(then), then: inner },
            Some(option) => Self { option: Some(method(option, "and_then", closure(then))), then: inner },
        }
    }
}

/// Applies a step to a value that is present. The result can be absent.
fn stepped(of: Expression, step: &Step) -> Expression {
    let each = |of, name: &str, query: &Query| match query.is_optional() {
        true => method(of, "filter_map", closure(value(query))),
        false => method(of, name, closure(value(query))),
    };
    match step {
        Step::Member { field, .. } => call(of, &format!(".{field}()")),
        Step::OptionalList(name) => call(field(of, name), ".as_deref()"),
        Step::Variant(method) => call(of, &format!(".{method}().ok()")),
        Step::Is(method) => call(of, &format!(".{method}()")),
        Step::Unboxed => call(of, ".as_ref()"),
        Step::Load(Load::AsStr) => call(of, ".as_str()"),
        Step::Load(Load::AsSlice) => call(of, ".as_slice()"),
        Step::Load(Load::Copied) => Expression::After("*".to_owned(), Box::new(of)),
        Step::Present => call(of, ".as_ref()"),
        Step::From(ty) => Expression::call(&format!("{ty}::from"), vec![of]),
        Step::As(ty) => Expression::Infix { left: Box::new(of), sign: "as", right: Box::new(Expression::plain(*ty)) },
        Step::Apply(_, query) => value(query),
        Step::Part { index, .. } => field(of, &index.to_string()),
        Step::Items(loaded) => self::loaded(call(of, ".iter()"), *loaded),
        Step::ArrayItems { sparse } => self::loaded(call(of, ".into_iter()"), Loaded { sparse: *sparse, load: None }),
        Step::Whole { by_reference: true } => {
            Expression::call("whole", vec![call(of, ".iter().map(|it| it.as_ref())")])
        }
        Step::Whole { by_reference: false } => Expression::call("whole", vec![of]),
        Step::Keys(loaded) => self::loaded(call(of, ".keys()"), *loaded),
        Step::Values(loaded) => self::loaded(call(of, ".values()"), *loaded),
        Step::Each(query) => each(of, "map", query),
        Step::Flat(loaded) => self::loaded(call(of, ".flatten()"), *loaded),
        Step::EachFlat(query, loaded) => self::loaded(each(of, "flat_map", query), *loaded),
        Step::Filter(condition) => {
            let closure = Expression::After("|&it| ".to_owned(), Box::new(truth(condition)));
            method(of, "filter", closure)
        }
        Step::At(index) => match *index {
            0 => call(of, ".first()"),
            -1 => call(of, ".last()"),
            index if index < 0 => call(of, &format!(".iter().nth_back({})", index.unsigned_abs() - 1)),
            index => call(of, &format!(".get({index})")),
        },
        Step::Nth(index) => match *index {
            0 => call(of, ".next()"),
            -1 => call(of, ".next_back()"),
            index if index < 0 => call(of, &format!(".nth_back({})", index.unsigned_abs() - 1)),
            index => call(of, &format!(".nth({index})")),
        },
        Step::Length => call(of, ".len()"),
        Step::Characters => call(of, ".chars().count()"),
        Step::Count => call(of, ".count()"),
        Step::NotEmpty => not(call(of, ".is_empty()")),
        Step::NotEmptyBlob => not(call(of, ".as_ref().is_empty()")),
        Step::IsTruthy => Expression::call("is_truthy", vec![of]),
        Step::ToNumber => Expression::call("to_number", vec![of]),
        Step::ReverseText => Expression::call("scratch.reverse", vec![of]),
        Step::ToText => Expression::call("scratch.text", vec![of]),
        Step::ItemsToText => Expression::call("scratch.list", vec![of]),
        Step::Join(separator) => Expression::call("scratch.join", vec![of, value(separator)]),
        Step::Merge(others) => {
            let others = Expression::list("&", others.iter().map(value).collect());
            Expression::call("scratch.merge", vec![of, others])
        }
        Step::Has(item) => method(of, "any", Expression::After("|item| ".to_owned(), Box::new(equals_item(item)))),
        Step::TextTest(test, text) => method(of, text_test(*test), value(text)),
        Step::Entry(key) => call(of, &format!(".get({})", literal(key))),
        Step::EntryOfEnum(key) => {
            let found = format!("|(key, value)| (key.as_str() == {}).then_some(value)", literal(key));
            method(call(of, ".iter()"), "find_map", Expression::plain(found))
        }
        Step::Round(round) => call(of, self::round(*round)),
        Step::Sum => call(of, ".sum::<f64>()"),
        Step::Call(function) => self::function(of, function),
        Step::AllEqual(text) => Expression::call("all_equal", vec![of, Expression::plain(literal(text))]),
        Step::Owned => call(of, ".to_owned()"),
        Step::Collected => call(call(of, ".map(str::to_owned)"), ".collect()"),
    }
}

/// Creates a call to a function of the runtime, such as `largest_by(of, |&it| …)`.
fn function(of: Expression, function: &Function) -> Expression {
    let mut arguments = vec![of];
    match function {
        Function::LargestBy(key) | Function::SmallestBy(key) | Function::SortedBy(key) => {
            arguments.push(Expression::After("|&it| ".to_owned(), Box::new(as_option(key))));
        }
        Function::Sliced { start, stop, step } => {
            let bound = |bound: &Option<i64>| bound.map_or("None".to_owned(), |bound| format!("Some({bound})"));
            arguments.extend([bound(start), bound(stop), step.to_string()].map(Expression::Plain));
        }
        Function::Average | Function::Largest | Function::Reversed | Function::Smallest | Function::Sorted => {}
    }
    Expression::call(function.name(), arguments)
}

fn text_test(test: TextTest) -> &'static str {
    match test {
        TextTest::Contains => "contains",
        TextTest::EndsWith => "ends_with",
        TextTest::StartsWith => "starts_with",
    }
}

fn round(round: Round) -> &'static str {
    match round {
        Round::Absolute => ".abs()",
        Round::SaturatingAbsolute => ".saturating_abs()",
        Round::Up => ".ceil()",
        Round::Down => ".floor()",
    }
}

/// Converts items to the form that the next step needs.
fn loaded(mut items: Expression, loaded: Loaded) -> Expression {
    if loaded.sparse {
        items = call(items, ".flatten()");
    }
    match loaded.load {
        None => items,
        Some(Load::AsStr) => call(items, ".map(|it| it.as_str())"),
        Some(Load::AsSlice) => call(items, ".map(|it| it.as_slice())"),
        Some(Load::Copied) => call(items, ".copied()"),
    }
}

fn equals_item(item: &Query) -> Expression {
    match item {
        Query::Constant(Constant::Flag(true)) => Expression::plain("item"),
        Query::Constant(Constant::Flag(false)) => Expression::plain("!item"),
        item if item.is_optional() => infix(Expression::plain("Some(item)"), "==", value(item)),
        item => infix(Expression::plain("item"), "==", value(item)),
    }
}

/// Creates `(a, b)`. Parentheses around a single value would not make a tuple, so a single value gets `()` as its
/// second part.
fn tuple(values: &[Query]) -> Expression {
    let mut values: Vec<_> = values.iter().map(value).collect();
    if values.len() == 1 {
        values.push(Expression::plain("()"));
    }
    Expression::call("", values)
}

/// Creates `if holds { then } else { otherwise }`.
fn either(holds: Expression, then: &Query, otherwise: &Query) -> Value {
    let optional = then.is_optional() || otherwise.is_optional();
    let side = |query| if optional { as_option(query) } else { value(query) };
    let [then, otherwise] = [then, otherwise].map(|query| Box::new(side(query)));
    let either = Expression::If { condition: Box::new(holds), then, otherwise };
    match optional {
        true => Value { option: Some(either), then: Expression::plain("it") },
        false => Value { option: None, then: either },
    }
}

/// Creates the value of `left || right`: `left.filter(|&it| holds).or(right)`.
fn or(holds: &Query, left: &Query, right: &Query) -> Value {
    let left = match holds {
        Query::Constant(Constant::Flag(true)) => as_option(left),
        holds => method(as_option(left), "filter", Expression::After("|&it| ".to_owned(), Box::new(truth(holds)))),
    };
    match right.is_optional() {
        true => Value { option: Some(method(left, "or", value(right))), then: Expression::plain("it") },
        false => Value { option: None, then: method(left, "unwrap_or", value(right)) },
    }
}

/// Creates a comparison. `==` and `!=` also compare absent values; an ordering comparison with an absent value is
/// absent.
fn compare(left: &Query, comparison: Comparison, right: &Query) -> Value {
    let plain = |then| Value { option: None, then };
    let sign = sign(comparison);
    let by_size = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    if let Query::Constant(constant) = right {
        let Value { option, then } = Value::of(left);
        let then = match (constant, comparison) {
            (Constant::Flag(flag), Comparison::Equal) if !*flag => not(then),
            (Constant::Flag(flag), Comparison::NotEqual) if *flag => not(then),
            (Constant::Flag(_), _) => then,
            _ => infix(then, sign, Expression::plain(self::constant(constant))),
        };
        return match option {
            None => plain(then),
            Some(_) if by_size => Value { option, then },
            Some(option) => {
                let name = if comparison == Comparison::Equal { "is_some_and" } else { "is_none_or" };
                plain(method(option, name, closure(then)))
            }
        };
    }
    match (left.is_optional() || right.is_optional(), by_size) {
        (false, _) => plain(infix(value(left), sign, value(right))),
        (true, false) => plain(infix(as_option(left), sign, as_option(right))),
        (true, true) => {
            let both = method(as_option(left), "zip", as_option(right));
            let compared = Expression::After(
                "|(left, right)| ".to_owned(),
                Box::new(infix(Expression::plain("left"), sign, Expression::plain("right"))),
            );
            Value { option: Some(method(both, "map", compared)), then: Expression::plain("it") }
        }
    }
}

fn as_option(query: &Query) -> Expression {
    match query.is_optional() {
        true => value(query),
        false => Expression::call("Some", vec![value(query)]),
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => literal(text),
        Constant::Flag(flag) => flag.to_string(),
        Constant::Number(number) => number.clone(),
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}

fn joined(conditions: &[Query], sign: &'static str) -> Expression {
    let mut conditions = conditions.iter().map(|condition| match (condition, truth(condition)) {
        (Query::All(_) | Query::Any(_), joined) | (_, joined @ Expression::If { .. }) => {
            Expression::call("", vec![joined])
        }
        (_, condition) => condition,
    });
    let first = conditions.next().unwrap_or_else(|| Expression::plain("true"));
    conditions.fold(first, |left, right| infix(left, sign, right))
}

/// Returns an expression for whether a condition does not hold.
fn inverse(query: &Query) -> Expression {
    match Value::of(query) {
        Value { option: Some(option), then: Expression::After(sign, then) } if sign == "!" => {
            method(option, "is_none_or", closure(*then))
        }
        _ => not(truth(query)),
    }
}

/// Creates `|it| body`, or just `function` if the body is `function(it)`.
fn closure(body: Expression) -> Expression {
    match &body {
        Expression::Group { open, items, .. } if matches!(items.as_slice(), [item] if is_it(item)) => {
            match open.strip_suffix('(').filter(|name| !name.is_empty() && !name.contains('.')) {
                Some(function) => Expression::plain(function),
                None => Expression::After("|it| ".to_owned(), Box::new(body)),
            }
        }
        _ => Expression::After("|it| ".to_owned(), Box::new(body)),
    }
}

/// Whether an expression is just `it`, the value inside the `Option`.
fn is_it(then: &Expression) -> bool {
    matches!(then, Expression::Plain(name) if name == "it")
}
