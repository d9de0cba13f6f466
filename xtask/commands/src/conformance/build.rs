//! Compiles all packages as one workspace, with warnings as errors, and determines which of them compile.

use std::num::NonZeroUsize;
use std::path::Path;

use indicatif::ProgressBar;

use super::messages::cargo;
use super::own_tests;
use super::subject::{Failure, Reached, Subject};
use crate::error::Error;
use crate::workspace::Workspace;

/// The maximum number of findings to report per package.
const MAX_FINDINGS: usize = 3;

/// Builds the packages with their tests.
///
/// # Errors
///
/// Fails if cargo cannot be started.
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
    let args = ["build", "--workspace", "--lib", "--tests", "--keep-going"];
    let (mut built, _) = cargo(workspace, folder, &args, jobs, bar)?;
    for subject in subjects {
        let own_tests = built.remove(&own_tests::name(&subject.package)).unwrap_or_default();
        let mut built = built.remove(&subject.package).unwrap_or_default();
        built.programs.extend(own_tests.programs);
        built.errors.extend(own_tests.errors);
        subject.advance(|reached| match reached {
            Reached::Generated(package) if built.library && built.errors.is_empty() => {
                Ok(Reached::Compiled(package, built.programs))
            }
            Reached::Generated(package) => Err(Failure::Compile(package, first_findings(&built.errors))),
            reached => Ok(reached),
        });
    }
    Ok(())
}

/// Formats the first few findings, and the number of others.
pub(super) fn first_findings(findings: &[String]) -> String {
    let mut text = findings.iter().take(MAX_FINDINGS).map(String::as_str).collect::<String>();
    if findings.len() > MAX_FINDINGS {
        text.push_str(&format!("and {} more\n", findings.len() - MAX_FINDINGS));
    }
    text
}
