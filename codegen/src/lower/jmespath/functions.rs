//! The supported functions: `length`, `contains` and `keys`.

use super::expression::Expression;
use super::numbers;
use super::typed::{Asking, Typed};
use super::types::{Number, Ty};
use super::{Problem, Result, operators, projections};
use crate::ir::query::{Constant, Query, Step};

/// A function call.
pub(super) fn call(asking: Asking<'_>, name: &str, arguments: &[Expression], current: &Typed) -> Result<Typed> {
    let argument = |index: usize| asking.of(&arguments[index], current)?.value();
    match (name, arguments.len()) {
        ("length", 1) => length(argument(0)?),
        ("keys", 1) => asking.bound(&argument(0)?, |of| keys(asking, of)),
        ("contains", 2) => contains(asking, argument(0)?, argument(1)?),
        ("length" | "keys" | "contains", count) => {
            Err(Problem::wrong(format!("`{name}` does not take {count} arguments")))
        }
        _ => Err(Problem::unsupported(format!("the function `{name}`"))),
    }
}

fn length(of: Typed) -> Result<Typed> {
    let step = match &of.ty {
        Ty::Text => Step::Characters,
        Ty::Slice(_) | Ty::Map { .. } => Step::Length,
        Ty::Iterator { .. } => Step::Count,
        ty @ (Ty::Array { .. } | Ty::Structure(..) | Ty::Union(_) | Ty::Other(_)) => {
            return Err(Problem::unsupported(format!("the length of {}", ty.name())));
        }
        ty => return Err(Problem::wrong(format!("{} has no length", ty.name()))),
    };
    Ok(of.step(step, Ty::Number(Number::Size)))
}

/// The keys of a map, or the names of the members that are present in a structure or union.
fn keys(asking: Asking<'_>, of: &Typed) -> Result<Typed> {
    let name = |name: &str| Query::Constant(Constant::Text(name.to_owned()));
    let items: Vec<_> = match &of.ty {
        Ty::Map { key, .. } => {
            let (loaded, ty) = key.loaded(asking.context);
            return Ok(of.clone().step(Step::Keys(loaded), Ty::Iterator { item: Box::new(ty), ordered: false }));
        }
        Ty::Structure(Some(id), used_as) => {
            let members = asking.members(id, *used_as, of)?.into_iter();
            let item = |(key, member): (String, Typed)| match member.query.is_optional() {
                true => Query::When(Box::new(operators::is_present(member.query)), Box::new(name(&key))),
                false => name(&key),
            };
            members.map(item).collect()
        }
        Ty::Union(id) => {
            let variants = asking.variants(id).into_iter();
            let is = |method| Box::new(of.query.clone().step(Step::Is(method)));
            variants.map(|(key, method)| Query::When(is(method), Box::new(name(&key)))).collect()
        }
        ty @ Ty::Structure(None, _) => return Err(Problem::unsupported(format!("the keys of {}", ty.name()))),
        ty => return Err(Problem::wrong(format!("{} has no keys", ty.name()))),
    };
    if items.is_empty() {
        return Err(Problem::unsupported(format!("the keys of {}, which has no members", of.ty.name())));
    }
    let sparse = items.iter().any(Query::is_optional);
    let ty = Ty::Iterator { item: Box::new(Ty::Text), ordered: false };
    Ok(Typed::new(Query::Array(items).step(Step::ArrayItems { sparse }), ty))
}

fn contains(asking: Asking<'_>, of: Typed, item: Typed) -> Result<Typed> {
    let never = |of: &Ty, item: &Ty| Err(Problem::wrong(format!("{} never contains {}", of.name(), item.name())));
    match (&of.ty, &item.ty) {
        (Ty::Text, Ty::Text) if item.query.is_optional() => {
            Err(Problem::unsupported("whether a string contains one that may be absent"))
        }
        (Ty::Text, Ty::Text) => Ok(of.step(Step::HasText(Box::new(item.query)), Ty::Flag)),
        (Ty::Text, other) => never(&Ty::Text, other),
        _ => {
            let of = projections::iterator(asking, of)?;
            let Ty::Iterator { item: ty, .. } = &of.ty else { return never(&of.ty, &item.ty) };
            let item = match (&**ty, &item.ty) {
                (Ty::Number(_), Ty::Number(_)) => {
                    let (as_is, item) = numbers::same_type(Typed::item((**ty).clone()), item);
                    if as_is != Typed::item((**ty).clone()) {
                        return Err(Problem::unsupported("whether a list contains a number of a different type"));
                    }
                    item
                }
                (one, other) if one == other && one.is_scalar() => item,
                (one, other) if one.is_scalar() && other.is_scalar() => return never(&of.ty, other),
                (one, _) => {
                    return Err(Problem::unsupported(format!("whether a list contains {}", one.name())));
                }
            };
            Ok(of.step(Step::Has(Box::new(item.query)), Ty::Flag))
        }
    }
}
