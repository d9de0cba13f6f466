//! Tests of the modules that need more than a few lines.

#[cfg(feature = "cbor")]
mod cbor;
mod content_md5;
mod endpoint;
mod endpoint_discovery;
mod host_prefix;
mod json;
mod long_polling;
mod polling;
mod request_compression;
