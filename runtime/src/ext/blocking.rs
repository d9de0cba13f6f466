//! Calls without async code (feature `blocking`).

use std::error::Error as StdError;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::sync::OnceLock;

use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_runtime_api::client::result::SdkError;
#[cfg(feature = "waiters")]
use aws_smithy_runtime_api::client::waiters::error::WaiterError;
use aws_smithy_types::byte_stream::error::Error as ByteStreamError;
use tokio::runtime::{Builder, Handle, Runtime};

/// An extension trait that blocks the thread until a call is done.
pub trait Wait {
    /// The result of the call.
    type Result;

    /// Runs the call on the runtime of this crate, and blocks the thread until it is done.
    ///
    /// # Errors
    ///
    /// Fails if the call itself fails, or if the runtime cannot be started. On a thread of an async runtime, nothing is
    /// sent, and the error is created from [`WaitError::InAsyncCode`]: a construction failure with this source, or an
    /// I/O error if a byte stream is collected.
    fn wait(self) -> Self::Result;
}

impl<F, T, E> Wait for F
where
    F: Future<Output = Result<T, E>>,
    E: FromWaitError,
{
    type Result = Result<T, E>;

    fn wait(self) -> Result<T, E> {
        block_on(self).unwrap_or_else(|error| Err(E::from_wait_error(error)))
    }
}

/// An extension trait that blocks the thread for each page or item of a paginator.
pub trait WaitForEach {
    /// The iterator over the pages or items.
    type Iter: Iterator;

    /// Returns an iterator over the pages or items. The iterator blocks the thread during requests.
    ///
    /// On a thread of an async runtime, its only item is a construction failure whose source is
    /// [`WaitError::InAsyncCode`].
    fn wait(self) -> Self::Iter;
}

impl<T, E: FromWaitError> WaitForEach for PaginationStream<Result<T, E>> {
    type Iter = Waiting<T, E>;

    fn wait(self) -> Waiting<T, E> {
        Waiting(Some(self))
    }
}

/// A blocking iterator over the pages or items of a paginator.
#[derive(Debug)]
pub struct Waiting<T, E>(Option<PaginationStream<Result<T, E>>>);

impl<T, E: FromWaitError> Iterator for Waiting<T, E> {
    type Item = Result<T, E>;

    fn next(&mut self) -> Option<Result<T, E>> {
        let next = block_on(self.0.as_mut()?.next()).unwrap_or_else(|error| {
            self.0 = None;
            Some(Err(E::from_wait_error(error)))
        });
        if next.is_none() {
            self.0 = None;
        }
        next
    }
}

/// Runs a future, such as one that loads the configuration, and blocks the thread until it is done.
///
/// ```
/// # fn main() -> Result<(), client_runtime::ext::blocking::WaitError> {
/// let three = client_runtime::ext::blocking::block_on(async { 1 + 2 })?;
/// assert_eq!(three, 3);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// Fails if the thread belongs to an async runtime, or if no runtime can be started.
pub fn block_on<F: Future>(future: F) -> Result<F::Output, WaitError> {
    if Handle::try_current().is_ok() {
        return Err(WaitError::InAsyncCode);
    }
    Ok(runtime()?.block_on(future))
}

/// Returns the runtime of all blocking calls. It has one worker thread, which keeps connections alive between calls.
fn runtime() -> Result<&'static Runtime, WaitError> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("aws-blocking").enable_all().build();
    let runtime = runtime.map_err(WaitError::NoRuntime)?;
    Ok(RUNTIME.get_or_init(|| runtime))
}

/// The error of a future that could not be run.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError {
    /// A thread of an async runtime, where blocking would stop other tasks, or never end.
    InAsyncCode,
    /// A failure to start the runtime for blocking calls.
    NoRuntime(io::Error),
}

impl Display for WaitError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InAsyncCode => {
                "`wait` was called on a thread of an async runtime; use `.await` there, or \
                 `tokio::runtime::Handle::current().block_on(…)` inside `spawn_blocking`"
            }
            Self::NoRuntime(_) => "the runtime for blocking calls could not be started",
        })
    }
}

impl StdError for WaitError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::InAsyncCode => None,
            Self::NoRuntime(error) => Some(error),
        }
    }
}

/// An error that can be created from a [`WaitError`].
pub trait FromWaitError: Sized {
    /// Creates the error.
    fn from_wait_error(error: WaitError) -> Self;
}

impl<E, R> FromWaitError for SdkError<E, R> {
    fn from_wait_error(error: WaitError) -> Self {
        Self::construction_failure(error)
    }
}

/// Lets a program wait until a byte stream has been collected.
impl FromWaitError for ByteStreamError {
    fn from_wait_error(error: WaitError) -> Self {
        io::Error::other(error).into()
    }
}

#[cfg(feature = "waiters")]
impl<O, E> FromWaitError for WaiterError<O, E> {
    fn from_wait_error(error: WaitError) -> Self {
        Self::construction_failure(error)
    }
}
