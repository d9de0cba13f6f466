//! Conversion of numbers of different types to a common type.

use super::typed::Typed;
use super::types::{Number, Ty};
use crate::ir::query::{Constant, Query, Step};

/// Converts two values to the same type, if both are numbers. The second may be a constant.
pub(super) fn same_type(left: Typed, right: Typed) -> (Typed, Typed) {
    let (Ty::Number(one), Ty::Number(other)) = (&left.ty, &right.ty) else { return (left, right) };
    let (one, other) = (*one, *other);
    if let Query::Constant(Constant::Number(literal)) = &right.query {
        let ty = with_literal(one, literal);
        let constant = constant(literal, ty);
        return (converted(left, one, ty), constant);
    }
    let ty = match (one, other) {
        _ if one == other => one,
        _ if is_float(one) || is_float(other) => Number::Double,
        _ => Number::Long,
    };
    (converted(left, one, ty), converted(right, other, ty))
}

/// Converts values to the same type, if all are numbers.
pub(super) fn all_same_type(items: Vec<Typed>) -> Vec<Typed> {
    let number = |item: &Typed| match item.ty {
        Ty::Number(number) => Some(number),
        _ => None,
    };
    let numbers: Option<Vec<_>> = items.iter().map(number).collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.windows(2).any(|pair| pair.first() != pair.last())) else {
        return items;
    };
    let ty = if numbers.into_iter().any(is_float) { Number::Double } else { Number::Long };
    let convert = |item: Typed| match (&item.query, item.ty.clone()) {
        (Query::Constant(Constant::Number(literal)), _) => constant(literal, ty),
        (_, Ty::Number(from)) => converted(item, from, ty),
        _ => item,
    };
    items.into_iter().map(convert).collect()
}

/// Creates a constant of this type, in Rust syntax.
fn constant(literal: &str, ty: Number) -> Typed {
    let literal = match ty {
        Number::Double => format!("{:?}", literal.parse::<f64>().unwrap_or(f64::INFINITY)),
        _ => literal.to_owned(),
    };
    Typed::new(Query::Constant(Constant::Number(literal)), Ty::Number(ty))
}

/// Returns the type in which a number and a literal can be compared.
fn with_literal(number: Number, literal: &str) -> Number {
    let Ok(value) = literal.parse::<i64>() else { return Number::Double };
    let fits = match number {
        Number::Byte => i8::try_from(value).is_ok(),
        Number::Short => i16::try_from(value).is_ok(),
        Number::Integer => i32::try_from(value).is_ok(),
        Number::Long => true,
        // The minimum range of `usize`.
        Number::Size => u16::try_from(value).is_ok(),
        Number::Float | Number::Double => return Number::Double,
    };
    if fits { number } else { Number::Long }
}

/// Converts a number to `f64`, the type in which sums and means are computed.
pub(super) fn as_double(typed: Typed) -> Typed {
    match typed.ty {
        Ty::Number(number) => converted(typed, number, Number::Double),
        _ => typed,
    }
}

fn converted(typed: Typed, from: Number, to: Number) -> Typed {
    let step = match (from, to) {
        _ if from == to => return typed,
        (Number::Long | Number::Size, Number::Double) => Step::As("f64"),
        (_, Number::Double) => Step::From("f64"),
        (Number::Size, _) => Step::As("i64"),
        _ => Step::From("i64"),
    };
    typed.step(step, Ty::Number(to))
}

pub(super) fn is_float(number: Number) -> bool {
    matches!(number, Number::Float | Number::Double)
}
