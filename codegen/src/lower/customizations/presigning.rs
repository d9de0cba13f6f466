//! Operations whose requests can be presigned.

use super::{Context, missing};
use crate::error::{ErrorKind, Place};
use crate::ir::{self, Operation, Presigning};

/// The operations of a service that can be presigned.
struct Customization {
    service: &'static str,
    operations: &'static [&'static str],
    /// The method of requests with all members in the query; without it, they are the operation's without a body.
    query: Option<&'static str>,
    reason: &'static str,
    source: &'static str,
}

const CUSTOMIZATIONS: [Customization; 2] = [
    Customization {
        service: "com.amazonaws.polly#Parrot_v1",
        operations: &["SynthesizeSpeech"],
        query: Some("GET"),
        reason: "players of audio take a URL",
        source: "aws-sdk-polly 1.127.0, which has the method `presigned` for it",
    },
    Customization {
        service: "com.amazonaws.s3#AmazonS3",
        operations: &["DeleteObject", "GetObject", "HeadObject", "ListObjectVersions", "PutObject", "UploadPart"],
        query: None,
        reason: "others read and write objects through URLs, without credentials of their own",
        source: "aws-sdk-s3 1.157.0, which has the method `presigned` for them",
    },
];

impl Context<'_> {
    /// Marks the operations that can be presigned.
    pub(in crate::lower) fn presign(&self, operations: &mut [Operation]) {
        let Some(customization) = CUSTOMIZATIONS.iter().find(|it| it.service == self.id.as_str()) else { return };
        let Customization { query, reason, source, .. } = *customization;
        for name in customization.operations {
            match operations.iter_mut().find(|operation| operation.wire_name == *name) {
                Some(operation) => operation.presigning = Some(presigning(operation, query)),
                None if self.is_left_out(name) => {}
                None => {
                    let kind = ErrorKind::Customization { id: self.id.clone(), fault: missing(name), reason, source };
                    self.error(kind, Place::shape(self.service.source, self.id));
                }
            }
        }
    }
}

fn presigning(operation: &Operation, query: Option<&str>) -> Presigning {
    let Some(method) = query else { return Presigning::AnyBody };
    let members = operation.input.members.iter().map(|member| {
        let name = member.name.clone();
        let required = matches!(member.place, ir::Place::Query { required: true, .. });
        ir::Member { place: ir::Place::Query { name, required }, ..member.clone() }
    });
    Presigning::Query { method: method.to_owned(), members: members.collect() }
}
