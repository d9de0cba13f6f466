//! Writes and reads a secret on a WASI 0.2 host, which provides the HTTP client, timers and randomness.
//!
//! Arguments: the endpoint URL, the name of the secret, and its new value. The program prints the version ID of the new
//! value, and the value that it reads back.

use std::env;
use std::error::Error;

use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_secretsmanager::ext::ErrorExt;
use aws_smithy_wasm::wasi::{WasiHttpClientBuilder, WasiSleep};

#[wstd::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (Some(endpoint), Some(id), Some(value)) = (args.next(), args.next(), args.next()) else {
        return Err("usage: secrets_in_wasi ENDPOINT ID VALUE".into());
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "example", None, None, "example"))
        .endpoint_url(endpoint)
        .http_client(WasiHttpClientBuilder::new().build())
        .region(Region::new("eu-west-1"))
        .sleep_impl(WasiSleep);
    let client = Client::from_conf(config.build());
    let written = client.put_secret_value().secret_id(&id).secret_string(value).send().await;
    let written = written.map_err(|error| error.summary().to_string())?;
    println!("version {}", written.version_id.unwrap_or_default());
    let read = client.get_secret_value().secret_id(id).send().await;
    let read = read.map_err(|error| error.summary().to_string())?;
    println!("value {}", read.secret_string.unwrap_or_default());
    Ok(())
}
