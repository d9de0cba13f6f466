//! Tests names that are hard to convert, collide or are reserved, and which of two colliding names changes.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{file, service, with_shapes};

fn string() -> Value {
    json!({ "target": "smithy.api#String" })
}

#[test]
fn fields_and_types_are_split_into_words_by_different_rules() {
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": { "hasCMKs": { "target": "tiny#HasCMKs" }, "SizeInMiB": string(), "s3location": string() },
        },
        "tiny#HasCMKs": { "type": "structure", "members": { "_1": string(), "_private": string(), "New": string() } },
    }));
    insta::assert_snapshot!("names_of_fields", file(&model, "src/types/thing.rs"));
    insta::assert_snapshot!("names_with_underscores", file(&model, "src/types/has_cmks.rs"));
}

#[test]
fn operations_keep_their_acronyms() {
    let model = service(
        json!({
            "tiny#ListDNSThings": {
                "type": "operation",
                "input": { "target": "tiny#Page" },
                "output": { "target": "tiny#Page" },
                "traits": { "smithy.api#paginated": { "inputToken": "Token", "outputToken": "Token" } },
            },
            "tiny#Page": { "type": "structure", "members": { "Token": string() } },
        }),
        &["tiny#ListDNSThings"],
    );
    insta::assert_snapshot!("names_of_operations", file(&model, "src/operation/list_dns_things.rs"));
}

#[test]
fn conflicting_variants_get_an_underscore() {
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "union",
            "members": {
                "self": string(), "selfValue": string(), "unknown": string(), "fooBar": string(), "foo_bar": string(),
            },
        },
    }));
    insta::assert_snapshot!("variants_that_clash", file(&model, "src/types/thing.rs"));
}

#[test]
fn types_named_like_the_prelude_do_not_shadow_it() {
    let texts = json!({ "type": "list", "member": string() });
    let model = with_shapes(json!({
        "tiny#Thing": { "type": "structure", "members": { "option": { "target": "tiny#Vec" } } },
        "tiny#Vec": {
            "type": "union",
            "members": { "texts": { "target": "tiny#Lists" }, "again": { "target": "tiny#Vec" } },
        },
        "tiny#Lists": { "type": "list", "member": { "target": "tiny#Texts" } },
        "tiny#Texts": texts,
    }));
    insta::assert_snapshot!("type_of_the_prelude", file(&model, "src/types/vec.rs"));
}

#[test]
fn the_first_of_two_errors_owns_their_shared_code() {
    let error = json!({ "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } });
    let mut model = service(
        json!({
            "tiny#Get": { "type": "operation", "errors": [{ "target": "tiny#Oops" }, { "target": "other#Oops" }] },
            "tiny#Oops": error,
            "other#Oops": error,
        }),
        &["tiny#Get"],
    );
    model["shapes"]["tiny#Tiny"]["rename"] = json!({ "other#Oops": "OtherOops" });
    let rows = |model: &Value| {
        let operation = file(model, "src/operation/get.rs");
        operation.lines().filter(|line| line.contains("is_")).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rows(&model), ["Oops, is_oops: \"Oops\";", "OtherOops, is_other_oops;"]);
    let errors = &mut model["shapes"]["tiny#Get"]["errors"];
    *errors = json!([{ "target": "other#Oops" }, { "target": "tiny#Oops" }]);
    assert_eq!(rows(&model), ["Oops, is_oops;", "OtherOops, is_other_oops: \"Oops\";"]);
}

/// Tests names from public reports about other generators. The models are not part of this repository.
#[test]
fn names_from_bug_reports_are_converted_correctly() {
    let Some(shared) = std::env::var_os("CODEGEN_SHARED").map(PathBuf::from) else {
        eprintln!("CODEGEN_SHARED is not set: the reported models are left out");
        return;
    };
    for (name, path, expected) in [
        ("names", "src/types/e.rs", vec!["EccSecgP256K1 =", "Sm2Pke =", "W3C =", "G1X =", "MlM52Xlarge ="]),
        (
            "names",
            "src/operation/get.rs",
            vec!["size_in_mib,", "ipv6,", "s3_location,", "optional(value(HasCmKsThing))"],
        ),
        ("hash", "src/types/hash.rs", vec!["pub struct Hash, HashBuilder"]),
        ("union_self", "src/types/un.rs", vec!["SelfValue(text), as_self,", "SelfValue_(text), as_self_value,"]),
        ("member_1", "src/operation/get.rs", vec!["_1, set_1, get_1:"]),
        ("errors_same_name", "src/operation/get.rs", vec!["Oops, is_oops: \"Oops\";", "OtherOops, is_other_oops;"]),
    ] {
        let path_of_model = shared.join(format!("cases/models/{name}.json"));
        let text = fs::read_to_string(&path_of_model).unwrap_or_else(|error| panic!("{path_of_model:?}: {error}"));
        let model = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let file = file(&model, path);
        for part in expected {
            assert!(file.contains(part), "{name}: {part} is not in\n{file}");
        }
    }
}
