//! Kinds of changes to endpoints, settings, authentication, event streams and private code.

use serde_json::{Value, json};

use super::cases::{Case, case, case_of};
use super::edit::Edit::{self, Push, Remove, Set};

const RULES: &str = "Library/traits/smithy.rules#endpointRuleSet/parameters/Floor";
const SETTINGS: &str = "Library/traits/smithy.rules#clientContextParams";
const COMPRESSION: &str = "LendBook/traits/smithy.api#requestCompression";

/// Returns the changes to endpoint parameters and rules, to settings, items and modules that exist only because of a
/// trait, to event streams, and to private code.
pub(crate) fn generated() -> Vec<Case> {
    let floor = || Set(RULES, json!({ "type": "string", "documentation": "Which floor." }));
    let setting = |ty: &str| Set(SETTINGS, json!({ "Floor": { "type": ty } }));
    let gzip = || Set(COMPRESSION, json!({ "encodings": ["gzip"] }));
    vec![
        case(
            "an endpoint parameter is added",
            [floor()],
            &["Addition Signature Added EndpointParameter config::endpoint::Params::floor"],
        ),
        case_of(
            "an endpoint parameter is removed",
            [floor()],
            [Remove(RULES)],
            &["Breaking Signature Removed EndpointParameter config::endpoint::Params::floor"],
        ),
        case(
            "an endpoint parameter that an operation sets is removed",
            [
                Remove("Library/traits/smithy.rules#endpointRuleSet/parameters/Desks"),
                Remove("LendBook/traits/smithy.rules#operationContextParams/Desks"),
            ],
            &[
                "Breaking Signature Removed EndpointParameter config::endpoint::Params::desks",
                "Fix Behavior Changed EndpointRules Client::lend_book",
            ],
        ),
        case_of(
            "an endpoint parameter gets another type",
            [floor()],
            [Set(RULES, json!({ "type": "boolean", "documentation": "Which floor." }))],
            &["Breaking Signature Changed EndpointParameter config::endpoint::Params::floor"],
        ),
        case_of(
            "an endpoint parameter gets another name",
            [floor()],
            [
                Remove(RULES),
                Set(
                    "Library/traits/smithy.rules#endpointRuleSet/parameters/Storey",
                    json!({ "type": "string", "documentation": "Which floor." }),
                ),
            ],
            &[
                "Addition Signature Added EndpointParameter config::endpoint::Params::storey",
                "Breaking Signature Removed EndpointParameter config::endpoint::Params::floor",
            ],
        ),
        case_of(
            "an endpoint parameter gets a default",
            [floor()],
            [Set(
                RULES,
                json!({ "type": "string", "documentation": "Which floor.", "required": true, "default": "1" }),
            )],
            &["Fix Behavior Changed EndpointParameter config::endpoint::Params::floor"],
        ),
        case_of(
            "an endpoint parameter is built in",
            [Set(RULES, json!({ "type": "boolean", "documentation": "Which floor." }))],
            [Set(RULES, json!({ "type": "boolean", "documentation": "Which floor.", "builtIn": "AWS::UseFIPS" }))],
            &["Fix Behavior Changed EndpointParameter config::endpoint::Params::floor"],
        ),
        case_of(
            "an endpoint parameter becomes a setting of the client",
            [floor()],
            [setting("string")],
            &["Addition Signature Added Configuration config::Builder::floor"],
        ),
        case_of(
            "a setting of the client is removed",
            [floor(), setting("string")],
            [Remove(SETTINGS)],
            &["Breaking Signature Removed Configuration config::Builder::floor"],
        ),
        case_of(
            "a setting of the client gets another type",
            [floor(), setting("string")],
            [setting("boolean"), Set(RULES, json!({ "type": "boolean", "documentation": "Which floor." }))],
            &[
                "Breaking Signature Changed Configuration config::Builder::floor",
                "Breaking Signature Changed EndpointParameter config::endpoint::Params::floor",
            ],
        ),
        case(
            "the endpoint rules give another endpoint",
            [Set(
                "Library/traits/smithy.rules#endpointRuleSet/rules/0/endpoint/url",
                json!("https://books.{Region}.example.com"),
            )],
            &["Fix Behavior Changed EndpointRules config::endpoint"],
        ),
        case(
            "requests of an operation are compressed",
            [gzip()],
            &[
                "Addition Signature Added Configuration Config::disable_request_compression",
                "Addition Signature Added Configuration Config::request_min_compression_size_bytes",
                "Addition Signature Added Configuration config::Builder::disable_request_compression",
                "Addition Signature Added Configuration config::Builder::request_min_compression_size_bytes",
                "Addition Signature Added Configuration config::Builder::set_disable_request_compression",
                "Addition Signature Added Configuration config::Builder::set_request_min_compression_size_bytes",
                "Fix Behavior Changed Operation Client::lend_book",
            ],
        ),
        case_of(
            "requests of no operation are compressed any more",
            [gzip()],
            [Remove(COMPRESSION)],
            &[
                "Breaking Signature Removed Configuration Config::disable_request_compression",
                "Breaking Signature Removed Configuration Config::request_min_compression_size_bytes",
                "Breaking Signature Removed Configuration config::Builder::disable_request_compression",
                "Breaking Signature Removed Configuration config::Builder::request_min_compression_size_bytes",
                "Breaking Signature Removed Configuration config::Builder::set_disable_request_compression",
                "Breaking Signature Removed Configuration config::Builder::set_request_min_compression_size_bytes",
                "Fix Behavior Changed Operation Client::lend_book",
            ],
        ),
        case_of(
            "requests of a further operation are compressed",
            [gzip()],
            [Set("ListBooks/traits/smithy.api#requestCompression", json!({ "encodings": ["gzip"] }))],
            &["Fix Behavior Changed Operation Client::list_books"],
        ),
        case(
            "bodies of requests are not signed",
            [Set("LendBook/traits/aws.auth#unsignedPayload", json!({}))],
            &["Fix Behavior Changed Auth Client::lend_book"],
        ),
        case(
            "endpoints require signatures with asymmetric keys",
            [Set(
                "Library/traits/smithy.rules#endpointRuleSet/rules/0/endpoint/properties",
                json!({ "authSchemes": [{ "name": "sigv4a", "signingRegionSet": ["*"] }] }),
            )],
            &[
                "Addition Behavior Changed Auth crate",
                "Addition Signature Added Configuration Config::sigv4a_signing_region_set",
                "Addition Signature Added Configuration config::Builder::set_sigv4a_signing_region_set",
                "Addition Signature Added Configuration config::Builder::sigv4a_signing_region_set",
                "Addition Signature Added Feature feature sigv4a",
                "Fix Behavior Changed EndpointRules config::endpoint",
            ],
        ),
        case(
            "the service also takes bearer tokens",
            [
                Set("Library/traits/smithy.api#auth", json!(["aws.auth#sigv4", "smithy.api#httpBearerAuth"])),
                Set("Library/traits/smithy.api#httpBearerAuth", json!({})),
            ],
            &[
                "Addition Behavior Changed Auth crate",
                "Addition Signature Added Configuration config::Builder::bearer_token",
                "Addition Signature Added Configuration config::Builder::bearer_token_resolver",
                "Addition Signature Added Configuration config::Builder::set_token_provider",
                "Addition Signature Added Configuration config::Builder::token_provider",
                "Addition Signature Added Configuration config::Login",
                "Addition Signature Added Configuration config::ProvideToken",
                "Addition Signature Added Configuration config::ResolveIdentity",
                "Addition Signature Added Configuration config::SharedTokenProvider",
                "Addition Signature Added Configuration config::Token",
            ],
        ),
        case(
            "requests have a checksum",
            [Set("LendBook/traits/smithy.api#httpChecksumRequired", json!({}))],
            &["Fix Behavior Changed Operation Client::lend_book"],
        ),
        case(
            "an operation gets a prefix of its host",
            [Set("LendBook/traits/smithy.api#endpoint", json!({ "hostPrefix": "desk." }))],
            &["Fix Behavior Changed Operation Client::lend_book"],
        ),
        case_of(
            "the service requires endpoint discovery",
            doors(),
            discovery(),
            &[
                "Addition Signature Added Item Client::with_endpoint_discovery_enabled",
                "Addition Signature Added Module endpoint_discovery",
                "Fix Behavior Changed Operation Client::lend_book",
            ],
        ),
        case_of(
            "no operation requires endpoint discovery any more",
            [doors(), discovery()].into_iter().flatten().collect::<Vec<_>>(),
            [Remove("LendBook/traits/aws.api#clientDiscoveredEndpoint")],
            &[
                "Breaking Signature Removed Item Client::with_endpoint_discovery_enabled",
                "Breaking Signature Removed Module endpoint_discovery",
                "Fix Behavior Changed Operation Client::lend_book",
            ],
        ),
        case_of(
            "an event stream gets an event and loses another",
            stream(),
            [Remove("Steps/members/Taken"), Set("Steps/members/Back", json!({ "target": "example.library#Step" }))],
            &[
                "Addition Signature Added Member types::Steps::Back",
                "Breaking Signature Removed Member types::Steps::Taken",
            ],
        ),
        case_of(
            "an event stream fails with a further error",
            stream(),
            [Set("Steps/members/Closed", json!({ "target": "example.library#Closed" }))],
            &["Addition Signature Added Item types::error::StepsError::Closed"],
        ),
        case(
            "an output gets an event stream",
            stream(),
            &[
                "Addition Signature Added Item primitives::event_stream::EventReceiver",
                "Addition Signature Added Item primitives::event_stream::EventStreamSender",
                "Addition Signature Added Item primitives::event_stream::Header",
                "Addition Signature Added Item primitives::event_stream::HeaderValue",
                "Addition Signature Added Item primitives::event_stream::Message",
                "Addition Signature Added Item primitives::event_stream::StrBytes",
                "Addition Signature Added Item types::error::StepsError",
                "Addition Signature Added Member operation::lend_book::LendBookOutput::steps",
                "Addition Signature Added Type types::Step",
                "Addition Signature Added Type types::Steps",
                "Breaking Signature Removed Item operation::lend_book::LendBookOutput::{impl Clone, PartialEq}",
                "Breaking Signature Removed Item operation::lend_book::builders::LendBookOutputBuilder::{impl Clone, PartialEq}",
            ],
        ),
        case_of(
            "an input gets an event stream",
            stream(),
            [Set("LendBookRequest/members/Steps", json!({ "target": "example.library#Steps" }))],
            &[
                "Addition Signature Added Member operation::lend_book::LendBookInput::steps",
                "Breaking Signature Changed Item operation::lend_book::builders::LendBookInputBuilder::build",
                "Breaking Signature Removed Item operation::lend_book::LendBookInput::{impl Clone, PartialEq}",
                "Breaking Signature Removed Item operation::lend_book::builders::LendBookInputBuilder::{impl Clone, PartialEq}",
                "Fix Behavior Changed Type types::Steps",
            ],
        ),
        case_of(
            "an output loses its event stream",
            stream(),
            [Remove("LendBookResponse/members/Steps")],
            &[
                "Addition Signature Added Item operation::lend_book::LendBookOutput::{impl Clone, PartialEq}",
                "Addition Signature Added Item operation::lend_book::builders::LendBookOutputBuilder::{impl Clone, PartialEq}",
                "Breaking Signature Removed Item primitives::event_stream::EventReceiver",
                "Breaking Signature Removed Item primitives::event_stream::EventStreamSender",
                "Breaking Signature Removed Item primitives::event_stream::Header",
                "Breaking Signature Removed Item primitives::event_stream::HeaderValue",
                "Breaking Signature Removed Item primitives::event_stream::Message",
                "Breaking Signature Removed Item primitives::event_stream::StrBytes",
                "Breaking Signature Removed Item types::error::StepsError",
                "Breaking Signature Removed Member operation::lend_book::LendBookOutput::steps",
                "Breaking Signature Removed Type types::Step",
                "Breaking Signature Removed Type types::Steps",
            ],
        ),
    ]
}

