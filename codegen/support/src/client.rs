//! The client.

use std::sync::Arc;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::sdk_config::SdkConfig;

use crate::config::{ClientPlugins, Config};

pub mod customize;

/// What the clones of a client share.
#[derive(Debug)]
pub(crate) struct Handle {
    pub(crate) conf: Config,
    pub(crate) plugins: ClientPlugins,
}

/// A client of the service: one method for each operation.
///
/// Every method gives a builder that takes the members of the input; its `send` makes the call. Build one client and clone
/// it: clones share connections, credentials and the retry budget.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) handle: Arc<Handle>,
}

impl Client {
    /// Makes a client from the configuration that is shared by all clients of a program.
    ///
    /// # Panics
    ///
    /// As [`from_conf`](Self::from_conf) does.
    #[track_caller]
    pub fn new(sdk_config: &SdkConfig) -> Self {
        Self::from_conf(sdk_config.into())
    }

    /// Makes a client from its own configuration.
    ///
    /// # Panics
    ///
    /// If the configuration cannot work, which no call could mend: no behavior version is set, retries or timeouts are on
    /// without a way to sleep, or credentials are cached without a clock. The message says what to set.
    #[track_caller]
    #[allow(clippy::panic)] // The signature is given, and a client that cannot work must not come to be.
    pub fn from_conf(conf: Config) -> Self {
        match Self::try_from_conf(conf) {
            Ok(client) => client,
            Err(error) => panic!("Invalid client configuration: {error}"),
        }
    }

    fn try_from_conf(conf: Config) -> Result<Self, BoxError> {
        let plugins = ClientPlugins::new(&conf)?;
        let mut cfg = ConfigBag::base();
        plugins.of_call().apply_client_configuration(&mut cfg)?.validate_base_client_config(&cfg)?;
        Ok(Self { handle: Arc::new(Handle { conf, plugins }) })
    }

    /// The configuration of the client.
    pub fn config(&self) -> &Config {
        &self.handle.conf
    }
}
