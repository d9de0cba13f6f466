//! Tests client settings for endpoint rules, authentication, presigning and tokens for databases.

use serde_json::json;

use super::{file, runtime_features, service};

#[test]
fn endpoint_rules_use_client_settings() {
    let mut model = service(json!({}), &[]);
    let traits = &mut model["shapes"]["tiny#Tiny"]["traits"];
    traits["smithy.rules#clientContextParams"] = json!({
        "ForcePathStyle": { "type": "boolean", "documentation": "<p>Keeps buckets out of host names.</p>" },
        "Lane": { "type": "string" },
    });
    let built_in = |name: &str, ty: &str| json!({ "type": ty, "builtIn": name, "documentation": "It." });
    traits["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": {
            "Region": built_in("AWS::Region", "string"),
            "ForcePathStyle": built_in("AWS::S3::ForcePathStyle", "boolean"),
            "Lane": { "type": "string", "documentation": "The lane." },
        },
        "rules": [{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://tiny.example" } }],
    });
    insta::assert_snapshot!("settings", file(&model, "src/config.rs"));
    let endpoint = file(&model, "src/config/endpoint.rs");
    for row in [
        "region, set_region: optional(text) = region;",
        "force_path_style, set_force_path_style: optional(flag) = setting(ForcePathStyle);",
        "lane, set_lane: optional(text) = setting(Lane);",
    ] {
        assert!(endpoint.contains(row), "{row}: {endpoint}");
    }
}

/// Returns the fields in the description of a service that concern authentication.
fn rows_of(model: &serde_json::Value) -> String {
    let meta = file(model, "src/meta.rs");
    let start = meta.find("    auth_schemes: ").unwrap_or_default();
    let end = meta.find("    latest_behavior: ").unwrap_or_default();
    meta[start..end].to_owned()
}

#[test]
fn schemes_come_from_the_model_and_the_endpoint_rules() {
    let operation = |traits: serde_json::Value| json!({ "type": "operation", "traits": traits });
    let mut model = service(
        json!({
            "tiny#Ask": operation(json!({})),
            "tiny#Knock": operation(json!({ "smithy.api#auth": [], "smithy.api#optionalAuth": {} })),
            "tiny#Look": operation(json!({ "smithy.api#optionalAuth": {} })),
            "tiny#Send": operation(json!({ "smithy.api#auth": ["aws.auth#sigv4"], "aws.auth#unsignedPayload": {} })),
        }),
        &["tiny#Ask", "tiny#Knock", "tiny#Look", "tiny#Send"],
    );
    insta::assert_snapshot!("schemes", rows_of(&model));
    assert!(file(&model, "src/operation/send.rs").contains("const UNSIGNED_PAYLOAD: bool = true;"));
    assert!(!file(&model, "Cargo.toml").contains("sigv4a"));
    let scheme = json!({ "name": "sigv4a", "signingRegionSet": ["*"] });
    model["shapes"]["tiny#Tiny"]["traits"]["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": {},
        "rules": [{
            "type": "endpoint",
            "conditions": [],
            "endpoint": { "url": "https://tiny.example", "properties": { "authSchemes": [scheme] } },
        }],
    });
    insta::assert_snapshot!("schemes_of_endpoint_rules", rows_of(&model));
    let manifest = file(&model, "Cargo.toml");
    assert!(manifest.contains(r#"default = ["default-https-client", "rt-tokio", "sigv4a"]"#), "{manifest}");
    assert!(manifest.contains(r#"sigv4a = ["client-runtime/sigv4a"]"#), "{manifest}");
    assert!(file(&model, "src/config.rs").contains("client_runtime::sigv4a_settings! {}"));
}

#[test]
fn tokens_keys_and_logins_are_settings() {
    let mut model = service(json!({}), &[]);
    let traits = &mut model["shapes"]["tiny#Tiny"]["traits"];
    traits["aws.auth#sigv4"]["name"] = json!("bedrock");
    traits["smithy.api#httpBearerAuth"] = json!({});
    traits["smithy.api#auth"] = json!(["aws.auth#sigv4", "smithy.api#httpBearerAuth"]);
    insta::assert_snapshot!("bearer", rows_of(&model));
    let meta = file(&model, "src/meta.rs");
    assert!(meta.contains(r#"client_runtime::http_auth::take_environment(builder, shared, "bedrock")"#), "{meta}");
    assert_eq!(runtime_features(&model), ["http-auth"]);
    let traits = &mut model["shapes"]["tiny#Tiny"]["traits"];
    traits["smithy.api#httpBasicAuth"] = json!({});
    traits["smithy.api#httpApiKeyAuth"] = json!({ "name": "key", "in": "query" });
    traits["smithy.api#httpDigestAuth"] = json!({});
    traits["smithy.api#auth"] =
        json!(["smithy.api#httpDigestAuth", "smithy.api#httpApiKeyAuth", "smithy.api#httpBasicAuth"]);
    insta::assert_snapshot!("keys_and_logins", rows_of(&model));
    insta::assert_snapshot!("settings_of_keys_and_logins", file(&model, "src/config.rs"));
}

#[test]
fn the_guide_has_a_page_on_bearer_tokens() {
    let operation = json!({ "type": "operation", "output": { "target": "tiny#Answer" } });
    let response = json!({ "type": "structure", "members": { "text": { "target": "smithy.api#String" } } });
    let mut model = service(json!({ "tiny#Ask": operation, "tiny#Answer": response }), &["tiny#Ask"]);
    assert!(!file(&model, "docs/guide/index.md").contains("bearer_tokens"));
    let traits = &mut model["shapes"]["tiny#Tiny"]["traits"];
    traits["aws.auth#sigv4"]["name"] = json!("bedrock");
    traits["smithy.api#httpBearerAuth"] = json!({});
    assert!(file(&model, "docs/guide/index.md").contains("bearer_tokens"));
    insta::assert_snapshot!("bearer_tokens", file(&model, "docs/guide/bearer_tokens.md"));
}

#[test]
fn operations_can_be_presigned() {
    let model = serde_json::from_str(include_str!("../../../model/testbed/presigning.json")).unwrap_or_default();
    insta::assert_snapshot!("presigned", file(&model, "src/operation/synthesize_speech.rs"));
    assert_eq!(runtime_features(&model), ["presigning"]);
    let library = file(&model, "src/lib.rs");
    assert!(library.contains("pub mod presigning;"), "{library}");
}

#[test]
fn databases_have_auth_tokens() {
    let of = |id: &str| {
        let mut model = service(json!({}), &[]);
        model["shapes"][id] = model["shapes"]["tiny#Tiny"].take();
        if let Some(shapes) = model["shapes"].as_object_mut() {
            shapes.remove("tiny#Tiny");
        }
        assert_eq!(runtime_features(&model), ["auth-token"]);
        assert!(file(&model, "src/lib.rs").contains("pub mod auth_token;"));
        file(&model, "src/auth_token.rs")
    };
    insta::assert_snapshot!("login_auth_token", of("com.amazonaws.rds#AmazonRDSv19"));
    insta::assert_snapshot!("host_auth_token", of("com.amazonaws.dsql#DSQL"));
}
