//! Gives the login in a secret a new password: as a pending version first, which then becomes the current one.
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
    let current_version = current.version_id().context("the version has no id")?;
    let text = current.secret_string().context("the secret is stored as bytes, not as text")?;
    let mut login: Map<String, Value> = serde_json::from_str(text).ok().context("the secret is no JSON object")?;

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
    let pending_version = pending.version_id().context("the new version has no id")?;

    // This is where the database learns the new password. Until it does, every program reads the version that still works.

    client
        .update_secret_version_stage()
        .secret_id(&name)
        .version_stage("AWSCURRENT")
        .move_to_version_id(pending_version)
        .remove_from_version_id(current_version)
        .send()
        .await?;
    println!("{pending_version} is current, {current_version} was before");
    Ok(())
}
