//! Tests crates that have only some of the operations of a service.

use codegen::{Package, Settings, Source, generate};
use serde_json::{Value, json};

use super::service;

/// Returns a service with a resource and endpoint discovery, whose operations share some of their shapes.
fn library() -> Value {
    let member = |target: &str| json!({ "target": target });
    let structure = |members: Value| json!({ "type": "structure", "members": members });
    let operation = |name: &str, input: &str| {
        json!({
            "type": "operation",
            "input": member(input),
            "output": member("tiny#Empty"),
            "errors": [member(&format!("tiny#{name}Failed"))],
        })
    };
    let error = || json!({ "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } });
    let mut model = service(
        json!({
            "tiny#Shelf": { "type": "resource", "read": member("tiny#ReadShelf"), "operations": [member("tiny#Dust")] },
            "tiny#Lend": operation("Lend", "tiny#LendInput"),
            "tiny#LendFailed": error(),
            "tiny#LendInput": structure(json!({ "book": member("tiny#Book"), "when": member("tiny#whenLent") })),
            "tiny#ReadShelf": operation("ReadShelf", "tiny#ShelfInput"),
            "tiny#ReadShelfFailed": error(),
            "tiny#ShelfInput": structure(json!({ "label": member("tiny#label") })),
            "tiny#Dust": operation("Dust", "tiny#DustInput"),
            "tiny#DustFailed": error(),
            "tiny#DustInput": structure(json!({ "first": member("tiny#Label"), "unknown": member("tiny#Nowhere") })),
            "tiny#Empty": structure(json!({})),
            "tiny#Book": structure(json!({ "next": member("tiny#Cover"), "title": member("smithy.api#String") })),
            "tiny#Cover": structure(json!({ "of": member("tiny#Book") })),
            "tiny#whenLent": { "type": "enum", "members": { "NOW": { "target": "smithy.api#Unit" } } },
            "tiny#Label": structure(json!({})),
            "tiny#label": { "type": "structure", "members": {} },
            "tiny#Tell": { "type": "operation", "output": member("tiny#TellOutput") },
            "tiny#TellOutput": structure(json!({ "Endpoints": member("tiny#Endpoints") })),
            "tiny#Endpoints": { "type": "list", "member": member("tiny#Endpoint") },
            "tiny#Endpoint": structure(json!({
                "Address": member("smithy.api#String"),
                "CachePeriodInMinutes": member("smithy.api#Long"),
            })),
        }),
        &["tiny#Lend", "tiny#Tell"],
    );
    model["shapes"]["tiny#Tiny"]["resources"] = json!([member("tiny#Shelf")]);
    model["shapes"]["tiny#Tiny"]["traits"]["aws.api#clientEndpointDiscovery"] =
        json!({ "operation": "tiny#Tell", "error": "tiny#LendFailed" });
    model["shapes"]["tiny#Lend"]["traits"] = json!({ "aws.api#clientDiscoveredEndpoint": { "required": true } });
    model
}

fn with_operations(model: &Value, names: &[&str]) -> Package {
    let operations = Some(names.iter().map(|name| (*name).to_owned()).collect());
    let settings = Settings { operations, ..Settings::default() };
    let text = model.to_string();
    generate(Source { name: "tiny.json", text: &text }, &[], &settings).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Returns the modules of operations and types, including errors.
fn modules(package: &Package) -> Vec<&str> {
    let inside = package.files.iter().filter_map(|file| file.path.strip_prefix("src/"));
    let modules = inside.filter_map(|path| path.strip_suffix(".rs"));
    modules.filter(|path| path.starts_with("operation/") || path.starts_with("types/")).collect()
}

#[test]
fn a_crate_contains_only_what_the_chosen_operations_reach() {
    let package = with_operations(&library(), &["ReadShelf"]);
    assert_eq!(package.operations, 1);
    let expected = ["operation/read_shelf", "types/error", "types/error/shapes", "types/label_"];
    assert_eq!(modules(&package), expected);
    let errors = package.files.iter().find(|file| file.path == "src/types/error/shapes.rs").map(|file| &*file.text);
    assert!(errors.is_some_and(|text| text.contains("ReadShelfFailed") && !text.contains("LendFailed")), "{errors:?}");
}

#[test]
fn names_and_types_do_not_depend_on_the_choice() {
    // The module of `label` is renamed because of `Label`, which only an omitted operation uses. That operation also
    // uses a shape that is not in the model.
    let modules = |package: &Package| modules(package).iter().map(|module| (*module).to_owned()).collect::<Vec<_>>();
    let package = with_operations(&library(), &["ReadShelf"]);
    assert!(modules(&package).contains(&"types/label_".to_owned()), "{:?}", modules(&package));

    // The boxed member is the same whichever shape of the cycle is visited first.
    let mut model = library();
    let cover = json!({ "target": "tiny#Cover" });
    model["shapes"]["tiny#ShelfInput"]["members"]["cover"] = cover;
    let boxed = |package: &Package| {
        let texts = package.files.iter().filter(|file| file.path.starts_with("src/types/"));
        let lines = texts.flat_map(|file| file.text.lines().filter(|line| line.contains("boxed")));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let (lend, read) = (with_operations(&model, &["Lend"]), with_operations(&model, &["ReadShelf"]));
    assert!(!boxed(&lend).is_empty() && boxed(&lend) == boxed(&read), "{:?} {:?}", boxed(&lend), boxed(&read));
}

#[test]
fn the_endpoint_discovery_operation_is_included_with_those_that_need_it() {
    let package = with_operations(&library(), &["Lend"]);
    assert_eq!(package.operations, 2);
    assert!(modules(&package).contains(&"operation/tell"), "{:?}", modules(&package));
    assert_eq!(with_operations(&library(), &["ReadShelf"]).operations, 1);
}

#[test]
fn customizations_of_operations_that_are_left_out_do_not_apply() {
    let mut model = service(
        json!({ "tiny#ReceiveMessage": { "type": "operation" }, "tiny#SendMessage": { "type": "operation" } }),
        &["tiny#ReceiveMessage", "tiny#SendMessage"],
    );
    model["shapes"]["com.amazonaws.sqs#AmazonSQS"] = model["shapes"]["tiny#Tiny"].take();
    model["shapes"].as_object_mut().and_then(|shapes| shapes.remove("tiny#Tiny"));
    assert_eq!(with_operations(&model, &["SendMessage"]).operations, 1);
    let polls = with_operations(&model, &["ReceiveMessage"]);
    assert!(polls.files.iter().any(|file| file.text.contains("LongPolling")));
}
