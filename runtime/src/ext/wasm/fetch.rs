//! An HTTP client based on `fetch`.

use std::fmt::{self, Display, Formatter};

use aws_smithy_async::future::timeout::Timeout;
use aws_smithy_async::rt::sleep::AsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderName, HeaderValue};
use http_body_util::BodyExt;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, Headers, Request, RequestInit, Response};

use super::{Timer, body, task};

/// The HTTP client based on `fetch`.
#[derive(Debug)]
pub(super) struct Fetch;

impl HttpClient for Fetch {
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector { settings: settings.clone() })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("fetch", None))
    }
}

#[derive(Debug)]
struct Connector {
    settings: HttpConnectorSettings,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let limit = self.settings.read_timeout();
        let controller = match AbortController::new() {
            Ok(controller) => controller,
            Err(error) => return HttpConnectorFuture::ready(Err(ConnectorError::user(failed(&error)))),
        };
        let sending = send(request, controller.clone());
        let response = task::run(sending, move || controller.abort());
        HttpConnectorFuture::new(async move {
            let response = match limit {
                None => response.await,
                Some(limit) => Timeout::new(response, Timer.sleep(limit))
                    .await
                    .map_err(|timed_out| ConnectorError::timeout(timed_out.into()))?,
            };
            response.unwrap_or_else(|| Err(ConnectorError::io("the task of the request was stopped".into())))
        })
    }
}

/// Sends a request, and returns the response once its head has arrived.
async fn send(mut request: HttpRequest, controller: AbortController) -> Result<HttpResponse, ConnectorError> {
    let content = content(request.body_mut()).await.map_err(ConnectorError::user)?;
    let request = to_request(&request, content.as_ref(), &controller.signal())
        .map_err(|error| ConnectorError::user(failed(&error)))?;
    let response = fetch(&request).await.map_err(|error| ConnectorError::io(failed(&error)))?;
    let head = to_response(&response, controller).map_err(|error| ConnectorError::other(error, None))?;
    HttpResponse::try_from(head).map_err(|error| ConnectorError::other(error.into(), None))
}

/// Returns the bytes of a request's body, unless it is empty.
async fn content(body: &mut SdkBody) -> Result<Option<Uint8Array>, BoxError> {
    let content = match body.bytes() {
        Some(bytes) => Uint8Array::from(bytes),
        None => Uint8Array::from(std::mem::replace(body, SdkBody::taken()).collect().await?.to_bytes().as_ref()),
    };
    Ok((content.length() > 0).then_some(content))
}

fn to_request(request: &HttpRequest, content: Option<&Uint8Array>, signal: &AbortSignal) -> Result<Request, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in request.headers() {
        headers.append(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method(request.method());
    init.set_headers(&headers);
    init.set_signal(Some(signal));
    if let Some(content) = content {
        init.set_body(content);
    }
    Request::new_with_str_and_init(request.uri(), &init)
}

/// Calls the global function `fetch`, which belongs to a window, a worker, or neither.
async fn fetch(request: &Request) -> Result<Response, JsValue> {
    let fetch: Function = Reflect::get(&js_sys::global(), &JsValue::from("fetch"))?.dyn_into()?;
    let promise: Promise = fetch.call1(&JsValue::UNDEFINED, request)?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}

fn to_response(response: &Response, controller: AbortController) -> Result<http::Response<SdkBody>, BoxError> {
    let mut converted = http::Response::new(SdkBody::empty());
    *converted.status_mut() = http::StatusCode::from_u16(response.status())?;
    let headers = converted.headers_mut();
    for entry in js_sys::try_iter(&response.headers()).map_err(|error| failed(&error))?.into_iter().flatten() {
        let entry = Array::from(&entry.map_err(|error| failed(&error))?);
        let (name, value) = (entry.get(0).as_string(), entry.get(1).as_string());
        if let (Some(name), Some(value)) = (name, value) {
            headers.append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
    }
    // `fetch` has already decoded the body.
    if headers.remove(CONTENT_ENCODING).is_some() {
        headers.remove(CONTENT_LENGTH);
    }
    if let Some(stream) = response.body() {
        *converted.body_mut() = body::read(&stream, controller).map_err(|error| failed(&error))?;
    }
    Ok(converted)
}

/// A JavaScript error. Its message may contain the URL, so only its name is kept.
#[derive(Debug)]
struct Failed(String);

impl Display for Failed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "`fetch` failed with {}", self.0)
    }
}

impl std::error::Error for Failed {}

/// Converts a JavaScript error.
pub(super) fn failed(error: &JsValue) -> BoxError {
    let name =
        error.dyn_ref::<js_sys::Error>().map_or_else(|| "an unknown error".to_owned(), |error| error.name().into());
    Failed(name).into()
}
