//! Generates the documentation page that shows how Smithy shapes map to Rust, with generated examples.
//!
//! `INSTA_UPDATE=always cargo test --package codegen --test smithy_to_rust` updates the page.

#![allow(clippy::panic, reason = "unexpected values fail the test")]

use std::{env, fs};

use codegen::{Settings, Source, generate};

/// The page, which is included in the documentation of the crate.
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/smithy-to-rust.md");

const INTRODUCTION: &str = "\
# From Smithy to Rust

Shapes become tables, and macros of the runtime expand each row to the code that the published crates spell out. The row of a
member, `field, setter, getter: optionality(kind) = member(\"key\")`, defines a field, its accessor, its serialization, and
three builder methods, or six if the structure is an input.

";

/// Members of a structure: a description, and the member in the model.
const MEMBERS: [(&str, &str); 12] = [
    ("a string", r#""Name": { "target": "smithy.api#String" }"#),
    ("a number", r#""Count": { "target": "smithy.api#Integer" }"#),
    ("`required`", r#""Name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"#),
    ("`default`", r#""Count": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 7 } }"#),
    ("`sensitive`", r#""Word": { "target": "smithy.api#String", "traits": { "smithy.api#sensitive": {} } }"#),
    ("a blob", r#""Data": { "target": "smithy.api#Blob" }"#),
    ("a timestamp", r#""Made": { "target": "smithy.api#Timestamp" }"#),
    (
        "`timestampFormat`",
        r#""Made": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } }"#,
    ),
    ("a list", r#""Tags": { "target": "tiny#Tags" }"#),
    ("a sparse list", r#""Gaps": { "target": "tiny#Gaps" }"#),
    ("a map", r#""Ages": { "target": "tiny#Ages" }"#),
    ("recursion", r#""Inner": { "target": "tiny#Thing" }"#),
];

/// The lists and maps that the members target.
const TARGETS: &str = r#"
"tiny#Tags": { "type": "list", "member": { "target": "smithy.api#String" } },
"tiny#Gaps": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
"tiny#Ages": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } }"#;

/// Shapes: a heading, a description, the shapes, and the path of the generated file.
const SHAPES: [(&str, &str, &str, &str); 6] = [
    (
        "A structure",
        "A type with accessors and a builder. Documentation is converted to Markdown, and constraints are described in words.",
        r#""tiny#Thing": {
  "type": "structure",
  "members": {
    "Key": {
      "target": "smithy.api#String",
      "traits": {
        "smithy.api#documentation": "<p>The key. See <code>Value</code>.</p>",
        "smithy.api#length": { "min": 1, "max": 128 }
      }
    },
    "Value": { "target": "smithy.api#String" }
  },
  "traits": { "smithy.api#documentation": "<p>A key and a value.</p>" }
}"#,
        "src/types/thing.rs",
    ),
    (
        "An enumeration",
        "A type that keeps unknown values in `Unknown`.",
        r#""tiny#Thing": {
  "type": "enum",
  "members": {
    "ASC": {
      "target": "smithy.api#Unit",
      "traits": { "smithy.api#enumValue": "asc", "smithy.api#documentation": "<p>Oldest first.</p>" }
    },
    "DESC": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "desc" } }
  }
}"#,
        "src/types/thing.rs",
    ),
    (
        "A union",
        "A type with a variant for each member, and methods to test for and access each one.",
        r#""tiny#Thing": {
  "type": "union",
  "members": {
    "text": { "target": "smithy.api#String" },
    "number": { "target": "smithy.api#Long" }
  }
}"#,
        "src/types/thing.rs",
    ),
    (
        "An operation",
        "A module with input, output, error and builders, and a method of the client. Its documentation says what the traits \
         mean for callers.",
        r#""tiny#OpenDoor": {
  "type": "operation",
  "input": { "target": "tiny#OpenDoorRequest" },
  "output": { "target": "tiny#OpenDoorResponse" },
  "errors": [{ "target": "tiny#Locked" }],
  "traits": { "smithy.api#documentation": "<p>Opens a door.</p>" }
},
"tiny#OpenDoorRequest": {
  "type": "structure",
  "members": {
    "Door": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
    "Token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } }
  }
},
"tiny#OpenDoorResponse": {
  "type": "structure",
  "members": { "Opened": { "target": "smithy.api#Timestamp" } }
},
"tiny#Locked": {
  "type": "structure",
  "members": { "Message": { "target": "smithy.api#String" } },
  "traits": { "smithy.api#error": "client", "smithy.api#documentation": "<p>The door is locked.</p>" }
}"#,
        "src/operation/open_door.rs",
    ),
    (
        "An error",
        "A type that implements `Error`. The operation's error and the error of the crate have a variant for it.",
        r#""tiny#Thing": { "type": "structure", "members": {} },
"tiny#Busy": {
  "type": "structure",
  "members": { "RetryAfter": { "target": "smithy.api#Integer" } },
  "traits": { "smithy.api#error": "server", "smithy.api#retryable": { "throttling": true } }
}"#,
        "src/types/error/shapes.rs",
    ),
    (
        "A paginator",
        "A second table after the operation's: a stream of pages, or of their items.",
        r#""tiny#OpenDoor": {
  "type": "operation",
  "input": { "target": "tiny#ListDoorsRequest" },
  "output": { "target": "tiny#ListDoorsResponse" },
  "traits": {
    "smithy.api#paginated": {
      "inputToken": "NextToken", "outputToken": "NextToken", "pageSize": "MaxResults", "items": "Doors"
    }
  }
},
"tiny#ListDoorsRequest": {
  "type": "structure",
  "members": {
    "NextToken": { "target": "smithy.api#String" },
    "MaxResults": { "target": "smithy.api#Integer" }
  }
},
"tiny#ListDoorsResponse": {
  "type": "structure",
  "members": { "NextToken": { "target": "smithy.api#String" }, "Doors": { "target": "tiny#Doors" } }
},
"tiny#Doors": { "type": "list", "member": { "target": "smithy.api#String" } }"#,
        "src/operation/open_door.rs",
    ),
];

#[test]
fn the_page_shows_the_generated_code() {
    let page = page();
    if env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(PAGE, &page).unwrap();
    }
    let committed = fs::read_to_string(PAGE).unwrap_or_default();
    assert_eq!(
        committed, page,
        "{PAGE} is out of date; INSTA_UPDATE=always cargo test --package codegen --test smithy_to_rust updates it"
    );
}

fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    page.push_str("## Members\n\n| member | in the model | in the crate |\n| --- | --- | --- |\n");
    for (what, member) in MEMBERS {
        let shapes = format!(r#""tiny#Thing": {{ "type": "structure", "members": {{ {member} }} }},{TARGETS}"#);
        let file = file(&shapes, "src/types/thing.rs");
        let row = file.lines().map(str::trim).find(|line| line.contains("set_") && !line.starts_with("///"));
        let row = row.unwrap_or_else(|| panic!("no row for {member}"));
        page.push_str(&format!("| {what} | `{member}` | `{row}` |\n"));
    }
    for (heading, text, shapes, path) in SHAPES {
        let file = file(shapes, path);
        // If the file has a paginator, show only that.
        let from = file.find("\npaginator!").map_or(0, |at| at + 1);
        page.push_str(&format!(
            "\n## {heading}\n\n{text}\n\n```json\n{shapes}\n```\n\nbecomes `{path}`:\n\n```text\n{}\n```\n",
            file[from..].trim_end(),
        ));
    }
    page
}

/// Generates the crate of a service with these shapes, and returns one of its files.
fn file(shapes: &str, path: &str) -> String {
    let exchange = r#"
"tiny#Exchange": {
  "type": "operation",
  "input": { "target": "tiny#ExchangeRequest" },
  "output": { "target": "tiny#ExchangeResponse" },
  "errors": [ERRORS]
},
"tiny#ExchangeRequest": { "type": "structure", "members": { "thing": { "target": "tiny#Thing" } } },
"tiny#ExchangeResponse": { "type": "structure", "members": { "thing": { "target": "tiny#Thing" } } },"#;
    let errors = if shapes.contains("tiny#Busy") { r#"{ "target": "tiny#Busy" }"# } else { "" };
    let (operation, exchange) = match shapes.contains("tiny#OpenDoor") {
        true => ("tiny#OpenDoor", String::new()),
        false => ("tiny#Exchange", exchange.replace("ERRORS", errors)),
    };
    let model = format!(
        r#"{{ "smithy": "2.0", "shapes": {{
            "tiny#Tiny": {{
                "type": "service",
                "version": "2024-01-01",
                "operations": [{{ "target": "{operation}" }}],
                "traits": {{
                    "aws.api#service": {{ "sdkId": "Tiny", "arnNamespace": "tiny", "endpointPrefix": "tiny" }},
                    "aws.auth#sigv4": {{ "name": "tiny" }},
                    "aws.protocols#awsJson1_1": {{}}
                }}
            }},
            {exchange}
            {shapes}
        }} }}"#
    );
    let settings = Settings::default();
    let source = Source { name: "tiny.json", text: &model };
    let package = generate(source, &[], &settings).unwrap_or_else(|errors| panic!("{errors}"));
    let file = package.files.into_iter().find(|file| file.path == path);
    file.unwrap_or_else(|| panic!("{path} is not among the files")).text
}
