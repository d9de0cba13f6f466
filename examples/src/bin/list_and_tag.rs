//! Lists the secrets whose names start with a prefix, and adds a tag to those that have no tag with the same key.
//!
//! ```console
//! $ cargo run --bin list_and_tag prod/ team payments
//! ```

use anyhow::{Context, Result, bail};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType, Tag};

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [prefix, key, value] = args.as_slice() else {
        bail!("usage: list_and_tag PREFIX KEY VALUE");
    };
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let client = Client::new(&config);

    let filter = Filter::builder().key(FilterNameStringType::Name).values(prefix).build();
    let mut secrets = client.list_secrets().filters(filter).into_paginator().items().send();
    while let Some(secret) = secrets.next().await {
        let secret = secret?;
        let name = secret.name().context("a secret has no name")?;
        if secret.tags().iter().any(|tag| tag.key() == Some(key)) {
            println!("{name} already has the tag");
            continue;
        }
        let tag = Tag::builder().key(key).value(value).build();
        client.tag_resource().secret_id(name).tags(tag).send().await?;
        println!("{name} is now tagged");
    }
    Ok(())
}
