//! Cases of the protocol's compliance tests (traits `smithy.test#httpRequestTests` and `smithy.test#httpResponseTests`).

use super::Body;
use super::value::{MemberValue, Value};

/// The cases of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationTests {
    /// The shape id of the operation.
    pub id: String,
    /// The module of the operation, and of its tests.
    pub module: String,
    /// The method of the client.
    pub method: String,
    /// The error type of the operation.
    pub error: String,
    /// The members of the input without which no call gets as far as an answer.
    pub needed: Vec<MemberValue>,
    /// The requests, in the model's order.
    pub requests: Vec<RequestTest>,
    /// The answers, in the model's order, those of the operation's errors after its own.
    pub responses: Vec<ResponseTest>,
}

/// A case that clients do not run.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOutTest {
    /// The id of the case.
    pub id: String,
    /// The shape id of the operation or error that carries it.
    pub shape: String,
    /// What it is a case of, in words.
    pub of: &'static str,
    /// Why clients do not run it.
    pub reason: String,
}

/// A request that some parameters give.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestTest {
    /// The id of the case.
    pub id: String,
    /// The test.
    pub name: String,
    /// What it is about, as lines of Markdown.
    pub docs: Vec<String>,
    /// The members of the input.
    pub params: Vec<MemberValue>,
    /// The method.
    pub method: String,
    /// The path.
    pub uri: String,
    /// Headers with their values.
    pub headers: Vec<(String, String)>,
    /// Headers that must not be there.
    pub forbid_headers: Vec<String>,
    /// Headers that must be there, with any value.
    pub require_headers: Vec<String>,
    /// Parameters of the query with their values.
    pub query: Vec<String>,
    /// The type that the body is compared as; bytes if there is none.
    pub media_type: Option<String>,
    /// The body, if it matters; in base64 if the protocol is binary.
    pub body: Option<String>,
    /// The host, with a path perhaps, that the client is configured with.
    pub host: Option<String>,
    /// The host that the request goes to.
    pub resolved_host: Option<String>,
    /// How the header `authorization` begins, if it matters.
    pub authorization: Option<String>,
}

/// An answer that is read as some parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseTest {
    /// The id of the case.
    pub id: String,
    /// The test.
    pub name: String,
    /// What it is about, as lines of Markdown.
    pub docs: Vec<String>,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// What is expected.
    pub expected: Expected,
}

/// What an answer is read as.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An output.
    Output {
        /// The type.
        name: String,
        /// The value, a structure.
        value: Value,
        /// All fields of the output.
        fields: Vec<String>,
        /// The field that is a stream of bytes.
        stream: Option<String>,
        /// The id of the request, where the answer has it.
        request_id: Option<String>,
    },
    /// An error.
    Error {
        /// The type, and the variant of the operation's error.
        name: String,
        /// The value, a structure.
        value: Value,
        /// All fields of the error.
        fields: Vec<String>,
        /// The code that the metadata of the error has.
        code: String,
        /// The extra `type` of the metadata, where the case states it.
        fault: Option<String>,
    },
}
