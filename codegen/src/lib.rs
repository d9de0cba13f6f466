//! Turns the Smithy JSON AST of an awsJson service into a Rust client crate.

use std::fmt;
use std::num::NonZeroUsize;

/// A text that the generator reads, under the name that its errors show.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The path as the caller knows it.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// What a caller decides about the crate; what is `None` follows from the model.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the generated package.
    pub package: Option<String>,
    /// Version of the generated package.
    pub version: Option<String>,
    /// Threads that may work on one package; the result never depends on it.
    pub threads: NonZeroUsize,
}

/// A generated crate.
#[derive(Clone, Debug)]
pub struct Package {
    /// Name of the package.
    pub name: String,
    /// Version of the package.
    pub version: String,
    /// Operations of the service.
    pub operations: usize,
    /// Shapes in the closure of the service.
    pub shapes: usize,
    /// The files, sorted by path.
    pub files: Vec<File>,
}

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path in the crate, relative, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// Everything that is wrong with the given sources.
#[derive(Debug)]
pub struct Errors(Vec<String>);

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Errors {}

/// Generates a crate that lists the operations of the model; the client follows.
///
/// # Errors
///
/// When a text is not JSON, with its line and column.
pub fn generate(model: Source<'_>, overlays: &[Source<'_>], settings: &Settings) -> Result<Package, Errors> {
    let mut operations = Vec::new();
    let mut shapes = 0;
    let mut errors = Vec::new();
    for source in std::iter::once(&model).chain(overlays) {
        match serde_json::from_str::<serde_json::Value>(source.text) {
            Ok(ast) => {
                for (id, shape) in ast
                    .get("shapes")
                    .and_then(serde_json::Value::as_object)
                    .into_iter()
                    .flatten()
                {
                    shapes += 1;
                    if shape["type"] == "operation" {
                        operations.push(id.rsplit('#').next().unwrap_or(id).to_owned());
                    }
                }
            }
            Err(error) => errors.push(format!("{}:{}:{}: {error}", source.name, error.line(), error.column())),
        }
    }
    if !errors.is_empty() {
        return Err(Errors(errors));
    }
    operations.sort();
    let name = settings.package.clone().unwrap_or_else(|| "generated".to_owned());
    let version = settings.version.clone().unwrap_or_else(|| "0.1.0".to_owned());
    let manifest = format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2024\"\n");
    let root = operations
        .iter()
        .fold(String::from("//! Operations of the service:\n"), |text, o| {
            text + "//! " + o + "\n"
        });
    let files = vec![
        File {
            path: "Cargo.toml".to_owned(),
            text: manifest,
        },
        File {
            path: "src/lib.rs".to_owned(),
            text: root,
        },
    ];
    Ok(Package {
        name,
        version,
        operations: operations.len(),
        shapes,
        files,
    })
}