/// Returns edits that add an operation for endpoint discovery.
fn doors() -> Vec<Edit> {
    let structure = |members: Value| json!({ "type": "structure", "members": members });
    let (string, required) = (json!({ "target": "smithy.api#String" }), json!({ "smithy.api#required": {} }));
    let member = |target: &str| json!({ "target": target, "traits": required });
    vec![
        Push("Library/operations", json!({ "target": "example.library#BuyBook" })),
        Set("BuyBook/output/target", json!("example.library#Doors")),
        Set("BuyBookRequest/members/Operation", string),
        Set("Doors", structure(json!({ "Endpoints": member("example.library#DoorList") }))),
        Set("DoorList", json!({ "type": "list", "member": { "target": "example.library#Door" } })),
        Set(
            "Door",
            structure(json!({
                "Address": member("smithy.api#String"),
                "CachePeriodInMinutes": member("smithy.api#Long"),
            })),
        ),
    ]
}

/// Returns edits that make an operation use endpoint discovery.
fn discovery() -> Vec<Edit> {
    vec![
        Set("Library/traits/aws.api#clientEndpointDiscovery", json!({ "operation": "example.library#BuyBook" })),
        Set("LendBook/traits/aws.api#clientDiscoveredEndpoint", json!({ "required": true })),
    ]
}

/// Returns edits that add an event stream to an output.
fn stream() -> Vec<Edit> {
    let step = || json!({ "target": "example.library#Step" });
    vec![
        Set("LendBookResponse/members/Steps", json!({ "target": "example.library#Steps" })),
        Set(
            "Steps",
            json!({
                "type": "union",
                "members": { "Taken": step(), "Given": step(), "Lent": { "target": "example.library#Lent" } },
                "traits": { "smithy.api#streaming": {} },
            }),
        ),
        Set("Step", json!({ "type": "structure", "members": { "Who": { "target": "smithy.api#String" } } })),
    ]
}
