//! Tests that are too long to be in the same file as the code that they test.

#[cfg(feature = "auth-token")]
mod auth_token;
#[cfg(feature = "cbor")]
mod cbor;
#[cfg(feature = "content-md5")]
mod content_md5;
mod endpoint;
#[cfg(feature = "endpoint-discovery")]
mod endpoint_discovery;
#[cfg(feature = "form")]
mod form;
mod host_prefix;
mod input_member;
#[cfg(feature = "waiters")]
mod jmespath;
mod json;
mod long_polling;
#[cfg(feature = "waiters")]
mod polling;
#[cfg(feature = "request-compression")]
mod request_compression;
mod service_headers;
#[cfg(feature = "tree-hash")]
mod tree_hash;
#[cfg(feature = "xml")]
mod xml;
