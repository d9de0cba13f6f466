//! Runs the test programs of one service on one side.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::super::DropInError;
use super::Side;
use super::build::Built;
use super::ground::Subject;
use super::package;

/// The outcome of a test.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Became {
    /// The test passed.
    Passed,
    /// The test is ignored.
    Ignored,
    /// The test failed, or its program exited before the test finished. Contains the output of the test.
    Failed(String),
}

/// The outcome of a test program.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Program {
    /// The program ran. Contains the outcomes of its tests, by name.
    Ran(BTreeMap<String, Became>),
    /// The program does not compile. Contains the compiler errors.
    NotCompiled(String),
}

/// Runs the programs of a service; returns the outcome of each, by name.
///
/// # Errors
///
/// Fails if a program cannot be started.
pub(super) fn run(
    folder: &Path,
    subject: &Subject,
    side: Side,
    built: &Built,
) -> Result<BTreeMap<String, Program>, DropInError> {
    let tests = subject.tests(folder, side);
    let mut programs = BTreeMap::new();
    for name in package::programs(&subject.published.manifest) {
        let key = (tests.clone(), name.clone());
        let became = match built.programs.get(&key) {
            Some(program) => {
                eprintln!("     Running {} of {} on the {} crate", name, subject.row.service, side.name());
                self::program(program, &tests)?
            }
            None => {
                let library = (subject.generated_crate(folder), subject.row.package().replace('-', "_"));
                let errors = built.errors.get(&key).or_else(|| built.errors.get(&library));
                Program::NotCompiled(errors.cloned().unwrap_or_else(|| "its dependencies do not compile".to_owned()))
            }
        };
        programs.insert(name, became);
    }
    Ok(programs)
}

/// Runs a test program in the folder of its package.
///
/// # Errors
///
/// Fails if the program cannot be started.
pub(super) fn program(program: &Path, package: &Path) -> Result<Program, DropInError> {
    let output = Command::new(program)
        .current_dir(package)
        .env("CARGO_MANIFEST_DIR", package)
        .env("RUST_BACKTRACE", "0")
        .output()
        .map_err(DropInError::io("run", program))?;
    Ok(Program::Ran(results(&String::from_utf8_lossy(&output.stdout))))
}

/// Parses the output of Rust's test harness; returns the results of tests, by name.
fn results(stdout: &str) -> BTreeMap<String, Became> {
    let mut results = BTreeMap::new();
    for line in stdout.lines().filter_map(|line| line.strip_prefix("test ")) {
        let Some((name, result)) = line.split_once(" ... ") else { continue };
        let name = name.strip_suffix(" - should panic").unwrap_or(name);
        let became = match result {
            "ok" => Became::Passed,
            result if result.starts_with("ignored") => Became::Ignored,
            _ => Became::Failed(printed(stdout, name)),
        };
        results.insert(name.to_owned(), became);
    }
    results
}

/// Returns the output of a failed test.
fn printed(stdout: &str, name: &str) -> String {
    let head = format!("---- {name} stdout ----\n");
    let after = stdout.split_once(&head).map_or("", |(_, after)| after);
    let end = ["\n---- ", "\nfailures:\n"].iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len());
    after[..end].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_the_test_harness_are_parsed() {
        let stdout = "\nrunning 4 tests\ntest a::good ... ok\ntest panics - should panic ... ok\n\
            test later ... ignored, not yet\ntest bad ... FAILED\ntest worse ... FAILED\n\nfailures:\n\n\
            ---- bad stdout ----\nassertion failed\n\n---- worse stdout ----\nworse\n\nfailures:\n    bad\n    worse\n\n\
            test result: FAILED. 2 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        let expected = [
            ("a::good", Became::Passed),
            ("bad", Became::Failed("assertion failed".to_owned())),
            ("later", Became::Ignored),
            ("panics", Became::Passed),
            ("worse", Became::Failed("worse".to_owned())),
        ];
        let expected: BTreeMap<_, _> = expected.map(|(name, became)| (name.to_owned(), became)).into();
        assert_eq!(results(stdout), expected);
    }

    #[test]
    fn a_test_that_ends_its_program_has_failed() {
        let results = results("\nrunning 2 tests\ntest a ... ok\ntest b ... ");
        let expected = [("a".to_owned(), Became::Passed), ("b".to_owned(), Became::Failed(String::new()))];
        assert_eq!(results, expected.into());
    }
}
