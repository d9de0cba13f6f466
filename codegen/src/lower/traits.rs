//! Trait IDs, and functions that read the values of traits.

use crate::ast::Traits;
use crate::json::Value;

pub(super) const AUTH: &str = "smithy.api#auth";
pub(super) const CLIENT_CONTEXT_PARAMS: &str = "smithy.rules#clientContextParams";
pub(super) const CLIENT_DISCOVERED_ENDPOINT: &str = "aws.api#clientDiscoveredEndpoint";
pub(super) const CLIENT_ENDPOINT_DISCOVERY: &str = "aws.api#clientEndpointDiscovery";
pub(super) const CLIENT_ENDPOINT_DISCOVERY_ID: &str = "aws.api#clientEndpointDiscoveryId";
pub(super) const CLIENT_OPTIONAL: &str = "smithy.api#clientOptional";
pub(super) const CONTEXT_PARAM: &str = "smithy.rules#contextParam";
pub(super) const DEFAULT: &str = "smithy.api#default";
pub(super) const DEPRECATED: &str = "smithy.api#deprecated";
pub(super) const DOCUMENTATION: &str = "smithy.api#documentation";
pub(super) const EC2_QUERY_NAME: &str = "aws.protocols#ec2QueryName";
pub(super) const ENDPOINT: &str = "smithy.api#endpoint";
pub(super) const ENDPOINT_BDD: &str = "smithy.rules#endpointBdd";
pub(super) const ENDPOINT_RULE_SET: &str = "smithy.rules#endpointRuleSet";
pub(super) const ENDPOINT_TESTS: &str = "smithy.rules#endpointTests";
pub(super) const ENUM: &str = "smithy.api#enum";
pub(super) const ENUM_VALUE: &str = "smithy.api#enumValue";
pub(super) const ERROR: &str = "smithy.api#error";
pub(super) const HTTP_ERROR: &str = "smithy.api#httpError";
pub(super) const EVENT_HEADER: &str = "smithy.api#eventHeader";
pub(super) const EVENT_PAYLOAD: &str = "smithy.api#eventPayload";
pub(super) const EXAMPLES: &str = "smithy.api#examples";
pub(super) const HOST_LABEL: &str = "smithy.api#hostLabel";
pub(super) const HTTP: &str = "smithy.api#http";
pub(super) const HTTP_API_KEY_AUTH: &str = "smithy.api#httpApiKeyAuth";
pub(super) const HTTP_BASIC_AUTH: &str = "smithy.api#httpBasicAuth";
pub(super) const HTTP_BEARER_AUTH: &str = "smithy.api#httpBearerAuth";
pub(super) const HTTP_CHECKSUM: &str = "aws.protocols#httpChecksum";
pub(super) const HTTP_CHECKSUM_REQUIRED: &str = "smithy.api#httpChecksumRequired";
pub(super) const HTTP_HEADER: &str = "smithy.api#httpHeader";
pub(super) const HTTP_LABEL: &str = "smithy.api#httpLabel";
pub(super) const HTTP_PAYLOAD: &str = "smithy.api#httpPayload";
pub(super) const HTTP_PREFIX_HEADERS: &str = "smithy.api#httpPrefixHeaders";
pub(super) const HTTP_QUERY: &str = "smithy.api#httpQuery";
pub(super) const HTTP_QUERY_PARAMS: &str = "smithy.api#httpQueryParams";
pub(super) const HTTP_RESPONSE_CODE: &str = "smithy.api#httpResponseCode";
pub(super) const IDEMPOTENCY_TOKEN: &str = "smithy.api#idempotencyToken";
pub(super) const INPUT: &str = "smithy.api#input";
pub(super) const JSON_NAME: &str = "smithy.api#jsonName";
/// A trait of this generator, for overlays. It marks a string that contains JSON, so that `ext` can convert the string
/// to a type of the program.
pub(super) const JSON_TEXT: &str = "codegen#jsonText";
pub(super) const LENGTH: &str = "smithy.api#length";
pub(super) const MEDIA_TYPE: &str = "smithy.api#mediaType";
pub(super) const MIXIN: &str = "smithy.api#mixin";
pub(super) const OPERATION_CONTEXT_PARAMS: &str = "smithy.rules#operationContextParams";
pub(super) const OPTIONAL_AUTH: &str = "smithy.api#optionalAuth";
pub(super) const PAGINATED: &str = "smithy.api#paginated";
pub(super) const PATTERN: &str = "smithy.api#pattern";
pub(super) const QUERY_COMPATIBLE: &str = "aws.protocols#awsQueryCompatible";
pub(super) const QUERY_ERROR: &str = "aws.protocols#awsQueryError";
pub(super) const RANGE: &str = "smithy.api#range";
pub(super) const REQUEST_COMPRESSION: &str = "smithy.api#requestCompression";
pub(super) const REQUIRED: &str = "smithy.api#required";
pub(super) const REST_XML: &str = "aws.protocols#restXml";
pub(super) const RETRYABLE: &str = "smithy.api#retryable";
pub(super) const S3_UNWRAPPED_XML_OUTPUT: &str = "aws.customizations#s3UnwrappedXmlOutput";
pub(super) const SENSITIVE: &str = "smithy.api#sensitive";
pub(super) const SERVICE: &str = "aws.api#service";
pub(super) const SIGV4: &str = "aws.auth#sigv4";
pub(super) const SIGV4A: &str = "aws.auth#sigv4a";
pub(super) const SMOKE_TESTS: &str = "smithy.test#smokeTests";
pub(super) const SPARSE: &str = "smithy.api#sparse";
pub(super) const STATIC_CONTEXT_PARAMS: &str = "smithy.rules#staticContextParams";
pub(super) const STREAMING: &str = "smithy.api#streaming";
pub(super) const TIMESTAMP_FORMAT: &str = "smithy.api#timestampFormat";
pub(super) const TITLE: &str = "smithy.api#title";
pub(super) const UNIQUE_ITEMS: &str = "smithy.api#uniqueItems";
pub(super) const UNSIGNED_PAYLOAD: &str = "aws.auth#unsignedPayload";
pub(super) const WAITABLE: &str = "smithy.waiters#waitable";
pub(super) const XML_ATTRIBUTE: &str = "smithy.api#xmlAttribute";
pub(super) const XML_FLATTENED: &str = "smithy.api#xmlFlattened";
pub(super) const XML_NAME: &str = "smithy.api#xmlName";
pub(super) const XML_NAMESPACE: &str = "smithy.api#xmlNamespace";

/// Returns the value of a trait, if it is a string.
pub(super) fn text<'a>(traits: &'a Traits, name: &str) -> Option<&'a str> {
    traits.get(name).and_then(Value::as_str)
}

/// Returns the value of a key in a trait, if it is a string.
pub(super) fn entry<'a>(traits: &'a Traits, name: &str, key: &str) -> Option<&'a str> {
    traits.get(name)?.get(key)?.as_str()
}
