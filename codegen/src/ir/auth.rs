//! Authentication of calls.

/// An authentication scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum AuthScheme {
    /// Signature Version 4 (trait `aws.auth#sigv4`).
    Sigv4,
    /// Signature Version 4 with asymmetric keys (trait `aws.auth#sigv4a`), behind a Cargo feature of the crate.
    Sigv4a,
    /// Bearer tokens (trait `smithy.api#httpBearerAuth`).
    Bearer,
    /// User names and passwords (trait `smithy.api#httpBasicAuth`).
    Basic,
    /// API keys (trait `smithy.api#httpApiKeyAuth`).
    ApiKey {
        /// Whether the key is in a header rather than in the query.
        in_header: bool,
        /// The name of the header or query parameter.
        name: String,
        /// The authentication scheme to send before the key in the header.
        scheme: Option<String>,
    },
    /// Unsigned calls.
    None,
}

impl AuthScheme {
    /// Returns the ID of the scheme in the runtime.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Sigv4 => "sigv4",
            Self::Sigv4a => "sigv4a",
            Self::Bearer => "httpBearerAuth",
            Self::Basic => "httpBasicAuth",
            Self::ApiKey { .. } => "httpApiKeyAuth",
            Self::None => "noAuth",
        }
    }

    /// Whether the scheme is for bearer tokens, for user names and passwords, or for API keys.
    pub fn is_http(&self) -> bool {
        matches!(self, Self::Bearer | Self::Basic | Self::ApiKey { .. })
    }
}

/// The signing options of a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signing {
    /// Whether requests have the header `x-amz-content-sha256`.
    pub content_sha256_header: bool,
    /// Whether the path is URI-encoded twice in signatures.
    pub double_uri_encode: bool,
    /// Whether `.` and `..` are resolved in the signed path.
    pub normalize_uri_path: bool,
}

/// The database authentication tokens that a crate can generate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AuthToken {
    /// Tokens for a user, a host and a port.
    Login {
        /// The signing name.
        signing_name: &'static str,
        /// The Region to use if none is set.
        default_region: &'static str,
        /// The maximum lifetime of a token in seconds, which is also the default.
        max_expires_in: u64,
        /// The name of the method that generates tokens, and the action in the tokens.
        action: (&'static str, &'static str),
    },
    /// Tokens for a host.
    Host {
        /// The signing name.
        signing_name: &'static str,
        /// The default lifetime of a token in seconds.
        expires_in: u64,
        /// The names of the methods that generate tokens, each with the action in its tokens.
        actions: [(&'static str, &'static str); 2],
    },
}

/// The form of the presigned requests of an operation.
#[derive(Clone, Debug, PartialEq)]
pub enum Presigning {
    /// The operation's request without its body; callers can send any body with it.
    AnyBody,
    /// A request with this method, all members in the query and an empty body.
    Query {
        /// The HTTP method.
        method: String,
        /// The members in the query.
        members: Vec<super::Member>,
    },
}
