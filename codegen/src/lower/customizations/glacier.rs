//! Customizations of Amazon S3 Glacier.

use super::{Change, Customization};

const TREE_HASH: &str = "the service rejects an upload without the SHA-256 tree hash of its body";
const TREE_HASH_SOURCE: &str = "aws-sdk-glacier 1.121.0, and \"Computing Checksums\" in the service's developer guide";

pub(super) const CUSTOMIZATIONS: &[Customization] = &[
    Customization {
        reason: "the account ID is a label of every path, and `-` means the account of the credentials",
        source: "the documentation of the member in the model; aws-sdk-glacier 1.121.0 fills it in",
        change: Change::InputDefault { member: "accountId", value: "-" },
    },
    Customization {
        reason: "the service rejects requests without the version of its API",
        source: "aws-sdk-glacier 1.121.0, which sets the header to the version of the model",
        change: Change::Header { name: "x-amz-glacier-version", value: "2012-06-01" },
    },
    Customization {
        reason: TREE_HASH,
        source: TREE_HASH_SOURCE,
        change: Change::TreeHash { operation: "UploadArchive" },
    },
    Customization {
        reason: TREE_HASH,
        source: TREE_HASH_SOURCE,
        change: Change::TreeHash { operation: "UploadMultipartPart" },
    },
];
