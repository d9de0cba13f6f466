//! Protocol compliance tests in a model (Smithy 2.0, "HTTP Protocol Compliance Tests").

use super::closure::UNIT;
use super::traits::SIGV4;
use super::values::{Blobs, Misfit, Values};
use super::{Context, cbor_timestamps};
use crate::ast::{self, ShapeId};
use crate::ir::protocol_test::{Expected, OperationTests, RequestTest, ResponseTest};
use crate::ir::{self, Body, HostPrefixPart, Place, Type};
use crate::json::{Object, Value as Json};
use crate::names;
use aws_smithy_types::base64;
use serde::Deserialize;

/// The headers that contain request IDs.
const REQUEST_IDS: [&str; 2] = ["x-amzn-requestid", "x-amz-request-id"];

pub(super) const REQUEST_TESTS: &str = "smithy.test#httpRequestTests";
pub(super) const RESPONSE_TESTS: &str = "smithy.test#httpResponseTests";

/// The common fields of request tests and response tests.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    id: String,
    protocol: String,
    applies_to: Option<String>,
    documentation: Option<String>,
    #[serde(default)]
    params: Object,
    #[serde(default)]
    vendor_params: Object,
    #[serde(default)]
    headers: Object,
    body: Option<String>,
    body_media_type: Option<String>,
    auth_scheme: Option<String>,
}

/// The fields of request tests only.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestCase {
    method: String,
    uri: String,
    host: Option<String>,
    resolved_host: Option<String>,
    #[serde(default)]
    query_params: Vec<String>,
    #[serde(default)]
    forbid_headers: Vec<String>,
    #[serde(default)]
    require_headers: Vec<String>,
}

/// The fields of response tests only.
#[derive(Deserialize)]
struct ResponseCase {
    code: u16,
}

