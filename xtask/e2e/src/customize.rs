//! Signatures, headers, shared configurations, and customization of calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::http::HttpRequest;
use aws_sdk_secretsmanager::config::interceptors::BeforeDeserializationInterceptorContextMut;
use aws_sdk_secretsmanager::config::{
    BehaviorVersion, Config, ConfigBag, Credentials, Intercept, Region, RuntimeComponents, SharedCredentialsProvider,
};
use aws_sdk_secretsmanager::error::{BoxError, SdkError};
use aws_sdk_secretsmanager::operation::get_secret_value::GetSecretValueInput;
use aws_types::SdkConfig;

use crate::walk::{REGION, Walk, credentials};

pub(crate) async fn walk(walk: &mut Walk) -> Result<()> {
    let client = walk.client();
    let recorder = walk.recorder.clone();
    let endpoint = walk.server.endpoint.clone();
    let get = || client.get_secret_value().secret_id("customize");

    walk.step("a request is signed, and names its operation and client", async {
        client.create_secret().name("customize").secret_string("x").send().await?;
        get().send().await?;
        let sent = recorder.last()?;
        ensure!(sent.header("x-amz-target") == "secretsmanager.GetSecretValue");
        ensure!(sent.header("content-type") == "application/x-amz-json-1.1");
        ensure!(sent.body == r#"{"SecretId":"customize"}"#, "{}", sent.body);
        let signature = sent.header("authorization");
        ensure!(signature.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"), "{signature}");
        ensure!(signature.contains(&format!("/{REGION}/secretsmanager/aws4_request")), "{signature}");
        ensure!(sent.header("user-agent").contains("aws-sdk-rust/"), "{}", sent.header("user-agent"));
        ensure!(sent.header("x-amz-user-agent").contains("api/secretsmanager/"));
        Ok(())
    })
    .await?;

    let is_fake = walk.is_fake();
    walk.step("create a client from a shared configuration", async {
        if is_fake {
            return Ok(()); // This needs a URL, which the fake does not have.
        }
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .endpoint_url(&endpoint)
            .credentials_provider(SharedCredentialsProvider::new(credentials()))
            .build();
        let shared = Client::new(&config);
        ensure!(shared.config().region().map(Region::as_ref) == Some(REGION));
        let value = shared.get_secret_value().secret_id("customize").send().await?;
        ensure!(value.secret_string() == Some("x"));
        Ok(())
    })
    .await?;

    walk.step("send an input that was built separately", async {
        let input = GetSecretValueInput::builder().secret_id("customize");
        ensure!(input.send_with(&client).await?.secret_string() == Some("x"));
        Ok(())
    })
    .await?;

    walk.step("change a request", async {
        let changed = get().customize().mutate_request(|request| {
            request.headers_mut().insert("x-walk", "changed");
        });
        ensure!(changed.send().await?.secret_string() == Some("x"));
        ensure!(recorder.last()?.header("x-walk") == "changed");
        Ok(())
    })
    .await?;

    walk.step("replace or abort a request", async {
        let replaced = get().customize().map_request(|mut request: HttpRequest| {
            request.headers_mut().insert("x-walk", "replaced");
            Ok::<_, std::io::Error>(request)
        });
        ensure!(replaced.send().await?.secret_string() == Some("x"));
        ensure!(recorder.last()?.header("x-walk") == "replaced");
        let before = recorder.count();
        let rejected = get().customize().map_request(|_: HttpRequest| Err(std::io::Error::other("no")));
        let error = rejected.send().await.err();
        ensure!(error.is_some() && recorder.count() == before, "{error:?}");
        Ok(())
    })
    .await?;

    walk.step("an interceptor of one call sees only that call", async {
        let seen = Responses::default();
        get().customize().interceptor(seen.clone()).send().await?;
        get().send().await?;
        ensure!(seen.count.load(Ordering::Relaxed) == 1);
        Ok(())
    })
    .await?;

    walk.step("an error response of the server is retried", async {
        let seen = Responses { failing: 2, ..Responses::default() };
        let before = recorder.count();
        let value = get().customize().interceptor(seen.clone()).send().await?;
        ensure!(value.secret_string() == Some("x"));
        ensure!((seen.count.load(Ordering::Relaxed), recorder.count() - before) == (3, 3));
        Ok(())
    })
    .await?;

    walk.step("override the configuration of one call", async {
        let other = Config::builder().region(Region::new("us-west-2")).credentials_provider(Credentials::new(
            "AKIDOTHER",
            "other",
            Some("session".to_owned()),
            None,
            "e2e",
        ));
        let error = get().customize().config_override(other).send().await.err();
        let not_there = error.as_ref().and_then(SdkError::as_service_error);
        ensure!(not_there.is_some_and(|error| error.is_resource_not_found_exception()), "{error:?}");
        let sent = recorder.last()?;
        let signature = sent.header("authorization");
        ensure!(signature.contains("Credential=AKIDOTHER/"), "{signature}");
        ensure!(signature.contains("/us-west-2/secretsmanager/aws4_request"), "{signature}");
        ensure!(sent.header("x-amz-security-token") == "session");
        get().send().await?;
        ensure!(
            recorder.last()?.header("authorization").contains("Credential=AKIDEXAMPLE/"),
            "the next call is as before"
        );
        Ok(())
    })
    .await
}

/// An interceptor that counts responses, and turns the first `failing` of them into failures.
#[derive(Clone, Debug, Default)]
struct Responses {
    count: Arc<AtomicUsize>,
    failing: usize,
}

impl Intercept for Responses {
    fn name(&self) -> &'static str {
        "Responses"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if self.count.fetch_add(1, Ordering::Relaxed) < self.failing {
            *context.response_mut().status_mut() = 503.try_into()?;
        }
        Ok(())
    }
}
