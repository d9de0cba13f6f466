//! Compiles all test programs at once; compile errors in one do not stop the others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::Deserialize;

use super::super::{DropInError, cargo, program};
use crate::workspace::Workspace;

/// The build results of all targets, by package folder and target name.
#[derive(Debug, Default)]
pub(super) struct Built {
    /// The test programs.
    pub programs: BTreeMap<(PathBuf, String), PathBuf>,
    /// The compiler errors of targets that do not compile.
    pub errors: BTreeMap<(PathBuf, String), String>,
}

/// Builds the tests of all packages of a workspace.
///
/// # Errors
///
/// Fails if cargo cannot be started, or cannot resolve the dependencies.
pub(super) fn build(workspace: &Workspace, folder: &Path) -> Result<Built, DropInError> {
    let output = cargo(workspace, folder)
        .args(["build", "--workspace", "--tests", "--keep-going", "--message-format=json"])
        .stderr(Stdio::inherit())
        .output()
        .map_err(DropInError::io("run", program().as_ref()))?;
    let built = Built::read(&output.stdout);
    if !output.status.success() && built.errors.is_empty() {
        return Err(DropInError::Resolve { folder: folder.to_owned() });
    }
    Ok(built)
}

impl Built {
    /// Reads the output of cargo: one JSON object per line.
    fn read(stdout: &[u8]) -> Self {
        let mut built = Self::default();
        for line in stdout.split(|byte| *byte == b'\n') {
            let Ok(message) = serde_json::from_slice::<BuildMessage>(line) else { continue };
            let Some(package) = message.manifest_path.parent() else { continue };
            let key = (package.to_owned(), message.target.name);
            match (message.executable, message.message) {
                (Some(program), _) => {
                    built.programs.insert(key, program);
                }
                (None, Some(Message { level, rendered: Some(text) })) if level == "error" => {
                    built.errors.entry(key).or_default().push_str(&text);
                }
                _ => {}
            }
        }
        built
    }
}

/// A message from cargo about a target: an artifact, or a compiler message.
#[derive(Deserialize)]
struct BuildMessage {
    manifest_path: PathBuf,
    target: Target,
    #[serde(default)]
    executable: Option<PathBuf>,
    #[serde(default)]
    message: Option<Message>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_errors_are_parsed() {
        let stdout = br#"
{"reason":"compiler-artifact","manifest_path":"/a/Cargo.toml","target":{"name":"good"},"executable":"/t/good-1"}
{"reason":"compiler-message","manifest_path":"/a/Cargo.toml","target":{"name":"good"},"message":{"level":"warning","rendered":"w"}}
{"reason":"compiler-message","manifest_path":"/a/Cargo.toml","target":{"name":"bad"},"message":{"level":"error","rendered":"one\n"}}
{"reason":"compiler-message","manifest_path":"/a/Cargo.toml","target":{"name":"bad"},"message":{"level":"error","rendered":"two\n"}}
{"reason":"build-finished","success":false}
"#;
        let built = Built::read(stdout);
        let key = |name: &str| (PathBuf::from("/a"), name.to_owned());
        assert_eq!(built.programs, BTreeMap::from([(key("good"), PathBuf::from("/t/good-1"))]));
        assert_eq!(built.errors, BTreeMap::from([(key("bad"), "one\ntwo\n".to_owned())]));
    }
}
