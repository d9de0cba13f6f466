//! What the pages of a crate's guide show of the service: the calls and members that their programs use.

use super::Body;
use super::value::MemberValue;

/// The guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// The call of most programs.
    pub call: GuideCall,
    /// A call whose answer comes in pages.
    pub pages: Option<GuidePages>,
    /// A text that must never be shown.
    pub secret: Option<GuideSecret>,
    /// Whether an operation has an idempotency token.
    pub has_tokens: bool,
    /// Whether an operation changes something and is not safe to repeat.
    pub has_unsafe_retries: bool,
    /// The service, as it stands in names of environment variables.
    pub service_key: String,
    /// Whether requests are signed.
    pub is_signed: bool,
    /// What decides about endpoints.
    pub endpoint: GuideEndpoint,
    /// How the crate differs from the one that is published, in Markdown.
    pub differences: Option<String>,
}

/// A call, with an answer that a test can make up.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideCall {
    /// The module of the operation.
    pub module: String,
    /// Its method on the client.
    pub method: String,
    /// The builder that the client gives out.
    pub fluent_builder: String,
    /// Its output.
    pub output: String,
    /// Its error.
    pub error: String,
    /// What tells requests of the operation from others.
    pub target: GuideTarget,
    /// What is set: texts, numbers and booleans only.
    pub input: Vec<MemberValue>,
    /// The text that is read from the answer.
    pub shown: Option<GuideText>,
    /// An answer with that text.
    pub body: Body,
    /// A response with the error `AccessDeniedException`.
    pub denied: Body,
    /// Whether the builder of the output can fail.
    pub fallible: bool,
    /// An error that the service can answer.
    pub failure: Option<GuideFailure>,
}

/// Where a request names its operation.
#[derive(Clone, Debug, PartialEq)]
pub enum GuideTarget {
    /// In the header `x-amz-target`, which has this value.
    Header(String),
    /// In its path.
    Path(String),
}

/// A text of an output.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideText {
    /// The field and its accessor.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The text.
    pub text: String,
}

/// An error of the guide's call.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideFailure {
    /// The variant and the type.
    pub name: String,
    /// The method that tells whether it is this one.
    pub is_method: String,
    /// The status of the answer.
    pub status: u16,
    /// The body of the answer.
    pub body: Body,
    /// What the service says of the error.
    pub message: String,
}

/// A call whose answer comes in pages.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidePages {
    /// The module of the operation.
    pub module: String,
    /// Its method on the client.
    pub method: String,
    /// The type of its pages.
    pub paginator: String,
    /// What is set: texts, numbers and booleans only.
    pub input: Vec<MemberValue>,
    /// Whether its items can be read one by one.
    pub has_items: bool,
    /// Whether the size of a page can be set.
    pub has_page_size: bool,
}

/// A sensitive text of an input or an output.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideSecret {
    /// The module of its operation.
    pub module: String,
    /// The input or the output.
    pub structure: String,
    /// The field.
    pub field: String,
    /// Whether the builder of the structure can fail.
    pub fallible: bool,
}

/// What decides about endpoints.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GuideEndpoint {
    /// Whether the Region does.
    pub region: bool,
    /// Whether there are endpoints with FIPS validated cryptography.
    pub fips: bool,
    /// Whether there are endpoints for IPv4 and IPv6.
    pub dual_stack: bool,
    /// Whether nothing but the Region has to be known.
    pub region_is_enough: bool,
}
