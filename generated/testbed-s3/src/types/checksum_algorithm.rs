//! The enum `com.amazonaws.s3#ChecksumAlgorithm`.

use client_runtime::string_enum;

string_enum! {
    /// A checksum algorithm.
    pub enum ChecksumAlgorithm {
        Crc32 = "CRC32",
        Sha256 = "SHA256",
    }
}
