//! Caches secrets in memory, so that not every use of a secret makes a request.
//!
//! ```console
//! $ cargo run --bin cache prod/bookshop/db
//! ```

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use aws_config::BehaviorVersion;
use aws_sdk_secretsmanager::Client;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// A cache of secrets, whose entries expire after `keep`.
struct Cache {
    client: Client,
    keep: Duration,
    secrets: Mutex<HashMap<String, (Arc<str>, Instant)>>,
}

impl Cache {
    fn new(client: Client, keep: Duration) -> Self {
        Self { client, keep, secrets: Mutex::default() }
    }

    /// Returns the value of a secret: the cached value, unless it has expired.
    async fn get(&self, name: &str) -> Result<Arc<str>> {
        // Hold the lock across the request, so that concurrent callers wait for it instead of making their own.
        let mut secrets = self.secrets.lock().await;
        if let Some((value, read)) = secrets.get(name)
            && read.elapsed() < self.keep
        {
            return Ok(Arc::clone(value));
        }
        let secret = self.client.get_secret_value().secret_id(name).send().await?;
        let value: Arc<str> = secret.secret_string().context("the secret is binary, not a string")?.into();
        secrets.insert(name.to_owned(), (Arc::clone(&value), Instant::now()));
        Ok(value)
    }

    /// Removes a secret from the cache. Call this if a login fails: the password may have been rotated.
    async fn forget(&self, name: &str) {
        self.secrets.lock().await.remove(name);
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let name = std::env::args().nth(1).context("usage: cache SECRET")?;
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let cache = Cache::new(Client::new(&config), Duration::from_secs(300));

    for read in ["first", "second"] {
        let start = Instant::now();
        let value = cache.get(&name).await?;
        println!("{read} read: {} characters in {:?}", value.chars().count(), start.elapsed());
    }
    cache.forget(&name).await;
    cache.get(&name).await?;
    println!("read again after it was removed from the cache");
    Ok(())
}

#[cfg(test)]
mod tests {
    use aws_sdk_secretsmanager::operation::get_secret_value::GetSecretValueOutput;
    use aws_smithy_mocks::{Rule, mock, mock_client};

    use super::*;

    fn rule() -> Rule {
        mock!(Client::get_secret_value)
            .match_requests(|input| input.secret_id() == Some("db"))
            .sequence()
            .output(|| GetSecretValueOutput::builder().secret_string("old").build())
            .output(|| GetSecretValueOutput::builder().secret_string("new").build())
            .build()
    }

    #[tokio::test(start_paused = true)]
    async fn a_secret_is_read_once_while_it_is_fresh() {
        let rule = rule();
        let cache = Cache::new(mock_client!(aws_sdk_secretsmanager, [&rule]), Duration::from_secs(60));
        assert_eq!(&*cache.get("db").await.unwrap(), "old");
        assert_eq!(&*cache.get("db").await.unwrap(), "old");
        assert_eq!(rule.num_calls(), 1);

        tokio::time::advance(Duration::from_secs(61)).await;
        assert_eq!(&*cache.get("db").await.unwrap(), "new");
        assert_eq!(rule.num_calls(), 2);
    }

    #[tokio::test]
    async fn an_invalidated_secret_is_read_again() {
        let rule = rule();
        let cache = Cache::new(mock_client!(aws_sdk_secretsmanager, [&rule]), Duration::from_secs(60));
        assert_eq!(&*cache.get("db").await.unwrap(), "old");
        cache.forget("db").await;
        assert_eq!(&*cache.get("db").await.unwrap(), "new");
    }
}
