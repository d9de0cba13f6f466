//! The steps `wasm` and `wasi` of `cargo xtask ci`, which run the WebAssembly examples in Node.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;
use crate::ci::runs;
use crate::error::Error;
use crate::workspace::Workspace;

/// A host for WebAssembly.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Host {
    /// JavaScript, through `wasm-bindgen`.
    JavaScript,
    /// WASI 0.2, which jco implements on Node.
    Wasi,
}

impl Host {
    /// Describes a requirement that is not installed, and how to install it; `None` if nothing is missing.
    pub(crate) fn lacks(self) -> Option<&'static str> {
        if !runs("node") {
            return Some("node is not installed: see nodejs.org");
        }
        match self {
            Self::JavaScript if !self.has_target() => {
                Some("the standard library for WebAssembly is not installed: rustup target add wasm32-unknown-unknown")
            }
            Self::JavaScript => {
                (!runs("wasm-bindgen")).then_some("wasm-bindgen is not installed: cargo install wasm-bindgen-cli")
            }
            Self::Wasi if !self.has_target() => {
                Some("the standard library for WASI is not installed: rustup target add wasm32-wasip2")
            }
            Self::Wasi => (!runs("jco")).then_some("jco is not installed: npm install --global @bytecodealliance/jco"),
        }
    }

    /// Builds the example for this host, and runs its test.
    ///
    /// # Errors
    ///
    /// Fails if a program cannot be started.
    pub(crate) fn run(self, workspace: &Workspace) -> Result<bool, Error> {
        let (folder, module) = match self {
            Self::JavaScript => ("examples/wasm", "secrets_in_wasm.wasm"),
            Self::Wasi => ("examples/wasi", "secrets_in_wasi.wasm"),
        };
        let example = workspace.root().join(folder);
        let target = workspace.target().join("wasm");
        if !self.build(workspace, &example, &target)? {
            return Ok(false);
        }
        let module = target.join(self.target()).join("debug").join(module);
        match self {
            Self::JavaScript => {
                let out = target.join("module");
                Ok(bind(&module, &out)? && test(&example, &out)?)
            }
            Self::Wasi => test(&example, &module),
        }
    }

    fn build(self, workspace: &Workspace, example: &Path, target: &Path) -> Result<bool, Error> {
        let [manifest, folder] =
            [example.join("Cargo.toml"), target.to_owned()].map(|path: PathBuf| path.display().to_string());
        let args =
            ["build", "--quiet", "--manifest-path", &manifest, "--target-dir", &folder, "--target", self.target()];
        Ok(cargo::run::<&str>(workspace, &args, &[])?)
    }

    fn target(self) -> &'static str {
        match self {
            Self::JavaScript => "wasm32-unknown-unknown",
            Self::Wasi => "wasm32-wasip2",
        }
    }

    fn has_target(self) -> bool {
        let folder = Command::new("rustc").args(["--print", "target-libdir", "--target", self.target()]).output();
        folder.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir())
    }
}

/// Generates the JavaScript for a WebAssembly module.
fn bind(module: &Path, out: &Path) -> Result<bool, Error> {
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "nodejs", "--out-dir"]).arg(out).arg(module);
    succeeds(bind)
}

fn test(example: &Path, module: &Path) -> Result<bool, Error> {
    let mut node = Command::new("node");
    node.arg(example.join("test.mjs")).arg(module);
    succeeds(node)
}

fn succeeds(mut command: Command) -> Result<bool, Error> {
    let program = command.get_program().display().to_string();
    command.status().map(|status| status.success()).map_err(|source| Error::Program { program, source })
}
