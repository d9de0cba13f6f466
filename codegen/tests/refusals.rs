//! What the generator says of models that it cannot take: the place, the shape, and what to do.

#![allow(clippy::panic, reason = "what is unexpected fails the test")]

use std::num::NonZeroUsize;

use codegen::{Settings, Source, generate};

const SERVICE: &str = r#""tiny#Tiny": { "type": "service", "version": "1", "operations": [{ "target": "tiny#Do" }],
      "traits": { "aws.protocols#awsJson1_1": {} } }"#;

#[test]
fn refusals() {
    let cases = [
        ("no JSON", "{ \"smithy\": \"2.0\",\n  \"shapes\": }".to_owned()),
        ("another version", "{ \"smithy\": \"3.0\" }".to_owned()),
        ("no service", "{ \"smithy\": \"2.0\", \"shapes\": {} }".to_owned()),
        ("two services", model(r#""tiny#Other": { "type": "service", "version": "1" }"#)),
        ("no protocol", r#"{ "smithy": "2.0", "shapes": { "tiny#Tiny": { "type": "service" } } }"#.to_owned()),
        (
            "another protocol",
            r#"{ "smithy": "2.0", "shapes": { "tiny#Tiny": { "type": "service",
            "traits": { "aws.protocols#restJson1": {} } } } }"#
                .to_owned(),
        ),
        ("a target that is not there", model(r#""tiny#Dont": { "type": "operation" }"#)),
        (
            "a target with a near name",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#DoRequst" } },
            "tiny#DoRequest": { "type": "structure" }"#,
            ),
        ),
        (
            "a target of a wrong type",
            model(
                r#""tiny#Do": { "type": "operation", "output": { "target": "tiny#Text" } },
            "tiny#Text": { "type": "string" }"#,
            ),
        ),
        (
            "names that collide",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#In" } },
            "tiny#In": { "type": "structure", "members": {
              "fooBar": { "target": "smithy.api#String" }, "foo_bar": { "target": "smithy.api#String" } } }"#,
            ),
        ),
        (
            "a shape id with a path in it",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#../../etc" } },
            "tiny#../../etc": { "type": "structure" }"#,
            ),
        ),
        (
            "a member that is no name",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#In" } },
            "tiny#In": { "type": "structure", "members": { "a b": { "target": "smithy.api#String" } } }"#,
            ),
        ),
        (
            "a default that does not fit",
            model(
                r#""tiny#Do": { "type": "operation", "output": { "target": "tiny#Out" } },
            "tiny#Out": { "type": "structure", "members": {
              "n": { "target": "smithy.api#Byte", "traits": { "smithy.api#default": 300 } } } }"#,
            ),
        ),
        (
            "an event stream",
            model(
                r#""tiny#Do": { "type": "operation", "output": { "target": "tiny#Out" } },
            "tiny#Out": { "type": "structure", "members": { "events": { "target": "tiny#Events" } } },
            "tiny#Events": { "type": "union", "traits": { "smithy.api#streaming": {} } }"#,
            ),
        ),
        (
            "a paginator without its members",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#In" }, "output": { "target": "tiny#In" },
              "traits": { "smithy.api#paginated": { "inputToken": "nope", "outputToken": "a" } } },
            "tiny#In": { "type": "structure", "members": { "a": { "target": "smithy.api#String" } } }"#,
            ),
        ),
        (
            "a type that does not exist",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#In" } },
            "tiny#In": { "type": "structure", "members": { "a": { "target": "tiny#Odd" } } },
            "tiny#Odd": { "type": "tensor" }"#,
            ),
        ),
        (
            "a mixin of itself",
            model(
                r#""tiny#Do": { "type": "operation", "input": { "target": "tiny#In" } },
            "tiny#In": { "type": "structure", "mixins": [{ "target": "tiny#In" }] }"#,
            ),
        ),
    ];
    let mut out = String::new();
    for (name, text) in cases {
        out.push_str(&format!("{name}\n{}\n\n", refusal(&text, &[])));
    }
    let overlay = r#"{ "smithy": "2.0", "shapes": { "tiny#Nothing": { "type": "apply", "traits": {} } } }"#;
    let text = model(r#""tiny#Do": { "type": "operation" }"#);
    out.push_str(&format!("an overlay of nothing\n{}\n", refusal(&text, &[overlay])));
    insta::assert_snapshot!("refusals", out);
}

fn model(shapes: &str) -> String {
    format!("{{\n  \"smithy\": \"2.0\",\n  \"shapes\": {{\n    {SERVICE},\n    {shapes}\n  }}\n}}")
}

fn refusal(model: &str, overlays: &[&str]) -> String {
    let settings = Settings { package: None, version: None, threads: NonZeroUsize::MIN };
    let overlays: Vec<_> = overlays.iter().map(|text| Source { name: "overlay.json", text }).collect();
    match generate(Source { name: "tiny.json", text: model }, &overlays, &settings) {
        Ok(package) => panic!("{} was generated", package.name),
        Err(errors) => errors.to_string(),
    }
}
