//! Tests the message of every kind of error, including the source lines that the message shows. Errors in endpoint
//! rules have tests of their own.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::collections::BTreeSet;

use codegen::{Errors, Settings, Source, lower};

mod endpoints;
mod services;
mod shapes;
mod warnings;

/// The start of the model of a service with an operation whose input is `a#In`. Each case adds shapes.
const START: &str = r#"{
  "smithy": "2.0",
  "shapes": {
    "a#S": {
      "type": "service",
      "version": "1",
      "operations": [{ "target": "a#Op" }],
      "traits": {
        "aws.api#service": { "sdkId": "S", "endpointPrefix": "s" },
        "aws.protocols#awsJson1_1": {},
        "smithy.rules#endpointRuleSet": {
          "version": "1.0",
          "parameters": { "Region": { "type": "String", "builtIn": "AWS::Region", "required": true, "documentation": "The region." } },
          "rules": [{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://s.{Region}.example.com" } }]
        }
      }
    },
    "a#Op": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" } },
    "a#Out": { "type": "structure", "members": {} },
"#;

const IN: &str = r#"    "a#In": { "type": "structure", "members": {} }"#;

/// Returns the model of the service with these shapes.
fn with(shapes: &str) -> String {
    format!("{START}{shapes}\n  }}\n}}\n")
}

/// Returns an overlay with these shapes.
fn overlay(shapes: &str) -> String {
    format!("{{\n  \"smithy\": \"2.0\",\n  \"shapes\": {{\n{shapes}\n  }}\n}}\n")
}

struct Case {
    name: &'static str,
    codes: &'static [&'static str],
    model: String,
    overlay: Option<String>,
    package: Option<&'static str>,
    operations: Option<&'static [&'static str]>,
}

fn case(name: &'static str, codes: &'static [&'static str], model: String) -> Case {
    Case { name, codes, model, overlay: None, package: None, operations: None }
}

fn with_overlay(name: &'static str, codes: &'static [&'static str], shapes: &str) -> Case {
    Case { overlay: Some(overlay(shapes)), ..case(name, codes, with(IN)) }
}

fn cases() -> Vec<Case> {
    let mut cases = shapes::cases();
    cases.extend(services::cases());
    cases
}

fn errors(case: &Case) -> Errors {
    let operations = case.operations.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
    let settings = Settings { package: case.package.map(str::to_owned), operations, ..Settings::default() };
    let overlay = case.overlay.as_deref().map(|text| Source { name: "overlay.json", text });
    match lower(Source { name: "model.json", text: &case.model }, overlay.as_slice(), &settings) {
        Err(errors) => errors,
        Ok(_) => panic!("{} is accepted", case.name),
    }
}

#[test]
fn every_kind_of_error_shows_its_location() {
    for case in cases() {
        let errors = errors(&case);
        let codes: Vec<_> = errors.errors.iter().map(|error| error.error.kind.code()).collect();
        assert_eq!(codes, case.codes, "{}: {errors}", case.name);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(case.name, errors.render(false));
        });
    }
}

#[test]
fn every_kind_of_error_has_a_case() {
    let covered: BTreeSet<_> = cases().iter().flat_map(|case| case.codes).copied().collect();
    let kinds = include_str!("../../src/error/kind.rs");
    let codes =
        kinds.lines().skip_while(|line| !line.contains("fn code")).take_while(|line| !line.contains("fn has_place"));
    let codes: BTreeSet<_> = codes.filter_map(|line| line.split('"').nth(1)).collect();
    // Errors in endpoint rules and warnings have tests of their own.
    let left: Vec<_> = codes.difference(&covered).collect();
    assert_eq!(left, [&"endpoint", &"left-out", &"unknown-trait"]);
}

#[test]
fn an_error_without_color_has_no_escape_sequence() {
    for case in cases() {
        let errors = errors(&case);
        assert!(!errors.render(false).contains('\u{1b}'), "{}", case.name);
        assert!(!errors.to_string().contains('\u{1b}'), "{}", case.name);
    }
}
