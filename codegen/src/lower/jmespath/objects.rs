//! Objects whose keys are known: multi-select hashes, and structures that are merged.
//!
//! In Rust, they are tuples. However, most expressions only select a value from an object, and this needs no tuple.

use super::expression::Expression;
use super::mixed::first_present;
use super::operators::{all, any, equal, is_present};
use super::typed::{Lowering, Typed};
use super::types::{Entry, Ty};
use super::{Problem, Result};
use crate::ir::query::{Constant, Query, Step};

/// The variables for the arguments of `merge`, whose result is absent if any argument is.
const ARGUMENTS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];

/// A key of an object, with its value.
#[derive(Clone)]
pub(super) struct Part {
    /// The key.
    pub(super) key: String,
    /// The value.
    pub(super) value: Typed,
    /// Whether an absent value means that the object lacks the key, as in structures; otherwise, the value is null.
    pub(super) lacking: bool,
}

/// Lowers `{a: b, c: d}`.
pub(super) fn hash(lowering: Lowering<'_>, entries: &[(String, Expression)], current: &Typed) -> Result<Typed> {
    let entry = |(key, value): &(String, Expression)| Ok((key.clone(), lowering.of(value, current)?));
    Ok(object(entries.iter().map(entry).collect::<Result<_>>()?))
}

/// Creates an object with these entries.
pub(super) fn object(entries: Vec<(String, Typed)>) -> Typed {
    tuple(entries.into_iter().map(|(key, value)| Part { key, value, lacking: false }).collect())
}

/// Returns the value of an object under a key, or `None` if it never has the key.
pub(super) fn entry(of: &Typed, entries: &[Entry], key: &str) -> Option<Typed> {
    let index = entries.iter().position(|entry| entry.key == key)?;
    let entry = entries.get(index)?;
    Some(Typed::new(value_at(&of.query, index, entry.optional), entry.ty.clone()))
}

/// Returns the value of an object's entry at an index.
fn value_at(of: &Query, index: usize, optional: bool) -> Query {
    part(of, &|query| match query {
        Query::Tuple(values) => values.get(index).cloned().unwrap_or(Query::Absent),
        query => query.clone().step(Step::Part { index, optional }),
    })
}

/// Applies `take` to the tuple or array that results from a query.
pub(super) fn part(of: &Query, take: &dyn Fn(&Query) -> Query) -> Query {
    match of {
        Query::Step(of, Step::Apply(name, inner)) => {
            Query::Step(of.clone(), Step::Apply(name, Box::new(part(inner, take))))
        }
        Query::When(condition, then) => {
            Query::If { holds: condition.clone(), then: Box::new(part(then, take)), otherwise: Box::new(Query::Absent) }
        }
        query => take(query),
    }
}

/// Returns the keys and values of an object, structure or union, or `None` for another type.
pub(super) fn parts(lowering: Lowering<'_>, of: &Typed) -> Result<Option<Vec<Part>>> {
    match &of.ty {
        Ty::Object(entries) => {
            let part = |found: &Entry| {
                let value = entry(of, entries, &found.key)?;
                Some(Part { key: found.key.clone(), value, lacking: found.lacking })
            };
            Ok(Some(entries.iter().filter_map(part).collect()))
        }
        Ty::Structure(Some(id), used_as) => {
            let part = |(key, value): (String, Typed)| Part { key, lacking: value.query.is_optional(), value };
            Ok(Some(lowering.members(id, *used_as, of)?.into_iter().map(part).collect()))
        }
        Ty::Structure(None, _) => Ok(Some(Vec::new())),
        Ty::Union(id) => {
            let part = |(key, _): (String, String)| {
                let value = lowering.variant(id, of, &key).transpose()?;
                Some(value.map(|value| Part { key, value, lacking: true }))
            };
            lowering.variants(id).into_iter().filter_map(part).collect::<Result<_>>().map(Some)
        }
        _ => Ok(None),
    }
}

