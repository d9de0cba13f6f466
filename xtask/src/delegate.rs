//! Commands of the package `commands`, which are listed in this program's help, and built and run on demand.

use std::env;
use std::ffi::OsString;
use std::process::{self, ExitCode};

use clap::{Arg, Command, value_parser};

use crate::error::Error;

/// The manifest of the package with the commands.
const MANIFEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/commands/Cargo.toml");

/// The commands, each with its description in the package's help.
pub const COMMANDS: [(&str, &str); 10] = [
    ("sdk", "Generate a workspace of client crates from a folder of models"),
    ("diff", "Compare two models from the perspective of the crate's users"),
    ("update", "Update models from the upstreams in the manifest"),
    ("ci", "Run all checks that must pass before a change is merged"),
    ("e2e", "Test the generated crate end to end, against a server"),
    ("drop-in", "Test the generated crate as a replacement for the published one"),
    ("difference", "Compare the calls of generated crates with those of the published ones"),
    ("conformance", "Generate, compile and test every service of every model in a folder"),
    ("bench", "Measure the generated crate against the published one, and the generator itself"),
    ("names", "Compare the names that the generator chooses with those of published crates"),
];

/// Adds the commands to those of the program. Their arguments are not parsed here.
pub fn add_to(program: Command) -> Command {
    let arguments = Arg::new("arguments").num_args(0..).trailing_var_arg(true).allow_hyphen_values(true);
    let arguments = arguments.value_parser(value_parser!(OsString));
    let command = |(name, about)| Command::new(name).about(about).disable_help_flag(true).arg(arguments.clone());
    program.subcommands(COMMANDS.map(command))
}

/// Whether a command belongs to the package `commands`.
pub fn is_delegated(command: &str) -> bool {
    COMMANDS.iter().any(|(name, _)| *name == command)
}

/// Builds the package, and runs it with the arguments of this process; returns its exit code. Cargo's output is shown.
///
/// # Errors
///
/// Fails if cargo cannot be started.
pub fn run() -> Result<ExitCode, Error> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let status = process::Command::new(&cargo)
        .args(["run", "--manifest-path", MANIFEST, "--"])
        .args(env::args_os().skip(1))
        .status()
        .map_err(|source| Error::Program { program: cargo, source })?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
