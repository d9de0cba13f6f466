//! Undefined traits. If a misspelled trait were silently ignored, the crate would lack its effect.
//!
//! An unknown trait in the namespace of the prelude is a warning, because a newer version of Smithy may define it.
//! Known traits that affect requests or responses but are not supported are rejected where they would be lowered.

use super::sites::Site;
use crate::ast::{Model, ShapeId};
use crate::error::{Error, ErrorKind};

/// The namespace of Smithy's prelude.
const PRELUDE: &str = "smithy.api";

/// The traits in Smithy's prelude, including those of version 1.0, except those in `XML`.
#[rustfmt::skip]
const TRAITS: [&str; 73] = [
    "addedDefault", "auth", "authDefinition", "box", "clientOptional", "cors", "default", "deprecated", "documentation",
    "endpoint", "enum", "enumValue", "error", "eventHeader", "eventPayload", "examples", "externalDocumentation",
    "hostLabel", "http", "httpApiKeyAuth", "httpBasicAuth", "httpBearerAuth", "httpChecksumRequired", "httpDigestAuth",
    "httpError", "httpHeader", "httpLabel", "httpPayload", "httpPrefixHeaders", "httpQuery", "httpQueryParams",
    "httpResponseCode", "idRef", "idempotencyToken", "idempotent", "input", "internal", "jsonName", "length", "mediaType",
    "mixin", "nestedProperties", "noReplace", "notProperty", "optionalAuth", "output", "paginated", "pattern", "private",
    "property", "protocolDefinition", "range", "readonly", "recommended", "references", "requestCompression", "required",
    "requiresLength", "resourceIdentifier", "retryable", "sensitive", "since", "sparse", "streaming", "suppress", "tags",
    "timestampFormat", "title", "trait", "traitValidators", "uniqueItems", "unitType", "unstable",
];
/// The traits in the prelude that concern XML.
const XML: [&str; 4] = ["xmlAttribute", "xmlFlattened", "xmlName", "xmlNamespace"];

/// Returns an error for each undefined trait without a namespace or in the namespace of the service. Models are
/// published without the trait definitions of other packages, such as `aws.api`, so other namespaces are not checked.
pub(super) fn unresolved(model: &Model, service: &ShapeId) -> Vec<Error> {
    let is_unresolved = |name: &str| match name.split_once('#') {
        None => true,
        Some((namespace, _)) => namespace == service.namespace() && !model.shapes.contains_key(&ShapeId::new(name)),
    };
    found(model, is_unresolved, |from, name, near| ErrorKind::UnresolvedTrait { from, name, near })
}

/// Returns a warning for each unknown trait in the namespace of the prelude. Such a trait is either misspelled or from
/// a newer version of Smithy.
pub(super) fn unknown(model: &Model) -> Vec<Error> {
    let is_unknown = |name: &str| match name.split_once('#') {
        Some((PRELUDE, prelude)) => {
            all().all(|known| known != prelude) && !model.shapes.contains_key(&ShapeId::new(name))
        }
        _ => false,
    };
    found(model, is_unknown, |from, name, near| ErrorKind::UnknownTrait { from, name, near })
}

/// Returns an error for each trait on a shape or member, if the name of the trait meets the condition `is_meant`.
fn found(
    model: &Model,
    is_meant: impl Fn(&str) -> bool,
    kind: impl Fn(String, String, Option<String>) -> ErrorKind,
) -> Vec<Error> {
    let mut errors = Vec::new();
    for site in Site::all(model) {
        for name in site.traits.keys().filter(|name| is_meant(name)) {
            let near = nearest(name).map(|near| format!("{PRELUDE}#{near}"));
            errors.push(Error::new(kind(site.name(), name.clone(), near), site.trait_place(name)));
        }
    }
    errors
}

/// Returns the prelude trait with the most similar name, if it is similar enough.
fn nearest(name: &str) -> Option<&'static str> {
    let name = name.rsplit_once('#').map_or(name, |(_, name)| name);
    let distances = all().map(|known| (strsim::damerau_levenshtein(known, name), known));
    distances.filter(|(distance, _)| *distance <= name.len() / 3).min().map(|(_, known)| known)
}

fn all() -> impl Iterator<Item = &'static str> {
    TRAITS.into_iter().chain(XML)
}
