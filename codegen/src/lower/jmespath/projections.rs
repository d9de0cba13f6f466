//! Lists: items by index, projections over items, and multi-select lists.

use super::expression::{Expression, Over, Part};
use super::typed::{Lowering, Typed};
use super::types::Ty;
use super::{Problem, Result, numbers, objects, operators};
use crate::ir::query::{Function, Load, Loaded, Query, Step};
use crate::lower::Context;

/// Lowers `of[0]`.
pub(super) fn index(lowering: Lowering<'_>, of: Typed, index: i64) -> Result<Typed> {
    match of.ty.clone() {
        Ty::Slice(item) => {
            let (loaded, ty) = item.loaded(lowering.context);
            let mut query = of.query.step(Step::At(index));
            if loaded.sparse {
                query = query.step(Step::Present);
            }
            Ok(Typed::new(loaded.load.map_or(query.clone(), |load| query.step(Step::Load(load))), ty))
        }
        Ty::Iterator { item, ordered: true } => Ok(of.step(Step::Nth(index), *item)),
        Ty::Iterator { .. } => Err(Problem::unsupported("an index into the unordered values of a map")),
        Ty::Array { item, sparse } => {
            let query = objects::part(&of.query, &|query| match query {
                Query::Array(items) => at(items, index).cloned().unwrap_or(Query::Absent),
                query => {
                    let query = query.clone().step(Step::At(index));
                    let query = if sparse { query.step(Step::Present) } else { query };
                    query.step(Step::Load(Load::Copied))
                }
            });
            Ok(Typed::new(query, *item))
        }
        ty => Err(Problem::wrong(format!("{} has no items", ty.name()))),
    }
}

/// Lowers `of[*].each` and the other projections.
pub(super) fn project(lowering: Lowering<'_>, of: Typed, over: &Over, each: &Expression) -> Result<Typed> {
    let items = match over {
        Over::Items => iterator(lowering, of)?,
        Over::Flat => flat(lowering, iterator(lowering, of)?)?,
        Over::Values => iterator(lowering, values(lowering, of)?)?,
        Over::Part(Part { start, stop, step }) => {
            let items = ordered(dense(lowering, of)?, "a slice of")?;
            let ty = items.ty.clone();
            items.step(Step::Call(Function::Sliced { start: *start, stop: *stop, step: *step }), ty)
        }
        Over::Matching(condition) => {
            let items = iterator(lowering, of)?;
            let condition = operators::truth(lowering, lowering.of(condition, &Typed::item(item(&items)?))?)?;
            let ty = items.ty.clone();
            items.step(Step::Filter(Box::new(condition)), ty)
        }
    };
    if *each == Expression::Current {
        return Ok(items);
    }
    let ordered = !matches!(items.ty, Ty::Iterator { ordered: false, .. });
    let each = lowering.of(each, &Typed::item(item(&items)?))?.listed()?;
    let ty = Ty::Iterator { item: Box::new(each.ty), ordered };
    Ok(items.step(Step::Each(Box::new(each.query)), ty))
}

/// Returns the values of a map, object, structure or union.
pub(super) fn values(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    match of.ty.clone() {
        Ty::Map { value, .. } => {
            let (loaded, ty) = value.loaded(lowering.context);
            Ok(of.step(Step::Values(loaded), Ty::Iterator { item: Box::new(ty), ordered: false }))
        }
        Ty::Object(_) | Ty::Structure(Some(_), _) | Ty::Union(_) => lowering.bound(&of, |of| {
            let parts = objects::parts(lowering, of)?.unwrap_or_default();
            let (lacking, nulls) =
                parts.iter().filter(|part| part.value.query.is_optional()).partition::<Vec<_>, _>(|part| part.lacking);
            if !lacking.is_empty() && !nulls.is_empty() {
                return Err(Problem::unsupported("the values of an object with nulls that also lacks keys"));
            }
            if parts.windows(2).any(|pair| matches!(pair, [one, other] if one.value.ty != other.value.ty)) {
                let what = format!("the values of {}, which have several types", of.ty.name());
                return Err(Problem::unsupported(what));
            }
            let drops = !lacking.is_empty();
            let list = array(parts.into_iter().map(|part| part.value).collect())?;
            match drops {
                true => iterator(lowering, list),
                false => Ok(list),
            }
        }),
        ty @ (Ty::Structure(None, _) | Ty::Both { .. } | Ty::Other("document")) => {
            Err(Problem::unsupported(format!("the values of {}", ty.name())))
        }
        ty => Err(Problem::wrong(format!("{} has no values", ty.name()))),
    }
}

/// Converts a list to an iterator over its items, without absent ones.
pub(super) fn iterator(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    match of.ty.clone() {
        Ty::Slice(item) => {
            let (loaded, ty) = item.loaded(lowering.context);
            Ok(of.step(Step::Items(loaded), Ty::Iterator { item: Box::new(ty), ordered: true }))
        }
        Ty::Array { item, sparse } => Ok(of.step(Step::ArrayItems { sparse }, Ty::Iterator { item, ordered: true })),
        Ty::Iterator { .. } => Ok(of),
        ty => Err(Problem::wrong(format!("{} is not a list", ty.name()))),
    }
}

