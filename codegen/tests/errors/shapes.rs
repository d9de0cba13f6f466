//! Errors in shapes and their traits, and in the structure of a model.

use super::{Case, IN, START, case, overlay, with, with_overlay};

pub(super) fn cases() -> Vec<Case> {
    let service = r#""type": "service", "version": "1", "traits": { "aws.protocols#awsJson1_1": {} }"#;
    vec![
        case("truncated_json", &["json"], START.to_owned()),
        case("wrong_json_type", &["json"], "{ \"smithy\": \"2.0\", \"shapes\": { \"a#X\": { \"type\": 5 } } }".to_owned()),
        case(
            "very_long_line",
            &["json"],
            format!("{{ \"smithy\": \"2.0\", \"metadata\": \"{}\", oops }}", "x".repeat(5000)),
        ),
        case(
            "duplicate_key",
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
        with_overlay("duplicate_shape", &["shape-twice"], IN),
        with_overlay(
            "apply_to_unknown_member",
            &["apply-to-nothing"],
            r#"    "a#In$Gone": { "type": "apply", "traits": { "smithy.api#required": {} } }"#,
        ),
        Case {
            overlay: Some(overlay(
                r#"    "a#In$Gone": { "type": "apply", "traits": { "smithy.api#required": {} } },
    "a#In$Mixed": { "type": "apply", "traits": { "smithy.api#documentation": "Of this input." } }"#,
            )),
            ..case(
                "apply_to_unknown_member_of_a_mixin",
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
        Case {
            overlay: Some(overlay(
                r#"    "a#In$Count": { "type": "apply", "traits": { "codegen#jsonText": {} } },
    "a#In$First": { "type": "apply", "traits": { "codegen#jsonText": {} } },
    "a#In$Second": { "type": "apply", "traits": { "codegen#jsonText": {} } }"#,
            )),
            ..case(
                "json_text",
                &["trait-value", "trait-value"],
                with(
                    r#"    "a#In": {
      "type": "structure",
      "members": {
        "First": { "target": "smithy.api#String" },
        "Second": { "target": "smithy.api#String" },
        "Count": { "target": "smithy.api#Integer" }
      }
    }"#,
                ),
            )
        },
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
            "names_in_json",
            &["trait-value", "trait-value"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Quoted": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "a\"b" } },
      "Empty": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "" } },
      "Odd": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "a b", "smithy.api#xmlName": "<" } }
    } }"#,
            )
            .replace("aws.protocols#awsJson1_1", "aws.protocols#restJson1")
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/" } } }"#,
            ),
        ),
        case(
            "names_in_xml",
            &["trait-value", "trait-value", "trait-value"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "Open": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "a<b" } },
      "Prefixed": { "target": "smithy.api#String", "traits": {
        "smithy.api#xmlName": "a:b", "smithy.api#xmlNamespace": { "prefix": "a b", "uri": "https://a.example" }
      } },
      "Items": { "target": "a#Items" }
    } },
    "a#Items": { "type": "list", "member": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "1" } } }"#,
            )
            .replace("aws.protocols#awsJson1_1", "aws.protocols#awsQuery"),
        ),
        case(
            "structure_in_a_header",
            &["unsupported", "unsupported"],
            with(
                r#"    "a#In": { "type": "structure", "members": {
      "One": { "target": "a#Out", "traits": { "smithy.api#httpHeader": "x-one" } },
      "Several": { "target": "a#Several", "traits": { "smithy.api#httpQuery": "several" } },
      "Color": { "target": "a#Color", "traits": { "smithy.api#httpHeader": "x-color" } }
    } },
    "a#Several": { "type": "list", "member": { "target": "a#Out" } },
    "a#Color": { "type": "enum", "members": { "RED": { "target": "smithy.api#Unit" } } }"#,
            )
            .replace("aws.protocols#awsJson1_1", "aws.protocols#restJson1")
            .replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/" } } }"#,
            ),
        ),
        case(
            "static_context_params",
            &["trait-value", "trait-value"],
            with(IN).replace(
                r#""output": { "target": "a#Out" } }"#,
                r#""output": { "target": "a#Out" }, "traits": { "smithy.rules#staticContextParams": {
      "Mixed": { "value": ["a", 1] },
      "Number": { "value": 1 }
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
      "Encoded": { "acceptors": [{ "state": "success", "matcher": { "inputOutput":
        { "path": "to_string(output)", "comparator": "stringEquals", "expected": "A" } } }] },
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
            "checksum_of_unknown_member",
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
            "message_that_is_not_a_string",
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
            "token_that_is_not_a_string",
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
