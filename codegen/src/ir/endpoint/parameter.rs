//! The parameters of endpoint rules.

use crate::docs::Markdown;

/// A parameter: a value that decides about the endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name in the rule set.
    pub name: String,
    /// The name of the field, the getter and the setter.
    pub field: String,
    /// What values it has.
    pub kind: ParameterKind,
    /// Whether it always has one.
    pub presence: Presence,
    /// Where the client takes the value from, if not from the operation.
    pub built_in: Option<BuiltIn>,
    /// The setting of the client that gives the value (trait `smithy.rules#clientContextParams`), before any built-in.
    pub setting: Option<Setting>,
    /// What it means, what it is when it is not set, and whether it is deprecated.
    pub docs: Markdown,
}

/// A setting of a client, under the name of its parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The type that keeps the value in the configuration.
    pub ty: String,
    /// The name in an `SdkConfig`, if it can come from there.
    pub shared: Option<SharedSetting>,
    /// The documentation of the builder's method.
    pub docs: Markdown,
}

/// A setting in the environment and in profiles.
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

/// Whether a parameter has a value when the rules are evaluated.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// Perhaps: the field is an `Option`.
    Optional,
    /// Yes: parameters cannot be built without it.
    Required,
    /// Yes: this one, if no other is set.
    Default(Constant),
}

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// A string.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// An array of strings.
    Texts(Vec<String>),
}

/// A value that a client binds by itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BuiltIn {
    /// `AWS::Region`, the configured region.
    Region,
    /// `AWS::UseDualStack`, whether endpoints with IPv6 are wanted.
    UseDualStack,
    /// `AWS::UseFIPS`, whether endpoints that comply with FIPS 140 are wanted.
    UseFips,
    /// `SDK::Endpoint`, the configured endpoint.
    Endpoint,
    /// `AWS::Auth::AccountId`, the account of the credentials.
    AccountId,
    /// `AWS::Auth::AccountIdEndpointMode`, whether endpoints of an account are wanted: `preferred`, `required` or
    /// `disabled`.
    AccountIdEndpointMode,
    /// `AWS::Auth::CredentialScope`, the region that the credentials are limited to.
    CredentialScope,
    /// `AWS::S3::Accelerate`, whether S3 transfer acceleration is wanted.
    S3Accelerate,
    /// `AWS::S3::DisableMultiRegionAccessPoints`, whether multi-region access points are refused.
    S3DisableMultiRegionAccessPoints,
    /// `AWS::S3::DisableS3ExpressSessionAuth`, whether S3 Express is used without sessions.
    S3DisableExpressSessionAuth,
    /// `AWS::S3::ForcePathStyle`, whether buckets stay out of host names.
    S3ForcePathStyle,
    /// `AWS::S3::UseArnRegion`, whether the region of a bucket's ARN counts.
    S3UseArnRegion,
    /// `AWS::S3::UseGlobalEndpoint`, whether `us-east-1` means the global endpoint.
    S3UseGlobalEndpoint,
    /// `AWS::S3Control::UseArnRegion`, whether the region of an ARN counts.
    S3ControlUseArnRegion,
    /// `AWS::STS::UseGlobalEndpoint`, whether the global endpoint is wanted.
    StsUseGlobalEndpoint,
}
