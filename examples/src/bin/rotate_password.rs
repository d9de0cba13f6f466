//! Rotates the password of a login: stores a pending version with a new password, then makes it current.
//!
//! ```console
//! $ cargo run --bin rotate_password prod/bookshop/db
//! ```

use anyhow::{Context, Result};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use serde_json::{Map, Value};

#[tokio::main]
async fn main() -> Result<()> {
    let name = std::env::args().nth(1).context("usage: rotate_password SECRET")?;
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let client = Client::new(&config);

    let current = client.get_secret_value().secret_id(&name).send().await?;
    let current_version = current.version_id().context("the version has no ID")?;
    let json = current.secret_string().context("the secret is binary, not a string")?;
    let mut login: Map<String, Value> = serde_json::from_str(json).ok().context("the secret is not a JSON object")?;

    let generated = client.get_random_password().password_length(32).exclude_characters(r#""'\/@"#).send().await?;
    let password = generated.random_password().context("no password was generated")?;
    login.insert("password".to_owned(), password.into());

    let pending = client
        .put_secret_value()
        .secret_id(&name)
        .secret_string(Value::Object(login).to_string())
        .version_stages("AWSPENDING")
        .send()
        .await?;
    let pending_version = pending.version_id().context("the new version has no ID")?;

    // Set the new password in the database here. Until then, every program still reads the current version, which works.

    client
        .update_secret_version_stage()
        .secret_id(&name)
        .version_stage("AWSCURRENT")
        .move_to_version_id(pending_version)
        .remove_from_version_id(current_version)
        .send()
        .await?;
    println!("{pending_version} is now current; {current_version} was before");
    Ok(())
}
