//! The walk itself: runs, counts and reports the steps.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Result, anyhow, bail, ensure};
use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use aws_sdk_secretsmanager::error::SdkError;
use aws_sdk_secretsmanager::ext::Fake;
use aws_sdk_secretsmanager::primitives::DateTime;

use crate::record::Recorder;

/// The Region of most steps.
pub(crate) const REGION: &str = "eu-central-1";

/// The operations that the walk must call.
const OPERATIONS: [&str; 26] = [
    "AssociateCrossAccountReplica",
    "BatchGetSecretValue",
    "CancelRotateSecret",
    "CreateSecret",
    "DeleteResourcePolicy",
    "DeleteSecret",
    "DescribeSecret",
    "DisassociateCrossAccountReplica",
    "GetRandomPassword",
    "GetResourcePolicy",
    "GetSecretValue",
    "ListResourcePolicies",
    "ListSecretVersionIds",
    "ListSecrets",
    "PutResourcePolicy",
    "PutSecretValue",
    "RemoveRegionsFromReplication",
    "ReplicateSecretToRegions",
    "RestoreSecret",
    "RotateSecret",
    "StopReplicationToReplica",
    "TagResource",
    "UntagResource",
    "UpdateSecret",
    "UpdateSecretVersionStage",
    "ValidateResourcePolicy",
];

/// The server that the client under test calls.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    /// The fake to call instead, if any.
    pub fake: Option<Fake>,
    /// The URL of the server.
    pub endpoint: String,
    /// The ARN of a Lambda function for rotations.
    pub rotation_function: String,
    /// The log file of the server.
    pub log: PathBuf,
    /// The folder of the example programs.
    pub examples: PathBuf,
}

/// The state of the walk.
#[derive(Debug)]
pub(crate) struct Walk {
    /// The server.
    pub server: Server,
    /// The recorder of the requests and responses of all clients.
    pub recorder: Recorder,
    /// The operations that the server was found not to implement.
    pub lacking: BTreeSet<&'static str>,
    steps: usize,
    failed: Vec<String>,
    chapter: &'static str,
}

impl Walk {
    /// Creates a walk without any steps.
    pub(crate) fn new(server: Server) -> Self {
        let (recorder, lacking) = (Recorder::default(), BTreeSet::new());
        Self { server, recorder, lacking, steps: 0, failed: Vec::new(), chapter: "" }
    }

    /// Creates a client for the server.
    pub(crate) fn client(&self) -> Client {
        Client::from_conf(self.config(REGION).build())
    }

    /// Creates a client for the server in another Region.
    pub(crate) fn client_in(&self, region: &'static str) -> Client {
        Client::from_conf(self.config(region).build())
    }

    /// Returns a client configuration for the server.
    pub(crate) fn config(&self, region: &'static str) -> Builder {
        let config = match &self.server.fake {
            Some(fake) => fake.config(),
            None => Config::builder().behavior_version(BehaviorVersion::latest()).endpoint_url(&self.server.endpoint),
        };
        config.region(Region::new(region)).credentials_provider(credentials()).interceptor(self.recorder.clone())
    }

    /// Whether the calls go to the fake. Where the server deviates from the documentation of the service, the fake
    /// follows the documentation.
    pub(crate) fn is_fake(&self) -> bool {
        self.server.fake.is_some()
    }

    /// Begins a chapter.
    pub(crate) fn begin(&mut self, chapter: &'static str) {
        self.chapter = chapter;
        println!("{chapter}");
    }

    /// Ends a chapter. Failed steps have already been reported.
    pub(crate) fn end(&self, end: Result<()>) {
        if end.is_err() {
            println!("  the rest of this chapter is skipped");
        }
    }

    /// Runs a step, prints its result, and records whether it failed.
    pub(crate) async fn step<T>(&mut self, name: &str, work: impl Future<Output = Result<T>>) -> Result<T> {
        let start = Instant::now();
        self.recorder.begin(format!("{}: {name}", self.chapter));
        let result = work.await;
        self.steps += 1;
        match &result {
            Ok(_) => println!("  ok      {name} ({} ms)", start.elapsed().as_millis()),
            Err(error) => {
                println!("  FAILED  {name}: {error:#}");
                self.failed.push(format!("{}: {name}", self.chapter));
            }
        }
        result
    }

    /// Runs a step that checks that every operation was called.
    pub(crate) async fn every_operation_was_called(&mut self) -> Result<()> {
        let called = self.recorder.operations();
        self.step("every operation was called", async {
            let forgotten: Vec<_> = OPERATIONS.iter().filter(|operation| !called.contains(**operation)).collect();
            ensure!(forgotten.is_empty(), "not called: {forgotten:?}");
            Ok(())
        })
        .await
    }

    /// Reports the result, and returns whether no step failed.
    pub(crate) fn report(&self, took: Duration) -> bool {
        let operations = self.recorder.operations().len();
        println!("{operations} operations called, {} requests sent", self.recorder.count());
        let lacking: Vec<_> = self.lacking.iter().copied().collect();
        println!(
            "operations that the server lacks: {}",
            if lacking.is_empty() { "none".to_owned() } else { lacking.join(", ") }
        );
        for step in &self.failed {
            println!("failed: {step}");
        }
        println!("{} steps in {:.1} s, {} failed", self.steps, took.as_secs_f64(), self.failed.len());
        self.failed.is_empty()
    }
}

/// Returns credentials for the server, which accepts any.
pub(crate) fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "secret", None, None, "e2e")
}

/// Returns the service error of a failed call.
pub(crate) fn rejected<T: Debug, E: std::error::Error + Send + Sync + 'static, R: Debug + Send + Sync + 'static>(
    result: Result<T, SdkError<E, R>>,
) -> Result<E> {
    match result {
        Ok(output) => bail!("expected an error, got {output:?}"),
        Err(SdkError::ServiceError(error)) => Ok(error.into_err()),
        Err(error) => Err(anyhow!(error).context("expected a service error")),
    }
}

/// Unwraps a value that the response must have.
pub(crate) fn given<T>(value: Option<T>, name: &str) -> Result<T> {
    value.ok_or_else(|| anyhow!("no {name} in the response"))
}

/// Whether a time is this many days from now, within ten minutes.
pub(crate) fn is_in_days(time: &DateTime, days: u64) -> bool {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64();
    (time.as_secs_f64() - now - 86_400.0 * days as f64).abs() < 600.0
}
