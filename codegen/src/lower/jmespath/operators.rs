//! Comparisons and logical operators.

use super::expression::Comparator;
use super::numbers;
use super::typed::{Asking, Typed};
use super::types::Ty;
use super::{Problem, Result};
use crate::ir::query::{Comparison, Constant, Query, Step};

/// `left == right`
pub(super) fn compare(left: Typed, comparator: Comparator, right: Typed) -> Result<Typed> {
    let is_mixed = [&left, &right].into_iter().any(|side| matches!(side.ty, Ty::Mixed(..)));
    match comparator {
        Comparator::Equal | Comparator::NotEqual if is_mixed => {
            let equal = distribute(left, &mut |left: Typed| {
                distribute(right.clone(), &mut |right: Typed| equal_if_ever(left.clone(), right))
            })?;
            let equal = equal.unwrap_or(Query::Constant(Constant::Flag(false)));
            Ok(flag(if comparator == Comparator::Equal { equal } else { not_query(equal) }))
        }
        _ => compare_values(left.value()?, comparator, right.value()?),
    }
}

/// Whether two values of known types are equal; `None` if they can never be.
fn equal_if_ever(left: Typed, right: Typed) -> Result<Option<Query>> {
    match compare_values(left, Comparator::Equal, right) {
        Ok(equal) => Ok(Some(equal.query)),
        Err(Problem::Wrong(_)) => Ok(None),
        Err(unsupported) => Err(unsupported),
    }
}

fn compare_values(left: Typed, comparator: Comparator, right: Typed) -> Result<Typed> {
    let is_constant = |typed: &Typed| matches!(typed.query, Query::Constant(_));
    // Constants go on the right.
    let (left, comparator, right) = match (is_constant(&left), is_constant(&right)) {
        (true, true) => return Err(Problem::wrong("it compares two constants")),
        (true, false) => (right, turned(comparator), left),
        (false, _) => (left, comparator, right),
    };
    let by_size = !matches!(comparator, Comparator::Equal | Comparator::NotEqual);
    let (left, right) = match (&left.ty, &right.ty) {
        (_, Ty::Null) if !by_size => return Ok(flag(is_null(left.query, comparator))),
        (Ty::Number(_), Ty::Number(_)) => numbers::same_type(left, right),
        _ if by_size => {
            let message = format!("it compares the order of {} and {}", left.ty.name(), right.ty.name());
            return Err(Problem::wrong(message));
        }
        (Ty::Text, Ty::Text) | (Ty::Flag, Ty::Flag) => (left, right),
        (one, other)
            if (one.is_scalar() || one.is_composite())
                && (other.is_scalar() || other.is_composite())
                && (one.is_scalar() || other.is_scalar()) =>
        {
            return Err(Problem::wrong(format!(
                "it compares {} with {}, which are never equal",
                one.name(),
                other.name()
            )));
        }
        (one, other) => {
            return Err(Problem::unsupported(format!("a comparison of {} with {}", one.name(), other.name())));
        }
    };
    Ok(flag(Query::Compare(Box::new(left.query), comparison(comparator), Box::new(right.query))))
}

/// `left && right`: the right value if the left one is truthy, otherwise the left one.
pub(super) fn and(asking: Asking<'_>, left: Typed, right: Typed) -> Result<Typed> {
    let holds = truth(asking, left.clone())?;
    if is_condition(&left) && is_condition(&right) {
        return Ok(flag(all(holds, right.query)));
    }
    let ty = either(left.ty, right.ty);
    let (left, right) = (Box::new(left.query), Box::new(right.query));
    Ok(Typed::new(Query::And { holds: Box::new(holds), left, right }, ty))
}

