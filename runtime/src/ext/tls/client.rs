//! A client that shares connectors between calls with equal timeouts.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{HttpClient, HttpConnectorSettings, SharedHttpConnector};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_types::config_bag::ConfigBag;

use super::connector::{Connector, Unbuilt};
use super::error::BuildError;
use super::timeout::Limit;
use super::{Builder, Transport};

/// An HTTP client, each of whose connectors has a pool of connections.
#[derive(Debug)]
pub(super) struct Client {
    builder: Builder,
    transport: OnceLock<Result<Transport, BuildError>>,
    connectors: Mutex<HashMap<Timeouts, SharedHttpConnector>>,
}

/// The timeouts for connecting, and for receiving the head of a response.
type Timeouts = (Option<Duration>, Option<Duration>);

impl Client {
    pub(super) fn new(builder: Builder) -> Self {
        Self { builder, transport: OnceLock::new(), connectors: Mutex::default() }
    }

    /// Returns the parts that connectors share, which are created when they are first needed.
    pub(super) fn transport(&self) -> Result<&Transport, BuildError> {
        self.transport.get_or_init(|| self.builder.transport()).as_ref().map_err(Clone::clone)
    }
}

impl HttpClient for Client {
    fn http_connector(&self, settings: &HttpConnectorSettings, components: &RuntimeComponents) -> SharedHttpConnector {
        let transport = match self.transport() {
            Ok(transport) => transport,
            Err(error) => return SharedHttpConnector::new(Unbuilt(error)),
        };
        let timeouts = (settings.connect_timeout(), settings.read_timeout());
        let sleep = components.sleep_impl();
        let limit = |duration: Option<Duration>| Some(Limit { duration: duration?, sleep: sleep.clone()? });
        let mut connectors = self.connectors.lock().unwrap_or_else(PoisonError::into_inner);
        let connector = connectors.entry(timeouts).or_insert_with(|| {
            SharedHttpConnector::new(Connector::new(transport, limit(timeouts.0), limit(timeouts.1)))
        });
        connector.clone()
    }

    /// Reads the certificates when a client of a service is created, not during its first call.
    fn validate_base_client_config(&self, _: &RuntimeComponentsBuilder, _: &ConfigBag) -> Result<(), BoxError> {
        self.transport()?;
        Ok(())
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("hyper", Some("1.x".into())))
    }
}
