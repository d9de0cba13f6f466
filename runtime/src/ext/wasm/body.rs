//! Response bodies, which are read while the program uses them.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use futures_channel::mpsc::{self, Receiver, Sender};
use futures_core::Stream;
use http_body::{Body, Frame};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStream, ReadableStreamDefaultReader};

use super::fetch::failed;

/// A part of a body, or the error that ended it.
type Part = Result<Bytes, BoxError>;

/// Returns the body that a task reads from a stream, at most two parts ahead. If the body is dropped before its end,
/// the request is aborted when the next part arrives.
pub(super) fn read(stream: &ReadableStream, controller: AbortController) -> Result<SdkBody, JsValue> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into()?;
    let (mut sender, receiver) = mpsc::channel(0);
    wasm_bindgen_futures::spawn_local(async move {
        while let Some(part) = next(&reader).await {
            let is_error = part.is_err();
            if send(&mut sender, part).await.is_none() {
                controller.abort();
                return;
            }
            if is_error {
                return;
            }
        }
    });
    Ok(SdkBody::from_body_1_x(Received(receiver)))
}

/// Waits until the program has taken the previous part, then sends this one. Returns `None` if the body was dropped.
async fn send(sender: &mut Sender<Part>, part: Part) -> Option<()> {
    poll_fn(|context| sender.poll_ready(context)).await.ok()?;
    sender.start_send(part).ok()
}

/// Returns the next part of a stream; `None` at its end.
async fn next(reader: &ReadableStreamDefaultReader) -> Option<Part> {
    let read = async {
        let result = JsFuture::from(reader.read()).await?;
        if Reflect::get(&result, &JsValue::from("done"))?.is_truthy() {
            return Ok(None);
        }
        let value: Uint8Array = Reflect::get(&result, &JsValue::from("value"))?.dyn_into()?;
        Ok(Some(Bytes::from(value.to_vec())))
    };
    read.await.map_err(|error: JsValue| failed(&error)).transpose()
}

/// A body that consists of the parts that a task sends.
struct Received(Receiver<Part>);

impl Body for Received {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(&mut self.0).poll_next(context).map(|part| part.map(|part| part.map(Frame::data)))
    }
}
