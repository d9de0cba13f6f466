//! Comparisons and logical operators.

use super::expression::Comparator;
use super::mixed::{distribute, either, sides, split, spread};
use super::numbers;
use super::typed::{Lowering, Typed};
use super::types::Ty;
use super::{Problem, Result, objects};
use crate::ir::query::{Comparison, Constant, Query, Step};

/// Lowers `left == right`.
pub(super) fn equal(lowering: Lowering<'_>, left: Typed, right: Typed) -> Result<Typed> {
    compare(lowering, left, Comparator::Equal, right)
}

/// Lowers `left == right` and the other comparisons.
pub(super) fn compare(lowering: Lowering<'_>, left: Typed, comparator: Comparator, right: Typed) -> Result<Typed> {
    let is_mixed = [&left, &right].into_iter().any(|side| matches!(side.ty, Ty::Mixed(..)));
    match comparator {
        Comparator::Equal | Comparator::NotEqual if is_mixed => {
            let equal = distribute(left, &mut |left: Typed| {
                distribute(right.clone(), &mut |right: Typed| equal_if_ever(lowering, left.clone(), right))
            })?;
            let equal = equal.unwrap_or(Query::Constant(Constant::Flag(false)));
            Ok(flag(if comparator == Comparator::Equal { equal } else { not_query(equal) }))
        }
        _ => spread(left, &|left| {
            spread(right.clone(), &|right| compare_values(lowering, left.clone(), comparator, right))
        }),
    }
}

/// Returns the condition for two values of known types to be equal, or `None` if they never are.
fn equal_if_ever(lowering: Lowering<'_>, left: Typed, right: Typed) -> Result<Option<Query>> {
    if let (Query::Constant(one), Query::Constant(other)) = (&left.query, &right.query) {
        return Ok((left.ty == right.ty && one == other).then_some(Query::Constant(Constant::Flag(true))));
    }
    match compare_values(lowering, left, Comparator::Equal, right) {
        Ok(equal) => Ok(Some(equal.query)),
        Err(Problem::Wrong(_)) => Ok(None),
        Err(unsupported) => Err(unsupported),
    }
}

fn compare_values(lowering: Lowering<'_>, left: Typed, comparator: Comparator, right: Typed) -> Result<Typed> {
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
        (Ty::Object(_), Ty::Object(_)) => {
            let equal = objects::compare(lowering, &left, &right)?;
            return Ok(flag(if comparator == Comparator::Equal { equal } else { not_query(equal) }));
        }
        (one, other) if one == other && has_equality(one) && !is_whole(&left) && !is_whole(&right) => (left, right),
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
    Ok(flag(compared(left.query, comparison(comparator), right.query)))
}

/// Compares two values. If the left one depends on a condition, both of its alternatives are compared.
pub(in crate::lower) fn compared(left: Query, comparison: Comparison, right: Query) -> Query {
    let flag = |flag| Query::Constant(Constant::Flag(flag));
    match (left, comparison) {
        (Query::If { holds, then, otherwise }, _) => {
            let [then, otherwise] = [*then, *otherwise].map(|side| compared(side, comparison, right.clone()));
            match [&then, &otherwise] {
                [Query::Constant(Constant::Flag(true)), Query::Constant(Constant::Flag(false))] => *holds,
                [Query::Constant(Constant::Flag(false)), Query::Constant(Constant::Flag(true))] => not_query(*holds),
                [one, other] if one == other && matches!(one, Query::Constant(_)) => then,
                _ => Query::If { holds, then: Box::new(then), otherwise: Box::new(otherwise) },
            }
        }
        (Query::Constant(Constant::Text(left)), Comparison::Equal | Comparison::NotEqual)
            if matches!(right, Query::Constant(Constant::Text(_))) =>
        {
            flag((right == Query::Constant(Constant::Text(left))) == (comparison == Comparison::Equal))
        }
        (Query::Absent, Comparison::Equal | Comparison::NotEqual) if !right.is_optional() => {
            flag(comparison == Comparison::NotEqual)
        }
        (Query::Absent, Comparison::Equal | Comparison::NotEqual) => {
            let is_absent = Query::IsAbsent(Box::new(right));
            if comparison == Comparison::Equal { is_absent } else { not_query(is_absent) }
        }
        (Query::Absent, _) => Query::Absent,
        (left, _) => Query::Compare(Box::new(left), comparison, Box::new(right)),
    }
}

