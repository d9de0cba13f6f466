//! Calls whose response is an event stream: the output is created before the body is read. In protocols with initial
//! messages, the call ends when the first message has arrived.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::operation::BuildError;
use aws_types::request_id::RequestId;

use super::message::EventStream;
use super::receiver::EventReceiver;
use crate::client::{Core, SendResult};
use crate::config::Builder;
use crate::http::Response;
use crate::orchestration::{self, Operation, Sending};

/// An operation whose output has an event stream.
pub trait EventStreamOperation: Operation {
    /// The events of the stream.
    type Events: EventStream;

    /// Creates the output for a response whose body has not been read yet. Members in an initial response are still
    /// unknown.
    ///
    /// # Errors
    ///
    /// Fails if a header cannot be read.
    fn open(
        response: Response<'_>,
        stream: ReceiverOf<Self>,
        request_id: Option<String>,
    ) -> Result<Self::Output, BoxError>;

    /// Returns the stream of an output.
    fn stream(output: &mut Self::Output) -> &mut ReceiverOf<Self>;

    /// Reads the other members of the output from an initial response.
    fn read_initial_response(output: &mut Self::Output, body: &[u8]) -> Result<(), BoxError>;
}

/// The event receiver of an operation.
pub type ReceiverOf<O> =
    EventReceiver<<O as EventStreamOperation>::Events, <<O as EventStreamOperation>::Events as EventStream>::Error>;

/// Sends the request of an operation, and returns its output once the head of the response has arrived and, in
/// protocols with initial messages, the first message.
///
/// If the first message is an initial response, it contains the members of the output other than the stream (Smithy
/// 2.0, "Initial messages").
pub fn send<O: EventStreamOperation>(
    core: &Core,
    config_override: Option<Builder>,
    input: Result<O::Input, BuildError>,
) -> impl Future<Output = SendResult<O::Output, O::Error>> + Send + use<O> {
    initial_response::<O>(orchestration::send::<O>(core, config_override, input))
}

/// Waits for the output and, if the protocol has initial messages, for the first message, which may contain the other
/// members of the output.
async fn initial_response<O: EventStreamOperation>(call: Sending<O>) -> SendResult<O::Output, O::Error> {
    let mut output = call.await?;
    let stream = O::stream(&mut output);
    let Some(head) = stream.take_head().filter(|_| O::SERVICE.protocol.has_initial_messages()) else {
        return Ok(output);
    };
    let read = match stream.initial_response().await {
        Ok(None) => Ok(()),
        Ok(Some(message)) => O::read_initial_response(&mut output, message.payload()),
        Err(error) => Err(error.into()),
    };
    read.map(|()| output).map_err(|error| SdkError::response_error(error, head))
}

/// Creates the output for a response whose body has not been read yet.
///
/// # Errors
///
/// Fails if a header cannot be read.
pub fn open<O: EventStreamOperation>(
    response: &mut HttpResponse,
    cfg: &ConfigBag,
) -> Result<Output, OrchestratorError<Error>> {
    let mut head = HttpResponse::new(response.status(), SdkBody::taken());
    *head.headers_mut() = response.headers().clone();
    let body = std::mem::replace(response.body_mut(), SdkBody::taken());
    let parts = Response::new(response, &[], cfg);
    match O::open(parts, EventReceiver::new(body, Some(head)), response.request_id().map(str::to_owned)) {
        Ok(output) => Ok(Output::erase(output)),
        Err(error) => Err(OrchestratorError::operation(Error::erase(O::Error::create_unhandled_error(error, None)))),
    }
}