/// `left || right`: the left value if it is truthy, otherwise the right one.
pub(super) fn or(asking: Asking<'_>, left: Typed, right: Typed) -> Result<Typed> {
    if is_condition(&left) && is_condition(&right) {
        return Ok(flag(any(left.query, right.query)));
    }
    let ty = either(left.ty.clone(), right.ty);
    let holds = match &ty {
        // Each alternative is tested separately.
        Ty::Mixed(..) => truth(asking, left.clone())?,
        _ => truth(asking, Typed::item(left.ty))?,
    };
    let (left, right) = (Box::new(left.query), Box::new(right.query));
    Ok(Typed::new(Query::Or { holds: Box::new(holds), left, right }, ty))
}

/// `!inner`
pub(super) fn not(asking: Asking<'_>, inner: Typed) -> Result<Typed> {
    Ok(flag(not_query(truth(asking, inner)?)))
}

/// Whether a value is truthy: absent values, `false` and empty values are not.
pub(in crate::lower) fn truth(asking: Asking<'_>, typed: Typed) -> Result<Query> {
    match (typed.query, typed.ty) {
        (Query::And { holds, right, .. }, ty) => {
            let (_, ty) = sides(ty);
            Ok(all(*holds, truth(asking, Typed::new(*right, ty))?))
        }
        (Query::Or { left, right, .. }, ty) => {
            let (one, other) = sides(ty);
            Ok(any(truth(asking, Typed::new(*left, one))?, truth(asking, Typed::new(*right, other))?))
        }
        (query, Ty::Flag) => Ok(query),
        (_, Ty::Null) => Ok(Query::Constant(Constant::Flag(false))),
        (query, Ty::Text | Ty::Slice(_) | Ty::Map { .. }) => Ok(query.step(Step::NotEmpty)),
        (query, Ty::Iterator { .. }) => Ok(Query::Compare(
            Box::new(query.step(Step::Count)),
            Comparison::Greater,
            Box::new(Query::Constant(Constant::Number("0".to_owned()))),
        )),
        // Each variant has a value if it is present.
        (
            query,
            Ty::Number(_) | Ty::Union(_) | Ty::Both { .. } | Ty::Array { .. } | Ty::Other("timestamp" | "big number"),
        ) => Ok(is_present(query)),
        (query, ty @ Ty::Structure(..)) => structure_truth(asking, &Typed::new(query, ty)),
        (_, ty @ (Ty::Other(_) | Ty::Mixed(..))) => Err(Problem::unsupported(format!("{} as a condition", ty.name()))),
    }
}

/// Whether a structure has any member.
fn structure_truth(asking: Asking<'_>, of: &Typed) -> Result<Query> {
    let Ty::Structure(Some(id), used_as) = &of.ty else { return Ok(Query::Constant(Constant::Flag(false))) };
    let has_any = asking.bound(of, |of| {
        let members = asking.members(id, *used_as, of)?.into_iter();
        let none = Query::Constant(Constant::Flag(false));
        Ok(flag(members.fold(none, |query, (_, member)| any(query, is_present(member.query)))))
    })?;
    match has_any.query {
        Query::Step(of, Step::Apply(always)) if *always == Query::Constant(Constant::Flag(true)) => Ok(is_present(*of)),
        query => Ok(query),
    }
}

/// Whether a value is present.
pub(super) fn is_present(query: Query) -> Query {
    match query.is_optional() {
        true => Query::Not(Box::new(Query::IsAbsent(Box::new(query)))),
        false => Query::Constant(Constant::Flag(true)),
    }
}

/// Applies a condition to a value that may have one of two types: to each type separately, if the value has that type.
/// `None` if the condition can hold for neither.
pub(in crate::lower) fn distribute(
    typed: Typed,
    ask: &mut dyn FnMut(Typed) -> Result<Option<Query>>,
) -> Result<Option<Query>> {
    let Ty::Mixed(one, other) = typed.ty else { return ask(typed) };
    let (of_true, if_true, if_false) = match typed.query {
        Query::And { holds, left, right } => (*holds, Typed::new(*right, *other), Typed::new(*left, *one)),
        Query::Or { holds, left, right } => (*holds, Typed::new(*left, *one), Typed::new(*right, *other)),
        _ => return Err(Problem::unsupported(format!("a value that is {} or {}", one.name(), other.name()))),
    };
    let first = distribute(if_true, ask)?.map(|query| all(of_true.clone(), query));
    let second = distribute(if_false, ask)?.map(|query| all(not_query(of_true), query));
    Ok(match (first, second) {
        (Some(first), Some(second)) => Some(any(first, second)),
        (first, second) => first.or(second),
    })
}

