//! Customizations of Amazon S3.

use super::{Change, Customization};
use crate::ir::OwnProtocol;

const SOURCE: &str = "aws-sdk-s3 1.157.0, whose requests and outputs have this form";

pub(super) const CUSTOMIZATIONS: &[Customization] = &[
    row(
        "the endpoint rules put the bucket into the host, or before the path",
        Change::LabelInEndpoint { label: "Bucket" },
    ),
    row("errors can have a success status, and those of HEAD have no body", Change::Protocol(OwnProtocol::S3)),
    row(
        "InternalError is transient, and has a success status if the response had already begun",
        Change::TransientError { code: "InternalError" },
    ),
    row("the root element of responses differs from that in the model", Change::AnyRoot { operation: "CreateSession" }),
    row(
        "the root element of responses differs from that in the model",
        Change::AnyRoot { operation: "GetObjectAttributes" },
    ),
    row(
        "the root element of responses differs from that in the model",
        Change::AnyRoot { operation: "ListDirectoryBuckets" },
    ),
    row("the last page repeats the token", Change::Truncated { operation: "ListParts", member: "IsTruncated" }),
    row("the service returns the header as it was uploaded", Change::ExpiresString { operation: "GetObject" }),
    row("the service returns the header as it was uploaded", Change::ExpiresString { operation: "HeadObject" }),
    row("AWS Support asks for both request IDs", Change::ExtendedRequestId),
    row("buckets can be public", Change::OptionalAuth),
    row(
        "calls to directory buckets are signed with the credentials of a session",
        Change::ExpressSession { operation: "CreateSession" },
    ),
    row("hashing a large object takes time", Change::DisablePayloadSigning { operation: "PutObject" }),
    row("hashing a large object takes time", Change::DisablePayloadSigning { operation: "UploadPart" }),
    row("the service is silent while it copies", Change::NoStalledStreamProtection { operation: "CopyObject" }),
    presigned("DeleteObject"),
    presigned("GetObject"),
    presigned("HeadObject"),
    presigned("ListObjectVersions"),
    presigned("PutObject"),
    presigned("UploadPart"),
];

const fn row(reason: &'static str, change: Change) -> Customization {
    Customization { reason, source: SOURCE, change }
}

const fn presigned(operation: &'static str) -> Customization {
    Customization {
        reason: "others read and write objects through URLs, without credentials of their own",
        source: "aws-sdk-s3 1.157.0, which has the method `presigned` for them",
        change: Change::Presigned { operation, query: None },
    }
}
