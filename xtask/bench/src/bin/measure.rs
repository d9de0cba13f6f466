//! Runs a command and prints its resource usage as JSON, from the system's accounting: time, CPU time of all its
//! processes, and the peak memory of the largest.
//!
//! This is a separate program because the system adds up the usage of all children, and this program has only one. Its
//! own memory is small, which matters because a child is initially charged with the memory of its parent.

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
