//! Body checksums (trait `aws.protocols#httpChecksum`): the input members that select the algorithm for requests, and
//! those that enable the validation of responses.

use super::Context;
use super::traits::{HTTP_CHECKSUM, HTTP_CHECKSUM_REQUIRED, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::{self, ChecksumMember, Place, RequestChecksum, ResponseChecksum, Type};
use crate::json::Value;

impl Context<'_> {
    /// Returns the request checksum of an operation with the trait `httpChecksum`, if it is required or an input member
    /// selects its algorithm. The trait `httpChecksumRequired` also makes it required.
    pub(super) fn request_checksum(
        &self,
        id: &ShapeId,
        shape: &Shape,
        input: &ir::Structure,
    ) -> Option<RequestChecksum> {
        let stated = shape.traits.get(HTTP_CHECKSUM)?;
        let is_required = stated.get("requestChecksumRequired").and_then(Value::as_bool) == Some(true);
        let algorithm = self.checksum_member(id, shape, input, "requestAlgorithmMember");
        let required = is_required || shape.traits.contains_key(HTTP_CHECKSUM_REQUIRED);
        (required || algorithm.is_some()).then_some(RequestChecksum { algorithm, required })
    }

    /// Returns the response checksum of an operation, if it has one.
    pub(super) fn response_checksum(
        &self,
        id: &ShapeId,
        shape: &Shape,
        input: &ir::Structure,
    ) -> Option<ResponseChecksum> {
        let mode = self.checksum_member(id, shape, input, "requestValidationModeMember")?;
        let stated = shape.traits.get(HTTP_CHECKSUM)?.get("responseAlgorithms").and_then(Value::as_array);
        let names: Option<Vec<_>> = stated.and_then(|names| names.iter().map(|name| name.as_str()).collect());
        match names {
            Some(names) if !names.is_empty() => {
                Some(ResponseChecksum { mode, algorithms: names.into_iter().map(str::to_owned).collect() })
            }
            _ => {
                self.wrong_checksum(id, "responseAlgorithms", "`responseAlgorithms` is not a list of names".to_owned());
                None
            }
        }
    }

    /// Finds the input member that the entry `key` of the trait `httpChecksum` names.
    fn checksum_member(&self, id: &ShapeId, shape: &Shape, input: &ir::Structure, key: &str) -> Option<ChecksumMember> {
        let name = entry(&shape.traits, HTTP_CHECKSUM, key)?;
        let member = input.members.iter().find(|member| member.name == name);
        let Some(member) = member.filter(|member| matches!(member.ty, Type::String | Type::Shape(_))) else {
            self.wrong_checksum(id, key, format!("the input has no member `{name}` that is a string or enum"));
            return None;
        };
        let header = match &member.place {
            Place::Header(header) => Some(header.clone()),
            _ => None,
        };
        Some(ChecksumMember { field: member.field.clone(), header })
    }

    fn wrong_checksum(&self, id: &ShapeId, key: &str, message: String) {
        let kind = ErrorKind::TraitValue { from: id.to_string(), name: HTTP_CHECKSUM.to_owned(), message };
        self.error(kind, self.place(id).then(&["traits", HTTP_CHECKSUM, key]));
    }
}
