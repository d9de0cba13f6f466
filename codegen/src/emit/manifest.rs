//! The files of the package that are not Rust: manifest, README, and what keeps formatters away.

use tera::{Context, Tera};

use super::SourceFile;
use crate::ir::Service;

const CARGO_TOML: &str = include_str!("../../templates/Cargo.toml.tera");
const README: &str = include_str!("../../templates/README.md.tera");
const LICENSE: &str = include_str!("../../../LICENSE");

/// Manifest, README, licence, and `rustfmt.toml`.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let mut context = Context::new();
    context.insert("name", &service.package.name);
    context.insert("library", &service.package.library);
    context.insert("version", &service.package.version);
    context.insert("title", &crate::docs::escape(&service.title));
    context.insert("api_version", &crate::docs::escape(&service.api_version));
    context.insert("description", &toml_string(&format!("Client of {}", service.title)));
    let has_protocol_tests = !service.protocol_tests.is_empty();
    context.insert("has_protocol_tests", &has_protocol_tests);
    context.insert("has_event_streams", &!service.event_streams.is_empty());
    context.insert("request_compression", &service.support.request_compression);
    context.insert("content_md5", &service.support.content_md5);
    let has_guide = service.guide.is_some();
    context.insert("has_guide", &has_guide);
    context.insert("has_programs", &(has_protocol_tests || has_guide || !service.examples.is_empty()));
    context.insert("is_published", &service.guide.as_ref().is_some_and(|guide| guide.differences.is_some()));
    context.insert("summary", service.docs.summary());
    vec![
        SourceFile::text("Cargo.toml", render(CARGO_TOML, &context)),
        SourceFile::text("README.md", render(README, &context)),
        SourceFile::text("LICENSE", LICENSE),
        SourceFile::text("rustfmt.toml", "# The generator lays its files out itself.\ndisable_all_formatting = true\n"),
    ]
}

/// What the page of the module `types` says of enumerations.
pub(super) fn types_page() -> Vec<String> {
    let text = "
# Unknown values

A service can answer with a value that this version of the crate does not know. An enumeration keeps such a value as
it came: `as_str` gives it, and sending it back works. So match with a wildcard arm, and look at `as_str` in it for a
value that is newer than the crate.";
    text.lines().map(str::to_owned).collect()
}

/// Templates are the generator's own and always render; what they say instead would fail every test.
pub(super) fn render(template: &str, context: &Context) -> String {
    Tera::one_off(template, context, false).unwrap_or_else(|error| format!("{error:?}\n"))
}

/// A basic string of TOML, whatever stands in the text.
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
