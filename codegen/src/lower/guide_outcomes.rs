//! The outcomes of the calls in the guide: outputs and errors, with the bodies of responses if the generator serializes
//! them.

use super::guide_samples::member_value;
use super::{Context, wire};
use crate::ir::example::{Failure, Success};
use crate::ir::value::{MemberValue, Value};
use crate::ir::{self, Body, GuideCodes, GuideDenied, Operation, OwnProtocol, Place, Protocol, Service, Structure};

/// The message of the error that is not modeled.
const NOT_PERMITTED: &str = "not permitted";
/// Substrings in the names of errors that report a missing item.
const MISSING: [&str; 4] = ["NotFound", "NoSuch", "NonExistent", "DoesNotExist"];
/// The message of an error for a missing item.
const NO_ITEM: &str = "There is no item with that name.";
/// The message of any other modeled error.
const NOT_VALID: &str = "The request is not valid.";

/// The error codes of JSON and CBOR protocols.
const OF_JSON: GuideCodes = GuideCodes {
    denied: "AccessDeniedException",
    throttled: "ThrottlingException",
    unknown_key: &["UnrecognizedClientException", "InvalidClientTokenId"],
    expired: "ExpiredTokenException",
    signature: Some("InvalidSignatureException"),
};

/// The error codes of protocols with XML responses, except for `ec2Query`.
const OF_XML: GuideCodes = GuideCodes {
    denied: "AccessDenied",
    throttled: "Throttling",
    unknown_key: &["InvalidClientTokenId"],
    expired: "ExpiredToken",
    signature: Some("SignatureDoesNotMatch"),
};

/// The error codes of EC2, which does not distinguish unknown keys from wrong signatures.
const OF_EC2: GuideCodes = GuideCodes {
    denied: "UnauthorizedOperation",
    throttled: "RequestLimitExceeded",
    unknown_key: &["AuthFailure"],
    expired: "RequestExpired",
    signature: None,
};

/// The error codes of S3.
const OF_S3: GuideCodes = GuideCodes { throttled: "SlowDown", unknown_key: &["InvalidAccessKeyId"], ..OF_XML };

/// Returns the codes of errors that any operation of a service can return.
pub(super) fn codes(service: &Service) -> GuideCodes {
    if let Some(own) = service.customizations.protocol {
        return match own {
            OwnProtocol::S3 => OF_S3,
        };
    }
    match service.protocol {
        Protocol::Ec2Query => OF_EC2,
        Protocol::AwsQuery | Protocol::RestXml => OF_XML,
        Protocol::AwsJson1_0
        | Protocol::AwsJson1_1
        | Protocol::RestJson1
        | Protocol::RpcV2Cbor
        | Protocol::RpcV2Json => OF_JSON,
    }
}

impl Context<'_> {
    /// Creates a successful outcome: an output with these members, and the body of the response.
    pub(super) fn guide_success(&self, output: &Structure, members: Vec<MemberValue>) -> Success {
        Success { body: self.guide_body(output, None, &members), members }
    }

    /// Creates one of the operation's errors, preferably an error for a missing item. Errors without a code, and those
    /// whose builder can fail, are not suitable.
    pub(super) fn guide_failure(&self, service: &Service, operation: &Operation) -> Option<Failure> {
        let errors = operation.errors.iter().filter_map(|case| {
            let error = service.errors.iter().find(|error| error.structure.name == case.name)?;
            (!error.structure.fallible).then_some((case, case.code.as_ref()?, &error.structure))
        });
        let is_missing = |name: &str| MISSING.iter().any(|part| name.contains(part));
        let (case, code, structure) = errors.min_by_key(|(case, ..)| (!is_missing(&case.name), case.name.clone()))?;
        let message = if is_missing(&case.name) { NO_ITEM } else { NOT_VALID };
        let member = structure.members.iter().find(|member| member.field == "message")?;
        let members = vec![member_value(member, Value::String(message.to_owned()))];
        Some(Failure {
            status: self.error_status(&structure.id),
            body: self.guide_body(structure, Some(code), &members),
            name: case.name.clone(),
            code: code.clone(),
            fallible: false,
            members,
            is_method: case.is_method.clone(),
            message: Some(message.to_owned()),
        })
    }

    /// Creates the response to a denied call: an error that is not modeled.
    pub(super) fn guide_denied(&self, codes: &GuideCodes) -> GuideDenied {
        let message = MemberValue {
            field: "message".to_owned(),
            setter: "set_message".to_owned(),
            key: "message".to_owned(),
            format: None,
            optional: true,
            value: Value::String(NOT_PERMITTED.to_owned()),
        };
        GuideDenied {
            status: if self.protocol.has_http_bindings() { 403 } else { 400 },
            body: wire::body(self.protocol, Some(codes.denied), &[message]).ok(),
            code: codes.denied,
            message: NOT_PERMITTED,
        }
    }

    /// Serializes the body of a response with these members. Returns `None` if the generator does not serialize bodies
    /// of the protocol, if the structure has a payload, or if one of the members is not in the document.
    fn guide_body(&self, structure: &Structure, code: Option<&str>, members: &[MemberValue]) -> Option<Body> {
        let is_set = |member: &ir::Member| members.iter().any(|value| value.field == member.field);
        let is_in_body = structure.members.iter().all(|member| match member.place {
            Place::Member(_) => true,
            Place::Payload(_) => false,
            _ => !is_set(member),
        });
        is_in_body.then(|| wire::body(self.protocol, code, members).ok()).flatten()
    }
}
