//! Examples of operations (trait `smithy.api#examples`), which the documentation shows and tests run.

use super::Body;
use super::value::{MemberValue, Value};

/// The examples of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationExamples {
    /// The module of the operation.
    pub module: String,
    /// The method of the client.
    pub method: String,
    /// The output.
    pub output: String,
    /// Whether the builder of the output can fail.
    pub fallible: bool,
    /// The error of the operation.
    pub error: String,
    /// The examples, in model order.
    pub examples: Vec<Example>,
}

/// An example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its title, as one line of Markdown.
    pub title: String,
    /// Its description, as lines of Markdown.
    pub docs: Vec<String>,
    /// The members of the input.
    pub input: Vec<MemberValue>,
    /// The result of the call.
    pub outcome: Outcome,
}

/// The result of an example.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// An output.
    Output {
        /// The body of the response; `None` in protocols whose bodies are not serialized here, where the client returns the
        /// output without a response.
        body: Option<Body>,
        /// The members of the output.
        members: Vec<MemberValue>,
    },
    /// A modeled error.
    Error {
        /// The status code of the response.
        status: u16,
        /// The body of the response, as for outputs.
        body: Option<Body>,
        /// The error, and the variant of the operation's error.
        name: String,
        /// Its code.
        code: String,
        /// Whether its builder can fail.
        fallible: bool,
        /// Its members.
        members: Vec<MemberValue>,
        /// The method of the operation's error that checks for this error.
        is_method: String,
        /// The message of the error.
        message: Option<String>,
    },
}

impl Outcome {
    /// The values that assertions compare.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        let members = match self {
            Self::Output { members, .. } => members.as_slice(),
            Self::Error { .. } => &[],
        };
        members.iter().map(|member| &member.value)
    }
}
