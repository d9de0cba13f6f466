//! Functions on lists, such as `sum`, `max`, `sort_by` and `map`.

use super::expression::{Expression, Over};
use super::numbers::as_double;
use super::projections::{dense, item, ordered, project, whole};
use super::typed::{Lowering, Typed};
use super::types::{Number, Ty};
use super::{Problem, Result};
use crate::ir::query::{Function, Query, Step};

/// Lowers `avg(of)`, `max(of)`, `min(of)`, `reverse(of)`, `sort(of)` and `sum(of)`. `reverse` also takes a string.
pub(super) fn of_items(lowering: Lowering<'_>, function: &str, of: Typed) -> Result<Typed> {
    if of.ty == Ty::Text {
        return match function {
            "reverse" => Ok(of.step(Step::ReverseText, Ty::Text)),
            _ => Err(Problem::wrong(format!("`{function}` takes a list, but a string is given"))),
        };
    }
    if function == "reverse" {
        let items = ordered(dense(lowering, of)?, "the reverse order of")?;
        let ty = items.ty.clone();
        return Ok(items.step(Step::Call(Function::Reversed), ty));
    }
    let items = whole(lowering, of)?;
    let ty = item(&items)?;
    match (function, &ty) {
        (_, Ty::Number(_)) => {}
        ("max" | "min" | "sort", Ty::Text) => {}
        _ => return Err(Problem::wrong(format!("`{function}` does not take a list of {}", plural(&ty)))),
    }
    let double = Ty::Number(Number::Double);
    Ok(match function {
        "avg" => doubles(items).step(Step::Call(Function::Average), double),
        "max" => items.step(Step::Call(Function::Largest), ty),
        "min" => items.step(Step::Call(Function::Smallest), ty),
        "sort" => items.step(Step::Call(Function::Sorted), Ty::Iterator { item: Box::new(ty), ordered: true }),
        _ => doubles(items).step(Step::Sum, double),
    })
}

/// Lowers `sort_by(of, &key)`, `max_by(of, &key)` and `min_by(of, &key)`.
pub(super) fn by_key(lowering: Lowering<'_>, function: &str, of: Typed, key: &Expression) -> Result<Typed> {
    let items = whole(lowering, of)?;
    let ty = item(&items)?;
    let key = lowering.of(key, &Typed::item(ty.clone()))?;
    if !matches!(key.ty, Ty::Text | Ty::Number(_)) {
        return Err(Problem::wrong(format!("`{function}` does not compare by {}", key.ty.name())));
    }
    let key = Box::new(key.query);
    Ok(match function {
        "max_by" => items.step(Step::Call(Function::LargestBy(key)), ty),
        "min_by" => items.step(Step::Call(Function::SmallestBy(key)), ty),
        _ => items.step(Step::Call(Function::SortedBy(key)), Ty::Iterator { item: Box::new(ty), ordered: true }),
    })
}

/// Lowers `map(&each, of)`. Unlike a projection, `map` keeps nulls, so expressions that can result in null are
/// rejected.
pub(super) fn map(lowering: Lowering<'_>, of: Typed, each: &Expression) -> Result<Typed> {
    let items = dense(lowering, of)?;
    if lowering.of(each, &Typed::item(item(&items)?))?.query.is_optional() {
        return Err(Problem::unsupported("`map` to a value that may be absent"));
    }
    project(lowering, items, &Over::Items, each)
}

/// Converts the numbers of an iterator to `f64`.
fn doubles(items: Typed) -> Typed {
    let Ty::Iterator { item, ordered } = items.ty.clone() else { return items };
    match as_double(Typed::item(*item)).query {
        Query::Variable(_) => items,
        converted => {
            let ty = Ty::Iterator { item: Box::new(Ty::Number(Number::Double)), ordered };
            items.step(Step::Each(Box::new(converted)), ty)
        }
    }
}

/// Returns the plural name of a type.
pub(super) fn plural(ty: &Ty) -> String {
    match ty {
        Ty::Text => "strings".to_owned(),
        Ty::Flag => "booleans".to_owned(),
        Ty::Number(_) => "numbers".to_owned(),
        Ty::Map { .. } => "maps".to_owned(),
        Ty::Object(_) => "objects".to_owned(),
        Ty::Slice(_) | Ty::Array { .. } | Ty::Iterator { .. } => "lists".to_owned(),
        Ty::Structure(None, _) => "structures without members".to_owned(),
        Ty::Other(kind) => format!("{kind}s"),
        ty => ty.name(),
    }
}
