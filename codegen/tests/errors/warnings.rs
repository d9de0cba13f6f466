//! Tests that unknown traits, and faults in documentation, examples and tests, only cause warnings: the crate is
//! generated without the faulty parts.

use codegen::{Package, Settings, Source, generate};

use super::{IN, with};

fn package(model: &str) -> Package {
    let settings = Settings::default();
    generate(Source { name: "model.json", text: model }, &[], &settings).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Returns the contents of all files of a package.
fn text(package: &Package) -> String {
    package.files.iter().map(|file| file.text.as_str()).collect()
}

/// Returns a model whose operation has these traits.
fn with_traits(shapes: &str, traits: &str) -> String {
    let operation = r#""output": { "target": "a#Out" } }"#;
    with(shapes).replace(operation, &format!(r#""output": {{ "target": "a#Out" }}, "traits": {{ {traits} }} }}"#))
}

/// Returns a model with these endpoint tests.
fn with_endpoint_tests(cases: &str) -> String {
    let tests = format!(r#""smithy.rules#endpointTests": {cases}, "aws.protocols#awsJson1_1": {{}}"#);
    with(IN).replace(r#""aws.protocols#awsJson1_1": {}"#, &tests)
}

fn cases() -> [(&'static str, String); 7] {
    [
        (
            "examples",
            with_traits(
                r#"    "a#In": { "type": "structure", "members": { "Name": { "target": "smithy.api#String" } } }"#,
                r#""smithy.api#examples": [
      { "title": "Of a member that is gone", "input": { "Gone": 1 } },
      { "title": "Of a good call", "input": { "Name": "a" } },
      { "title": "Of an error that is not stated", "input": {}, "error": { "shapeId": "a#Lost" } }
    ]"#,
            ),
        ),
        ("list_of_examples", with_traits(IN, r#""smithy.api#examples": { "title": "No list" }"#)),
        (
            "endpoint_tests",
            with_endpoint_tests(
                r#"{ "version": "1.0", "testCases": [
          { "documentation": "Of a parameter that is not stated", "params": { "Gone": true }, "expect": { "error": "x" } },
          { "documentation": "Good", "params": { "Region": "eu-west-1" }, "expect": { "endpoint": { "url": "https://s.eu-west-1.example.com" } } },
          { "documentation": "Without a result", "params": {} }
        ] }"#,
            ),
        ),
        ("list_of_endpoint_tests", with_endpoint_tests("[]")),
        ("smoke_tests", with_traits(IN, r#""smithy.test#smokeTests": "none""#)),
        (
            "documentation",
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Name": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": ["A name."] } }
    }, "traits": { "smithy.api#documentation": null } }"#,
            ),
        ),
        (
            "unknown_traits",
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Name": { "target": "smithy.api#String", "traits": { "smithy.api#requird": {} } }
    }, "traits": { "smithy.api#ofTheFuture": { "a": 1 } } }"#,
            ),
        ),
    ]
}

#[test]
fn faults_in_documentation_are_reported_with_their_location() {
    for (name, model) in cases() {
        let package = package(&model);
        assert!(!package.warnings.is_empty(), "{name}");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("warning_{name}"), package.warnings.render(false));
        });
        let text = package.warnings.to_string();
        assert!(
            text.lines().step_by(2).all(|line| line.starts_with("model.json:") && line.contains(": warning: ")),
            "{text}"
        );
    }
}

#[test]
fn valid_examples_and_tests_are_in_the_crate() {
    let [(_, examples), _, (_, tests), ..] = cases();
    let examples = package(&examples);
    assert_eq!(examples.examples, 1);
    assert!(text(&examples).contains("Of a good call") && !text(&examples).contains("Of a member that is gone"));
    let tests = text(&package(&tests));
    assert!(tests.contains("https://s.eu-west-1.example.com") && !tests.contains("Of a parameter that is not stated"));
    assert_eq!(package(&with(IN)).warnings.len(), 0);
}

#[test]
fn an_example_without_a_label_is_left_out() {
    let input = r#"    "a#In": { "type": "structure", "members": { "Name": {
      "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} }
    } } }"#;
    let traits = r#""smithy.api#http": { "method": "GET", "uri": "/names/{Name}" }, "smithy.api#examples": [
      { "title": "Of an empty name", "input": { "Name": "" } },
      { "title": "Of a name", "input": { "Name": "a" } }
    ]"#;
    let package = package(&with_traits(input, traits).replace("awsJson1_1", "restJson1"));
    assert_eq!((package.examples, package.warnings.len()), (1, 1), "{}", package.warnings);
    assert!(package.warnings.to_string().contains("`Name` is missing or empty, but is part of the URI"));
}

#[test]
fn an_invalid_compliance_test_is_left_out() {
    let model = with_traits(
        IN,
        r#""smithy.test#httpRequestTests": [
      { "id": "Bad", "protocol": "aws.protocols#awsJson1_1", "method": "POST", "uri": "/", "params": { "Gone": 1 } },
      { "id": "Good", "protocol": "aws.protocols#awsJson1_1", "method": "POST", "uri": "/" }
    ]"#,
    );
    let package = package(&model);
    assert_eq!((package.request_tests, package.warnings.len()), (1, 1));
    assert!(package.warnings.to_string().contains("a compliance test of `a#Op` is left out: at `params`"));
}
