//! A fake service in the process of a test (feature `fake`).
//!
//! The client is the real one: it serializes, signs and retries, and parses responses. In place of its HTTP client, the
//! fake reads each request in the protocol of the crate, runs the handler of its operation, and writes the response.
//!
//! | module | content |
//! | --- | --- |
//! | `request` | requests, from which inputs are read |
//! | `reply` | responses, into which outputs and errors are written |
//! | `connector` | the HTTP client |
//! | `stateful` | services that keep state, such as `secrets_manager` |

mod connector;
mod reply;
mod request;
#[cfg(feature = "fake-secrets-manager")]
mod secrets_manager;
#[cfg(feature = "fake-secrets-manager")]
mod stateful;

use std::any::Any;
use std::collections::{HashMap, VecDeque};
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;

use crate::orchestration::Operation;

use connector::NameOperation;
pub use reply::{FakeError, FakeProtocol, Reply, error_of, modeled, unmodeled};
pub use request::{QueryValue, Request};
#[cfg(feature = "fake-secrets-manager")]
pub use secrets_manager::SecretsManager;

/// An operation whose requests can be read, and whose responses can be written.
pub trait FakeOperation: Operation {
    /// Reads the input from a request.
    ///
    /// # Errors
    ///
    /// Fails if the request cannot be read as an input of the operation.
    fn read_input(request: &Request) -> Result<Self::Input, BoxError>;

    /// Writes an output as a response.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written.
    fn write_output(output: Self::Output) -> Result<Reply, BoxError>;

    /// Writes an error as a response.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written.
    fn write_error(error: Self::Error) -> Result<Reply, BoxError>;
}

/// The input of an operation that can be faked.
pub trait FakeInput: Send + Sync + 'static {
    /// The operation that takes this input.
    type Operation: FakeOperation<Input = Self>;
}

/// The result of a handler for the input `I`.
pub type Handled<I> =
    Result<<<I as FakeInput>::Operation as Operation>::Output, <<I as FakeInput>::Operation as Operation>::Error>;

/// A function that writes an error. It takes the code, the message and the status.
type WriteError = fn(&str, Option<&str>, u16) -> Result<Reply, BoxError>;

/// A type-erased fake service; clones share their state.
#[derive(Clone)]
pub struct Fake {
    write_error: WriteError,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    handlers: HashMap<&'static str, Handler>,
    /// The handler of the operations that have none of their own.
    service: Option<Handler>,
    /// The names of the operations that `service` handles.
    operations: &'static [&'static str],
    calls: Vec<Call>,
    faults: VecDeque<Fault>,
    delay: Duration,
    /// The time by which the clock of the service is ahead of that of the client.
    advance: Duration,
}

/// A handler, and the URI pattern of its operation.
#[derive(Clone)]
struct Handler {
    uri: &'static str,
    run: Arc<Mutex<Run>>,
}

/// The function of a handler. It takes the name of the operation, the request, and the time on the clock of the
/// service.
type Run = dyn FnMut(&str, &Request, SystemTime) -> Result<Reply, BoxError> + Send;

/// A type-erased input.
type Recorded = Arc<dyn Any + Send + Sync>;

impl Fake {
    /// Creates a fake of a service with the protocol `P`, without handlers.
    pub fn new<P: FakeProtocol>() -> Self {
        Self { write_error: error_of::<P>, state: Arc::default() }
    }

    /// Sets the handler of the operation with the input `I`.
    pub fn on<I: FakeInput>(&self, mut handler: impl FnMut(I) -> Handled<I> + Send + 'static) {
        let run = move |_: &str, request: &Request, _| match handler(I::Operation::read_input(request)?) {
            Ok(output) => I::Operation::write_output(output),
            Err(error) => I::Operation::write_error(error),
        };
        let handler = Handler { uri: I::Operation::HTTP.1, run: Arc::new(Mutex::new(run)) };
        self.state().handlers.insert(I::Operation::NAME, handler);
    }

    /// Queues a fault; each request takes one from the queue.
    pub fn fail(&self, fault: Fault) {
        self.state().faults.push_back(fault);
    }

    /// Sets the delay of responses.
    pub fn delay(&self, delay: Duration) {
        self.state().delay = delay;
    }

