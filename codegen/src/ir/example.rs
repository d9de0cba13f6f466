//! Examples of operations (trait `smithy.api#examples`), which documentation shows and tests run.

use super::Body;
use super::value::{MemberValue, Value};

/// The examples of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationExamples {
    /// The module of the operation.
    pub module: String,
    /// The method of the client.
    pub method: String,
    /// The examples, in the model's order.
    pub examples: Vec<Example>,
}

/// An example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// What it shows, in Markdown of one line.
    pub title: String,
    /// What there is to say of it, as lines of Markdown.
    pub docs: Vec<String>,
    /// The members of the input.
    pub input: Vec<MemberValue>,
    /// What comes of it.
    pub answer: Answer,
}

/// What comes of an example.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// An output.
    Output {
        /// The body of the answer.
        body: Body,
        /// What the output holds.
        members: Vec<MemberValue>,
    },
    /// An error that the model states.
    Error {
        /// The status of the answer.
        status: u16,
        /// The body of the answer.
        body: Body,
        /// The method of the operation's error that tells whether it is this one.
        is_method: String,
        /// What the service says of the error.
        message: Option<String>,
    },
}

impl Answer {
    /// The values that are compared.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        let members = match self {
            Self::Output { members, .. } => members.as_slice(),
            Self::Error { .. } => &[],
        };
        members.iter().map(|member| &member.value)
    }
}
