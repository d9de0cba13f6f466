//! Examples of operations (trait `smithy.api#examples`), which the documentation shows and tests run.

use super::Body;
use super::value::MemberValue;

/// The examples of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationExamples {
    /// The module of the operation.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The type of the output.
    pub output: String,
    /// Whether the builder of the output can fail.
    pub fallible: bool,
    /// The error type of the operation.
    pub error: String,
    /// The examples, in model order.
    pub examples: Vec<Example>,
}

/// An example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The title, as one line of Markdown.
    pub title: String,
    /// The description, as lines of Markdown.
    pub docs: Vec<String>,
    /// The members of the input that are set.
    pub input: Vec<MemberValue>,
    /// The result of the call.
    pub outcome: Outcome,
}

/// The result of an example.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// An output.
    Output(Success),
    /// A modeled error.
    Error(Failure),
}

/// An output that a call returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Success {
    /// The body of the response; `None` if the generator does not serialize it. The client of the example then returns
    /// the output directly, without a response.
    pub body: Option<Body>,
    /// The members of the output.
    pub members: Vec<MemberValue>,
}

/// A modeled error that a call fails with.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The status code of the response.
    pub status: u16,
    /// The body of the response; `None` if the generator does not serialize it. The client of the example then returns
    /// the error directly, without a response.
    pub body: Option<Body>,
    /// The name of the error's type, and of the variant of the operation's error type.
    pub name: String,
    /// The code.
    pub code: String,
    /// Whether the builder of the error can fail.
    pub fallible: bool,
    /// The members.
    pub members: Vec<MemberValue>,
    /// The method of the operation's error type that checks for this error.
    pub is_method: String,
    /// The message of the error.
    pub message: Option<String>,
}

impl Outcome {
    /// Returns the body of the response, if the generator serializes it.
    pub fn body(&self) -> Option<&Body> {
        match self {
            Self::Output(success) => success.body.as_ref(),
            Self::Error(failure) => failure.body.as_ref(),
        }
    }
}
