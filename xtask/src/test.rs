//! `cargo xtask test`: tests a change to the generator in less than a minute.

use std::ffi::OsString;

use crate::error::Error;
use crate::shared::{self, Shared};
use crate::workspace::Workspace;
use crate::{Outcome, cargo, codegen, manifest};

/// Run the tests that a change to the generator can break.
///
/// Runs the generator's tests first, with fewer mutated models than in CI. Then compares the generated crates with
/// their models, like `cargo xtask codegen --check`, and runs their own tests except doctests. The first failure ends
/// the run. `cargo xtask ci` covers everything else.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    shared: Shared,
}

/// The environment variable for the number of mutated models, and the value to use if it is not set.
const MUTATED: (&str, &str) = ("CODEGEN_TRUST_RUNS", "100");

/// Runs the command.
///
/// # Errors
///
/// Fails if the folder of test data cannot be accessed, cargo cannot be started, or [`codegen::run`] fails.
pub fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let mut vars: Vec<(&str, OsString)> = vec![("INSTA_UPDATE", "no".into())];
    vars.push((MUTATED.0, std::env::var_os(MUTATED.0).unwrap_or_else(|| MUTATED.1.into())));
    vars.extend(args.shared.folder(workspace)?.map(|folder| (shared::VARIABLE, folder.into_os_string())));
    if !cargo::run(workspace, &["test", "--quiet", "--package", "codegen"], &vars)?
        || codegen::run(workspace, &codegen::Args::to_check())? == Outcome::Bad
    {
        return Ok(Outcome::Bad);
    }
    let services = manifest::read(workspace)?;
    let mut tests = vec!["test", "--quiet", "--lib", "--tests"];
    tests.extend(services.iter().flat_map(|service| ["--package", &service.package]));
    Ok(if cargo::run(workspace, &tests, &vars)? { Outcome::Good } else { Outcome::Bad })
}
