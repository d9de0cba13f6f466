//! Services whose requests are signed differently from those of all others.

use super::Context;
use crate::ir::Signing;

/// How a service's requests are signed.
struct Customization {
    /// The shape id of the service.
    service: &'static str,
    /// How its requests are signed.
    signing: Signing,
}

const CUSTOMIZATIONS: [Customization; 2] = [
    // S3 takes keys of objects as they are: encoding them twice, or resolving `..` in them, would sign another key. It checks
    // the hash of the payload in the header (source: aws-sdk-s3 1.157.0, the signing options of its operations).
    Customization {
        service: "com.amazonaws.s3#AmazonS3",
        signing: Signing { content_sha256_header: true, double_uri_encode: false, normalize_uri_path: false },
    },
    // S3 Control checks the hash of the payload in the header (source: aws-sdk-s3control 1.138.0, as above).
    Customization {
        service: "com.amazonaws.s3control#AWSS3ControlServiceV20180820",
        signing: Signing { content_sha256_header: true, double_uri_encode: true, normalize_uri_path: true },
    },
];

impl Context<'_> {
    /// How requests of the service are signed, if differently from those of all others.
    pub(in crate::lower) fn signing(&self) -> Option<Signing> {
        let found = CUSTOMIZATIONS.iter().find(|customization| customization.service == self.id.as_str())?;
        Some(found.signing)
    }
}
