//! Compliance tests that a model borrows from another. For example, a test suite has the shapes of a service, but not
//! its endpoint rules.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::subject::files;
use crate::error::Error;

const TESTS: [&str; 2] = ["smithy.test#httpRequestTests", "smithy.test#httpResponseTests"];

/// The test traits of the test suites, by shape ID.
#[derive(Debug, Default)]
pub(super) struct BorrowedTests(BTreeMap<String, Map<String, Value>>);

impl BorrowedTests {
    /// Reads the compliance tests from the models in these folders.
    ///
    /// # Errors
    ///
    /// Fails if a folder or a model in it cannot be read, or if a folder has no compliance tests.
    pub(super) fn of(folders: &[PathBuf]) -> Result<Self, Error> {
        let mut borrowed = Self::default();
        for folder in folders {
            let before = borrowed.0.len();
            for path in files(folder)? {
                borrowed.read(&path).map_err(|source| Error::Models { path, source })?;
            }
            if borrowed.0.len() == before {
                let source = io::Error::new(io::ErrorKind::NotFound, "its models have no compliance tests");
                return Err(Error::Models { path: folder.clone(), source });
            }
        }
        Ok(borrowed)
    }

    fn read(&mut self, path: &Path) -> io::Result<()> {
        let model: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        for (id, shape) in model.get("shapes").and_then(Value::as_object).into_iter().flatten() {
            let tests = |name: &str| Some((name.to_owned(), shape.get("traits")?.get(name)?.clone()));
            let tests: Map<_, _> = TESTS.into_iter().filter_map(tests).collect();
            if !tests.is_empty() {
                self.0.insert(id.clone(), tests);
            }
        }
        Ok(())
    }

    /// Returns an overlay with the tests for those shapes of a model that have none of their own; `None` if it would be
    /// empty.
    pub(super) fn overlay(&self, model: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let model: Value = serde_json::from_str(model).ok()?;
        let shapes = model.get("shapes")?.as_object()?;
        let is_without =
            |shape: &Value| TESTS.iter().all(|name| shape.get("traits").and_then(|all| all.get(name)).is_none());
        let taken = self.0.iter().filter(|(id, _)| shapes.get(*id).is_some_and(is_without));
        let applied: Map<_, _> =
            taken.map(|(id, tests)| (id.clone(), json!({ "type": "apply", "traits": tests }))).collect();
        (!applied.is_empty()).then(|| json!({ "smithy": "2.0", "shapes": applied }).to_string())
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_model_borrows_tests_for_shapes_without_any() {
        let folder = tempfile::tempdir().unwrap();
        let test =
            |id: &str| json!({ "traits": { "smithy.test#httpRequestTests": [{ "id": id }], "smithy.api#http": {} } });
        let suite = json!({ "shapes": { "a#Get": test("1"), "a#Put": test("2"), "a#Gone": test("3") } });
        fs::write(folder.path().join("suite.json"), suite.to_string()).unwrap();
        let borrowed = BorrowedTests::of(&[folder.path().to_owned()]).unwrap();
        let model = json!({ "shapes": { "a#Get": {}, "a#Put": test("own") } }).to_string();
        let overlay: Value = serde_json::from_str(&borrowed.overlay(&model).unwrap()).unwrap();
        let traits = json!({ "smithy.test#httpRequestTests": [{ "id": "1" }] });
        assert_eq!(overlay["shapes"], json!({ "a#Get": { "type": "apply", "traits": traits } }));
        assert_eq!(borrowed.overlay(r#"{ "shapes": {} }"#), None);
        assert!(BorrowedTests::of(&[folder.path().join("missing")]).is_err());
    }
}
