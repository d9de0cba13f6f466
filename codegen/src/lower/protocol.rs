//! The choice of a client's protocol from those that its service supports.

use super::Context;
use super::traits::QUERY_COMPATIBLE;
use crate::ast::{Shape, ShapeId};
use crate::error::{Error, ErrorKind, Place};
use crate::ir::Protocol;

/// Selects the protocol of a service: the requested one, by the ID of its trait with or without the namespace, or the
/// most preferred one if none is requested. Fails if the service does not have the requested protocol, or has no
/// supported one.
pub(super) fn choose(id: &ShapeId, service: &Shape, requested: Option<&str>) -> Result<Protocol, Error> {
    let is_requested = |protocol: &Protocol| requested.is_none_or(|requested| is_named(protocol.trait_id(), requested));
    let mut stated =
        Protocol::PREFERENCE.into_iter().filter(|protocol| service.traits.contains_key(protocol.trait_id()));
    stated.find(is_requested).ok_or_else(|| {
        let is_protocol = |name: &&String| {
            (name.starts_with("aws.protocols#") || name.starts_with("smithy.protocols#")) && *name != QUERY_COMPATIBLE
        };
        let found = service.traits.keys().filter(is_protocol).cloned().collect();
        let kind = ErrorKind::Protocol { id: id.clone(), found, named: requested.map(str::to_owned) };
        Error::new(kind, Place::shape(service.source, id))
    })
}

impl Context<'_> {
    /// Records an error for a member if the protocol cannot serialize the type `kind`.
    pub(super) fn reject_type(&self, from: &str, place: &Place, kind: &str) {
        if self.protocol == Protocol::RpcV2Cbor && kind == "document" {
            let what = "a document in `smithy.protocols#rpcv2Cbor`, which has no format for documents".to_owned();
            self.error(ErrorKind::Unsupported { from: from.to_owned(), what }, place.clone());
        }
    }
}

/// Whether a trait ID matches a requested protocol, with or without the namespace.
fn is_named(id: &str, requested: &str) -> bool {
    id == requested || id.split_once('#').is_some_and(|(_, name)| name == requested)
}
