//! Outputs that are not wrapped: the only member is itself the body (trait `aws.customizations#s3UnwrappedXmlOutput`).

use super::Context;
use super::traits::S3_UNWRAPPED_XML_OUTPUT;
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::{self, Payload, Place};

impl Context<'_> {
    /// Makes the only member of an unwrapped output its payload, and returns the element of the member. Returns `None`
    /// if the output is wrapped. Rejects an unwrapped output that does not have exactly one member.
    pub(super) fn unwrap_output(&self, id: &ShapeId, shape: &Shape, output: &mut ir::Structure) -> Option<ir::Element> {
        if !shape.traits.contains_key(S3_UNWRAPPED_XML_OUTPUT) {
            return None;
        }
        match output.members.as_mut_slice() {
            [ir::Member { place, .. }] if matches!(place, Place::Member(_)) => {
                let name = place.name().to_owned();
                *place = Place::Payload(Payload::Value);
                Some(ir::Element { name, namespace: None })
            }
            _ => {
                let message = "the output must have exactly one member, which becomes its body".to_owned();
                let name = S3_UNWRAPPED_XML_OUTPUT.to_owned();
                let kind = ErrorKind::TraitValue { from: id.to_string(), name, message };
                self.error(kind, self.place(id).then(&["traits", S3_UNWRAPPED_XML_OUTPUT]));
                None
            }
        }
    }
}
