//! Tokens that serve as database passwords, behind the feature `auth-token`. A token is the URL of a presigned request,
//! without its scheme.

use std::time::Duration;

use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_sigv4::http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_http::query::fmt_string;
use aws_smithy_http::query_writer::QueryWriter;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_types::region::Region;
use aws_types::sdk_config::SdkConfig;

/// The parameters of a token.
#[derive(Debug)]
pub struct TokenRequest<'a> {
    /// The signing name.
    pub signing_name: &'static str,
    /// The host, with the port if any.
    pub host: String,
    /// The action that the token allows.
    pub action: &'static str,
    /// The database user, or `None` if the token does not contain one.
    pub user: Option<&'a str>,
    /// The credentials to use instead of those in the shared configuration.
    pub credentials: Option<SharedCredentialsProvider>,
    /// The Region to use instead of the one in the shared configuration.
    pub region: Option<&'a Region>,
    /// The Region to use if none is set here or in the shared configuration.
    pub default_region: Option<&'static str>,
    /// The time for which the token is valid, in seconds.
    pub expires_in: u64,
}

/// Presigns a request, and returns its URL without the scheme as the token.
///
/// # Errors
///
/// Fails if no credentials provider, Region or time source is set, if the credentials cannot be loaded, or if the host
/// is invalid.
pub async fn auth_token(request: TokenRequest<'_>, shared: &SdkConfig) -> Result<String, BoxError> {
    let provider = request.credentials.or_else(|| shared.credentials_provider()).ok_or(
        "a token is signed with credentials; set a provider in the token's configuration or in the `SdkConfig`",
    )?;
    let region = request.region.or(shared.region()).map(Region::as_ref).or(request.default_region);
    let region =
        region.ok_or("a token is for one Region; set it in the token's configuration or in the `SdkConfig`")?;
    let time = shared
        .time_source()
        .ok_or("a token is valid from the current time on; set a time source in the `SdkConfig`")?;
    let identity: Identity = provider.provide_credentials().await?.into();

    let mut settings = SigningSettings::default();
    settings.expires_in = Some(Duration::from_secs(request.expires_in));
    settings.signature_location = SignatureLocation::QueryParams;
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(request.signing_name)
        .time(time.now())
        .settings(settings)
        .build()?;

    let user = request.user.map(|user| format!("&DBUser={}", fmt_string(user))).unwrap_or_default();
    let url = format!("https://{}/?Action={}{user}", request.host, request.action);
    let signable = SignableRequest::new("GET", &url, std::iter::empty(), SignableBody::empty())?;
    let (instructions, _) = sign(signable, &params.into())?.into_parts();
    let mut query = QueryWriter::new_from_string(&url).map_err(|_| "the host name of the database is invalid")?;
    for (name, value) in instructions.params() {
        query.insert(name, value);
    }
    Ok(query.build_uri().to_string().split_off("https://".len()))
}
