use aws_smithy_runtime_api::client::interceptors::context::{Error, FinalizerInterceptorContextMut, Output};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;

type Boxed = Box<dyn std::error::Error + Send + Sync>;
type Outcome = Result<Output, OrchestratorError<Error>>;

/// Creates a client whose calls return this output, for the examples in the documentation.
fn returning<T>(output: impl Fn() -> Result<T, Boxed> + Send + Sync + 'static) -> sdk::Client
where
    T: std::fmt::Debug + Send + Sync + 'static,
{
    client(move || Ok(Ok(Output::erase(output()?))))
}

/// Creates a client whose calls fail with this error.
fn failing<E>(error: impl Fn() -> Result<E, Boxed> + Send + Sync + 'static) -> sdk::Client
where
    E: std::error::Error + Send + Sync + 'static,
{
    client(move || Ok(Err(OrchestratorError::operation(Error::erase(error()?)))))
}

/// Builds the metadata of an error.
fn metadata(code: &str, message: Option<&str>) -> sdk::error::ErrorMetadata {
    let metadata = sdk::error::ErrorMetadata::builder().code(code);
    message.into_iter().fold(metadata, |metadata, message| metadata.message(message)).build()
}

/// Creates a client that sends nothing. Its calls get an empty response, and their outcome is replaced with this one.
fn client(outcome: impl Fn() -> Result<Outcome, Boxed> + Send + Sync + 'static) -> sdk::Client {
    use aws_smithy_http_client::test_util::infallible_client_fn;
    use sdk::config::retry::RetryConfig;
    use sdk::config::{BehaviorVersion, Config, Credentials, Region};

    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .credentials_provider(Credentials::for_tests())
        .allow_no_auth()
        .retry_config(RetryConfig::disabled())
        .endpoint_url("https://example.com")
        .http_client(infallible_client_fn(|_| http::Response::new("")))
        .interceptor(Replace(outcome))
        .build();
    sdk::Client::from_conf(config)
}

/// An interceptor that replaces the outcome of each attempt.
struct Replace<F>(F);

impl<F> std::fmt::Debug for Replace<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Replace")
    }
}

impl<F: Fn() -> Result<Outcome, Boxed> + Send + Sync + 'static> sdk::config::Intercept for Replace<F> {
    fn name(&self) -> &'static str {
        "Replace"
    }

    fn modify_before_attempt_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _: &sdk::config::RuntimeComponents,
        _: &mut sdk::config::ConfigBag,
    ) -> Result<(), Boxed> {
        if let Some(result) = context.output_or_error_mut() {
            *result = (self.0)()?;
        }
        Ok(())
    }
}