/// The type of a value that may have one of two types. An iterator has a unique type.
fn either(one: Ty, other: Ty) -> Ty {
    let has_one_form = !matches!(one, Ty::Iterator { .. } | Ty::Array { .. } | Ty::Null);
    if one == other && has_one_form { one } else { Ty::Mixed(Box::new(one), Box::new(other)) }
}

/// The types of the two sides of `&&` or `||`.
fn sides(ty: Ty) -> (Ty, Ty) {
    match ty {
        Ty::Mixed(one, other) => (*one, *other),
        ty => (ty.clone(), ty),
    }
}

/// Whether a value is a boolean that is always present, so that Rust's `&&` and `||` can be used.
fn is_condition(typed: &Typed) -> bool {
    typed.ty == Ty::Flag && !typed.query.is_optional()
}

fn all(first: Query, second: Query) -> Query {
    match (first, second) {
        (Query::Constant(Constant::Flag(true)), query) | (query, Query::Constant(Constant::Flag(true))) => query,
        (first, second) => Query::All(joined([first, second], |query| match query {
            Query::All(inner) => Ok(inner),
            query => Err(query),
        })),
    }
}

fn any(first: Query, second: Query) -> Query {
    match (first, second) {
        (Query::Constant(Constant::Flag(false)), query) | (query, Query::Constant(Constant::Flag(false))) => query,
        (always @ Query::Constant(Constant::Flag(true)), _) | (_, always @ Query::Constant(Constant::Flag(true))) => {
            always
        }
        (first, second) => Query::Any(joined([first, second], |query| match query {
            Query::Any(inner) => Ok(inner),
            query => Err(query),
        })),
    }
}

fn not_query(query: Query) -> Query {
    match query {
        Query::Constant(Constant::Flag(flag)) => Query::Constant(Constant::Flag(!flag)),
        query => Query::Not(Box::new(query)),
    }
}

fn flag(query: Query) -> Typed {
    Typed::new(query, Ty::Flag)
}

fn is_null(query: Query, comparator: Comparator) -> Query {
    let is_absent = match query.is_optional() {
        true => Query::IsAbsent(Box::new(query)),
        false => Query::Constant(Constant::Flag(false)),
    };
    match comparator {
        Comparator::Equal => is_absent,
        _ => Query::Not(Box::new(is_absent)),
    }
}

/// Joins two conditions into one list, extending the list of the first if it has the same operator.
fn joined([first, second]: [Query; 2], split: impl Fn(Query) -> std::result::Result<Vec<Query>, Query>) -> Vec<Query> {
    let mut all = split(first).unwrap_or_else(|query| vec![query]);
    all.push(second);
    all
}

fn comparison(comparator: Comparator) -> Comparison {
    match comparator {
        Comparator::Equal => Comparison::Equal,
        Comparator::NotEqual => Comparison::NotEqual,
        Comparator::Less => Comparison::Less,
        Comparator::LessOrEqual => Comparison::LessOrEqual,
        Comparator::Greater => Comparison::Greater,
        Comparator::GreaterOrEqual => Comparison::GreaterOrEqual,
    }
}

/// The comparison with its sides swapped.
fn turned(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Less => Comparator::Greater,
        Comparator::LessOrEqual => Comparator::GreaterOrEqual,
        Comparator::Greater => Comparator::Less,
        Comparator::GreaterOrEqual => Comparator::LessOrEqual,
        equal => equal,
    }
}