/// Lowers `merge(a, b)`: an object with the entries of all objects, where later objects override earlier ones.
pub(super) fn merge(lowering: Lowering<'_>, objects: &[Typed]) -> Result<Typed> {
    let is_object = |ty: &Ty| {
        use Ty::{Both, Map, Object, Other, Structure, Union};
        matches!(ty, Both { .. } | Map { .. } | Object(_) | Other("document") | Structure(..) | Union(_))
    };
    if let Some(other) = objects.iter().find(|object| !is_object(&object.ty)) {
        return Err(Problem::wrong(format!("`merge` takes objects, but {} is given", other.ty.name())));
    }
    if let [first, others @ ..] = objects
        && matches!(first.ty, Ty::Map { .. })
        && others.iter().all(|other| other.ty == first.ty)
    {
        return match others {
            [] => Ok(first.clone()),
            others => with_each(lowering, others, &ARGUMENTS, &[], &|others| {
                let others = others.iter().map(|other| other.query.clone()).collect();
                Ok(first.clone().step(Step::Merge(others), first.ty.clone()))
            }),
        };
    }
    with_each(lowering, objects, &ARGUMENTS, &[], &|objects| {
        let mut merged: Vec<Part> = Vec::new();
        for object in objects {
            let parts = parts(lowering, object)?.ok_or_else(|| {
                Problem::unsupported(format!("`merge` of {} and others of different types", object.ty.name()))
            })?;
            for part in parts {
                match merged.iter_mut().find(|earlier| earlier.key == part.key) {
                    Some(earlier) if part.lacking => {
                        earlier.value = first_present(part.value, earlier.value.clone());
                    }
                    Some(earlier) => *earlier = part,
                    None => merged.push(part),
                }
            }
        }
        Ok(tuple(merged))
    })
}

/// Whether two objects have equal entries.
pub(super) fn compare(lowering: Lowering<'_>, left: &Typed, right: &Typed) -> Result<Query> {
    let different = || Problem::unsupported("a comparison of objects that are absent or lack keys");
    let comparable = |of: &Typed| match parts(lowering, of)? {
        Some(parts) if !of.query.is_optional() && parts.iter().all(|part| !part.lacking) => Ok(parts),
        _ => Err(different()),
    };
    let (left, right) = (comparable(left)?, comparable(right)?);
    let never = || Problem::wrong("it compares objects with different keys, which are never equal");
    if left.len() != right.len() {
        return Err(never());
    }
    left.into_iter().try_fold(Query::Constant(Constant::Flag(true)), |equals, part| {
        let other = right.iter().find(|other| other.key == part.key).ok_or_else(never)?;
        Ok(all(equals, equal(lowering, part.value, other.value.clone())?.query))
    })
}

/// Whether an object has any keys.
pub(super) fn truth(of: Query, entries: &[Entry]) -> Query {
    let Some(lacking) = entries.iter().map(|entry| entry.lacking).reduce(|one, other| one && other) else {
        return Query::Constant(Constant::Flag(false));
    };
    match lacking {
        false => is_present(of),
        true => entries.iter().enumerate().fold(Query::Constant(Constant::Flag(false)), |query, (index, _)| {
            any(query, is_present(value_at(&of, index, true)))
        }),
    }
}

/// Applies `lower` to the values if all of them are present; otherwise, the result is absent.
fn with_each(
    lowering: Lowering<'_>,
    values: &[Typed],
    names: &[&'static str],
    present: &[Typed],
    lower: &dyn Fn(&[Typed]) -> Result<Typed>,
) -> Result<Typed> {
    let Some((value, values)) = values.split_first() else { return lower(present) };
    let go_on = |value: &Typed, names| {
        with_each(lowering, values, names, &[present, std::slice::from_ref(value)].concat(), lower)
    };
    match names.split_first() {
        _ if !value.query.is_optional() => go_on(value, names),
        Some((name, names)) if value.ty.is_copied() => lowering.named(name, value.clone(), |value| go_on(value, names)),
        Some(_) => Err(Problem::unsupported("`merge` of an object with a projection or a value of mixed types")),
        None => Err(Problem::unsupported(format!("`merge` of more than {} values", ARGUMENTS.len()))),
    }
}

fn tuple(parts: Vec<Part>) -> Typed {
    let entry = |Part { key, value, lacking }: Part| {
        let optional = value.query.is_optional();
        (value.query, Entry { key, ty: value.ty, optional, lacking: lacking && optional })
    };
    let (values, entries) = parts.into_iter().map(entry).unzip();
    Typed::new(Query::Tuple(values), Ty::Object(entries))
}
