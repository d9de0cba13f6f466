//! Authentication of calls.

/// An authentication scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum AuthScheme {
    /// Signature Version 4 (trait `aws.auth#sigv4`).
    Sigv4,
    /// Signature Version 4 with asymmetric keys (trait `aws.auth#sigv4a`), a feature of the crate.
    Sigv4a,
    /// Unsigned calls.
    None,
}

impl AuthScheme {
    /// The id in the runtime.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Sigv4 => "sigv4",
            Self::Sigv4a => "sigv4a",
            Self::None => "noAuth",
        }
    }
}

/// Signing options of a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signing {
    /// Whether requests have the header `x-amz-content-sha256`.
    pub content_sha256_header: bool,
    /// Whether the path is URI-encoded twice in signatures.
    pub double_uri_encode: bool,
    /// Whether `.` and `..` are resolved in the signed path.
    pub normalize_uri_path: bool,
}
