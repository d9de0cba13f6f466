//! Reads and writes secrets, in WebAssembly.

use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_secretsmanager::ext::ErrorExt;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A client with credentials that JavaScript passes in, such as a user's temporary ones.
#[wasm_bindgen]
pub struct Secrets(Client);

#[wasm_bindgen]
impl Secrets {
    /// Creates a client. Without an endpoint URL, it calls the endpoint of the Region.
    #[wasm_bindgen(constructor)]
    pub fn new(region: String, key_id: String, secret_key: String, token: Option<String>, endpoint: Option<String>) -> Self {
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .credentials_provider(Credentials::new(key_id, secret_key, token, None, "JavaScript"))
            .region(Region::new(region));
        let config = match endpoint {
            Some(url) => config.endpoint_url(url),
            None => config,
        };
        Self(Client::from_conf(config.build()))
    }

    /// Reads a secret.
    pub async fn read(&self, id: String) -> Result<Option<String>, JsError> {
        match self.0.get_secret_value().secret_id(id).send().await {
            Ok(output) => Ok(output.secret_string),
            Err(error) => Err(JsError::new(&error.summary().to_string())),
        }
    }

    /// Stores a new version of a secret, and returns the ID of the version. A token, which the client generates, makes
    /// retries safe.
    pub async fn write(&self, id: String, value: String) -> Result<Option<String>, JsError> {
        match self.0.put_secret_value().secret_id(id).secret_string(value).send().await {
            Ok(output) => Ok(output.version_id),
            Err(error) => Err(JsError::new(&error.summary().to_string())),
        }
    }
}
