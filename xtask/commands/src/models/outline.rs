//! Finds the services of a model, parsing as little of its JSON as possible.

use std::collections::BTreeMap;

use ::codegen::Source;
use serde::Deserialize;

/// Returns the shape IDs of the services of a model, each with its SDK ID (trait `aws.api#service`), or else its shape
/// name.
///
/// # Errors
///
/// Fails, with a message, if the file is not a model, or has no service.
pub(super) fn services(name: &str, text: &str) -> Result<Vec<(String, String)>, String> {
    let source = Source { name, text };
    let services = match serde_json::from_str::<Outline>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(outline) => outline.services(),
        // Let the generator report the fault; it tolerates some.
        Err(_) => {
            let ids = ::codegen::services(source, &[]).map_err(|errors| first(&errors))?;
            ids.into_iter().map(|id| (id.clone(), short(&id).to_owned())).collect()
        }
    };
    if services.is_empty() {
        return Err(format!("{name}: the model has no service"));
    }
    Ok(services)
}

/// Formats the first of several errors, and the number of others.
pub(crate) fn first(errors: &::codegen::Errors) -> String {
    let more = errors.errors.len().saturating_sub(1) + errors.more;
    let first = errors.errors.first().map(ToString::to_string).unwrap_or_default();
    match more {
        0 => first,
        1 => format!("{first}\n  and 1 more error"),
        more => format!("{first}\n  and {more} more errors"),
    }
}

fn short(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}

#[derive(Deserialize)]
struct Outline {
    #[serde(rename = "smithy")]
    _smithy: String,
    shapes: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
struct Shape {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    traits: Traits,
}

#[derive(Default, Deserialize)]
struct Traits {
    #[serde(rename = "aws.api#service")]
    service: Option<ServiceTrait>,
}

#[derive(Deserialize)]
struct ServiceTrait {
    #[serde(rename = "sdkId")]
    sdk_id: Option<String>,
}

impl Outline {
    fn services(self) -> Vec<(String, String)> {
        let services = self.shapes.into_iter().filter(|(_, shape)| shape.kind == "service");
        let named = services.map(|(id, shape)| {
            let sdk_id = shape.traits.service.and_then(|service| service.sdk_id);
            let name = sdk_id.unwrap_or_else(|| short(&id).to_owned());
            (id, name)
        });
        named.collect()
    }
}
