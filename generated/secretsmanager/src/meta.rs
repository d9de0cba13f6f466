//! Facts of the service and of this package.

use aws_runtime::user_agent::ApiMetadata;
use aws_types::sdk_config::SdkConfig;

use crate::config::{Builder, ClientPlugins, Config};

/// The version of this package.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The service in the user agent.
pub(crate) static API_METADATA: ApiMetadata = ApiMetadata::new("secretsmanager", PKG_VERSION);

/// The package, as metrics name it.
pub(crate) const PACKAGE: &str = "aws-sdk-secretsmanager";

/// The id of the service in SDKs.
pub(crate) const SERVICE_ID: &str = "Secrets Manager";

/// The name of the service in signatures.
pub(crate) const SIGNING_NAME: &str = "secretsmanager";

/// The content type of requests.
pub(crate) const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

/// Whether error codes can come in a header, as from a service that spoke awsQuery once.
pub(crate) const QUERY_COMPATIBLE: bool = false;

/// The authentication schemes of the service, the best first.
pub(crate) const AUTH_SCHEMES: &[&str] = &["sigv4"];

/// The authentication schemes of operations that have their own.
pub(crate) const OPERATION_AUTH_SCHEMES: &[(&str, &[&str])] = &[];

/// What takes settings that only some services have from the configuration that all clients share.
pub(crate) const OWN_SETTINGS: &[fn(&mut Builder, &SdkConfig)] = &[];

/// What adds plugins that only some services have to those of a client.
pub(crate) const OWN_PLUGINS: &[fn(ClientPlugins, &Config) -> ClientPlugins] = &[];
