//! Traits whose names lead nowhere. A misspelt trait would be left out without a word, and the crate lack what it says.

use crate::ast::{Model, ShapeId, Traits};
use crate::error::{Error, ErrorKind, Place};

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

/// The traits that neither the prelude nor the model defines. Models are published without the definitions of traits of
/// other packages, such as `aws.api`: those are taken as they stand.
pub(super) fn unresolved(model: &Model, service: &ShapeId) -> Vec<Error> {
    let mut errors = Vec::new();
    for (id, shape) in &model.shapes {
        let mut check = |from: &str, traits: &Traits, place: &Place| {
            for name in traits.keys().filter(|name| !resolves(model, service, name)) {
                let kind = ErrorKind::UnresolvedTrait {
                    from: from.to_owned(),
                    name: name.clone(),
                    near: nearest(name).map(|near| format!("{PRELUDE}#{near}")),
                };
                errors.push(Error::new(kind, place.clone().then(&["traits", name])));
            }
        };
        let place = Place::shape(shape.source, id);
        check(id.as_str(), &shape.traits, &place);
        let one = [("member", &shape.member), ("key", &shape.key), ("value", &shape.value)];
        for (name, member) in one.into_iter().filter_map(|(name, member)| Some((name, member.as_ref()?))) {
            check(&format!("{id}${name}"), &member.traits, &place.clone().then(&[name]));
        }
        for (name, member) in &shape.members {
            check(&format!("{id}${name}"), &member.traits, &place.clone().then(&["members", name]));
        }
    }
    errors
}

fn resolves(model: &Model, service: &ShapeId, name: &str) -> bool {
    let Some((namespace, prelude)) = name.split_once('#') else { return false };
    let is_ours = namespace == PRELUDE || namespace == service.namespace();
    !is_ours || (namespace == PRELUDE && all().any(|known| known == prelude)) || {
        model.shapes.contains_key(&ShapeId::new(name))
    }
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