/// Rejects an iterator whose items have no significant order.
pub(super) fn ordered(items: Typed, what: &str) -> Result<Typed> {
    match &items.ty {
        Ty::Iterator { ordered: false, .. } => {
            Err(Problem::unsupported(format!("{what} the unordered values of a map")))
        }
        _ => Ok(items),
    }
}

/// Converts a list to an iterator, for a function that fails on nulls. The iterator is absent if the list contains a
/// null.
pub(super) fn whole(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    if !has_nulls(&of.ty) {
        return iterator(lowering, of);
    }
    match of.ty.clone() {
        Ty::Array { item, .. } => {
            Ok(of.step(Step::Whole { by_reference: false }, Ty::Iterator { item, ordered: true }))
        }
        Ty::Slice(item) => {
            let (loaded, ty) = item.loaded(lowering.context);
            let items =
                of.step(Step::Whole { by_reference: true }, Ty::Iterator { item: Box::new(Ty::Null), ordered: true });
            let ty = Ty::Iterator { item: Box::new(ty), ordered: true };
            Ok(match loaded.load {
                Some(load) => items.step(Step::Each(Box::new(Query::Variable("it").step(Step::Load(load)))), ty),
                None => Typed::new(items.query, ty),
            })
        }
        _ => iterator(lowering, of),
    }
}

/// Converts a list to an iterator, for a function that would keep nulls. Rejects lists that can contain nulls.
pub(super) fn dense(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    match has_nulls(&of.ty) {
        true => Err(Problem::unsupported("a function on a list with nulls")),
        false => iterator(lowering, of),
    }
}

/// Whether a list can have null items.
fn has_nulls(ty: &Ty) -> bool {
    match ty {
        Ty::Slice(item) => item.is_sparse(),
        Ty::Array { sparse, .. } => *sparse,
        _ => false,
    }
}

/// Converts a list of strings to an iterator. Returns `None` if the value is not a list of strings, or if it can
/// contain nulls.
pub(in crate::lower) fn texts(context: &Context<'_>, of: Typed) -> Option<Query> {
    let is_sparse = has_nulls(&of.ty);
    let items = iterator(Lowering { context }, of).ok().filter(|_| !is_sparse)?;
    matches!(&items.ty, Ty::Iterator { item, .. } if **item == Ty::Text).then_some(items.query)
}

/// Flattens the lists in a list.
fn flat(lowering: Lowering<'_>, of: Typed) -> Result<Typed> {
    let Ty::Iterator { item, ordered } = of.ty.clone() else { return Ok(of) };
    let (loaded, item) = match *item {
        Ty::Slice(inner) => {
            let (loaded, ty) = inner.loaded(lowering.context);
            (loaded, Box::new(ty))
        }
        Ty::Array { item, sparse } => (Loaded { sparse, load: None }, item),
        Ty::Iterator { item, .. } => (Loaded::default(), item),
        _ => return Ok(of),
    };
    let ty = Ty::Iterator { item, ordered };
    Ok(match of.query {
        Query::Step(items, Step::Each(each)) if !each.is_optional() => {
            Typed::new(items.step(Step::EachFlat(each, loaded)), ty)
        }
        query => Typed::new(query.step(Step::Flat(loaded)), ty),
    })
}

/// Returns the type of an item. Rejects an item that is an iterator, because closures take items by value.
pub(super) fn item(items: &Typed) -> Result<Ty> {
    match &items.ty {
        Ty::Iterator { item, .. } => match **item {
            Ty::Iterator { .. } => Err(Problem::unsupported("a projection over projections that are not flattened")),
            _ => Ok((**item).clone()),
        },
        ty => Err(Problem::wrong(format!("{} has no items", ty.name()))),
    }
}

/// Lowers a multi-select list, `[a, b]`.
pub(super) fn list(lowering: Lowering<'_>, items: &[Expression], current: &Typed) -> Result<Typed> {
    array(items.iter().map(|item| lowering.of(item, current)).collect::<Result<_>>()?)
}

/// Creates an array of these values, which must have one type.
pub(super) fn array(items: Vec<Typed>) -> Result<Typed> {
    let items = numbers::all_same_type(items);
    let Some(ty) = items.first().map(|item| item.ty.clone()) else {
        return Err(Problem::unsupported("an empty list"));
    };
    if let Some(item) = items.iter().find(|item| !item.ty.has_one_form()) {
        return Err(Problem::unsupported(match item.ty {
            Ty::Iterator { .. } => "a projection in a list of expressions".to_owned(),
            _ => format!("{} in a list of expressions", item.ty.name()),
        }));
    }
    if items.iter().any(|item| item.ty != ty) {
        return Err(Problem::unsupported("a list of expressions of different types"));
    }
    let sparse = items.iter().any(|item| item.query.is_optional());
    let query = Query::Array(items.into_iter().map(|item| item.query).collect());
    Ok(Typed::new(query, Ty::Array { item: Box::new(ty), sparse }))
}

/// Returns the item at an index; a negative index counts from the end.
fn at(items: &[Query], index: i64) -> Option<&Query> {
    let from_end = usize::try_from(index.unsigned_abs()).ok()?;
    match index {
        0.. => items.get(from_end),
        _ => items.len().checked_sub(from_end).and_then(|index| items.get(index)),
    }
}
