//! The parameters of endpoint rules.

use crate::docs::Markdown;

/// A parameter: an input of endpoint resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name in the rule set.
    pub name: String,
    /// The name of the field, the getter and the setter.
    pub field: String,
    /// The type.
    pub kind: ParameterKind,
    /// Whether the parameter always has a value.
    pub presence: Presence,
    /// The client setting that provides the value, unless the operation sets it.
    pub built_in: Option<BuiltIn>,
    /// The client setting that provides the value instead of the built-in (trait `smithy.rules#clientContextParams`).
    pub setting: Option<Setting>,
    /// The documentation, including the default and the deprecation notice.
    pub docs: Markdown,
}

/// A client setting, which has the same name as its parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The type that holds the value in the configuration.
    pub ty: String,
    /// The environment variable and the profile key that can also provide the value, if there are any.
    pub shared: Option<SharedSetting>,
    /// The documentation of the setter.
    pub docs: Markdown,
}

/// The environment variable and the profile key of a setting.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SharedSetting {
    /// The environment variable.
    pub variable: &'static str,
    /// The key in a profile.
    pub key: &'static str,
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ParameterKind {
    /// `String`
    Text,
    /// `bool`
    Flag,
    /// `Vec<String>`
    Texts,
}

/// The presence of a parameter's value when the rules are evaluated.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// An optional value: the field is an `Option`.
    Optional,
    /// A required value: the parameters cannot be built without it.
    Required,
    /// A value that defaults to this constant.
    Default(Constant),
}

/// A constant value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// A string.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// An array of strings.
    Texts(Vec<String>),
}

/// A value that the client provides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BuiltIn {
    /// `AWS::Region`, the configured Region.
    Region,
    /// `AWS::UseDualStack`, whether to use dual-stack endpoints (IPv4 and IPv6).
    UseDualStack,
    /// `AWS::UseFIPS`, whether to use endpoints that comply with FIPS 140.
    UseFips,
    /// `SDK::Endpoint`, the configured endpoint URL.
    Endpoint,
    /// `AWS::Auth::AccountId`, the account ID of the credentials.
    AccountId,
    /// `AWS::Auth::AccountIdEndpointMode`, whether to use account-based endpoints: `preferred`, `required` or
    /// `disabled`.
    AccountIdEndpointMode,
    /// `AWS::Auth::CredentialScope`, the Region that the credentials are limited to.
    CredentialScope,
    /// `AWS::S3::Accelerate`, whether to use S3 Transfer Acceleration.
    S3Accelerate,
    /// `AWS::S3::DisableMultiRegionAccessPoints`, whether to reject Multi-Region Access Points.
    S3DisableMultiRegionAccessPoints,
    /// `AWS::S3::DisableS3ExpressSessionAuth`, whether to use S3 Express without sessions.
    S3DisableExpressSessionAuth,
    /// `AWS::S3::ForcePathStyle`, whether to keep bucket names out of host names.
    S3ForcePathStyle,
    /// `AWS::S3::UseArnRegion`, whether to use the Region in the ARN of a bucket.
    S3UseArnRegion,
    /// `AWS::S3::UseGlobalEndpoint`, whether to use the global endpoint for `us-east-1`.
    S3UseGlobalEndpoint,
    /// `AWS::S3Control::UseArnRegion`, whether to use the Region in an ARN.
    S3ControlUseArnRegion,
    /// `AWS::STS::UseGlobalEndpoint`, whether to use the global endpoint.
    StsUseGlobalEndpoint,
}