impl Context<'_> {
    /// Lowers the tests of operations and their errors, in the order of the operations.
    pub(super) fn protocol_tests(&self, service: &ir::Service) -> Vec<OperationTests> {
        let values = Values::of(service, Blobs::Text);
        let mut all: Vec<_> =
            service.operations.iter().map(|operation| self.operation_tests(service, operation, &values)).collect();
        for error in &service.errors {
            // An error of several operations is tested with the first of them.
            let first = service
                .operations
                .iter()
                .position(|operation| operation.errors.iter().any(|case| case.name == error.structure.name));
            if let Some(tests) = first.and_then(|index| all.get_mut(index)) {
                tests.responses.extend(self.error_tests(service, error, &values));
            }
        }
        all.retain(|tests| !tests.requests.is_empty() || !tests.responses.is_empty());
        all
    }

    fn operation_tests(&self, service: &ir::Service, operation: &ir::Operation, values: &Values<'_>) -> OperationTests {
        let id = ShapeId::new(operation.id.as_str());
        let requests = self.cases(service, &id, REQUEST_TESTS, |case: Case, request: RequestCase| {
            let case_docs = self.case_docs(&case);
            let body = match case.body {
                Some(body) if self.protocol.is_binary() => Some(expected_binary(&body)?),
                body => body,
            };
            let RequestCase { method, uri, host, resolved_host, query_params, forbid_headers, require_headers } =
                request;
            Ok(RequestTest {
                name: format!("request_{}", names::snake(&case.id)),
                docs: case_docs,
                params: values
                    .members(&operation.input, &Json::Object(case.params))
                    .map_err(|misfit| misfit.within("params"))?,
                method,
                uri,
                headers: headers(&case.headers)?,
                forbid_headers,
                require_headers,
                query: query_params,
                media_type: case.body_media_type.or_else(|| self.binary_media_type(body.as_deref())),
                body,
                host,
                settings: super::test_settings::of(service, &case.vendor_params)?,
                resolved_host,
                authorization: case.auth_scheme.map(authorization).transpose()?,
                id: case.id,
            })
        });
        let responses = self.cases(service, &id, RESPONSE_TESTS, |case: Case, response: ResponseCase| {
            let params = Json::Object(case.params.clone());
            let value = values.structure(&operation.output, &params).map_err(|misfit| misfit.within("params"))?;
            let mut headers = case.headers.iter();
            let request_id = headers.find(|(name, _)| REQUEST_IDS.contains(&name.to_ascii_lowercase().as_str()));
            let expected = Expected::Output {
                name: operation.output.name.clone(),
                value,
                fields: operation.output.members.iter().map(|member| member.field.clone()).collect(),
                stream: operation.output.byte_stream().map(|member| member.field.clone()),
                request_id: request_id.and_then(|(_, id)| id.as_str()).map(str::to_owned),
            };
            self.response(case, &response, expected)
        });
        let labels = host_labels(operation).map(|member| (member.to_owned(), Json::from("label")));
        let bound = operation.input.members.iter().filter(|member| is_needed(member));
        let bound = bound.map(|member| (member.name.clone(), any_value(&member.ty)));
        let labels = labels.chain(bound).collect();
        OperationTests {
            needed: values.members(&operation.input, &Json::Object(labels)).unwrap_or_default(),
            id: operation.id.clone(),
            module: operation.module.clone(),
            method: operation.method.clone(),
            error: operation.error.clone(),
            requests,
            responses,
        }
    }

    fn error_tests(&self, service: &ir::Service, error: &ir::ErrorShape, values: &Values<'_>) -> Vec<ResponseTest> {
        let structure = &error.structure;
        let id = ShapeId::new(structure.id.as_str());
        self.cases(service, &id, RESPONSE_TESTS, |case: Case, response: ResponseCase| {
            let params = Json::Object(case.params.clone());
            let vendor = |name: &str| case.vendor_params.get(name).and_then(Json::as_str).map(str::to_owned);
            // XML errors have a message and type in their envelope, even if the shape has no such members. The message
            // is read, as in the published crates, and the type is discarded.
            let has_envelope = service.protocol.reads_xml();
            let is_stated =
                |field: &str| field != "message" || case.params.keys().any(|key| key.eq_ignore_ascii_case(field));
            let fields = structure.members.iter().map(|member| member.field.clone());
            let expected = Expected::Error {
                name: structure.name.clone(),
                value: values.structure(structure, &params).map_err(|misfit| misfit.within("params"))?,
                fields: fields.filter(|field| !has_envelope || is_stated(field)).collect(),
                code: vendor("code").unwrap_or_else(|| id.name().to_owned()),
                fault: vendor("type").filter(|_| !has_envelope),
            };
            self.response(case, &response, expected)
        })
    }

    fn response(&self, case: Case, response: &ResponseCase, expected: Expected) -> Result<ResponseTest, Misfit> {
        Ok(ResponseTest {
            name: format!("response_{}", names::snake(&case.id)),
            docs: self.case_docs(&case),
            status: response.code,
            headers: headers(&case.headers)?,
            body: match self.protocol.is_binary() {
                true => Body::Binary(binary(case.body.as_deref().unwrap_or_default())?),
                false => Body::Text(case.body.unwrap_or_default()),
            },
            expected,
            id: case.id,
        })
    }

    /// Returns the media type of a request body whose test specifies none: that of the protocol, if the protocol is
    /// binary and the body is not empty. Without it, the bytes of the request would be compared with the base64 text in
    /// the test.
    fn binary_media_type(&self, body: Option<&str>) -> Option<String> {
        let is_compared = self.protocol.is_binary() && body.is_some_and(|body| !body.is_empty());
        is_compared.then(|| self.protocol.content_type().to_owned())
    }

    fn case_docs(&self, case: &Case) -> Vec<String> {
        case.documentation.as_deref().map_or_else(Vec::new, |docs| self.docs_of(docs).lines().to_vec())
    }

    /// Lowers the tests in the trait `name`, except those that are not run. Faulty tests are left out, with a warning.
    fn cases<C: for<'de> Deserialize<'de>, T>(
        &self,
        service: &ir::Service,
        id: &ShapeId,
        name: &str,
        lower: impl Fn(Case, C) -> Result<T, Misfit>,
    ) -> Vec<T> {
        let shape = self.shape(id).filter(|_| id.as_str() != UNIT);
        let cases = shape.and_then(|shape| shape.traits.get(name)?.as_array());
        let mut lowered = Vec::new();
        for (index, json) in cases.into_iter().flatten().enumerate() {
            let runs =
                |case: &Case| not_run(service.protocol, &case.id, &case.protocol, case.applies_to.as_deref()).is_none();
            let case = parsed::<Case>(json).and_then(|case| match runs(&case) {
                true => Ok(Some(lower(case, parsed(json)?)?)),
                false => Ok(None),
            });
            match case {
                Ok(case) => lowered.extend(case),
                Err(misfit) => {
                    let place = self.place(id).then(&["traits", name, &index.to_string()]);
                    self.left_out(id.as_str(), "a compliance test", misfit, place);
                }
            }
        }
        lowered
    }
}

