//! Prints every secret name that starts with a prefix, in a program without async code.
//!
//! ```console
//! $ cargo run --bin list_names prod/
//! ```

use anyhow::{Context, Result, anyhow};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::ext::{ErrorExt, WaitForEach, block_on};
use aws_sdk_secretsmanager::types::{Filter, FilterNameStringType};

fn main() -> Result<()> {
    let prefix = std::env::args().nth(1).context("usage: list_names PREFIX")?;
    let config = block_on(aws_config::load_defaults(BehaviorVersion::latest()))?;
    let client = Client::new(&config);

    let filter = Filter::builder().key(FilterNameStringType::Name).values(prefix).build();
    for secret in client.list_secrets().filters(filter).into_paginator().items().send().wait() {
        let secret = secret.map_err(|error| anyhow!("{}", error.summary()))?;
        println!("{}", secret.name().context("a secret has no name")?);
    }
    Ok(())
}
