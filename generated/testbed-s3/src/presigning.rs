//! Presigned requests: whoever has one can send it for some time, without credentials.
//!
//! The operations that can be presigned have a method `presigned` beside `send`. It takes a [`PresigningConfig`],
//! which says how long the request is valid, and sends nothing. Send what it returns with any HTTP client: by its
//! method, to its URI, with its headers.
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
