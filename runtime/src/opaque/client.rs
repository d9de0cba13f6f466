//! An HTTP client that reads sensitive response bodies before anything else can access them.
//!
//! The published runtime reads a body into memory after the last interceptor hook that could hide it, and before the
//! next one that can access it. Sensitive bodies are therefore read here, in the HTTP client, and are opaque from then
//! on.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::http::body::minimum_throughput::MinimumThroughputDownloadBody;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use bytes::Bytes;
use http_body::{Body, Frame};

use super::hide;

/// A marker for requests whose responses are hidden.
#[derive(Clone, Debug)]
pub(crate) struct HiddenResponse {
    /// Whether a successful response is a stream, which the program reads itself.
    pub(crate) streams: bool,
    /// The configuration of stalled-stream protection, if it is enabled for downloads.
    pub(crate) stalled: Option<StalledStreamProtectionConfig>,
}

/// A wrapper around an HTTP client that hides the responses to requests that are marked with [`HiddenResponse`].
#[derive(Debug)]
pub(crate) struct HidingClient(SharedHttpClient);

/// Wraps the HTTP client of these components, if they have one.
pub(crate) fn hide_responses(components: &mut RuntimeComponentsBuilder) {
    if let Some(client) = components.http_client() {
        components.set_http_client(Some(SharedHttpClient::new(HidingClient(client))));
    }
}

impl HttpClient for HidingClient {
    fn http_connector(&self, settings: &HttpConnectorSettings, components: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(HidingConnector {
            connector: self.0.http_connector(settings, components),
            sleep: components.sleep_impl(),
            time: components.time_source(),
        })
    }

    fn validate_base_client_config(
        &self,
        components: &RuntimeComponentsBuilder,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        HttpClient::validate_base_client_config(&self.0, components, cfg)
    }

    fn validate_final_config(&self, components: &RuntimeComponents, cfg: &ConfigBag) -> Result<(), BoxError> {
        HttpClient::validate_final_config(&self.0, components, cfg)
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.0.connector_metadata()
    }
}

#[derive(Debug)]
struct HidingConnector {
    connector: SharedHttpConnector,
    sleep: Option<SharedAsyncSleep>,
    time: Option<SharedTimeSource>,
}

impl HttpConnector for HidingConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Some(hidden) = request.extension::<HiddenResponse>().cloned() else {
            return self.connector.call(request);
        };
        // The published runtime checks the length only of responses to GET requests.
        let checks_length = request.method() == "GET";
        let response = self.connector.call(request);
        let clock = self.sleep.clone().zip(self.time.clone());
        HttpConnectorFuture::new(async move {
            let mut response = response.await?;
            if !(hidden.streams && response.status().is_success()) {
                read(&mut response, hidden.stalled.zip(clock)).await;
                if checks_length {
                    check_length(&mut response);
                }
            }
            Ok(response)
        })
    }
}

/// The configuration of stalled-stream protection, and the sleep implementation and time source that it needs.
type Stalled = (StalledStreamProtectionConfig, (SharedAsyncSleep, SharedTimeSource));

/// Reads the body of a response, and hides it. If this fails, the error is returned when the runtime reads the body.
async fn read(response: &mut HttpResponse, stalled: Option<Stalled>) {
    if response.body().bytes().is_none() {
        let body = std::mem::replace(response.body_mut(), SdkBody::taken());
        let read = match stalled {
            Some((config, (sleep, time))) => {
                collect(MinimumThroughputDownloadBody::new(time, sleep, body, config.into())).await
            }
            None => collect(body).await,
        };
        *response.body_mut() = match read {
            Ok(body) => SdkBody::from(body),
            Err(error) => SdkBody::from_body_1_x(Failed(Some(error))),
        };
    }
    hide(response.body_mut());
}

/// Reads a body into memory. Trailers are dropped. A body with a single part is not copied.
///
/// `http_body_util` can do this too, but its generic code would be 3% of the code that is compiled for this crate.
async fn collect(body: impl Body<Data = Bytes, Error = BoxError>) -> Result<Bytes, BoxError> {
    let mut body = pin!(body);
    let mut parts = Vec::new();
    while let Some(frame) = poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
        parts.extend(frame?.into_data().ok().filter(|data| !data.is_empty()));
    }
    Ok(match <[Bytes; 1]>::try_from(parts) {
        Ok([whole]) => whole,
        Err(parts) => parts.concat().into(),
    })
}

/// Replaces a body with an error if its length differs from the header `content-length`. The published runtime checks
/// this while it reads a body, but these bodies have already been read.
fn check_length(response: &mut HttpResponse) {
    let expected = {
        let mut stated = response.headers().get_all("content-length");
        stated.next().filter(|_| stated.next().is_none()).and_then(|length| length.parse::<u64>().ok())
    };
    let received = response.body().bytes().map(|body| body.len() as u64);
    if let Some((expected, received)) = expected.zip(received).filter(|(expected, received)| expected != received) {
        let error = format!("the response has {received} bytes, but the header `content-length` is {expected}");
        *response.body_mut() = SdkBody::from_body_1_x(Failed(Some(error.into())));
    }
}

/// A body that returns an error when it is read.
struct Failed(Option<BoxError>);

impl Body for Failed {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Poll::Ready(self.0.take().map(Err))
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::*;

    /// A body with these frames.
    struct Frames(Vec<Result<Frame<Bytes>, BoxError>>);

    impl Body for Frames {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            Poll::Ready((!self.0.is_empty()).then(|| self.0.remove(0)))
        }
    }

    async fn collected(parts: &[&Bytes]) -> Bytes {
        let mut frames: Vec<_> = parts.iter().map(|part| Ok(Frame::data(Bytes::clone(part)))).collect();
        frames.push(Ok(Frame::trailers(HeaderMap::new())));
        collect(Frames(frames)).await.unwrap()
    }

    #[tokio::test]
    async fn bodies_with_one_part_are_not_copied() {
        let (secret, more, empty) = (Bytes::from_static(b"secret"), Bytes::from_static(b"s"), Bytes::new());
        for parts in [&[&secret][..], &[&secret, &empty], &[&empty, &secret]] {
            assert_eq!(collected(parts).await.as_ptr(), secret.as_ptr(), "{parts:?}");
        }
        assert_eq!(collected(&[&secret, &more]).await, "secrets");
        assert!(collected(&[]).await.is_empty());
    }

    #[tokio::test]
    async fn an_error_ends_the_body() {
        let frames = vec![Ok(Frame::data(Bytes::from_static(b"a"))), Err("cut off".into())];
        assert_eq!(collect(Frames(frames)).await.unwrap_err().to_string(), "cut off");
    }
}
