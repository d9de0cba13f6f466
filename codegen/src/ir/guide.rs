//! The contents of a crate's guide: the calls and members that its programs use.

use super::example::{Failure, Success};
use super::value::MemberValue;
use super::{Body, JsonText};

/// The contents of the guide, except for the pages on streams and on presigned requests.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// The call that most of the programs make.
    pub call: GuideCall,
    /// A paginated call.
    pub pages: Option<GuidePages>,
    /// The required members of the call, if there are any and the call sets all of them.
    pub required: Option<GuideRequired>,
    /// The sensitive string that the guide shows, if there is one.
    pub secret: Option<GuideSecret>,
    /// Whether any operation has an idempotency token.
    pub has_tokens: bool,
    /// Whether any operation is not marked as read-only or idempotent and has no idempotency token.
    pub has_unsafe_retries: bool,
    /// The name of the service in environment variables, such as `SECRETS_MANAGER`.
    pub service_key: String,
    /// Whether requests are signed with Signature Version 4.
    pub is_signed: bool,
    /// Whether requests can be authenticated with bearer tokens.
    pub has_bearer_tokens: bool,
    /// The properties of the endpoint rules that the guide depends on.
    pub endpoint: GuideEndpoint,
    /// The codes of errors that any operation can return.
    pub codes: GuideCodes,
    /// The string member that contains JSON and that the guide shows, if there is one.
    pub json_text: Option<JsonText>,
    /// The template of the page on fakes that keep state.
    pub stateful_fake: Option<&'static str>,
    /// The differences from the published crate, in Markdown.
    pub differences: Option<String>,
}

impl Guide {
    /// Returns the response body of each outcome, or `None` for outcomes without a response.
    pub fn bodies(&self) -> impl Iterator<Item = Option<&Body>> {
        let call = &self.call;
        let failure = call.failure.iter().map(|failure| failure.body.as_ref());
        let pages = self.pages.iter().map(|pages| pages.last.body.as_ref());
        [call.success.body.as_ref(), call.denied.body.as_ref()].into_iter().chain(failure).chain(pages)
    }
}

/// The required members of the call.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideRequired {
    /// The name of the operation, from which the name of the structure of required members is derived.
    pub operation: String,
    /// The members, with their values.
    pub members: Vec<MemberValue>,
}

/// A call, with its outcomes in tests.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideCall {
    /// The module of the operation.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The builder that the method returns.
    pub fluent_builder: String,
    /// The type of the input.
    pub input_type: String,
    /// The type of the output.
    pub output: String,
    /// Whether the builder of the output can fail.
    pub fallible: bool,
    /// The error type of the operation.
    pub error: String,
    /// The parts of a request that identify the operation.
    pub request: GuideRequest,
    /// The members that are set: strings, integers and booleans only.
    pub input: Vec<MemberValue>,
    /// The string that the programs read from the output.
    pub shown: Option<GuideText>,
    /// An output with that string, and with the members that a response always has.
    pub success: Success,
    /// A modeled error of the operation.
    pub failure: Option<Failure>,
    /// An error that is not modeled.
    pub denied: GuideDenied,
}

/// The parts of a request that identify the operation.
#[derive(Clone, Debug, PartialEq)]
pub enum GuideRequest {
    /// The header `x-amz-target`, with this value.
    Header(String),
    /// The path.
    Path(String),
    /// The parameter `Action` at the start of a form, with this value.
    Form(String),
    /// The HTTP method and the path.
    Http {
        /// The method.
        method: String,
        /// The path; `None` if the guide cannot state it exactly, for example because it needs escaping or is followed
        /// by a query.
        path: Option<String>,
    },
}

/// A string in an output.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideText {
    /// The name of the field and of its accessor.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The value.
    pub text: String,
}

/// An error that is not modeled.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideDenied {
    /// The status code of the response.
    pub status: u16,
    /// The body of the response; `None` if the generator does not serialize it.
    pub body: Option<Body>,
    /// The code.
    pub code: &'static str,
    /// The message.
    pub message: &'static str,
}

/// The codes of errors that any operation can return. They depend on the protocol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GuideCodes {
    /// The code for a call that no policy allows.
    pub denied: &'static str,
    /// The code for a call that the service throttles.
    pub throttled: &'static str,
    /// The possible codes for an access key that does not exist.
    pub unknown_key: &'static [&'static str],
    /// The code for credentials that have expired.
    pub expired: &'static str,
    /// The code for a wrong signature; `None` if it is the same as for an unknown access key.
    pub signature: Option<&'static str>,
}

/// A paginated call.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidePages {
    /// The module of the operation.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The type of the output.
    pub output: String,
    /// Whether the builder of the output can fail.
    pub fallible: bool,
    /// The type of the paginator.
    pub paginator: String,
    /// The members that are set: strings, integers and booleans only.
    pub input: Vec<MemberValue>,
    /// Whether the paginator has a stream of items.
    pub has_items: bool,
    /// Whether the page size can be set.
    pub has_page_size: bool,
    /// The last page, without items.
    pub last: Success,
}

/// A sensitive string in an input or output.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideSecret {
    /// The module of the operation.
    pub module: String,
    /// The input or output that has the string.
    pub structure: String,
    /// The name of the field.
    pub field: String,
    /// Whether the builder of the structure can fail.
    pub fallible: bool,
}

/// The properties of the endpoint rules that the guide depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GuideEndpoint {
    /// Whether there is a Region parameter.
    pub region: bool,
    /// Whether there is a parameter for FIPS endpoints.
    pub fips: bool,
    /// Whether there is a parameter for dual-stack endpoints.
    pub dual_stack: bool,
    /// Whether a Region alone is enough to resolve an endpoint.
    pub region_is_enough: bool,
}

/// The operations that the pages on streams show. A crate can have these pages without the rest of the guide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GuideStreams {
    /// An operation with an event stream in its input, in its output, or in both.
    pub events: Option<GuideEvents>,
    /// An operation with a byte stream in its input.
    pub upload: Option<GuideBytes>,
    /// An operation with a byte stream in its output.
    pub download: Option<GuideBytes>,
}

/// The operation that the page on presigned requests shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidePresigning {
    /// The client method of the operation.
    pub method: String,
    /// The required members that are strings, integers or booleans.
    pub input: Vec<MemberValue>,
    /// Whether the request can be sent with any body.
    pub any_body: bool,
    /// The modules of all operations that can be presigned.
    pub modules: Vec<String>,
}

/// An operation with event streams.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideEvents {
    /// The module of the operation.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The required members that are strings, integers or booleans.
    pub input: Vec<MemberValue>,
    /// The event stream of the input.
    pub sent: Option<GuideEventStream>,
    /// The event stream of the output.
    pub received: Option<GuideEventStream>,
    /// Whether HTTP/2 comes first in the property `eventStreamHttp` of the protocol's trait.
    pub needs_http_2: bool,
    /// Whether events are signed with Signature Version 4.
    pub is_signed: bool,
}

/// The event stream of an input or output.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideEventStream {
    /// The name of the field of the input or output, and of its setter.
    pub field: String,
    /// The type of the events.
    pub events: String,
    /// The type of the errors.
    pub error: String,
}

/// An operation with a byte stream.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideBytes {
    /// The module of the operation.
    pub module: String,
    /// The client method of the operation.
    pub method: String,
    /// The name of the field of the input or output, and of its setter.
    pub field: String,
    /// The required members that are strings, integers or booleans.
    pub input: Vec<MemberValue>,
}
