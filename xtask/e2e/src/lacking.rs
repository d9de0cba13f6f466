//! Operations that the server does not implement: the client must send the request, and return the response as an
//! error.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, ensure};
use aws_sdk_secretsmanager::config::http::HttpResponse;
use aws_sdk_secretsmanager::config::retry::RetryConfig;
use aws_sdk_secretsmanager::config::{Builder, Config};
use aws_sdk_secretsmanager::error::{DisplayErrorContext, SdkError};

use crate::walk::Walk;

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();

    let stop = client.stop_replication_to_replica().secret_id("lacking").customize().config_override(once());
    lacks(walk, "StopReplicationToReplica", "stop_replication_to_replica", stop.send()).await?;

    let validate = client.validate_resource_policy().secret_id("lacking").resource_policy("{}");
    let validate = validate.customize().config_override(once());
    lacks(walk, "ValidateResourcePolicy", "validate_resource_policy", validate.send()).await
}

/// Returns a configuration without retries: the server responds to these operations with status 500, which would be
/// retried.
pub(crate) fn once() -> Builder {
    Config::builder().retry_config(RetryConfig::disabled())
}

/// Calls an operation that the server does not implement. The response is not JSON, but the client must still return an
/// error that contains it. The server's log confirms the reason. The error of the fake must say that it has no handler.
pub(crate) async fn lacks<T, E: std::error::Error + Send + Sync + 'static>(
    walk: &mut Walk,
    operation: &'static str,
    action: &str,
    call: impl Future<Output = Result<T, SdkError<E, HttpResponse>>>,
) -> Result<()> {
    let (log, recorder, is_fake) = (walk.server.log.clone(), walk.recorder.clone(), walk.is_fake());
    let name = format!("{operation} reaches the server, which does not implement it");
    walk.step(&name, async {
        let error = call.await.err().ok_or_else(|| anyhow!("the server implements this now: assert what it does"))?;
        ensure!(recorder.last()?.operation == operation);
        if is_fake {
            let shown = DisplayErrorContext(&error).to_string();
            ensure!(shown.contains(&format!("no handler for {operation}")), "{shown}");
            return Ok(());
        }
        ensure!(matches!(error, SdkError::ServiceError(_) | SdkError::ResponseError(_)), "{error:?}");
        let raw = error.raw_response().ok_or_else(|| anyhow!("the error has no response"))?;
        ensure!(raw.status().as_u16() == 500, "{raw:?}");
        let message = format!("The {action} action has not been implemented");
        // The server responds before it writes its log.
        let start = Instant::now();
        while !fs::read_to_string(&log)?.contains(&message) {
            ensure!(start.elapsed() < Duration::from_secs(10), "the server log does not contain: {message}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    })
    .await?;
    walk.lacking.insert(operation);
    Ok(())
}
