//! Failed calls and their errors.

use std::net::TcpListener;
use std::time::Duration;

use anyhow::{Result, anyhow, ensure};
use aws_sdk_secretsmanager::config::retry::RetryConfig;
use aws_sdk_secretsmanager::config::timeout::TimeoutConfig;
use aws_sdk_secretsmanager::config::{BehaviorVersion, Builder, Config, Region};
use aws_sdk_secretsmanager::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_secretsmanager::operation::RequestId;
use aws_sdk_secretsmanager::operation::get_secret_value::GetSecretValueError;
use aws_sdk_secretsmanager::{Client, Error};

use crate::walk::{REGION, Walk, given, rejected};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let get = || client.get_secret_value().secret_id("failures/none").send();
    let is_fake = walk.is_fake();

    walk.step("a secret that does not exist: an error with code, message and request ID", async {
        let error = rejected(get().await)?;
        ensure!(error.is_resource_not_found_exception() && !error.is_invalid_request_exception());
        ensure!(error.code() == Some("ResourceNotFoundException"), "{error:?}");
        ensure!(given(error.message(), "message")?.contains("can't find"));
        ensure!(error.request_id().is_some_and(|id| !id.is_empty()), "{error:?}");
        let GetSecretValueError::ResourceNotFoundException(inner) = &error else {
            return Err(anyhow!("another variant: {error:?}"));
        };
        ensure!(inner.message() == error.message());
        ensure!(inner.to_string().contains("can't find"), "{inner}");
        Ok(())
    })
    .await?;

    walk.step("the error contains the raw response", async {
        let error = get().await.err().ok_or_else(|| anyhow!("it succeeded"))?;
        let raw = error.raw_response().ok_or_else(|| anyhow!("the error has no response"))?;
        // The service documents 400, which the fake returns.
        ensure!(raw.status().as_u16() == if is_fake { 400 } else { 404 });
        ensure!(error.as_service_error().is_some_and(GetSecretValueError::is_resource_not_found_exception));
        let shown = DisplayErrorContext(&error).to_string();
        ensure!(shown.contains("ResourceNotFoundException") && shown.contains("can't find"), "{shown}");
        Ok(())
    })
    .await?;

    walk.step("operation errors convert to the error of the crate", async {
        let one = get().await.map_err(Error::from).err();
        ensure!(matches!(one, Some(Error::ResourceNotFoundException(_))), "{one:?}");
        client.create_secret().name("failures").secret_string("x").send().await?;
        let create = client.create_secret().name("failures").secret_string("x");
        let other = create.send().await.map_err(Error::from).err();
        ensure!(matches!(other, Some(Error::ResourceExistsException(_))), "{other:?}");
        let other = client.delete_secret().secret_id("failures").recovery_window_in_days(1);
        let other = other.send().await.map_err(Error::from).err();
        ensure!(matches!(other, Some(Error::InvalidParameterException(_))), "{other:?}");
        client.delete_secret().secret_id("failures").send().await?;
        let other = client.get_secret_value().secret_id("failures").send().await.map_err(Error::from).err();
        ensure!(matches!(other, Some(Error::InvalidRequestException(_))), "{other:?}");
        Ok(())
    })
    .await?;

    if is_fake {
        // The remaining steps are about the network.
        return Ok(());
    }
    walk.step("an unreachable server is a dispatch failure", async {
        let nobody = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let config = elsewhere(&client, &format!("http://{nobody}"));
        let error = Client::from_conf(config.build()).get_secret_value().secret_id("x").send().await.err();
        let Some(SdkError::DispatchFailure(failure)) = &error else {
            return Err(anyhow!("another error: {error:?}"));
        };
        ensure!(failure.is_io(), "{failure:?}");
        Ok(())
    })
    .await?;

    walk.step("a server that does not respond is a timeout", async {
        let silent = TcpListener::bind("127.0.0.1:0")?;
        let timeout = TimeoutConfig::builder().operation_timeout(Duration::from_millis(200)).build();
        let config = elsewhere(&client, &format!("http://{}", silent.local_addr()?)).timeout_config(timeout);
        let error = Client::from_conf(config.build()).get_secret_value().secret_id("x").send().await.err();
        ensure!(matches!(error, Some(SdkError::TimeoutError(_))), "{error:?}");
        Ok(())
    })
    .await?;

    let without = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .interceptor(walk.recorder.clone());
    let recorder = walk.recorder.clone();
    let without = Client::from_conf(without.endpoint_url(&walk.server.endpoint).build());
    walk.step("a client without credentials sends nothing", async {
        let before = recorder.count();
        let error = without.get_secret_value().secret_id("x").send().await.err();
        ensure!(matches!(error, Some(SdkError::DispatchFailure(_) | SdkError::ConstructionFailure(_))), "{error:?}");
        ensure!(recorder.count() == before);
        Ok(())
    })
    .await
}

/// Returns a client configuration for another endpoint, without retries.
fn elsewhere(client: &Client, endpoint: &str) -> Builder {
    client.config().to_builder().endpoint_url(endpoint).retry_config(RetryConfig::disabled())
}
