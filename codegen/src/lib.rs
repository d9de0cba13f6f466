//! Generates a Rust client crate from the Smithy JSON AST of a service.
//!
//! ```text
//! model/*.json ──ast──▶ lower ──ir::Service──▶ emit ──files──▶ format ──▶ Package { files }
//!   Smithy JSON        all decisions         no decisions     one place    for the caller to write
//! ```
//!
//! [`generate`] is a pure function: it uses no clock, environment or disk, and returns the same bytes for the same
//! input on every machine. After lowering, no stage reads Smithy shapes, and emitters cannot fail.
//!
#![doc = include_str!("../docs/smithy-to-rust.md")]

use std::num::NonZeroUsize;

pub mod ast;
pub mod diff;
pub mod docs;
mod emit;
pub mod error;
mod format;
pub mod ir;
pub mod json;
pub mod lower;
pub mod names;
mod source_file;

pub use error::{Errors, Warnings};

/// A source file of a model.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The name shown in error messages.
    pub name: &'a str,
    /// The contents of the file.
    pub text: &'a str,
}

/// Settings for [`generate`].
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the package; by default, that of the published crate, which is derived from the SDK ID of the
    /// service (see [`names::package`]).
    pub package: Option<String>,
    /// The shape ID of the service, which is required if the model has several services.
    pub service: Option<String>,
    /// The protocol: the shape ID of its trait, or just the name, such as `awsJson1_0`. The service must support it. By
    /// default, the first protocol in [`ir::Protocol::PREFERENCE`] that the service supports.
    pub protocol: Option<String>,
    /// The names of the operations to generate, such as `GetObject`; by default, all of them. Rust names do not depend
    /// on the selection.
    pub operations: Option<Vec<String>>,
    /// The version of the package; by default, `0.1.0`.
    pub version: Option<String>,
    /// The differences from the published crate of the same name, as a Markdown page. If `None`, the documentation does
    /// not mention a published crate.
    pub differences: Option<String>,
    /// The path of the runtime, relative to the package, with `/` as the separator.
    pub runtime: String,
    /// The maximum number of threads. The result does not depend on it.
    pub threads: NonZeroUsize,
}

impl Default for Settings {
    /// Returns settings for a single thread, with the runtime at `../../runtime`, its path from the crates in
    /// `generated/`.
    fn default() -> Self {
        Self {
            package: None,
            service: None,
            protocol: None,
            operations: None,
            version: None,
            differences: None,
            runtime: "../../runtime".to_owned(),
            threads: NonZeroUsize::MIN,
        }
    }
}

/// A generated crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The name of the package.
    pub name: String,
    /// The version of the package.
    pub version: String,
    /// The title of the service.
    pub title: String,
    /// The protocol of the generated client.
    pub protocol: ir::Protocol,
    /// The number of operations.
    pub operations: usize,
    /// The number of structures, unions, enums and errors.
    pub shapes: usize,
    /// The number of generated compliance tests of requests.
    pub request_tests: usize,
    /// The number of generated compliance tests of responses.
    pub response_tests: usize,
    /// The compliance tests that are left out, each with its shape and the reason.
    pub left_out_tests: Vec<String>,
    /// The number of examples in the documentation.
    pub examples: usize,
    /// The faults in the model that did not prevent generation.
    pub warnings: Warnings,
    /// The files of the crate, sorted by path.
    pub files: Vec<File>,
}

/// A file of a generated crate.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The path in the crate, with `/` between folders.
    pub path: String,
    /// The contents of the file.
    pub text: String,
}

/// Generates a crate from a model and its overlays.
///
/// # Errors
///
/// Returns the errors in the model and the settings, with their locations and advice. Unknown traits of Smithy's
/// prelude, and faults in parts of the model that only people or tests read, are reported as
/// [warnings](Package::warnings) instead.
pub fn generate(model: Source<'_>, overlays: &[Source<'_>], settings: &Settings) -> Result<Package, Errors> {
    let (service, warnings) = lower_with_warnings(model, overlays, settings)?;
    let files = format::format(&emit::emitters(&service), settings.threads);
    Ok(Package {
        files,
        warnings,
        operations: service.operations.len(),
        shapes: service.structures.len() + service.unions.len() + service.enums.len() + service.errors.len(),
        request_tests: service.protocol_tests.iter().map(|tests| tests.requests.len()).sum(),
        response_tests: service.protocol_tests.iter().map(|tests| tests.responses.len()).sum(),
        left_out_tests: service
            .left_out_tests
            .iter()
            .map(|case| format!("{} of `{}`, a {}: {}", case.id, case.shape, case.of, case.reason))
            .collect(),
        examples: service.examples.iter().map(|operation| operation.examples.len()).sum(),
        title: service.title,
        protocol: service.protocol,
        name: service.package.name,
        version: service.package.version,
    })
}

/// Returns the shape IDs of the services in a model, sorted.
///
/// # Errors
///
/// Returns the errors found while reading and merging the files.
pub fn services(model: Source<'_>, overlays: &[Source<'_>]) -> Result<Vec<String>, Errors> {
    let sources = sources(model, overlays);
    let model = ast::Model::read(&sources).map_err(|errors| Errors::locate(errors, &sources))?;
    let services = model.shapes.iter().filter(|(_, shape)| shape.kind == "service");
    Ok(services.map(|(id, _)| id.to_string()).collect())
}

/// Lowers a model and its overlays, for example to [compare](diff::compare) the service with another version.
///
/// # Errors
///
/// Returns the same errors as [`generate`].
pub fn lower(model: Source<'_>, overlays: &[Source<'_>], settings: &Settings) -> Result<ir::Service, Errors> {
    lower_with_warnings(model, overlays, settings).map(|(service, _)| service)
}

fn lower_with_warnings(
    model: Source<'_>,
    overlays: &[Source<'_>],
    settings: &Settings,
) -> Result<(ir::Service, Warnings), Errors> {
    let sources = sources(model, overlays);
    match ast::Model::read(&sources).and_then(|mut model| lower::lower(&mut model, settings)) {
        Ok((service, warnings)) => Ok((service, Warnings::locate(warnings, &sources))),
        Err(errors) => Err(Errors::locate(errors, &sources)),
    }
}

/// Returns the model, followed by its overlays, without the byte order marks that some editors add (RFC 8259, section
/// 8.1).
fn sources<'a>(model: Source<'a>, overlays: &[Source<'a>]) -> Vec<Source<'a>> {
    let all = std::iter::once(model).chain(overlays.iter().copied());
    all.map(|source| Source { text: source.text.strip_prefix('\u{feff}').unwrap_or(source.text), ..source }).collect()
}
