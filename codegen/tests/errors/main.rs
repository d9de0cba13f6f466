//! Tests the messages of every kind of error, with the source line that is shown.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::collections::BTreeSet;

use codegen::{Errors, Settings, Source, lower};

mod services;
mod warnings;

/// The start of a service with an operation whose input is `a#In`. Each case adds shapes.
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

/// The model of the service with these shapes.
fn with(shapes: &str) -> String {
    format!("{START}{shapes}\n  }}\n}}\n")
}

/// An overlay with these shapes.
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

fn nested_lists(depth: usize) -> String {
    let mut shapes = r#"    "a#In": { "type": "structure", "members": { "Deep": { "target": "a#L0" } } },"#.to_owned();
    for level in 0..depth {
        shapes += &format!(
            "\n    \"a#L{level}\": {{ \"type\": \"list\", \"member\": {{ \"target\": \"a#L{}\" }} }},",
            level + 1
        );
    }
    shapes + &format!("\n    \"a#L{depth}\": {{ \"type\": \"string\" }}")
}

fn cases() -> Vec<Case> {
    let mut cases = cases_of_shapes();
    cases.extend(services::cases());
    cases
}

fn cases_of_shapes() -> Vec<Case> {
    let service = r#""type": "service", "version": "1", "traits": { "aws.protocols#awsJson1_1": {} }"#;
    vec![
        case("cut_off", &["json"], START.to_owned()),
        case("not_the_form", &["json"], "{ \"smithy\": \"2.0\", \"shapes\": { \"a#X\": { \"type\": 5 } } }".to_owned()),
        case(
            "one_line_of_much",
            &["json"],
            format!("{{ \"smithy\": \"2.0\", \"metadata\": \"{}\", oops }}", "x".repeat(5000)),
        ),
        case(
            "key_twice",
            &["key-twice", "key-twice"],
            with(
                r#"    "a#In": {
      "type": "structure",
      "members": {
        "Name": { "target": "smithy.api#String" },
        "Name": { "target": "smithy.api#Integer" }
      }
    },
    "a#In": { "type": "structure", "members": {} }"#,
            ),
        ),
        case("version", &["version"], "{\n  \"smithy\": \"3.0\",\n  \"shapes\": {}\n}".to_owned()),
        with_overlay("shape_twice", &["shape-twice"], IN),
        with_overlay(
            "apply_to_nothing",
            &["apply-to-nothing"],
            r#"    "a#In$Gone": { "type": "apply", "traits": { "smithy.api#required": {} } }"#,
        ),
        Case {
            overlay: Some(overlay(
                r#"    "a#In$Gone": { "type": "apply", "traits": { "smithy.api#required": {} } },
    "a#In$Mixed": { "type": "apply", "traits": { "smithy.api#documentation": "Of this input." } }"#,
            )),
            ..case(
                "apply_to_nothing_of_a_mixin",
                &["apply-to-nothing"],
                with(
                    r#"    "a#Mixin": { "type": "structure", "members": { "Mixed": { "target": "smithy.api#String" } }, "traits": { "smithy.api#mixin": {} } },
    "a#In": { "type": "structure", "members": {}, "mixins": [{ "target": "a#Mixin" }] }"#,
                ),
            )
        },
        with_overlay(
            "trait_conflict",
            &["trait-conflict"],
            r#"    "a#S": { "type": "apply", "traits": { "aws.api#service": { "sdkId": "T" } } }"#,
        ),
        case("no_service", &["no-service"], overlay(IN)),
        case(
            "several_services",
            &["several-services"],
            overlay(&format!("    \"a#S\": {{ {service} }},\n    \"a#T\": {{ {service} }}")),
        ),
        case("no_protocol", &["protocol"], overlay(r#"    "a#S": { "type": "service", "version": "1" }"#)),
        case(
            "other_protocol",
            &["protocol"],
            overlay(r#"    "a#S": { "type": "service", "version": "1", "traits": { "aws.protocols#telex": {} } }"#),
        ),
        case(
            "unresolved_target",
            &["unresolved-target", "unresolved-target"],
            with(
                r#"    "a#Reader": { "type": "string" },
    "a#In": {
      "type": "structure",
      "members": {
        "One": { "target": "a#Raeder" },
        "Other": { "target": "a#NothingLikeThat" }
      }
    }"#,
            ),
        ),
        case(
            "unresolved_trait",
            &["unresolved-trait", "unresolved-trait"],
            with(
                r#"    "a#In": {
      "type": "structure",
      "members": {
        "One": { "target": "smithy.api#String", "traits": { "aws.other#taken": {} } },
        "Other": { "target": "smithy.api#String", "traits": { "sensitive": {} } }
      },
      "traits": { "a#gone": {}, "a#mine": {} }
    },
    "a#mine": { "type": "structure", "members": {}, "traits": { "smithy.api#trait": {} } }"#,
            ),
        ),
        case("wrong_target", &["wrong-target"], with(r#"    "a#In": { "type": "string" }"#)),
        case(
            "unknown_type",
            &["unknown-type"],
            with(
                "    \"a#Odd\": { \"type\": \"strng\" },\n    \"a#In\": { \"type\": \"structure\", \"members\": { \"X\": { \"target\": \"a#Odd\" } } }",
            ),
        ),
        case(
            "invalid_name",
            &["invalid-name"],
            with(
                r#"    "a#In": { "type": "structure", "members": { "x: u8, pub y": { "target": "smithy.api#String" } } }"#,
            ),
        ),
        case(
            "name_collision",
            &["name-collision"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "fooBar": { "target": "smithy.api#String" },
      "FooBar": { "target": "smithy.api#String" }
    } }"#,
            ),
        ),
        case(
            "name_collision_of_shapes",
            &["name-collision"],
            with(
                r#"    "a#DNSName": { "type": "structure", "members": {} },
    "a#DnsName": { "type": "structure", "members": {} },
    "a#In": { "type": "structure", "members": {
      "one": { "target": "a#DNSName" },
      "other": { "target": "a#DnsName" }
    } }"#,
            ),
        ),
        case(
            "name_collision_of_operations",
            &["name-collision"],
            with(
                r#"    "a#OP": { "type": "operation" },
    "a#In": { "type": "structure", "members": {} }"#,
            )
            .replace(
                r#""operations": [{ "target": "a#Op" }]"#,
                r#""operations": [{ "target": "a#Op" }, { "target": "a#OP" }]"#,
            ),
        ),
        case(
            "trait_value",
            &["trait-value"],
            with(r#"    "a#In": { "type": "structure", "members": {} }"#).replace(
                r#""a#Out": { "type": "structure", "members": {} }"#,
                r#""a#Out": { "type": "structure", "members": {
      "Count": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": "many" } }
    } }"#,
            ),
        ),
        case(
            "numbers_that_do_not_fit",
            &["trait-value", "trait-value", "trait-value", "trait-value", "trait-value"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Long": { "target": "smithy.api#Long", "traits": { "smithy.api#default": 9223372036854775808 } }
    } }"#,
            )
            .replace(
                r#""a#Out": { "type": "structure", "members": {} }"#,
                r#""a#Out": { "type": "structure", "members": {
      "Double": { "target": "smithy.api#Double", "traits": { "smithy.api#default": 1e400 } },
      "Float": { "target": "smithy.api#Float", "traits": { "smithy.api#default": 1e39 } },
      "Big": { "target": "smithy.api#BigInteger", "traits": { "smithy.api#default": 1.5 } },
      "Document": { "target": "smithy.api#Document", "traits": { "smithy.api#default": 123456789012345678901234567890 } },
      "Decimal": { "target": "smithy.api#BigDecimal", "traits": { "smithy.api#default": 1e400 } }
    } }"#,
            ),
        ),
        case(
            "host_prefix",
            &["trait-value", "trait-value", "trait-value", "trait-value"],
            with(
                r#"    "a#In": {
      "type": "structure",
      "members": {
        "Count": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
        "Label": { "target": "smithy.api#String", "traits": { "smithy.api#hostLabel": {} } }
      }
    }"#,
            )
            .replace(
                r#""operations": [{ "target": "a#Op" }]"#,
                r#""operations": [{ "target": "a#Op" }, { "target": "a#Counted" }, { "target": "a#Left" }]"#,
            )
            .replace(
                r#"    "a#Out""#,
                r#"    "a#Left": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#endpoint": { "hostPrefix": "{Label}/" } } },
    "a#Counted": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#endpoint": { "hostPrefix": "{Count}." } } },
    "a#Out""#,
            )
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.api#endpoint": { "hostPrefix": "data." } } }"#,
            ),
        ),
        case(
            "request_compression",
            &["unsupported", "trait-value"],
            with(IN).replace(
                r#""operations": [{ "target": "a#Op" }]"#,
                r#""operations": [{ "target": "a#Op" }, { "target": "a#Odd" }]"#,
            )
            .replace(
                r#"    "a#Out""#,
                r#"    "a#Odd": { "type": "operation", "traits": { "smithy.api#requestCompression": { "encodings": "gzip" } } },
    "a#Out""#,
            )
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.api#requestCompression": { "encodings": ["br", "zstd"] } } }"#,
            ),
        ),
        case(
            "endpoint_params",
            &["trait-value", "trait-value", "trait-value", "unsupported", "trait-value"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Name": { "target": "smithy.api#String" },
      "Count": { "target": "smithy.api#Integer" },
      "Nested": { "target": "a#In" }
    } }"#,
            )
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.rules#operationContextParams": {
      "Forbidden": { "path": "Nested[?Name == 'x'].Name" },
      "Unknown": { "path": "Nested.Name" },
      "Region": { "path": "Nested.Count" },
      "Values": { "path": "Nested.*" },
      "Torn": { "path": "Nested.[Name" }
    } } }"#,
            ),
        ),
        case(
            "waiters",
            &["trait-value", "trait-value", "trait-value", "unsupported", "trait-value", "trait-value"],
            with(IN)
                .replace(
                    r#""a#Out": { "type": "structure", "members": {} }"#,
                    r#""a#Out": { "type": "structure", "members": { "State": { "target": "smithy.api#String" } } }"#,
                )
                .replace(
                    r#""output": { "target": "a#Out" } }"#,
                    r#""output": { "target": "a#Out" }, "traits": { "smithy.waiters#waitable": {
      "Gone": { "acceptors": [{ "state": "success", "matcher": { "output":
        { "path": "Status", "comparator": "stringEquals", "expected": "A" } } }] },
      "NeverEqual": { "acceptors": [{ "state": "success", "matcher": { "output":
        { "path": "State", "comparator": "booleanEquals", "expected": "true" } } }] },
      "NoSuccess": { "acceptors": [{ "state": "retry", "matcher": { "success": false } }] },
      "Sliced": { "acceptors": [{ "state": "success", "matcher": { "inputOutput":
        { "path": "output.State[0:2]", "comparator": "stringEquals", "expected": "A" } } }] },
      "Slow": { "acceptors": [{ "state": "success", "matcher": { "success": true } }], "minDelay": 121 },
      "snake_case": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
    } } }"#,
                ),
        ),
        case(
            "unsupported",
            &["unsupported"],
            with(
                r#"    "a#M": { "type": "structure", "members": {}, "mixins": [{ "target": "a#M" }], "traits": { "smithy.api#mixin": {} } },
    "a#In": { "type": "structure", "members": {}, "mixins": [{ "target": "a#M" }] }"#,
            ),
        ),
        case(
            "checksum_of_nothing",
            &["trait-value", "trait-value"],
            with(IN)
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "aws.protocols#httpChecksum": {
      "requestAlgorithmMember": "Algorithm",
      "requestValidationModeMember": "Mode"
    } } }"#,
            ),
        ),
        case(
            "not_supported_customization",
            &["unsupported"],
            with(IN).replace("a#S\"", "com.amazonaws.s3control#AWSS3ControlServiceV20180820\""),
        ),
        case(
            "path_as_a_name",
            &["invalid-name"],
            with(
                r#"    "a#../../evil": { "type": "operation" },
    "a#In": { "type": "structure", "members": {} }"#,
            )
            .replace(
                r#""operations": [{ "target": "a#Op" }]"#,
                r#""operations": [{ "target": "a#Op" }, { "target": "a#../../evil" }]"#,
            ),
        ),
        case(
            "error_as_a_value",
            &["unsupported"],
            with(
                r#"    "a#Bad": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
    "a#In": { "type": "structure", "members": { "Last": { "target": "a#Bad" } } }"#,
            ),
        ),
        case(
            "message_that_is_no_string",
            &["unsupported"],
            with(
                r#"    "a#Bad": { "type": "structure", "members": {
      "Message": { "target": "smithy.api#Integer" }
    }, "traits": { "smithy.api#error": "client" } },
    "a#In": { "type": "structure", "members": {} }"#,
            )
            .replace(r#""output""#, r#""errors": [{ "target": "a#Bad" }], "output""#),
        ),
        case(
            "token_that_is_no_string",
            &["trait-value"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Token": { "target": "smithy.api#Integer", "traits": { "smithy.api#idempotencyToken": {} } }
    } }"#,
            ),
        ),
        case("limit", &["limit"], with(&nested_lists(40))),
        Case { package: Some("no package"), ..case("setting", &["setting"], with(IN)) },
        Case {
            operations: Some(&["Op", "OP", "Nothing"]),
            ..case("unknown_operation", &["unknown-operation", "unknown-operation"], with(IN))
        },
        case(
            "control_characters",
            &["invalid-name"],
            with(
                r#"    "a#In": { "type": "structure", "members": { "\u001b[31mred": { "target": "smithy.api#String" } } }"#,
            ),
        ),
    ]
}

fn errors(case: &Case) -> Errors {
    let operations = case.operations.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
    let settings = Settings { package: case.package.map(str::to_owned), operations, ..Settings::default() };
    let overlay = case.overlay.as_deref().map(|text| Source { name: "overlay.json", text });
    match lower(Source { name: "model.json", text: &case.model }, overlay.as_slice(), &settings) {
        Err(errors) => errors,
        Ok(_) => panic!("{} is taken", case.name),
    }
}

#[test]
fn every_kind_of_error_shows_its_place() {
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
fn every_kind_has_a_case() {
    let covered: BTreeSet<_> = cases().iter().flat_map(|case| case.codes).copied().collect();
    let kinds = include_str!("../../src/error/kind.rs");
    let codes =
        kinds.lines().skip_while(|line| !line.contains("fn code")).take_while(|line| !line.contains("fn has_place"));
    let codes: BTreeSet<_> = codes.filter_map(|line| line.split('"').nth(1)).collect();
    // Errors in endpoint rules have their own tests, and so do warnings.
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