    /// Returns the requests so far that ended with a response or a fault, including retries.
    pub fn calls(&self) -> Vec<Call> {
        self.state().calls.clone()
    }

    /// Returns the interceptor that labels each request with its operation, for the fake.
    pub fn interceptor(&self) -> SharedInterceptor {
        SharedInterceptor::permanent(NameOperation)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A handler that panics fails its test, but leaves the state intact.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the handler of an operation: its own, or that of the service.
    fn handler(&self, operation: &Arc<str>) -> Result<Handler, NoHandler> {
        let state = self.state();
        let service = || state.service.clone().filter(|_| state.operations.contains(&&**operation));
        state.handlers.get(&**operation).cloned().or_else(service).ok_or_else(|| NoHandler(operation.clone()))
    }

    /// Runs a handler and returns its response. Records the request only if there is a response.
    fn respond(
        &self,
        operation: Arc<str>,
        handler: &Handler,
        request: Request,
        now: SystemTime,
    ) -> Result<Reply, BoxError> {
        // The state is not locked here, so that a handler can use the fake.
        let result = (handler.run.lock().unwrap_or_else(PoisonError::into_inner))(&operation, &request, now);
        match result {
            Ok(reply) => {
                self.record(operation, true, request);
                Ok(reply)
            }
            Err(source) => Err(Misfit { operation, source }.into()),
        }
    }

    fn record(&self, operation: Arc<str>, is_handled: bool, request: Request) {
        let call = Call { operation, is_handled, input: Arc::default(), request: Arc::new(request) };
        self.state().calls.push(call);
    }
}

impl Debug for Fake {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut operations: Vec<_> = self.state().handlers.keys().copied().collect();
        operations.sort_unstable();
        f.debug_struct("Fake").field("operations", &operations).finish_non_exhaustive()
    }
}

/// A request that a fake received.
#[derive(Clone)]
pub struct Call {
    operation: Arc<str>,
    /// Whether the request reached a handler.
    is_handled: bool,
    /// The input, once a test has asked for it.
    input: Arc<OnceLock<Option<Recorded>>>,
    request: Arc<Request>,
}

impl Call {
    /// Returns the name of the operation.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns the input, if it has this type and the request reached a handler.
    pub fn input<I: FakeInput>(&self) -> Option<&I> {
        if !self.is_handled || I::Operation::NAME != &*self.operation {
            return None;
        }
        let read = || Some(Arc::new(I::Operation::read_input(&self.request).ok()?) as Recorded);
        self.input.get_or_init(read).as_ref()?.downcast_ref()
    }

    /// Returns the method of the request.
    pub fn method(&self) -> &str {
        self.request.method()
    }

    /// Returns the URI of the request.
    pub fn uri(&self) -> &str {
        self.request.uri()
    }

    /// Returns the value of a request header; the first value if the header has several.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.request.headers().get(name)
    }

    /// Returns the body of the request, which may contain secrets.
    pub fn body(&self) -> &[u8] {
        self.request.body()
    }
}

impl Debug for Call {
    /// Shows neither headers nor body, which may contain secrets.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// A failure that a test injects.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// An error with the code `ThrottlingException` and status 400.
    Throttling,
    /// A response with status 503 and an empty body.
    Unavailable,
    /// An error with this code and status, whether or not the operation declares it.
    Error {
        /// The error code.
        code: &'static str,
        /// The HTTP status.
        status: u16,
    },
    /// The response of the handler, with only the first half of its body if the body is in memory.
    CutOff,
    /// A connection that is closed after the handler has run, before the response.
    Closed,
    /// A connection that times out. The handler does not run.
    Timeout,
}

/// The error for an operation without a handler.
#[derive(Debug)]
struct NoHandler(Arc<str>);

impl fmt::Display for NoHandler {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(operation) = self;
        write!(f, "the fake has no handler for {operation}; add one with `.on(|input: {operation}Input| …)`")
    }
}

impl std::error::Error for NoHandler {}

/// The error of a handler that cannot read a request or write its response.
#[derive(Debug)]
struct Misfit {
    operation: Arc<str>,
    source: BoxError,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "the fake could not read the request of {}, or write its response", self.operation)
    }
}

impl std::error::Error for Misfit {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
