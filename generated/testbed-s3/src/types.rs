//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

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
