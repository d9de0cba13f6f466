//! Runs the tests of the packages that compile.

use std::num::NonZeroUsize;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;

use indicatif::ProgressBar;

use super::messages::FEATURES;
use super::subject::{Failure, Passed, Reached, Subject, crate_folder};
use crate::error::Error;
use crate::parallel::in_parallel;
use crate::workspace::Workspace;

/// The maximum number of output lines to report per failing test program.
const MAX_LINES: usize = 60;

/// Runs all tests and doctests, several packages in parallel.
///
/// # Errors
///
/// Fails if a program cannot be started.
pub(super) fn run(
    workspace: &Workspace,
    folder: &Path,
    subjects: &mut [Subject],
    jobs: NonZeroUsize,
    bar: &ProgressBar,
) -> Result<(), Error> {
    let error = Mutex::new(None);
    in_parallel(subjects, jobs, |subject| {
        bar.set_message(subject.package.clone());
        if let Err(failed) = test(workspace, folder, subject)
            && let Ok(mut error) = error.lock()
        {
            *error = Some(failed);
        }
        bar.inc(1);
    });
    match error.into_inner() {
        Ok(None) | Err(_) => Ok(()),
        Ok(Some(error)) => Err(error),
    }
}

fn test(workspace: &Workspace, folder: &Path, subject: &mut Subject) -> Result<(), Error> {
    let Ok(Reached::Compiled(package, programs)) = &subject.result else { return Ok(()) };
    let home = crate_folder(folder, &package.name);
    let (mut passed, mut failures) = (Passed::default(), String::new());
    for program in programs {
        let output = Command::new(program)
            .current_dir(&home)
            .env("CARGO_MANIFEST_DIR", &home)
            .env("RUST_BACKTRACE", "0")
            .output();
        count(&program.display().to_string(), output, &mut passed, &mut failures)?;
    }
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(&cargo)
        .args(["test", "--quiet", "--doc", "--package", &package.name])
        .args(FEATURES)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", workspace.target())
        .env("RUST_BACKTRACE", "0")
        .output();
    count(&cargo, output, &mut passed, &mut failures)?;
    for (what, expected, ran) in [
        ("request tests", package.request_tests, passed.requests),
        ("response tests", package.response_tests, passed.responses),
    ] {
        if ran != expected {
            failures.push_str(&format!("{ran} of {expected} {what} passed\n"));
        }
    }
    subject.advance(|reached| match reached {
        Reached::Compiled(package, _) if failures.is_empty() => Ok(Reached::Tested(package, passed)),
        Reached::Compiled(package, _) => Err(Failure::Test(package, passed, failures)),
        reached => Ok(reached),
    });
    Ok(())
}

/// Adds the results of a test program to `passed` and `failures`.
fn count(
    program: &str,
    output: std::io::Result<Output>,
    passed: &mut Passed,
    failures: &mut String,
) -> Result<(), Error> {
    let output = output.map_err(|source| Error::Program { program: program.to_owned(), source })?;
    let text = String::from_utf8_lossy(&output.stdout);
    *passed = add(*passed, &text);
    if !output.status.success() {
        let details = text.split_once("\nfailures:\n").map_or(&*text, |(_, details)| details);
        let errors = String::from_utf8_lossy(&output.stderr);
        for line in details.lines().chain(errors.lines()).filter(|line| !line.is_empty()).take(MAX_LINES) {
            failures.push_str(line);
            failures.push('\n');
        }
    }
    Ok(())
}

/// Returns `passed` plus the numbers of passed tests in the output of Rust's test harness.
fn add(passed: Passed, output: &str) -> Passed {
    let ok = output.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... ok"));
    let (mut requests, mut responses) = (0, 0);
    for name in ok {
        let name = name.rsplit("::").next().unwrap_or(name);
        requests += usize::from(name.starts_with("request_"));
        responses += usize::from(name.starts_with("response_"));
    }
    let result = |line: &str| -> Option<usize> {
        line.strip_prefix("test result: ")?.split_once(". ")?.1.split_once(" passed")?.0.parse().ok()
    };
    let all: usize = output.lines().filter_map(result).sum();
    Passed { all: passed.all + all, requests: passed.requests + requests, responses: passed.responses + responses }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn passed_tests_are_counted_by_kind() {
        let output = "\nrunning 4 tests\n\
            test operation::a::request_x ... ok\n\
            test operation::a::response_x ... ok\n\
            test operation::a::response_y ... FAILED\n\
            test config::endpoint::tests::request ... ok\n\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        let one = Passed { all: 1, requests: 1, responses: 1 };
        assert_eq!(add(one, output), Passed { all: 4, requests: 2, responses: 2 });
        assert_eq!(add(one, "error: no such program"), one);
    }
}
