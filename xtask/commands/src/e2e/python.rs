//! A Python virtual environment with the server, created once and reused until the version of moto or Python changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::error::E2eError;
use crate::report::took;

/// The version of the server. Newer versions may respond differently, so the steps of the test program may have to
/// change with it.
const MOTO: &str = "5.2.5";

/// The minimum Python version for the server.
const PYTHON: &str = "3.10";

/// A script that prints the version of Python, or fails if it is too old or cannot create environments.
const PROBE: &str = "\
import sys
version = '.'.join(map(str, sys.version_info[:3]))
if sys.version_info < (3, 10):
    sys.exit('version ' + version + ' is too old')
try:
    import ensurepip, venv
except ImportError as error:
    sys.exit('version ' + version + ' lacks its venv module: ' + str(error))
print(version)
";

/// A script that prints the version of moto in an environment, and fails if moto or a package that it needs is missing.
const INSTALLED: &str = "import importlib.metadata, flask, boto3; print(importlib.metadata.version('moto'))";

/// Creates an environment with the pinned server below `folder`, unless it exists; returns its interpreter.
pub(super) fn environment(folder: &Path, named: Option<&Path>) -> Result<PathBuf, E2eError> {
    let start = Instant::now();
    let (python, version) = find(named)?;
    println!("python    {version} ({})", python.display());
    let environment = folder.join("venv");
    let interpreter =
        if cfg!(windows) { environment.join("Scripts/python.exe") } else { environment.join("bin/python") };
    // Written last, so that the environment of a killed run is not reused.
    let stamp = environment.join("complete");
    let wanted = format!("moto {MOTO}, python {version}\n");
    let package = format!("moto[server]=={MOTO}");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted)
        && stdout_of(Command::new(&interpreter).args(["-I", "-c", INSTALLED])).as_deref() == Ok(MOTO)
    {
        println!("moto      {MOTO}, already installed");
        return Ok(interpreter);
    }
    println!("moto      {MOTO}, installing");
    let make = stdout_of(Command::new(&python).args(["-m", "venv", "--clear"]).arg(&environment));
    make.map_err(|message| E2eError::Environment { folder: environment.clone(), message })?;
    let installed = Command::new(&interpreter)
        .args(["-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", &package])
        .stdin(Stdio::null())
        .status()
        .map_err(E2eError::io("run", &interpreter))?;
    if !installed.success() {
        return Err(E2eError::Install { package });
    }
    fs::write(&stamp, wanted).map_err(E2eError::io("write", &stamp))?;
    println!("moto      {MOTO}, installed in {}", took(start.elapsed()));
    Ok(interpreter)
}

/// Finds the first suitable Python, with its version.
fn find(named: Option<&Path>) -> Result<(PathBuf, String), E2eError> {
    let candidates = match named {
        Some(named) => vec![named.to_owned()],
        None => vec![PathBuf::from("python3"), PathBuf::from("python")],
    };
    let mut tried = Vec::new();
    for candidate in candidates {
        match stdout_of(Command::new(&candidate).args(["-I", "-c", PROBE])) {
            Ok(version) => return Ok((candidate, version)),
            Err(problem) => tried.push(format!("  {}: {problem}", candidate.display())),
        }
    }
    Err(E2eError::NoPython { minimum: PYTHON, tried: tried.join("\n") })
}

/// Returns a program's standard output, or an error message if it fails.
fn stdout_of(command: &mut Command) -> Result<String, String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() {
        return Ok(text(&output.stdout));
    }
    let words = [text(&output.stdout), text(&output.stderr)].join("\n").trim().to_owned();
    Err(if words.is_empty() { output.status.to_string() } else { words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_python_is_reported_with_what_to_install() {
        let error = find(Some(Path::new("/nowhere/python9"))).unwrap_err().to_string();
        for expected in ["Python 3.10", "/nowhere/python9: ", "apt install python3 python3-venv", "--python"] {
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn the_output_of_a_failing_python_is_quoted() {
        let folder = tempfile::tempdir().unwrap();
        let fake = folder.path().join("python");
        for (script, expected) in
            [("echo 'version 3.8.1 is too old' >&2; exit 1", "3.8.1 is too old"), ("exit 3", "exit status: 3")]
        {
            // Another process writes the program: if this process had the file open while another test forks, the child
            // would keep it open, and the program could not be executed (`ETXTBSY`).
            let source = folder.path().join("source");
            fs::write(&source, format!("#!/bin/sh\n{script}\n")).unwrap();
            let install = Command::new("install").args(["-m", "755"]).arg(&source).arg(&fake).status().unwrap();
            assert!(install.success());
            let error = find(Some(&fake)).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
