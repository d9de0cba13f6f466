//! Tests to leave out because they call operations that the model does not have yet.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ::codegen::Package;

use super::super::DropInError;
use super::items;
use super::table::Row;

/// The test programs of a published package without the tests that are left out, and the names of those tests.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// The source of each program, by its path below the folder of tests; empty if the model has all operations.
    pub texts: BTreeMap<PathBuf, String>,
    /// The tests that are left out, each with the name of its program.
    pub left_out: Vec<String>,
    /// The operations that the model does not have.
    pub operations: Vec<&'static str>,
}

impl Cut {
    /// Reads the programs in a folder of tests, leaving out the tests of newer operations that the package lacks.
    ///
    /// # Errors
    ///
    /// Fails if the folder, or a file in it, cannot be read.
    pub(super) fn of(row: &Row, package: &Package, tests: &Path) -> Result<Self, DropInError> {
        let has =
            |operation: &str| package.files.iter().any(|file| file.path == format!("src/operation/{operation}.rs"));
        let operations = row.newer.iter().copied().filter(|operation| !has(operation)).collect();
        let mut cut = Self { operations, ..Self::default() };
        if cut.operations.is_empty() {
            return Ok(cut);
        }
        for entry in fs::read_dir(tests).map_err(DropInError::io("read", tests))? {
            let path = entry.map_err(DropInError::io("read", tests))?.path();
            let (Some(name), Some(stem)) = (path.file_name(), path.file_stem()) else { continue };
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(DropInError::io("read", &path))?;
            let (text, left_out) = without(&text, &cut.operations);
            cut.left_out.extend(left_out.iter().map(|test| format!("{}::{test}", stem.display())));
            cut.texts.insert(PathBuf::from(name), text);
        }
        cut.left_out.sort();
        Ok(cut)
    }
}

/// Returns a program without the tests that call these operations, and the names of those tests.
fn without(text: &str, operations: &[&str]) -> (String, Vec<String>) {
    let (mut kept, mut left_out) = (String::new(), Vec::new());
    let calls = |item: &str| operations.iter().any(|name| item.contains(&format!(".{name}()")));
    for item in items::items(text) {
        match items::name_of_test(item).filter(|_| calls(item)) {
            Some(name) => left_out.push(name.to_owned()),
            None => kept.push_str(item),
        }
    }
    (kept, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "#![cfg(feature = \"test-util\")]\nuse a::b;\n#[derive(Debug)]\nstruct Unit;\n\n\
        #[tokio::test]\nasync fn old() {\n    client.find().await;\n}\n\n\
        #[::tokio::test]\n#[allow(deprecated)]\nasync fn new() {\n    if true {\n    }\n    client.search_all().await;\n}\n\n\
        #[allow(dead_code)]\nfn help() {\n    client.search_all();\n}\n";

    #[test]
    fn only_tests_that_call_one_of_the_operations_are_left_out() {
        let (text, left_out) = without(PROGRAM, &["search_all"]);
        assert_eq!(left_out, ["new"]);
        assert!(!text.contains("async fn new") && text.contains("async fn old") && text.contains("fn help"), "{text}");
        assert_eq!(without(PROGRAM, &["search"]), (PROGRAM.to_owned(), Vec::new()));
        assert_eq!(without(PROGRAM, &["find", "search_all"]).1, ["old", "new"]);
    }
}
