//! Services with signing options of their own.

use super::Context;
use crate::ir::Signing;

/// The signing options of a service.
struct Customization {
    /// The shape ID of the service.
    service: &'static str,
    /// The options.
    signing: Signing,
}

const CUSTOMIZATIONS: [Customization; 2] = [
    // S3 uses the raw path as the object key: encoding it twice or normalizing it would sign a different key. It also
    // requires the payload hash (source: the operations of aws-sdk-s3 1.157.0).
    Customization {
        service: "com.amazonaws.s3#AmazonS3",
        signing: Signing { content_sha256_header: true, double_uri_encode: false, normalize_uri_path: false },
    },
    // S3 Control requires the payload hash (source: the operations of aws-sdk-s3control 1.138.0).
    Customization {
        service: "com.amazonaws.s3control#AWSS3ControlServiceV20180820",
        signing: Signing { content_sha256_header: true, double_uri_encode: true, normalize_uri_path: true },
    },
];

impl Context<'_> {
    /// Returns the signing options of the service, if it has its own.
    pub(in crate::lower) fn signing(&self) -> Option<Signing> {
        let found = CUSTOMIZATIONS.iter().find(|customization| customization.service == self.id.as_str())?;
        Some(found.signing)
    }
}
