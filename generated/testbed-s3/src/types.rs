//! The types that inputs and outputs are made of.
//!
//! # Unknown values
//!
//! A service can answer with a value that this version of the crate does not know. An enumeration keeps such a value as
//! it came: `as_str` gives it, and sending it back works. So match with a wildcard arm, and look at `as_str` in it for a
//! value that is newer than the crate.

pub use checksum_algorithm::ChecksumAlgorithm;
pub use copy_object_result::CopyObjectResult;
pub use location::Location;
pub use part::Part;
pub use session_credentials::SessionCredentials;

/// The builders of structures.
pub mod builders {
    pub use super::copy_object_result::CopyObjectResultBuilder;
    pub use super::part::PartBuilder;
    pub use super::session_credentials::SessionCredentialsBuilder;
}

pub mod error;
mod checksum_algorithm;
mod copy_object_result;
mod location;
mod part;
mod session_credentials;
