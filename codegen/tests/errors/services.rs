//! Errors in services: authentication, client settings, customizations, endpoint discovery and event streams that are
//! invalid or unsupported.

use super::{Case, IN, case, with};

/// Returns a service with these traits in addition to its protocol.
fn of_service(traits: &str) -> String {
    with(IN).replacen(
        r#""aws.protocols#awsJson1_1": {},"#,
        &format!(r#""aws.protocols#awsJson1_1": {{}}, {traits},"#),
        1,
    )
}

/// Returns the model with these traits on its operation.
fn of_operation(model: &str, traits: &str) -> String {
    let plain = r#""output": { "target": "a#Out" } }"#;
    model.replace(plain, &format!(r#""output": {{ "target": "a#Out" }}, "traits": {{ {traits} }} }}"#))
}

/// Returns a service whose operation has the event stream `a#Events` in its input.
fn in_requests(shapes: &str) -> String {
    with(&format!(
        "{shapes},\n    \"a#In\": {{ \"type\": \"structure\", \"members\": {{ \"Events\": {{ \"target\": \"a#Events\" }} }} }}"
    ))
}

pub(super) fn cases() -> Vec<Case> {
    let required = r#""aws.api#clientDiscoveredEndpoint": { "required": true }"#;
    let stream = r#"    "a#Events": { "type": "union", "members": { "One": { "target": "a#In" } }, "traits": { "smithy.api#streaming": {} } },"#;
    vec![
        case("authentication", &["unsupported"], of_service(r#""smithy.api#httpDigestAuth": {}"#)),
        case(
            "api_key",
            &["trait-value"],
            of_service(r#""smithy.api#httpApiKeyAuth": { "name": "a key", "in": "header" }"#),
        ),
        case(
            "api_key_in_the_query",
            &["trait-value"],
            of_service(r#""smithy.api#httpApiKeyAuth": { "name": "key", "in": "query", "scheme": "Key" }"#),
        ),
        case(
            "api_key_with_an_invalid_location",
            &["trait-value"],
            of_service(r#""smithy.api#httpApiKeyAuth": { "name": "key", "in": "cookie" }"#),
        ),
        case(
            "presigning_of_unknown_operation",
            &["customization"],
            with(IN).replace(r#""a#S""#, r#""com.amazonaws.polly#Parrot_v1""#),
        ),
        case(
            "authentication_of_an_operation",
            &["unsupported"],
            of_operation(
                &of_service(r#""aws.auth#sigv4": { "name": "s" }, "smithy.api#auth": ["aws.auth#sigv4"]"#),
                r#""smithy.api#auth": ["aws.auth#cognitoUserPools", "smithy.api#httpDigestAuth"]"#,
            ),
        ),
        case(
            "client_context_params",
            &["trait-value", "trait-value", "trait-value", "trait-value"],
            of_service(
                r#""smithy.rules#clientContextParams": {
          "Fast": { "type": "boolean", "documentation": "Fast." },
          "Region": { "type": "string" },
          "Endpoint": { "type": "number" },
          "Lane": { "type": "boolean" }
        }"#,
            )
            .replace(
                r#""documentation": "The region." } }"#,
                r#""documentation": "The region." },
            "Endpoint": { "type": "String" }, "Lane": { "type": "String" } }"#,
            ),
        ),
        case(
            "customization_of_unknown_operation",
            &["customization"],
            with(IN).replace(r#""a#S""#, r#""com.amazonaws.sqs#AmazonSQS""#),
        ),
        case(
            "customization_without_effect",
            &["customization"],
            with(
                r#"    "com.amazonaws.sso#RoleCredentials": {
      "type": "structure", "members": {}, "traits": { "smithy.api#sensitive": {} }
    },
    "a#In": { "type": "structure", "members": {} }"#,
            )
            .replace(r#""a#S""#, r#""com.amazonaws.sso#SWBPortalService""#),
        ),
        case("discovery_without_a_service", &["trait-value"], of_operation(&with(IN), required)),
        case(
            "discovery_by_unknown_operation",
            &["trait-value"],
            of_operation(&of_service(r#""aws.api#clientEndpointDiscovery": { "operation": "a#Tell" }"#), required),
        ),
        case(
            "discovery_by_itself",
            &["trait-value"],
            of_operation(&of_service(r#""aws.api#clientEndpointDiscovery": { "operation": "a#Op" }"#), required),
        ),
        case(
            "discovery_without_endpoints",
            &["trait-value"],
            of_service(r#""aws.api#clientEndpointDiscovery": { "operation": "a#Op" }"#)
                .replace(
                    r#""operations": [{ "target": "a#Op" }]"#,
                    r#""operations": [{ "target": "a#Op" }, { "target": "a#Go" }]"#,
                )
                .replace(
                    r#"    "a#Out""#,
                    &format!(
                        "    \"a#Go\": {{ \"type\": \"operation\", \"traits\": {{ {required} }} }},\n    \"a#Out\""
                    ),
                ),
        ),
        case(
            "event_stream_in_forms",
            &["unsupported"],
            in_requests(&format!("{stream}\n{IN}").replace("a#In", "a#One"))
                .replace("aws.protocols#awsJson1_1", "aws.protocols#awsQuery"),
        ),
        case(
            "event_that_is_a_value_elsewhere",
            &["unsupported"],
            in_requests(&format!(
                r#"{}
    "a#One": {{
      "type": "structure",
      "members": {{ "Head": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#eventHeader": {{}} }} }} }}
    }}"#,
                stream.replace("a#In", "a#One"),
            ))
            .replace(r#""Events": {"#, r#""Last": { "target": "a#One" }, "Events": {"#),
        ),
        case(
            "nested_event_stream",
            &["unsupported"],
            with(&format!("{stream}\n{IN}")).replace(
                r#""a#Out": { "type": "structure", "members": {} }"#,
                r#""a#Out": { "type": "structure", "members": { "Inner": { "target": "a#Inner" } } },
    "a#Inner": { "type": "structure", "members": { "Events": { "target": "a#Events" } } }"#,
            ),
        ),
        case(
            "event_with_two_payloads",
            &["trait-value", "wrong-target"],
            with(&format!("{stream}\n{IN}"))
                .replace(r#"{ "One": { "target": "a#In" } }"#, r#"{ "One": { "target": "a#One" } }"#)
                .replace(
                    r#""a#Out": { "type": "structure", "members": {} }"#,
                    r#""a#Out": { "type": "structure", "members": { "Events": { "target": "a#Events" } } },
    "a#One": {
      "type": "structure",
      "members": {
        "Body": { "target": "smithy.api#Blob", "traits": { "smithy.api#eventPayload": {} } },
        "More": { "target": "smithy.api#String" },
        "Odd": { "target": "smithy.api#Double", "traits": { "smithy.api#eventHeader": {} } }
      }
    }"#,
                ),
        ),
        case(
            "streaming_blob",
            &["unsupported"],
            with(
                r#"    "a#Body": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
    "a#In": { "type": "structure", "members": { "Body": { "target": "a#Body" } } }"#,
            ),
        ),
        case(
            "unknown_prelude_shape",
            &["unresolved-target"],
            with(r#"    "a#In": { "type": "structure", "members": { "Nothing": { "target": "smithy.api#Unit" } } }"#),
        ),
    ]
}