/// Tests whose expected request differs from that of the published crate, each with the reason to follow the crate.
const AS_PUBLISHED: [(&str, &str); 1] = [(
    "S3PathAddressing",
    "the published crate ends the path of a bucket with a slash, which matters to tests of programs, but not to S3",
)];

/// Returns the reason not to run a test, or `None` if it is run.
pub(super) fn not_run(protocol: ir::Protocol, id: &str, stated: &str, applies_to: Option<&str>) -> Option<String> {
    if let Some((_, reason)) = AS_PUBLISHED.iter().find(|(test, _)| *test == id) {
        return Some((*reason).to_owned());
    }
    match applies_to {
        _ if stated != protocol.trait_id() => Some(format!("it is for `{stated}`")),
        Some(to) if to != "client" => Some(format!("it is for the {to}")),
        _ => None,
    }
}

/// Decodes a base64 body.
fn binary(body: &str) -> Result<Vec<u8>, Misfit> {
    base64::decode(body).map_err(|error| Misfit::of(format!("expected base64: {error}")).within("body"))
}

/// Returns the expected body of a request in base64. Integer timestamps are converted to doubles, which clients write.
fn expected_binary(body: &str) -> Result<String, Misfit> {
    let bytes = binary(body)?;
    if bytes.is_empty() {
        return Ok(String::new());
    }
    let doubles = cbor_timestamps::as_doubles(&bytes);
    doubles.map(base64::encode).ok_or_else(|| Misfit::of("expected a single CBOR value").within("body"))
}

/// Deserializes a value. Unknown keys are ignored, unless the type denies them.
pub(super) fn parsed<T: for<'de> Deserialize<'de>>(json: &Json) -> Result<T, Misfit> {
    serde_json::from_str(&json.to_string()).map_err(|error| Misfit::of(ast::strip_position(&error)))
}

/// Whether a request cannot be serialized without a value for this member.
fn is_needed(member: &ir::Member) -> bool {
    matches!(member.place, Place::Label(_) | Place::Query { required: true, .. })
}

/// Returns a sample value of a type that can be bound to a header, label or query parameter.
fn any_value(ty: &Type) -> Json {
    match ty {
        Type::Boolean => Json::Bool(true),
        Type::Byte | Type::Short | Type::Integer | Type::Long | Type::Float | Type::Double | Type::Timestamp => {
            Json::from(1_i64)
        }
        Type::List(item) => Json::Array(vec![any_value(item)]),
        _ => Json::from("label"),
    }
}

/// Returns the names of the input members that are part of the host name.
fn host_labels(operation: &ir::Operation) -> impl Iterator<Item = &str> {
    operation.host_prefix.iter().flatten().filter_map(|part| match part {
        HostPrefixPart::Label { member, .. } => Some(member.as_str()),
        HostPrefixPart::Text(_) => None,
    })
}

fn headers(headers: &Object) -> Result<Vec<(String, String)>, Misfit> {
    let text = |(name, value): (&String, &Json)| match value {
        Json::String(value) => Ok((name.clone(), value.clone())),
        other => Err(Misfit::of(format!("expected a string, found {other}")).within(name).within("headers")),
    };
    headers.iter().map(text).collect()
}

/// Returns the start of the `authorization` header for a scheme.
fn authorization(scheme: String) -> Result<String, Misfit> {
    match scheme.as_str() {
        SIGV4 => Ok("AWS4-HMAC-SHA256 ".to_owned()),
        _ => Err(Misfit::of(format!("`{scheme}` is not supported")).within("authScheme")),
    }
}