/// Lowers `left && right`: the right value if the left one is truthy, otherwise the left one.
pub(super) fn and(lowering: Lowering<'_>, left: Typed, right: Typed) -> Result<Typed> {
    let holds = truth(lowering, left.clone())?;
    if is_condition(&left) && is_condition(&right) {
        return Ok(flag(all(holds, right.query)));
    }
    let (left, right) = numbers::same_type(left, right);
    let ty = either(left.ty, right.ty);
    let (left, right) = (Box::new(left.query), Box::new(right.query));
    Ok(Typed::new(Query::And { holds: Box::new(holds), left, right }, ty))
}

/// Lowers `left || right`: the left value if it is truthy, otherwise the right one.
pub(super) fn or(lowering: Lowering<'_>, left: Typed, right: Typed) -> Result<Typed> {
    if is_condition(&left) && is_condition(&right) {
        return Ok(flag(any(left.query, right.query)));
    }
    let (left, right) = numbers::same_type(left, right);
    let ty = either(left.ty.clone(), right.ty);
    let holds = match &ty {
        // Each alternative is tested separately.
        Ty::Mixed(..) => truth(lowering, left.clone())?,
        _ => truth(lowering, Typed::item(left.ty))?,
    };
    let (left, right) = (Box::new(left.query), Box::new(right.query));
    Ok(Typed::new(Query::Or { holds: Box::new(holds), left, right }, ty))
}

/// Lowers `!inner`.
pub(super) fn not(lowering: Lowering<'_>, inner: Typed) -> Result<Typed> {
    Ok(flag(not_query(truth(lowering, inner)?)))
}

/// Whether a value is truthy: absent values, `false` and empty values are not.
pub(in crate::lower) fn truth(lowering: Lowering<'_>, typed: Typed) -> Result<Query> {
    match (typed.query, typed.ty) {
        (Query::And { holds, right, .. }, ty) => {
            let (_, ty) = sides(ty);
            Ok(all(*holds, truth(lowering, Typed::new(*right, ty))?))
        }
        (Query::If { holds, then, otherwise }, ty) => {
            let (one, other) = sides(ty);
            let (if_true, if_false) =
                (truth(lowering, Typed::new(*then, one))?, truth(lowering, Typed::new(*otherwise, other))?);
            Ok(any(all((*holds).clone(), if_true), all(not_query(*holds), if_false)))
        }
        // `not_null` tests presence, not truth.
        (Query::Or { holds, left, right }, ty) if *holds == Query::Constant(Constant::Flag(true)) => {
            let (one, other) = sides(ty);
            let otherwise = truth(lowering, Typed::new(*right, other))?;
            let is_present = is_present((*left).clone());
            let is_true = truth(lowering, Typed::new(*left, one))?;
            // Some values, such as numbers, are truthy whenever they are present.
            let otherwise = if is_true == is_present { otherwise } else { all(not_query(is_present), otherwise) };
            Ok(any(is_true, otherwise))
        }
        (Query::Or { left, right, .. }, ty) => {
            let (one, other) = sides(ty);
            Ok(any(truth(lowering, Typed::new(*left, one))?, truth(lowering, Typed::new(*right, other))?))
        }
        (Query::Absent, _) | (_, Ty::Null) => Ok(Query::Constant(Constant::Flag(false))),
        (query, Ty::Flag) => Ok(query),
        (query, Ty::Text | Ty::Slice(_) | Ty::Map { .. }) => Ok(query.step(Step::NotEmpty)),
        (query, Ty::Iterator { .. }) => Ok(Query::Compare(
            Box::new(query.step(Step::Count)),
            Comparison::Greater,
            Box::new(Query::Constant(Constant::Number("0".to_owned()))),
        )),
        // These are truthy whenever they are present.
        (
            query,
            Ty::Number(_) | Ty::Union(_) | Ty::Both { .. } | Ty::Array { .. } | Ty::Other("timestamp" | "big number"),
        ) => Ok(is_present(query)),
        (query, ty @ Ty::Structure(..)) => structure_truth(lowering, &Typed::new(query, ty)),
        (query, Ty::Object(entries)) => Ok(objects::truth(query, &entries)),
        (query, Ty::Other("blob")) => Ok(query.step(Step::NotEmptyBlob)),
        (query, Ty::Other("document")) => Ok(query.step(Step::IsTruthy)),
        (query, ty @ Ty::Mixed(..)) => {
            let (holds, then, otherwise) = split(Typed::new(query, ty))?;
            let (if_true, if_false) = (truth(lowering, then)?, truth(lowering, otherwise)?);
            Ok(any(all(holds.clone(), if_true), all(not_query(holds), if_false)))
        }
        (_, ty @ Ty::Other(_)) => Err(Problem::unsupported(format!("{} as a condition", ty.name()))),
    }
}

