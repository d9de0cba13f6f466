//! CPU time of a thread, which excludes other programs on the machine.

use std::time::Duration;

use nix::time::ClockId;

use crate::Error;

/// Returns the CPU time that the current thread has used so far.
///
/// # Errors
///
/// Fails if the system has no such clock.
pub fn thread_time() -> Result<Duration, Error> {
    Ok(ClockId::CLOCK_THREAD_CPUTIME_ID.now()?.into())
}
