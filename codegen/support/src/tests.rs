//! Tests of the support code, kept apart from it so that generated crates carry the code alone.

mod content_md5;
mod endpoint_discovery;
mod endpoint_lib;
mod host_prefix;
mod json;
mod long_polling;
mod polling;
mod request_compression;
