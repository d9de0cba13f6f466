//! Creates, uses and deletes secrets through the public API of the generated client, first on a real server, then on
//! the fake of the crate. The responses of the fake are compared with those of the server.
//!
//! Chapters are independent and use separate secrets. Each step calls the server and checks the response. A failed step
//! ends its chapter, but not the others.

mod ahead;
mod batch;
mod compare;
mod create;
mod customize;
mod delete;
mod differences;
mod examples;
mod failures;
mod lacking;
mod list;
mod passwords;
mod policy;
mod read;
mod record;
mod replication;
mod rotation;
mod tags;
mod update;
mod versions;
mod walk;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use aws_sdk_secretsmanager::ext::Fake;
use clap::Parser;

use walk::{Server, Walk};

/// Calls every operation of Secrets Manager on a moto server and on the crate's fake, checks the responses, and
/// compares them.
#[derive(Parser)]
struct Args {
    /// URL of the server.
    #[arg(long, value_name = "URL")]
    endpoint: String,
    /// ARN of a Lambda function on that server, for rotations.
    #[arg(long, value_name = "ARN")]
    rotation_function: String,
    /// Log of the server, which names the actions that the server does not implement.
    #[arg(long, value_name = "FILE")]
    server_log: PathBuf,
    /// Folder with the programs of `examples/`.
    #[arg(long, value_name = "DIR")]
    examples: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args = Args::parse();
    let server = Server {
        fake: None,
        endpoint: args.endpoint,
        rotation_function: args.rotation_function,
        log: args.server_log,
        examples: args.examples,
    };
    let mut fake = Walk::new(Server { fake: Some(Fake::stateful()), ..server.clone() });
    let mut server = Walk::new(server);
    let start = Instant::now();
    chapters(&mut server).await;
    let mut passed = server.report(start.elapsed());

    println!("the same with the fake, compared with the server");
    let start = Instant::now();
    chapters(&mut fake).await;
    fake.begin("compare");
    let end = compare::walk(&mut fake, &server).await;
    fake.end(end);
    passed &= fake.report(start.elapsed());
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs all chapters.
async fn chapters(walk: &mut Walk) {
    macro_rules! chapters {
        ($($chapter:ident)*) => {
            $(
                walk.begin(stringify!($chapter));
                let end = $chapter::walk(walk).await;
                walk.end(end);
            )*
        };
    }
    chapters!(create read update versions tags passwords batch list policy replication rotation delete failures customize lacking);
    if !walk.is_fake() {
        // The examples are separate programs, to which the fake cannot be passed.
        chapters!(examples);
    }
    chapters!(ahead);

    walk.begin("all");
    let end = walk.every_operation_was_called().await;
    walk.end(end);
}
