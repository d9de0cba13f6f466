//! Limits on the time to connect, including handshakes, and to receive the head of a response.

use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_async::future::timeout::Timeout;
use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_runtime_api::box_error::BoxError;
use http::Uri;
use tower_service::Service;

use crate::client::BoxFuture;

/// A limit and the timer that enforces it.
#[derive(Clone, Debug)]
pub(super) struct Limit {
    pub(super) duration: Duration,
    pub(super) sleep: SharedAsyncSleep,
}

/// Awaits a future for as long as `limit` permits.
pub(super) async fn within<T, E>(
    limit: Option<Limit>,
    future: impl Future<Output = Result<T, E>>,
) -> Result<T, BoxError>
where
    E: Into<BoxError>,
{
    match limit {
        None => future.await.map_err(Into::into),
        Some(Limit { duration, sleep }) => match Timeout::new(future, sleep.sleep(duration)).await {
            Ok(result) => result.map_err(Into::into),
            Err(timed_out) => Err(timed_out.into()),
        },
    }
}

/// A connector with a limit.
#[derive(Clone, Debug)]
pub(super) struct Limited<C> {
    pub(super) connector: C,
    pub(super) limit: Option<Limit>,
}

impl<C> Service<Uri> for Limited<C>
where
    C: Service<Uri>,
    C::Response: 'static,
    C::Error: Into<BoxError> + 'static,
    C::Future: Send + 'static,
{
    type Response = C::Response;
    type Error = BoxError;
    type Future = BoxFuture<Result<C::Response, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.connector.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, destination: Uri) -> Self::Future {
        Box::pin(within(self.limit.clone(), self.connector.call(destination)))
    }
}
