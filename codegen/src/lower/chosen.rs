//! The selection of operations for a crate that covers only a part of its service.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::closure::Closure;
use super::traits::{CLIENT_DISCOVERED_ENDPOINT, CLIENT_ENDPOINT_DISCOVERY, entry};
use crate::ast::{Model, Shape, ShapeId};
use crate::error::{Error, ErrorKind, Place};

/// Finds the operations with these names and, if any of them requires endpoint discovery, the operation that returns
/// their endpoints.
///
/// # Errors
///
/// Returns an error for each name that no operation of the service has.
pub(super) fn operations(
    model: &Model,
    id: &ShapeId,
    service: &Shape,
    names: &[String],
) -> Result<BTreeSet<ShapeId>, Vec<Error>> {
    // Faults in the model are reported later, and only for the selected operations.
    let all = Closure::of(model, id, service, None, &RefCell::default()).operations;
    let (mut chosen, mut errors) = (BTreeSet::new(), Vec::new());
    for name in names {
        let before = chosen.len();
        chosen.extend(all.keys().filter(|operation| operation.name() == name).cloned());
        if chosen.len() == before && !chosen.iter().any(|operation| operation.name() == name) {
            let near = nearest(name, all.keys().map(ShapeId::name)).map(str::to_owned);
            let kind = ErrorKind::UnknownOperation { id: id.clone(), name: name.clone(), near };
            errors.push(Error::new(kind, Place::default()));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    if chosen.iter().filter_map(|id| all.get(id)).any(|operation| needs_discovery(operation)) {
        let discovery = entry(&service.traits, CLIENT_ENDPOINT_DISCOVERY, "operation").map(ShapeId::new);
        chosen.extend(discovery.filter(|id| all.contains_key(id)));
    }
    Ok(chosen)
}

/// Whether an operation requires endpoint discovery, that is, gets its endpoint from another operation.
fn needs_discovery(operation: &Shape) -> bool {
    let required = operation.traits.get(CLIENT_DISCOVERED_ENDPOINT).and_then(|value| value.get("required")?.as_bool());
    required == Some(true)
}

/// Returns the most similar name, ignoring case, if it is similar enough.
fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_ascii_lowercase();
    let distance = |other: &str| strsim::damerau_levenshtein(&wanted, &other.to_ascii_lowercase());
    names
        .map(|other| (distance(other), other))
        .filter(|(distance, _)| *distance <= name.len() / 3)
        .min()
        .map(|(_, it)| it)
}
