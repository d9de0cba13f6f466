//! Protocol compliance tests (traits `smithy.test#httpRequestTests` and `smithy.test#httpResponseTests`).

use super::Body;
use super::value::{MemberValue, Value};

/// The tests of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationTests {
    /// The shape ID of the operation.
    pub id: String,
    /// The module of the operation, and of its tests.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The error type of the operation.
    pub error: String,
    /// The input members that a call needs in order to get a response.
    pub needed: Vec<MemberValue>,
    /// The request tests, in model order.
    pub requests: Vec<RequestTest>,
    /// The response tests, in model order. The tests of errors come last; an error of several operations is tested with
    /// the first of them.
    pub responses: Vec<ResponseTest>,
}

/// A test that is not run.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOutTest {
    /// The ID of the test.
    pub id: String,
    /// The shape ID of the operation or error with the test.
    pub shape: String,
    /// The kind of test, such as `request test`.
    pub of: &'static str,
    /// The reason why the test is not run.
    pub reason: String,
}

/// A request test: parameters and the request that they are serialized to.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestTest {
    /// The ID of the test.
    pub id: String,
    /// The name of the test function.
    pub name: String,
    /// The documentation, as lines of Markdown.
    pub docs: Vec<String>,
    /// The members of the input that are set.
    pub params: Vec<MemberValue>,
    /// The HTTP method.
    pub method: String,
    /// The path.
    pub uri: String,
    /// Headers that must be present, with their values.
    pub headers: Vec<(String, String)>,
    /// Headers that must be absent.
    pub forbid_headers: Vec<String>,
    /// Headers that must be present, with any value.
    pub require_headers: Vec<String>,
    /// Query parameters that must be present, with their values.
    pub query: Vec<String>,
    /// The media type that determines how the body is compared; without one, it is compared byte by byte.
    pub media_type: Option<String>,
    /// The body, if it is checked; in base64 for binary protocols.
    pub body: Option<String>,
    /// The host that the client is configured with, optionally with a path.
    pub host: Option<String>,
    /// The settings for the client and the call, if the endpoint comes from the endpoint rules.
    pub settings: Option<Settings>,
    /// The host that the request is sent to.
    pub resolved_host: Option<String>,
    /// The start of the header `authorization`, if it is checked.
    pub authorization: Option<String>,
}

/// The settings for a client and for an individual call.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The settings for the client.
    pub client: Vec<Setting>,
    /// The settings for the call, which take precedence.
    pub operation: Vec<Setting>,
}

/// A setting.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// The Region.
    Region(String),
    /// A flag.
    Flag {
        /// The setter.
        setter: &'static str,
        /// The value.
        value: bool,
    },
}

/// A response test: a response and the parameters that it is deserialized to.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseTest {
    /// The ID of the test.
    pub id: String,
    /// The name of the test function.
    pub name: String,
    /// The documentation, as lines of Markdown.
    pub docs: Vec<String>,
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// The expected result.
    pub expected: Expected,
}

/// The expected result of a response test.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An output.
    Output {
        /// The type.
        name: String,
        /// The value, which is a structure.
        value: Value,
        /// All fields of the output.
        fields: Vec<String>,
        /// The field with the byte stream, if the output has one.
        stream: Option<String>,
        /// The request ID, if the response has one.
        request_id: Option<String>,
    },
    /// An error.
    Error {
        /// The type, which is also the variant of the operation's error type.
        name: String,
        /// The value, which is a structure.
        value: Value,
        /// The fields of the error that are compared.
        fields: Vec<String>,
        /// The error code in the metadata.
        code: String,
        /// The value of the extra field `type` in the metadata, if the test specifies it.
        fault: Option<String>,
    },
}
