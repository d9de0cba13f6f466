//! Turns the Smithy JSON AST of an awsJson service into a Rust client crate.
//!
//! ```text
//! model/*.json ──ast──▶ lower ──ir::Service──▶ emit ──files──▶ format ──▶ Package { files }
//!   Smithy JSON        all decisions         no decisions     one place    for the caller to write
//! ```
//!
//! [`generate`] is a pure function: it reads no clock, no environment and no disk, and gives the same bytes for the same input
//! on every machine. After lowering no part sees a Smithy shape; emitters cannot fail on a model that lowered.
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

/// A file of a model.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name, as errors show it.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// What a crate is to be called.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the package; that of the official crate if it is not set: `aws-sdk-` and the service's SDK ID.
    pub package: Option<String>,
    /// The shape id of the service; it must be set if the model has several.
    pub service: Option<String>,
    /// The protocol, by the id of its trait or by the name in it, such as `awsJson1_0`; the service must state it. Without it a
    /// service that states several speaks the first of [`ir::Protocol::PREFERENCE`].
    pub protocol: Option<String>,
    /// The names of the operations that the crate is to have, such as `GetObject`; all of them if it is not set. Names in Rust do
    /// not depend on the choice.
    pub operations: Option<Vec<String>>,
    /// The version of the package; `0.1.0` if it is not set.
    pub version: Option<String>,
    /// How the crate differs from the one that is published under its name, as a page of Markdown. Without it nothing is said
    /// of a published crate.
    pub differences: Option<String>,
    /// The folder of the runtime, as a path from that of the package, with `/` between folders.
    pub runtime: String,
    /// How many threads may work on the crate. The result is the same for every number.
    pub threads: NonZeroUsize,
}

impl Default for Settings {
    /// A crate beside others in a folder beside the runtime's, made by one thread.
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

/// A crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The name of the package.
    pub name: String,
    /// The version of the package.
    pub version: String,
    /// The title of the service.
    pub title: String,
    /// The protocol that it speaks.
    pub protocol: ir::Protocol,
    /// How many operations it has.
    pub operations: usize,
    /// How many structures, unions, enumerations and errors it has.
    pub shapes: usize,
    /// How many cases of requests its protocol tests have.
    pub request_tests: usize,
    /// How many cases of answers its protocol tests have.
    pub response_tests: usize,
    /// The cases that its tests leave out, each with shape and reason.
    pub left_out_tests: Vec<String>,
    /// How many examples its documentation has.
    pub examples: usize,
    /// The faults of the model's texts; what they concern is not in the crate.
    pub warnings: Warnings,
    /// Its files, by path.
    pub files: Vec<File>,
}

/// A file of a crate.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its path in the crate, with `/` between folders.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Generates a crate from a model and its overlays.
///
/// # Errors
///
/// Everything that is wrong with the model or the settings, with file, line, column, shape and what to do. Faults of texts that
/// only people and tests read are [warnings](Package::warnings).
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

/// The shape ids of the services of a model, in their order.
///
/// # Errors
///
/// When the files are not a model.
pub fn services(model: Source<'_>, overlays: &[Source<'_>]) -> Result<Vec<String>, Errors> {
    let sources = sources(model, overlays);
    let model = ast::Model::read(&sources).map_err(|errors| Errors::locate(errors, &sources))?;
    let services = model.shapes.iter().filter(|(_, shape)| shape.kind == "service");
    Ok(services.map(|(id, _)| id.to_string()).collect())
}

/// Lowers a model and its overlays, for those who compare models.
///
/// # Errors
///
/// As [`generate`].
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

/// A model and its overlays, without the byte order marks that editors put first (RFC 8259, section 8.1).
fn sources<'a>(model: Source<'a>, overlays: &[Source<'a>]) -> Vec<Source<'a>> {
    let all = std::iter::once(model).chain(overlays.iter().copied());
    all.map(|source| Source { text: source.text.strip_prefix('\u{feff}').unwrap_or(source.text), ..source }).collect()
}
