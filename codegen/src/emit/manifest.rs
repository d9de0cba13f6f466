//! The files at the root of the package: manifest, README, license, and the settings that disable rustfmt. Also renders
//! the templates of other files.

use serde::Serialize;
use serde_json::json;
use tera::{Context, Tera};

use super::SourceFile;
use crate::ir::Service;

const CARGO_TOML: &str = include_str!("../../templates/Cargo.toml.tera");
const README: &str = include_str!("../../templates/README.md.tera");
const LICENSE: &str = include_str!("../../../LICENSE");

/// The version of the runtime. Generated crates depend on exactly this version.
const RUNTIME_VERSION: &str = "0.1.0";

/// Emits the manifest, the README, the license, and `rustfmt.toml`.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let has_protocol_tests = !service.protocol_tests.is_empty();
    let has_guide = service.guide.is_some();
    let features: Vec<_> = super::runtime::FEATURES
        .iter()
        .filter(|(_, needed)| needed(service))
        .map(|(feature, _)| toml_string(feature))
        .collect();
    let context = json!({
        "name": service.package.name,
        "library": service.package.library,
        "version": service.package.version,
        "title": crate::docs::escape(&service.title),
        "api_version": crate::docs::escape(&service.api_version),
        "description": toml_string(&format!("Client for {}", service.title)),
        "has_protocol_tests": has_protocol_tests,
        "runtime": toml_string(&service.package.runtime),
        "runtime_version": RUNTIME_VERSION,
        "features": features.join(", "),
        "has_fake": service.can_be_faked(),
        "fake_feature": service.customizations.stateful_fake.map_or("fake", |fake| fake.feature),
        "has_json_text": !service.json_texts.is_empty(),
        "has_guide": has_guide,
        "has_presigning": service.has_presigning(),
        "sends_events": super::guide_streams::sends_events(service),
        "has_sigv4a": service.has_sigv4a(),
        "has_programs": has_protocol_tests || has_guide || !service.examples.is_empty(),
        "is_published": service.guide.as_ref().is_some_and(|guide| guide.differences.is_some()),
        "summary": service.docs.summary(),
    });
    vec![
        SourceFile::text("Cargo.toml", render(CARGO_TOML, &context)),
        SourceFile::text("README.md", render(README, &context)),
        SourceFile::text("LICENSE", LICENSE),
        SourceFile::text("rustfmt.toml", "# The generator formats its files itself.\ndisable_all_formatting = true\n"),
    ]
}

/// Returns the section on enums in the documentation of the module `types`.
pub(super) fn types_page() -> Vec<String> {
    let text = "
# Unknown values

A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
newer than the crate.";
    text.lines().map(str::to_owned).collect()
}

/// Renders a template. Templates are part of the generator, so they always render. If one did not, the file would
/// contain the error message instead, and tests would fail.
pub(super) fn render(template: &str, context: &impl Serialize) -> String {
    let text = Context::from_serialize(context).and_then(|context| Tera::one_off(template, &context, false));
    text.unwrap_or_else(|error| format!("{error:?}\n"))
}

/// Formats a basic TOML string, replacing control characters with spaces.
fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out.push('"');
    out
}
