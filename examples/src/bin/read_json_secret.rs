//! Reads a secret whose value is JSON into a struct.
//!
//! ```console
//! $ cargo run --bin read_json_secret prod/bookshop/db
//! ```

use anyhow::{Context, Result, anyhow};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use serde::Deserialize;

/// The login of a database, as the console stores it.
///
/// It has no `Debug`, so that the password stays out of logs.
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

    // The password goes to the database and nowhere else.
    let length = login.password.chars().count();
    println!("{} at {}:{}, with a password of {length} characters", login.username, login.host, login.port);
    Ok(())
}

async fn login(client: &Client, name: &str) -> Result<Login> {
    let secret = client.get_secret_value().secret_id(name).send().await?;
    let text = secret.secret_string().context("the secret is stored as bytes, not as text")?;
    // What serde says of a misfit quotes the value: its place is enough.
    serde_json::from_str(text)
        .map_err(|error| anyhow!("the secret is no login: look at line {}, column {}", error.line(), error.column()))
}
