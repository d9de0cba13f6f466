//! Makes one call in one scenario, and searches for leaks.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::{SharedTimeSource, SystemTimeSource};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::region::Region;
use tokio::sync::Mutex;

use crate::scenario::{Configuration, Scenario};
use crate::secret::{SECRET_KEY, SESSION_TOKEN, search};
use crate::service::{Call, Service};
use crate::spy::{Replacer, Seen, Spy};
use crate::transport::{Replies, canned, tls};
use crate::{inherent, trace};

/// The source of responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// A connector with responses in memory.
    InMemory,
    /// A connector with responses in chunks.
    InPieces,
    /// An HTTP/1.1 server over TLS.
    Http1,
    /// An HTTP/2 server over TLS.
    Http2,
}

/// A secret in a place where it must not be.
#[derive(Clone, Debug)]
pub struct Leak {
    /// The name of the crate.
    pub service: &'static str,
    /// The operation.
    pub operation: &'static str,
    /// The scenario.
    pub scenario: String,
    /// The configuration.
    pub configuration: &'static str,
    /// The transport.
    pub transport: Transport,
    /// The place where the secret was found.
    pub sink: String,
    /// The name of the secret.
    pub secret: &'static str,
    /// The form in which the secret was found, such as `base64`.
    pub form: &'static str,
    /// The text around the secret.
    pub excerpt: String,
}

impl fmt::Display for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { service, operation, scenario, configuration, transport, sink, secret, form, excerpt } = self;
        write!(
            f,
            "{service} {operation}, {scenario} ({configuration}, {transport:?}): {sink} shows the {secret}, {form}: {excerpt}"
        )
    }
}

static ALONE: Mutex<()> = Mutex::const_new(());

/// The results of a call.
#[derive(Debug)]
pub struct Ran {
    /// The leaks, except for inherent ones.
    pub leaks: Vec<Leak>,
    /// The number of places that were searched.
    pub searched: usize,
    /// The data that the interceptor recorded.
    pub seen: Seen,
}

/// Makes a call, and searches everything that it shows.
///
/// # Errors
///
/// Fails if the server of the transport cannot be started.
pub async fn run(
    service: &Service,
    call: &Call,
    scenario: &Scenario,
    configuration: Configuration,
    transport: Transport,
) -> Result<Ran, BoxError> {
    let replies = Replies::new(scenario.replies.clone());
    let (client, url) = match transport {
        Transport::InMemory => (canned(replies, false), "https://vault.example".to_owned()),
        Transport::InPieces => (canned(replies, true), "https://vault.example".to_owned()),
        Transport::Http1 | Transport::Http2 => {
            let server = tls::start(replies, transport == Transport::Http2).await?;
            (server.client, server.url)
        }
    };
    let credentials = Credentials::new("AKIDCANARY", SECRET_KEY.value(), Some(SESSION_TOKEN.value()), None, "canary");
    let mut timeouts = TimeoutConfig::builder();
    if scenario.impatient {
        timeouts = timeouts.operation_attempt_timeout(Duration::from_millis(20));
    }
    let shared = SdkConfig::builder()
        .behavior_version(behavior_version(configuration))
        .region(Region::new("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .http_client(client)
        .endpoint_url(scenario.endpoint.map_or(url, str::to_owned))
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
        .timeout_config(timeouts.build())
        .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()))
        .time_source(SharedTimeSource::new(SystemTimeSource::new()))
        .stalled_stream_protection(match configuration.detects_stalled_streams {
            true => StalledStreamProtectionConfig::enabled().build(),
            false => StalledStreamProtectionConfig::disabled(),
        })
        .build();
    let spy = Spy::default();
    let mut interceptors = vec![SharedInterceptor::new(spy.clone())];
    interceptors.extend(configuration.replaced.map(|by| SharedInterceptor::new(Replacer(by))));
    // Logging is process-wide, so only one call can be made at a time.
    let alone = ALONE.lock().await;
    trace::begin();
    let mut sinks = (call.run)(shared, interceptors).await;
    // Concurrent tasks, such as those of a connection, may still log something.
    tokio::task::yield_now().await;
    for (place, text) in trace::end() {
        sinks.add(format!("TRACE: {place}"), text);
    }
    drop(alone);
    let seen = spy.take();
    for (hook, context) in &seen.contexts {
        sinks.add(format!("context of `{hook}`"), context.clone());
    }
    let mut leaks: BTreeMap<(String, &str), Leak> = BTreeMap::new();
    for (sink, shown) in sinks.iter() {
        for (secret, form) in search(shown) {
            let leak = Leak {
                service: service.name,
                operation: call.operation,
                scenario: scenario.name.clone(),
                configuration: configuration.name,
                transport,
                sink: sink.to_owned(),
                secret: secret.name,
                form,
                excerpt: excerpt(shown.text(), &secret.value()),
            };
            if inherent::reason(&leak).is_none() {
                leaks.entry((sink.to_owned(), secret.name)).or_insert(leak);
            }
        }
    }
    Ok(Ran { leaks: leaks.into_values().collect(), searched: sinks.iter().count(), seen })
}

#[allow(deprecated)] // Programs still use the old version.
fn behavior_version(configuration: Configuration) -> BehaviorVersion {
    if configuration.is_old { BehaviorVersion::v2023_11_09() } else { BehaviorVersion::latest() }
}

/// Returns the text around the secret, or the start of the text if the secret is not there in plain text.
fn excerpt(text: &str, secret: &str) -> String {
    let at = text.find(secret.get(..9).unwrap_or(secret)).unwrap_or(0);
    let start = text.floor_char_boundary(at.saturating_sub(80));
    let end = text.floor_char_boundary((at + 60).min(text.len()));
    text.get(start..end).unwrap_or_default().replace('\n', " ")
}
