//! Presigned requests: whoever has one can send it for a limited time, without credentials.
//!
//! Operations that can be presigned have a method `presigned` in addition to `send`. It takes a
//! [`PresigningConfig`], which says how long the request is valid, and returns the request without sending it. Any
//! HTTP client can send it, with its method, URI and headers.
//!
//! ```
//! use std::time::Duration;
//!
//! use testbed_s3::presigning::PresigningConfig;
//!
//! let one_hour = PresigningConfig::expires_in(Duration::from_secs(3600))?;
//! assert_eq!(one_hour.expires().as_secs(), 3600);
//! # Ok::<(), testbed_s3::presigning::PresigningConfigError>(())
//! ```

client_runtime::presigning! {}
