//! Logging of opaque bodies, if the environment variable `LOG_SENSITIVE_BODIES` is `true`. The published runtime
//! supports this variable for responses.

use aws_smithy_types::body::SdkBody;
use tracing::{enabled, trace};

/// Logs the body of a request at the level `TRACE`, if enabled.
pub(crate) fn request(body: &SdkBody) {
    if enabled!(tracing::Level::TRACE) && is_on() {
        trace!(body = shown(body), "sensitive HTTP request body");
    }
}

/// Logs the body of a response at the level `TRACE`: its contents if enabled, otherwise its length.
pub(crate) fn response(body: &SdkBody) {
    if !enabled!(tracing::Level::TRACE) {
        return;
    }
    match is_on() {
        true => trace!(body = shown(body), "sensitive HTTP response body"),
        false => trace!(
            length = body.bytes().map(<[u8]>::len),
            "read sensitive HTTP response body. To print it, set LOG_SENSITIVE_BODIES=true"
        ),
    }
}

fn is_on() -> bool {
    std::env::var("LOG_SENSITIVE_BODIES").is_ok_and(|value| value.eq_ignore_ascii_case("true"))
}

fn shown(body: &SdkBody) -> String {
    body.bytes().map_or_else(|| "a stream".to_owned(), |bytes| bytes.escape_ascii().to_string())
}
