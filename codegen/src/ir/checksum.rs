//! Body checksums of an operation (trait `aws.protocols#httpChecksum`).

/// The request checksum of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestChecksum {
    /// The input member that selects the algorithm.
    pub algorithm: Option<ChecksumMember>,
    /// Whether every request has a checksum, whatever the configuration.
    pub required: bool,
}

/// The response checksum of an operation, which clients validate.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseChecksum {
    /// The input member that requests checksums from the service.
    pub mode: ChecksumMember,
    /// The algorithms that the service may use.
    pub algorithms: Vec<String>,
}

/// An input member that affects checksums.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecksumMember {
    /// The name of the field.
    pub field: String,
    /// The header that the member is bound to, if there is one.
    pub header: Option<String>,
}
