//! The HTTP client of a fake.

use std::sync::Arc;
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse, Metadata};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::config_bag::ConfigBag;

use super::{Fake, Fault, Reply, Request};
use crate::idempotency_token::uuid_v4;

/// The name of the operation that a request belongs to.
#[derive(Clone, Debug)]
struct OperationOf(Arc<str>);

/// An interceptor that adds the name of the operation to the extensions of a request, which are not sent.
#[derive(Debug)]
pub(super) struct NameOperation;

#[dyn_dispatch_hint]
impl Intercept for NameOperation {
    fn name(&self) -> &'static str {
        "NameOperation"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(metadata) = cfg.load::<Metadata>() {
            context.request_mut().add_extension(OperationOf(metadata.name().into()));
        }
        Ok(())
    }
}

impl HttpClient for Fake {
    fn http_connector(&self, settings: &HttpConnectorSettings, components: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            fake: self.clone(),
            sleep: components.sleep_impl(),
            time: components.time_source().unwrap_or_default(),
            read_timeout: settings.read_timeout(),
        })
    }
}

/// A connection to a fake.
#[derive(Clone, Debug)]
struct Connector {
    fake: Fake,
    sleep: Option<SharedAsyncSleep>,
    time: SharedTimeSource,
    read_timeout: Option<Duration>,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let connector = self.clone();
        HttpConnectorFuture::new(async move { connector.send(request).await })
    }
}

impl Connector {
    async fn send(self, mut request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let Some(OperationOf(operation)) = request.extension::<OperationOf>().cloned() else {
            return Err(user("the request does not belong to an operation of this crate"));
        };
        let body = std::mem::replace(request.body_mut(), SdkBody::taken());
        let body = ByteStream::new(body).collect().await.map_err(user)?.to_vec();
        let (delay, advance, fault) = {
            let mut state = self.fake.state();
            (state.delay, state.advance, state.faults.pop_front())
        };
        self.wait(delay).await?;
        let now = self.time.now() + advance;
        let respond = |body| {
            let handler = self.fake.handler(&operation)?;
            let request = Request::new(&request, body, Some(handler.uri))?;
            self.fake.respond(operation.clone(), &handler, request, now)
        };
        let reply = match fault {
            None => respond(body).map_err(user)?,
            Some(Fault::CutOff) => respond(body).map_err(user)?.cut_off(),
            Some(Fault::Closed) => {
                respond(body).map_err(user)?;
                return Err(ConnectorError::io("the connection was closed before the response".into()));
            }
            Some(fault) => {
                let request = Request::new(&request, body, None).map_err(user)?;
                self.fake.record(operation, false, request);
                let error = |code, status| (self.fake.write_error)(code, None, status).map_err(user);
                match fault {
                    Fault::Timeout => return Err(ConnectorError::timeout("the connection timed out".into())),
                    Fault::Throttling => error("ThrottlingException", 400)?,
                    Fault::Error { code, status } => error(code, status)?,
                    _ => Reply::empty(503),
                }
            }
        };
        let status = StatusCode::try_from(reply.status).map_err(user)?;
        let mut response = HttpResponse::new(status, reply.body);
        *response.headers_mut() = reply.headers;
        response.headers_mut().insert("x-amzn-requestid", uuid_v4(fastrand::u128(..)));
        Ok(response)
    }

    /// Waits for `delay`; fails after the read timeout if that is shorter.
    async fn wait(&self, delay: Duration) -> Result<(), ConnectorError> {
        let timeout = self.read_timeout.filter(|timeout| *timeout < delay);
        if let (false, Some(sleep)) = (delay.is_zero(), &self.sleep) {
            sleep.sleep(timeout.unwrap_or(delay)).await;
        }
        match timeout {
            Some(_) => Err(ConnectorError::timeout("no response within the read timeout".into())),
            None => Ok(()),
        }
    }
}

/// Creates the error for a mistake in the test, which no retry can fix.
fn user(error: impl Into<BoxError>) -> ConnectorError {
    ConnectorError::user(error.into())
}
