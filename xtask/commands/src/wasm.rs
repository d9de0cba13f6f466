//! The step `wasm` of `cargo xtask ci`: the example in WebAssembly, called in Node.

use std::path::Path;
use std::process::Command;

use crate::cargo;
use crate::ci::runs;
use crate::error::Error;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";
const EXAMPLE: &str = "examples/wasm";

/// Returns what is not installed.
pub(crate) fn lacks() -> Option<&'static str> {
    if !has_target() {
        return Some("the standard library for WebAssembly is not installed: rustup target add wasm32-unknown-unknown");
    }
    if !runs("wasm-bindgen") {
        return Some("wasm-bindgen is not installed: cargo install wasm-bindgen-cli");
    }
    (!runs("node")).then_some("node is not installed: see nodejs.org")
}

/// Builds the example, makes it a module of JavaScript, and runs its test.
///
/// # Errors
///
/// Fails if a program cannot be started.
pub(crate) fn run(workspace: &Workspace) -> Result<bool, Error> {
    let example = workspace.root().join(EXAMPLE);
    let manifest = example.join("Cargo.toml").display().to_string();
    let folder = workspace.target().join("wasm");
    let target = folder.display().to_string();
    let none: [(&str, &str); 0] = [];
    let build = ["build", "--quiet", "--manifest-path", &manifest, "--target-dir", &target, "--target", TARGET];
    if !cargo::run(workspace, &build, &none)? {
        return Ok(false);
    }
    let module = folder.join(TARGET).join("debug/secrets_in_wasm.wasm");
    let out = folder.join("module");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "nodejs", "--out-dir"]).arg(&out).arg(module);
    Ok(succeeds(bind)? && succeeds(test(&example, &out))?)
}

fn test(example: &Path, module: &Path) -> Command {
    let mut node = Command::new("node");
    node.arg(example.join("test.mjs")).arg(module);
    node
}

fn has_target() -> bool {
    let folder = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    folder.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir())
}

fn succeeds(mut command: Command) -> Result<bool, Error> {
    let program = command.get_program().display().to_string();
    command.status().map(|status| status.success()).map_err(|source| Error::Program { program, source })
}
