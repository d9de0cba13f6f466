//! Compiles all packages as one workspace, warnings as errors, and tells which of them compile.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use indicatif::ProgressBar;
use serde::Deserialize;

use super::subject::{Failure, Reached, Subject};
use crate::error::Error;
use crate::workspace::Workspace;

/// So many errors of a package are told.
const TOLD: usize = 3;

/// What cargo says of a package.
#[derive(Debug, Default)]
struct Built {
    library: bool,
    programs: Vec<PathBuf>,
    errors: Vec<String>,
}

/// Builds the packages with their tests.
///
/// # Errors
///
/// When cargo cannot be started, or the workspace cannot be written.
pub(super) fn build(
    workspace: &Workspace,
    folder: &Path,
    packages: &[String],
    subjects: &mut [Subject],
    jobs: NonZeroUsize,
    bar: &ProgressBar,
) -> Result<(), Error> {
    if packages.is_empty() {
        return Ok(());
    }
    write_workspace(workspace, folder, packages)?;
    let mut built = cargo(folder, jobs, bar)?;
    for subject in subjects {
        let built = built.remove(&subject.package).unwrap_or_default();
        subject.advance(|reached| match reached {
            Reached::Generated(package) if built.library && built.errors.is_empty() => {
                Ok(Reached::Compiled(package, built.programs))
            }
            Reached::Generated(package) => {
                let more = built.errors.len().saturating_sub(TOLD);
                let mut errors = built.errors.into_iter().take(TOLD).collect::<String>();
                if more > 0 {
                    errors.push_str(&format!("and {more} more\n"));
                }
                Err(Failure::Compile(package, errors))
            }
            reached => Ok(reached),
        });
    }
    Ok(())
}

fn write_workspace(workspace: &Workspace, folder: &Path, packages: &[String]) -> Result<(), Error> {
    let members: Vec<_> = packages.iter().map(|package| format!("    \"crates/{package}\",\n")).collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{}]\n\n[profile.dev]\ndebug = false\nincremental = false\n",
        members.concat()
    );
    let write = |path: PathBuf, text: &[u8]| match fs::read(&path) {
        Ok(old) if old == text => Ok(()),
        _ => fs::write(&path, text).map_err(|source| Error::Output { path, source }),
    };
    write(folder.join("Cargo.toml"), manifest.as_bytes())?;
    // The versions of the dependencies are those of this workspace, as far as it has them.
    let lock = folder.join("Cargo.lock");
    match fs::read(workspace.root().join("Cargo.lock")) {
        Ok(text) if !lock.exists() => write(lock, &text),
        _ => Ok(()),
    }
}

fn cargo(folder: &Path, jobs: NonZeroUsize, bar: &ProgressBar) -> Result<BTreeMap<String, Built>, Error> {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let failed = |source| Error::Program { program: program.clone(), source };
    let mut child = Command::new(&program)
        .args(["build", "--workspace", "--lib", "--tests", "--keep-going", "--quiet", "--message-format=json"])
        .arg(format!("--jobs={jobs}"))
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "--deny warnings")
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut built: BTreeMap<String, Built> = BTreeMap::new();
    let stdout = child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).lines());
    for line in stdout {
        let Ok(message) = serde_json::from_str::<Message>(&line.map_err(failed)?) else { continue };
        let crates = folder.join("crates");
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
                let text = message.message.filter(|message| message.level == "error").and_then(|text| text.rendered);
                // The library and its tests say the same.
                entry.errors.extend(text.filter(|text| !entry.errors.contains(text)));
            }
            _ => {}
        }
    }
    child.wait().map_err(failed)?;
    Ok(built)
}

/// The package that a manifest is of, if it is one of ours.
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
    rendered: Option<String>,
}
