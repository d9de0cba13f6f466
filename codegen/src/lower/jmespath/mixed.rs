//! Values that may have one of two types: the results of `||`, `&&` and `not_null`, which return one of their operands.

use super::numbers;
use super::operators::{all, any, is_present, not_query};
use super::typed::Typed;
use super::types::Ty;
use super::{Problem, Result};
use crate::ir::query::{Constant, Query, Step};

/// Applies a condition to a value that may have one of two types: separately to each type, together with a test
/// for that type. Returns `None` if the condition can hold for neither type.
pub(in crate::lower) fn distribute(
    typed: Typed,
    lower: &mut dyn FnMut(Typed) -> Result<Option<Query>>,
) -> Result<Option<Query>> {
    if !matches!(typed.ty, Ty::Mixed(..)) {
        return lower(typed);
    }
    let (of_true, if_true, if_false) = split(typed)?;
    let first = distribute(if_true, lower)?.map(|query| all(of_true.clone(), query));
    let second = distribute(if_false, lower)?.map(|query| all(not_query(of_true), query));
    Ok(match (first, second) {
        (Some(first), Some(second)) => Some(any(first, second)),
        (first, second) => first.or(second),
    })
}

/// Applies `lower` to a value that may have one of two types: separately to each type. If `lower` rejects one type, the
/// result is absent when the value has that type.
pub(super) fn spread(typed: Typed, lower: &dyn Fn(Typed) -> Result<Typed>) -> Result<Typed> {
    if !matches!(typed.ty, Ty::Mixed(..)) {
        return lower(typed);
    }
    let (holds, then, otherwise) = split(typed)?;
    let is_impossible = |result: &Result<Typed>| matches!(result, Err(Problem::Wrong(_)));
    let (then, otherwise) = match (spread(then, lower), spread(otherwise, lower)) {
        (Ok(then), otherwise) if is_impossible(&otherwise) => {
            let absent = Typed::new(Query::Absent, then.ty.clone());
            (then, absent)
        }
        (then, Ok(otherwise)) if is_impossible(&then) => (Typed::new(Query::Absent, otherwise.ty.clone()), otherwise),
        (then, otherwise) => (then?, otherwise?),
    };
    let ty = match (&then.query, &otherwise.query) {
        // Only one side has a value.
        (Query::Absent, _) => otherwise.ty,
        (_, Query::Absent) => then.ty,
        _ => either(then.ty, otherwise.ty),
    };
    let (holds, then, otherwise) = (Box::new(holds), Box::new(then.query), Box::new(otherwise.query));
    Ok(Typed::new(Query::If { holds, then, otherwise }, ty))
}

/// Returns `left` if it is present, otherwise `right`.
pub(super) fn first_present(left: Typed, right: Typed) -> Typed {
    if !left.query.is_optional() {
        return left;
    }
    let (left, right) = numbers::same_type(left, right);
    match either(left.ty, right.ty) {
        ty @ Ty::Mixed(..) => {
            let holds = Box::new(is_present(left.query.clone()));
            Typed::new(Query::If { holds, then: Box::new(left.query), otherwise: Box::new(right.query) }, ty)
        }
        ty => {
            let holds = Box::new(Query::Constant(Constant::Flag(true)));
            Typed::new(Query::Or { holds, left: Box::new(left.query), right: Box::new(right.query) }, ty)
        }
    }
}

/// Splits a value that may have one of two types into a condition and two values: the first if the condition holds, the
/// second if it does not.
pub(super) fn split(typed: Typed) -> Result<(Query, Typed, Typed)> {
    let name = typed.ty.name();
    let Ty::Mixed(one, other) = typed.ty else {
        return Ok((Query::Constant(Constant::Flag(true)), typed.clone(), typed));
    };
    let (one, other) = (*one, *other);
    Ok(match typed.query {
        Query::And { holds, left, right } => (*holds, Typed::new(*right, other), Typed::new(*left, one)),
        Query::Or { holds, left, right } => (*holds, Typed::new(*left, one), Typed::new(*right, other)),
        Query::If { holds, then, otherwise } => (*holds, Typed::new(*then, one), Typed::new(*otherwise, other)),
        Query::Step(of, Step::Apply(name, inner)) => {
            let (holds, then, otherwise) = split(Typed::new(*inner, Ty::Mixed(Box::new(one), Box::new(other))))?;
            let apply = |query| (*of).clone().step(Step::Apply(name, Box::new(query)));
            (apply(holds), Typed::new(apply(then.query), then.ty), Typed::new(apply(otherwise.query), otherwise.ty))
        }
        _ => return Err(Problem::unsupported(format!("a value that is {name}"))),
    })
}

/// Returns the type of a value that has one of two types, which may be equal.
pub(super) fn either(one: Ty, other: Ty) -> Ty {
    if one == other && one.has_one_form() { one } else { Ty::Mixed(Box::new(one), Box::new(other)) }
}

/// Returns the types of the two alternatives of a value.
pub(super) fn sides(ty: Ty) -> (Ty, Ty) {
    match ty {
        Ty::Mixed(one, other) => (*one, *other),
        ty => (ty.clone(), ty),
    }
}
