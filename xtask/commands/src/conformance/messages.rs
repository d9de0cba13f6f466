//! Runs cargo on the workspace of the packages, and groups its messages by package.
//!
//! The packages are built without their HTTP client, which no test needs: compiling its TLS stack would take most of
//! the time.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use indicatif::ProgressBar;
use serde::Deserialize;

use crate::error::Error;
use crate::workspace::Workspace;

/// The arguments for the features that the packages are built with.
pub(super) const FEATURES: [&str; 3] = ["--no-default-features", "--features", "rt-tokio"];

/// The messages from cargo about a package.
#[derive(Debug, Default)]
pub(super) struct Built {
    /// Whether its library was built.
    pub(super) library: bool,
    /// The test programs.
    pub(super) programs: Vec<PathBuf>,
    /// Errors and warnings, without duplicates.
    pub(super) errors: Vec<String>,
}

/// Runs cargo; returns its messages about each package, and whether it succeeded.
///
/// # Errors
///
/// Fails if cargo cannot be started.
pub(super) fn cargo(
    workspace: &Workspace,
    folder: &Path,
    args: &[&str],
    jobs: NonZeroUsize,
    bar: &ProgressBar,
) -> Result<(BTreeMap<String, Built>, bool), Error> {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let failed = |source| Error::Program { program: program.clone(), source };
    let mut child = Command::new(&program)
        .args(args)
        .args(FEATURES)
        .args(["--quiet", "--message-format=json", &format!("--jobs={jobs}")])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", workspace.target())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut built: BTreeMap<String, Built> = BTreeMap::new();
    let crates = folder.join("crates");
    let stdout = child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).lines());
    for line in stdout {
        let Ok(message) = serde_json::from_str::<Message>(&line.map_err(failed)?) else { continue };
        let Some(package) = message.manifest_path.as_deref().and_then(|path| member(&crates, path)) else { continue };
        let entry = built.entry(package.clone()).or_default();
        match message.reason.as_str() {
            "compiler-artifact" => match message.executable {
                Some(program) => entry.programs.push(program),
                None if !entry.library => {
                    entry.library = true;
                    bar.set_message(package);
                    bar.inc(1);
                }
                None => {}
            },
            "compiler-message" => {
                let text = message.message.filter(Diagnostic::is_finding).and_then(|text| text.rendered);
                // The library and its tests have the same messages.
                entry.errors.extend(text.filter(|text| !entry.errors.contains(text)));
            }
            _ => {}
        }
    }
    let status = child.wait().map_err(failed)?;
    Ok((built, status.success()))
}

/// Returns the name of the package that a manifest belongs to, if it is one of the packages in the workspace.
fn member(crates: &Path, manifest: &Path) -> Option<String> {
    let crates = crates.canonicalize().ok()?;
    let folder = manifest.parent()?.canonicalize().ok()?;
    Some(folder.strip_prefix(crates).ok()?.to_string_lossy().into_owned())
}

#[derive(Deserialize)]
struct Message {
    reason: String,
    manifest_path: Option<PathBuf>,
    executable: Option<PathBuf>,
    message: Option<Diagnostic>,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    message: String,
    #[serde(default)]
    spans: Vec<serde::de::IgnoredAny>,
    rendered: Option<String>,
}

impl Diagnostic {
    /// Whether this is an error or a warning, rather than one of the final summaries, which have no location.
    fn is_finding(&self) -> bool {
        let is_summary = self.message.starts_with("aborting due to");
        (self.level.starts_with("error") && !is_summary) || (self.level == "warning" && !self.spans.is_empty())
    }
}
