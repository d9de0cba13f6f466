//! Reads a secret whose value is JSON into a struct.
//!
//! ```console
//! $ cargo run --bin read_json_secret prod/bookshop/db
//! ```

use anyhow::{Context, Result};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::ext::JsonText;
use serde::Deserialize;

/// A database login, in the form that the console stores.
///
/// This type does not implement `Debug`, to keep the password out of logs.
#[derive(Deserialize)]
struct Login {
    username: String,
    password: String,
    host: String,
    port: u16,
}

#[tokio::main]
async fn main() -> Result<()> {
    let name = std::env::args().nth(1).context("usage: read_json_secret SECRET")?;
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let login = login(&Client::new(&config), &name).await?;

    // Print only the length: the password itself is for the database alone.
    let length = login.password.chars().count();
    println!("{} at {}:{}, with a password of {length} characters", login.username, login.host, login.port);
    Ok(())
}

async fn login(client: &Client, name: &str) -> Result<Login> {
    let secret = client.get_secret_value().secret_id(name).send().await?;
    // Errors give the position of the fault, but never show the value.
    secret.json().context("the secret is not a login")
}
