//! Makes many concurrent calls to a server with one of the clients. Prints JSON: calls per second, CPU time per call,
//! and the peak memory of the process.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use aws_smithy_http_client::Builder;
use bench::{Case, Error, Side, side};
use clap::Parser;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde_json::json;

#[derive(Parser)]
struct Args {
    /// The client to use.
    side: Side,
    /// The URL of the server.
    url: String,
    /// Number of concurrent calls.
    #[arg(long)]
    in_flight: u64,
    /// Total number of calls.
    #[arg(long)]
    calls: u64,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let args = Args::parse();
    let http = Builder::new().build_http();
    let start = Instant::now();
    match args.side {
        Side::Ours => {
            let client = side::ours::client(http, Some(&args.url));
            let call = move || {
                let client = client.clone();
                async move { side::ours::call(&client, Case::GetSecretValue, "").await }
            };
            run(&args, call).await?;
        }
        Side::Official => {
            let client = side::official::client(http, Some(&args.url));
            let call = move || {
                let client = client.clone();
                async move { side::official::call(&client, Case::GetSecretValue, "").await }
            };
            run(&args, call).await?;
        }
    }
    let calls = args.calls as f64;
    let rate = calls / start.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let processor = (usage.user_time() + usage.system_time()).num_nanoseconds() as f64 / calls;
    println!("{}", json!({ "rate": rate, "processor": processor, "peak": usage.max_rss() * 1024 }));
    Ok(())
}

/// Makes `args.calls` calls, at most `args.in_flight` of them at once.
async fn run<C, F>(args: &Args, call: C) -> Result<(), Error>
where
    C: Fn() -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Result<(), Error>> + Send,
{
    let left = Arc::new(AtomicU64::new(args.calls));
    let workers: Vec<_> = (0..args.in_flight)
        .map(|_| {
            let (left, call) = (Arc::clone(&left), call.clone());
            tokio::spawn(async move {
                let next = || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
                while next().is_ok() {
                    call().await?;
                }
                Ok::<_, Error>(())
            })
        })
        .collect();
    for worker in workers {
        worker.await??;
    }
    Ok(())
}
