//! Reads a secret, in a program that builds without a C compiler.
//!
//! ```console
//! $ cargo run prod/bookshop/db
//! ```

use anyhow::{Context, Result, anyhow};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::ext::{ErrorExt, tls};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let id = std::env::args().nth(1).context("usage: without_c SECRET_ID")?;
    let config = aws_config::defaults(BehaviorVersion::latest()).http_client(tls::graviola()).load().await;
    let client = Client::new(&config);
    let secret = client.get_secret_value().secret_id(id).send().await.map_err(|error| anyhow!("{}", error.summary()))?;
    let length = secret.secret_string().map_or(0, str::len);
    println!("{}: {length} bytes", secret.name().context("the secret has no name")?);
    Ok(())
}
