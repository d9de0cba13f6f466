//! Conditions: comparisons, and what makes of them one.

use super::expression::Comparator;
use super::numbers;
use super::typed::Typed;
use super::types::Ty;
use super::{Problem, Result};
use crate::ir::query::{Comparison, Constant, Query, Step};

/// `left == right`
pub(super) fn compare(left: Typed, comparator: Comparator, right: Typed) -> Result<Typed> {
    let (left, right) = (left.value()?, right.value()?);
    let is_constant = |typed: &Typed| matches!(typed.query, Query::Constant(_));
    // Constants stand on the right.
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
            let message = format!("it compares {} with {} by size", left.ty.name(), right.ty.name());
            return Err(Problem::wrong(message));
        }
        (Ty::Text, Ty::Text) | (Ty::Flag, Ty::Flag) => (left, right),
        (one, other) if one.is_scalar() && other.is_scalar() => {
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

/// `left && right`
pub(super) fn and(left: Typed, right: Typed) -> Result<Typed> {
    let boolean = right.boolean;
    let vague = is_vague(&left) || is_vague(&right);
    let query = Query::All(joined([truth(left)?, truth(right)?], |query| match query {
        Query::All(inner) => Ok(inner),
        query => Err(query),
    }));
    Ok(Typed { query, ty: Ty::Flag, vague, boolean })
}

/// `left || right`
pub(super) fn or(left: Typed, right: Typed) -> Result<Typed> {
    let boolean = left.boolean && right.boolean;
    let vague = is_vague(&left) || is_vague(&right);
    let query = Query::Any(joined([truth(left)?, truth(right)?], |query| match query {
        Query::Any(inner) => Ok(inner),
        query => Err(query),
    }));
    Ok(Typed { query, ty: Ty::Flag, vague, boolean })
}

/// `!inner`
pub(super) fn not(inner: Typed) -> Result<Typed> {
    Ok(flag(Query::Not(Box::new(truth(inner)?))))
}

/// Whether a value counts as true: what is absent, `false` and what is empty does not.
pub(super) fn truth(typed: Typed) -> Result<Query> {
    match &typed.ty {
        Ty::Flag => Ok(typed.query),
        Ty::Text | Ty::Slice(_) | Ty::Map { .. } => Ok(typed.query.step(Step::NotEmpty)),
        Ty::Iterator { .. } => Ok(Query::Compare(
            Box::new(typed.query.step(Step::Count)),
            Comparison::Greater,
            Box::new(Query::Constant(Constant::Number("0".to_owned()))),
        )),
        ty => Err(Problem::unsupported(format!("{} as a condition", ty.name()))),
    }
}

/// Whether `&&` and `||` give something else than whether both or any hold.
fn is_vague(typed: &Typed) -> bool {
    typed.vague || typed.ty != Ty::Flag || typed.query.is_optional()
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

/// Conditions in one list, those of the first in place of it if they are joined in the same way.
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

/// The comparison with its sides exchanged.
fn turned(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Less => Comparator::Greater,
        Comparator::LessOrEqual => Comparator::GreaterOrEqual,
        Comparator::Greater => Comparator::Less,
        Comparator::GreaterOrEqual => Comparator::LessOrEqual,
        equal => equal,
    }
}
