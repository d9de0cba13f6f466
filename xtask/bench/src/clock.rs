//! The processor time of a thread: other programs on the machine do not count.

use std::time::Duration;

use nix::time::ClockId;

use crate::Error;

/// The processor time that the current thread has taken so far.
///
/// # Errors
///
/// When the system has no such clock.
pub fn thread_time() -> Result<Duration, Error> {
    Ok(ClockId::CLOCK_THREAD_CPUTIME_ID.now()?.into())
}
