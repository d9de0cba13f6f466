//! A walk: its steps, and the result of each.

use std::fmt::Debug;

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_types::SdkConfig;
use aws_types::region::Region;

use crate::normal::normal;
use crate::plain::{self, Reply};

/// The early end of a walk: a step has failed, and later steps need its result.
#[derive(Clone, Copy, Debug)]
pub struct Stopped;

/// The steps taken with one client.
#[derive(Debug)]
pub struct Walk {
    config: SdkConfig,
    endpoint: String,
    pub(crate) steps: Vec<Step>,
}

/// A step and its result.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// The output, without parts that vary between runs, or the reason why the step failed.
    pub(crate) result: Result<String, String>,
}

impl Walk {
    pub(crate) fn new(endpoint: &str) -> Self {
        let credentials = Credentials::new("AKIDEXAMPLE", "secret", None, None, "walk");
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-central-1"))
            .endpoint_url(endpoint)
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .build();
        Self { config, endpoint: endpoint.to_owned(), steps: Vec::new() }
    }

    /// Returns the configuration of clients for the server.
    pub fn config(&self) -> &SdkConfig {
        &self.config
    }

    /// Makes a call that must succeed, and records its output.
    ///
    /// # Errors
    ///
    /// Fails if the call fails.
    pub async fn step<T: Debug, E: std::error::Error>(
        &mut self,
        name: &'static str,
        call: impl Future<Output = Result<T, E>>,
    ) -> Result<T, Stopped> {
        match call.await {
            Ok(output) => {
                self.saw(name, &output);
                Ok(output)
            }
            Err(error) => self.stop(name, DisplayErrorContext(error).to_string()),
        }
    }

    /// Makes a call that the service must reject, and records the code and message of the error.
    ///
    /// # Errors
    ///
    /// Fails if the call succeeds, or fails without a code.
    pub async fn rejected<T: Debug, E: std::error::Error + ProvideErrorMetadata>(
        &mut self,
        name: &'static str,
        call: impl Future<Output = Result<T, E>>,
    ) -> Result<E, Stopped> {
        match call.await {
            Ok(output) => self.stop(name, format!("expected an error, got {output:?}")),
            Err(error) if error.code().is_none() => self.stop(name, DisplayErrorContext(error).to_string()),
            Err(error) => {
                self.saw(name, &(error.code(), error.message()));
                Ok(error)
            }
        }
    }

    /// Sends a request without a client, and records the status and body of the response.
    ///
    /// # Errors
    ///
    /// Fails if the server does not respond.
    pub fn plain<'h>(
        &mut self,
        name: &'static str,
        method: &str,
        uri: &str,
        headers: impl Iterator<Item = (&'h str, &'h str)>,
        body: &[u8],
    ) -> Result<Reply, Stopped> {
        match plain::send(method, uri, headers, body) {
            Ok(reply) => {
                self.saw(name, &(reply.status, String::from_utf8_lossy(&reply.body)));
                Ok(reply)
            }
            Err(error) => self.stop(name, error.to_string()),
        }
    }

    /// Records a step that returned a value.
    pub fn saw(&mut self, name: &'static str, value: &impl Debug) {
        // URLs of resources contain the endpoint of the server, whose port varies between runs.
        self.steps.push(Step { name, result: Ok(normal(&format!("{value:?}")).replace(&self.endpoint, "SERVER")) });
    }

    /// Unwraps a value that the previous step must have returned.
    ///
    /// # Errors
    ///
    /// Fails if the value is `None`.
    pub fn given<T>(&mut self, name: &'static str, value: Option<T>) -> Result<T, Stopped> {
        match value {
            Some(value) => Ok(value),
            None => self.stop(name, "it is not in the output".to_owned()),
        }
    }

    fn stop<T>(&mut self, name: &'static str, why: String) -> Result<T, Stopped> {
        self.steps.push(Step { name, result: Err(why) });
        Err(Stopped)
    }
}
