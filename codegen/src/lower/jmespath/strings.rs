//! The functions `join`, `to_number` and `to_string`.

use super::lists::plural;
use super::projections::{dense, item, whole};
use super::typed::{Lowering, Typed};
use super::types::{Number, Ty};
use super::{Problem, Result, mixed};
use crate::ir::query::{Constant, Query, Step};

/// Lowers `join(separator, of)`.
pub(super) fn join(lowering: Lowering<'_>, separator: Typed, of: Typed) -> Result<Typed> {
    if separator.ty != Ty::Text {
        let message = format!("`join` takes a string and a list of strings, but {} is given", separator.ty.name());
        return Err(Problem::wrong(message));
    }
    let items = whole(lowering, of)?;
    match item(&items)? {
        Ty::Text => lowering.named("separator", separator, |separator| {
            Ok(items.clone().step(Step::Join(Box::new(separator.query.clone())), Ty::Text))
        }),
        ty => Err(Problem::wrong(format!("`join` takes a list of strings, but a list of {} is given", plural(&ty)))),
    }
}

/// Lowers `to_number(of)`: a number is returned as it is, and a string is parsed as a JSON number. The result for any
/// other value is null.
pub(super) fn to_number(of: Typed) -> Typed {
    match &of.ty {
        Ty::Number(_) => of,
        Ty::Text => of.step(Step::ToNumber, Ty::Number(Number::Double)),
        _ => Typed::new(Query::Constant(Constant::Flag(false)), Ty::Null),
    }
}

/// Lowers `to_string(of)`: a string is returned as it is, and any other value as JSON.
pub(super) fn to_string(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    let null = Typed::new(Query::Constant(Constant::Text("null".to_owned())), Ty::Text);
    let text = match &of.ty {
        Ty::Null => return Ok(null),
        Ty::Text => of,
        Ty::Flag | Ty::Number(_) => of.step(Step::ToText, Ty::Text),
        Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. } => {
            let items = dense(lowering, of)?;
            match item(&items)? {
                Ty::Text | Ty::Flag | Ty::Number(_) => items.step(Step::ItemsToText, Ty::Text),
                ty => return Err(Problem::unsupported(format!("a list of {} as a string", ty.name()))),
            }
        }
        // The keys of an object have no order, so its JSON would be unpredictable.
        ty => return Err(Problem::unsupported(format!("{} as a string", ty.name()))),
    };
    Ok(mixed::first_present(text, null))
}
