//! Endpoint tests to ignore: published endpoint tests come from the cases in a model (Smithy trait
//! `smithy.rules#endpointTests`), and a model that is newer than ours can have other cases.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::super::DropInError;
use super::items;

/// The test program with the cases.
const PROGRAM: &str = "endpoint_tests";

/// The expected results of cases, by the sorted parameters of the cases.
type Cases = HashMap<Vec<String>, Vec<String>>;

/// Finds the endpoint tests in a folder whose cases are not in the model; returns their names, each with the program.
///
/// # Errors
///
/// Fails if the program cannot be read.
pub(super) fn not_stated(model: &str, tests: &Path) -> Result<BTreeSet<String>, DropInError> {
    let path = tests.join(format!("{PROGRAM}.rs"));
    if !path.exists() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(&path).map_err(DropInError::io("read", &path))?;
    Ok(names(&text, &cases(model)))
}

fn names(program: &str, cases: &Cases) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in items::items(program) {
        let (Some(name), Some(documentation)) = (items::name_of_test(item), documentation(item)) else { continue };
        let expected = cases.get(&parameters(documentation)).into_iter().flatten();
        if !expected.into_iter().any(|expected| item.contains(&format!("{expected:?}"))) {
            names.insert(format!("{PROGRAM}::{name}"));
        }
    }
    names
}

/// Returns the cases of the service in a model.
fn cases(model: &str) -> Cases {
    let mut cases = Cases::new();
    let model: Value = serde_json::from_str(model).unwrap_or_default();
    for shape in model["shapes"].as_object().into_iter().flat_map(|shapes| shapes.values()) {
        for case in shape["traits"]["smithy.rules#endpointTests"]["testCases"].as_array().into_iter().flatten() {
            let expect = &case["expect"];
            let expected = expect["error"].as_str().or_else(|| expect["endpoint"]["url"].as_str());
            if let (Some(documentation), Some(expected)) = (case["documentation"].as_str(), expected) {
                cases.entry(parameters(documentation)).or_default().push(expected.to_owned());
            }
        }
    }
    cases
}

/// Returns the documentation of the case that a test covers, if it covers one.
fn documentation(item: &str) -> Option<&str> {
    Some(item.split_once("/* documentation: ")?.1.split_once(" */")?.0)
}

/// Parses the parameters of a case from its documentation. They are sorted, because models list them in different
/// orders.
fn parameters(documentation: &str) -> Vec<String> {
    let mut parameters: Vec<_> = documentation.trim_matches(['{', '}']).split(", ").map(str::to_owned).collect();
    parameters.sort();
    parameters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_counts_if_its_case_is_in_the_model() {
        let case = |documentation: &str, expect: Value| serde_json::json!({ "documentation": documentation, "expect": expect });
        let endpoint = |url: &str| serde_json::json!({ "endpoint": { "url": url } });
        let model = serde_json::json!({ "shapes": { "a#S": { "traits": { "smithy.rules#endpointTests": { "testCases": [
            case("{Fips=false, Region=a}", endpoint("https://a.example")),
            case("{Region=b}", endpoint("https://b.example")),
            case("no region", serde_json::json!({ "error": "no \"region\"" })),
        ] } } } } });
        let test = |name: &str, documentation: &str, expected: &str| {
            format!(
                "#[test]\nfn {name}() {{\n    /* documentation: {documentation} */\n    expect({expected:?});\n}}\n"
            )
        };
        let program = [
            test("stated", "{Region=a, Fips=false}", "https://a.example"),
            test("rejected", "no region", "no \"region\""),
            test("longer", "{Region=b}", "https://b.example.com"),
            test("newer", "{Region=c}", "https://c.example"),
            "#[test]\nfn of_no_case() {\n}\n".to_owned(),
        ];
        let names = names(&program.concat(), &cases(&model.to_string()));
        assert_eq!(
            names.iter().map(String::as_str).collect::<Vec<_>>(),
            ["endpoint_tests::longer", "endpoint_tests::newer"]
        );
    }
}
