//! Protocols, and the formats of their bodies.

/// A supported protocol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Protocol {
    /// `smithy.protocols#rpcv2Cbor`
    RpcV2Cbor,
    /// `aws.protocols#awsJson1_0`
    AwsJson1_0,
    /// `aws.protocols#awsJson1_1`
    AwsJson1_1,
    /// `aws.protocols#restJson1`
    RestJson1,
    /// `aws.protocols#restXml`
    RestXml,
    /// `aws.protocols#awsQuery`
    AwsQuery,
    /// `aws.protocols#ec2Query`
    Ec2Query,
    /// `smithy.protocols#rpcv2Json`
    RpcV2Json,
}

/// A variant of a protocol for a single service, with its own type in the runtime.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OwnProtocol {
    /// `restXml` as Amazon S3 uses it: errors can have a success status, and errors of HEAD requests have no body.
    S3,
}

impl Protocol {
    /// All supported protocols, most preferred first. Like the official clients, a client uses the first one that its
    /// service supports.
    pub const PREFERENCE: [Self; 8] = [
        Self::RpcV2Cbor,
        Self::AwsJson1_0,
        Self::AwsJson1_1,
        Self::RestJson1,
        Self::RestXml,
        Self::AwsQuery,
        Self::Ec2Query,
        Self::RpcV2Json,
    ];

    /// Returns the shape ID of the protocol's trait.
    pub fn trait_id(self) -> &'static str {
        match self {
            Self::RpcV2Cbor => "smithy.protocols#rpcv2Cbor",
            Self::AwsJson1_0 => "aws.protocols#awsJson1_0",
            Self::AwsJson1_1 => "aws.protocols#awsJson1_1",
            Self::RestJson1 => "aws.protocols#restJson1",
            Self::RestXml => "aws.protocols#restXml",
            Self::AwsQuery => "aws.protocols#awsQuery",
            Self::Ec2Query => "aws.protocols#ec2Query",
            Self::RpcV2Json => "smithy.protocols#rpcv2Json",
        }
    }

    /// Returns the content type of serialized request bodies.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::RpcV2Cbor => "application/cbor",
            Self::AwsJson1_0 => "application/x-amz-json-1.0",
            Self::AwsJson1_1 => "application/x-amz-json-1.1",
            Self::RestJson1 | Self::RpcV2Json => "application/json",
            Self::RestXml => "application/xml",
            Self::AwsQuery | Self::Ec2Query => "application/x-www-form-urlencoded",
        }
    }

    /// Whether members can be bound to labels, query parameters and headers.
    pub fn has_http_bindings(self) -> bool {
        matches!(self, Self::RestJson1 | Self::RestXml)
    }

    /// Returns the content type of serialized payloads, if the protocol has HTTP bindings.
    pub fn document_type(self) -> Option<&'static str> {
        self.has_http_bindings().then(|| self.content_type())
    }

    /// Whether responses are XML.
    pub fn reads_xml(self) -> bool {
        self.formats().1 == Format::Xml
    }

    /// Whether requests are forms.
    pub fn writes_form(self) -> bool {
        self.formats().0 == Format::Form
    }

    /// Whether bodies are CBOR.
    pub fn is_cbor(self) -> bool {
        self.formats() == (Format::Cbor, Format::Cbor)
    }

    /// Whether the protocol is Smithy RPC v2, with CBOR or with JSON.
    pub fn is_rpc_v2(self) -> bool {
        matches!(self, Self::RpcV2Cbor | Self::RpcV2Json)
    }

    /// Whether bodies are binary, in which case compliance tests contain them in base64.
    pub fn is_binary(self) -> bool {
        self.is_cbor()
    }

    /// Returns the formats of requests and of responses.
    fn formats(self) -> (Format, Format) {
        match self {
            Self::RpcV2Cbor => (Format::Cbor, Format::Cbor),
            Self::AwsJson1_0 | Self::AwsJson1_1 | Self::RestJson1 | Self::RpcV2Json => (Format::Json, Format::Json),
            Self::RestXml => (Format::Xml, Format::Xml),
            Self::AwsQuery | Self::Ec2Query => (Format::Form, Format::Xml),
        }
    }
}

/// The format of a body.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    Cbor,
    Form,
    Json,
    Xml,
}

/// The body of a response in a test or example.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A string.
    Text(String),
    /// Bytes.
    Binary(Vec<u8>),
}
