//! Runs a command and prints, as JSON, what it took by the system's own accounting: time, processor time of all its
//! processes, and the peak of the memory of the largest.
//!
//! This is a program of its own because the system adds up what all children took; it has one only. Its own memory is small,
//! which matters since a child is charged with that of its parent at its start.

use std::env;
use std::process::{Command, Stdio};
use std::time::Instant;

use bench::Error;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde_json::json;

fn main() -> Result<(), Error> {
    let mut words = env::args_os().skip(1);
    let program = words.next().ok_or("usage: measure COMMAND [ARGUMENT ...]")?;
    let start = Instant::now();
    let status = Command::new(program).args(words).stdout(Stdio::null()).status()?;
    let seconds = start.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let processor = (usage.user_time() + usage.system_time()).num_nanoseconds() as f64 / 1e9;
    let peak = usage.max_rss() * 1024;
    println!("{}", json!({ "code": status.code(), "seconds": seconds, "processor": processor, "peak": peak }));
    Ok(())
}
