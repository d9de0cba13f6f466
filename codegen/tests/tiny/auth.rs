//! Settings for endpoint rules, and how calls are authenticated.

use serde_json::json;

use super::{file, service};

#[test]
fn endpoint_rules_take_settings_of_the_client() {
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