/// Whether any member of a structure is present.
fn structure_truth(lowering: Lowering<'_>, of: &Typed) -> Result<Query> {
    let Ty::Structure(Some(id), used_as) = &of.ty else { return Ok(Query::Constant(Constant::Flag(false))) };
    let has_any = lowering.bound(of, |of| {
        let members = lowering.members(id, *used_as, of)?.into_iter();
        let none = Query::Constant(Constant::Flag(false));
        Ok(flag(members.fold(none, |query, (_, member)| any(query, is_present(member.query)))))
    })?;
    match has_any.query {
        Query::Step(of, Step::Apply(_, always)) if *always == Query::Constant(Constant::Flag(true)) => {
            Ok(is_present(*of))
        }
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

/// Whether values of a type that is not scalar can be compared with `==` in Rust.
pub(super) fn has_equality(ty: &Ty) -> bool {
    matches!(
        ty,
        Ty::Structure(Some(_), _)
            | Ty::Union(_)
            | Ty::Map { .. }
            | Ty::Slice(_)
            | Ty::Other("blob" | "document" | "timestamp" | "big number")
    )
}

/// Whether a value is a whole input or output, whose Rust type has more than the members of the shape.
fn is_whole(typed: &Typed) -> bool {
    matches!(typed.query, Query::Variable("input" | "output"))
}

/// Whether a value is a boolean that is always present, so that Rust's `&&` and `||` can be used.
fn is_condition(typed: &Typed) -> bool {
    typed.ty == Ty::Flag && !typed.query.is_optional()
}

pub(super) fn all(first: Query, second: Query) -> Query {
    match (first, second) {
        (Query::Constant(Constant::Flag(true)), query) | (query, Query::Constant(Constant::Flag(true))) => query,
        (never @ Query::Constant(Constant::Flag(false)), _) | (_, never @ Query::Constant(Constant::Flag(false))) => {
            never
        }
        (first, second) => Query::All(joined([first, second], |query| match query {
            Query::All(inner) => Ok(inner),
            query => Err(query),
        })),
    }
}

pub(super) fn any(first: Query, second: Query) -> Query {
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

/// Negates a condition.
pub(in crate::lower) fn not_query(query: Query) -> Query {
    match query {
        Query::Constant(Constant::Flag(flag)) => Query::Constant(Constant::Flag(!flag)),
        Query::Not(inner) if matches!(*inner, Query::IsAbsent(_)) => *inner,
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

/// Joins two conditions into a list. If the first is already a list with the same operator, the second is added to it.
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

/// Returns the operator for the same comparison with its sides swapped.
fn turned(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Less => Comparator::Greater,
        Comparator::LessOrEqual => Comparator::GreaterOrEqual,
        Comparator::Greater => Comparator::Less,
        Comparator::GreaterOrEqual => Comparator::LessOrEqual,
        equal => equal,
    }
}
