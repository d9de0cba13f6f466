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
    let (old, new) = rotate(&Client::new(&config), &name).await?;
    println!("{new} is now current; {old} was before");
    Ok(())
}

/// Rotates the password, and returns the IDs of the old and the new version.
async fn rotate(client: &Client, name: &str) -> Result<(String, String)> {
    let current = client.get_secret_value().secret_id(name).send().await?;
    let current_version = current.version_id().context("the version has no ID")?;
    let json = current.secret_string().context("the secret is binary, not a string")?;
    let mut login: Map<String, Value> = serde_json::from_str(json).ok().context("the secret is not a JSON object")?;

    let generated = client.get_random_password().password_length(32).exclude_characters(r#""'\/@"#).send().await?;
    let password = generated.random_password().context("no password was generated")?;
    login.insert("password".to_owned(), password.into());

    let pending = client
        .put_secret_value()
        .secret_id(name)
        .secret_string(Value::Object(login).to_string())
        .version_stages("AWSPENDING")
        .send()
        .await?;
    let pending_version = pending.version_id().context("the new version has no ID")?;

    // Set the new password in the database here. Until the next call, programs still read the old version.

    client
        .update_secret_version_stage()
        .secret_id(name)
        .version_stage("AWSCURRENT")
        .move_to_version_id(pending_version)
        .remove_from_version_id(current_version)
        .send()
        .await?;
    Ok((current_version.to_owned(), pending_version.to_owned()))
}

#[cfg(test)]
mod tests {
    use aws_sdk_secretsmanager::ext::{Fake, Fault};

    use super::*;

    async fn read(client: &Client, stage: &str) -> (String, Value) {
        let value = client.get_secret_value().secret_id("db").version_stage(stage).send().await.unwrap();
        (value.version_id().unwrap().to_owned(), serde_json::from_str(value.secret_string().unwrap()).unwrap())
    }

    #[tokio::test]
    async fn only_the_password_changes_and_the_old_one_is_kept() {
        let client = Fake::stateful().client();
        client.create_secret().name("db").secret_string(r#"{"user":"a","password":"old"}"#).send().await.unwrap();
        let (old, new) = rotate(&client, "db").await.unwrap();
        let (current, previous) = (read(&client, "AWSCURRENT").await, read(&client, "AWSPREVIOUS").await);
        assert_eq!((current.0, previous.0), (new, old));
        assert_eq!((&current.1["user"], &previous.1["password"]), (&"a".into(), &"old".into()));
        assert_eq!(current.1["password"].as_str().map(str::len), Some(32));
    }

    #[tokio::test]
    async fn throttling_does_not_rotate_twice() {
        let fake = Fake::stateful();
        let client = fake.client();
        client.create_secret().name("db").secret_string(r#"{"password":"old"}"#).send().await.unwrap();
        for _ in 0..2 {
            fake.fail(Fault::Throttling);
        }
        rotate(&client, "db").await.unwrap();
        let versions = client.list_secret_version_ids().secret_id("db").include_deprecated(true).send().await.unwrap();
        assert_eq!(versions.versions().len(), 2);
    }

    #[tokio::test]
    async fn a_secret_that_is_not_json_is_unchanged() {
        let client = Fake::stateful().client();
        client.create_secret().name("db").secret_string("old").send().await.unwrap();
        assert!(rotate(&client, "db").await.is_err());
        let value = client.get_secret_value().secret_id("db").send().await.unwrap();
        assert_eq!(value.secret_string(), Some("old"));
    }
}
