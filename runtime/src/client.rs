//! The part of a client that does not depend on the service: its configuration, and the plugins that every call uses.

use std::pin::Pin;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::config_bag::ConfigBag;

use crate::config::Config;
use crate::service::Service;

mod feature;
mod plugins;

pub(crate) use feature::reported;
pub use plugins::ClientPlugins;

/// A boxed future.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The result of a call.
pub type SendResult<T, E> = Result<T, SdkError<E, HttpResponse>>;

/// The state that clones of a client share; `C` is the generated crate's configuration.
#[derive(Debug)]
pub struct Handle<C> {
    /// The configuration that the client's method `config` returns.
    pub conf: C,
    /// The part whose type is the same for every service.
    pub core: Core,
}

/// The part of a client that calls use.
#[derive(Debug)]
pub struct Core {
    /// The service that the client calls.
    pub service: &'static Service,
    pub(crate) conf: Config,
    pub(crate) plugins: ClientPlugins,
}

impl Core {
    /// Returns the configuration.
    pub fn config(&self) -> &Config {
        &self.conf
    }

    /// Creates the core of a client of `service`.
    ///
    /// # Panics
    ///
    /// Panics if the configuration is invalid, with the error of [`new`](Self::new).
    #[track_caller]
    #[allow(clippy::panic)] // `Client::from_conf` cannot return an error, and an invalid client must not exist.
    pub fn expect(service: &'static Service, conf: &Config) -> Self {
        match Self::new(service, conf.clone()) {
            Ok(core) => core,
            Err(error) => panic!("Invalid client configuration: {error}"),
        }
    }

    /// Creates the core of a client of `service`.
    ///
    /// # Errors
    ///
    /// Fails if the configuration is invalid, for example because no behavior version is set, because retries or
    /// timeouts are enabled without a sleep implementation, or because credentials are cached without a time source.
    pub fn new(service: &'static Service, conf: Config) -> Result<Self, BoxError> {
        let plugins = ClientPlugins::new(service, &conf)?;
        let mut cfg = ConfigBag::base();
        plugins.of_call().apply_client_configuration(&mut cfg)?.validate_base_client_config(&cfg)?;
        Ok(Self { service, conf, plugins })
    }
}
