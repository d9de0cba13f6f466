//! Generates the crates under test.

use std::fs;
use std::path::PathBuf;

use ::codegen::{Package, Settings, Source};
use toml_edit::DocumentMut;

use super::super::DropInError;
use super::features;
use super::ground::Published;
use super::table::Row;

/// Generates the crate of a service from the model in the first folder that has it, or else from the model in this
/// project, if there is one.
///
/// `runtime` is the folder of the runtime. Returns the crate and the text of the model; the inner error says why the
/// tests of the service cannot run.
///
/// # Errors
///
/// Fails if a model cannot be read.
pub(super) fn generate(
    row: Row,
    folders: &[PathBuf],
    published: &Published,
    runtime: &str,
) -> Result<Result<(Package, String), String>, DropInError> {
    let found = folders.iter().map(|folder| folder.join(row.model)).find(|path| path.is_file());
    let text = match (found, row.own_model) {
        (Some(path), _) => fs::read_to_string(&path).map_err(DropInError::io("read", &path))?,
        (None, Some(own)) => own.to_owned(),
        (None, None) => return Ok(Err(format!("the folders of models have no {}", row.model))),
    };
    let settings = Settings { package: Some(row.package()), runtime: runtime.to_owned(), ..Settings::default() };
    let package = match ::codegen::generate(Source { name: row.model, text: &text }, &[], &settings) {
        Ok(package) => package,
        Err(errors) => return Ok(Err(errors.to_string())),
    };
    let manifest = package.files.iter().find(|file| file.path == "Cargo.toml").map(|file| file.text.parse());
    let manifest: DocumentMut = manifest.and_then(Result::ok).unwrap_or_default();
    let missing = features::missing(&published.features, &manifest);
    if missing.is_empty() {
        return Ok(Ok((package, text)));
    }
    Ok(Err(format!("the generated crate has no feature {}", missing.join(", "))))
}
