//! Traits whose names lead nowhere. A misspelt trait would be left out without a word, and the crate lack what it says.
//!
//! Of the prelude that is a warning, since a newer Smithy may define the trait. Known traits that change what goes over the wire,
//! and are not supported, are refused where they would be lowered.

use super::sites::Site;
use crate::ast::{Model, ShapeId};
use crate::error::{Error, ErrorKind};

/// The namespace of Smithy's prelude.
const PRELUDE: &str = "smithy.api";

/// The traits that the prelude of Smithy defines, those of version 1.0 among them.
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
/// Those of them that concern XML, which awsJson does not speak.
const XML: [&str; 4] = ["xmlAttribute", "xmlFlattened", "xmlName", "xmlNamespace"];

/// The traits of no namespace, or of the service's own, that the model does not define. Models are published without the
/// definitions of traits of other packages, such as `aws.api`: those are taken as they stand.
pub(super) fn unresolved(model: &Model, service: &ShapeId) -> Vec<Error> {
    let is_unresolved = |name: &str| match name.split_once('#') {
        None => true,
        Some((namespace, _)) => namespace == service.namespace() && !model.shapes.contains_key(&ShapeId::new(name)),
    };
    found(model, is_unresolved, |from, name, near| ErrorKind::UnresolvedTrait { from, name, near })
}

/// The traits of the prelude that are not known, be it that they are misspelt or that Smithy got them later.
pub(super) fn unknown(model: &Model) -> Vec<Error> {
    let is_unknown = |name: &str| match name.split_once('#') {
        Some((PRELUDE, prelude)) => {
            all().all(|known| known != prelude) && !model.shapes.contains_key(&ShapeId::new(name))
        }
        _ => false,
    };
    found(model, is_unknown, |from, name, near| ErrorKind::UnknownTrait { from, name, near })
}

/// The traits of all shapes and members that something holds for, each with its place.
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

/// The trait of the prelude whose name differs least, if it differs little.
fn nearest(name: &str) -> Option<&'static str> {
    let name = name.rsplit_once('#').map_or(name, |(_, name)| name);
    let distances = all().map(|known| (strsim::damerau_levenshtein(known, name), known));
    distances.filter(|(distance, _)| *distance <= name.len() / 3).min().map(|(_, known)| known)
}

fn all() -> impl Iterator<Item = &'static str> {
    TRAITS.into_iter().chain(XML)
}
