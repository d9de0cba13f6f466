//! The Rust that every generated crate carries along, compiled and tested in the place of a generated crate.
#![allow(dead_code, unused_imports, unused_macros, reason = "what uses these items is generated")]

mod content_md5;
mod endpoint_discovery {
    pub(crate) mod cache;
    pub(crate) mod interceptor;
    pub(crate) mod resolver;
    /// In the place of what is generated.
    mod service {
        pub(super) const INVALID_ENDPOINT: Option<&str> = Some("InvalidEndpointException");
    }
}
mod endpoint_lib;
mod host_prefix;
mod json;
mod long_polling;
mod polling;
mod request_compression;
mod structure;

#[cfg(test)]
mod tests;
