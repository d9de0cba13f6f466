//! The enum `archive#Algorithm`.

use client_runtime::string_enum;

string_enum! {
    /// A checksum algorithm.
    pub enum Algorithm {
        Crc32 = "CRC32",
        Crc32C = "CRC32C",
        Crc64Nvme = "CRC64NVME",
        Sha1 = "SHA1",
        Sha256 = "SHA256",
        Xxhash64 = "XXHASH64",
    }
}
