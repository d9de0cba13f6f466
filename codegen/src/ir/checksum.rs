//! Checksums of the bodies of an operation (trait `aws.protocols#httpChecksum`).

/// The checksum of requests.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestChecksum {
    /// The member of the input that chooses the algorithm.
    pub algorithm: Option<ChecksumMember>,
    /// Whether every request has one, whatever the configuration says.
    pub required: bool,
}

/// The validation of responses.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseChecksum {
    /// The member of the input that asks the service for checksums.
    pub mode: ChecksumMember,
    /// The algorithms that the service may use.
    pub algorithms: Vec<String>,
}

/// A member of an input that checksums depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecksumMember {
    /// Its field.
    pub field: String,
    /// The header that it is bound to.
    pub header: Option<String>,
}
