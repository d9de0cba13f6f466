//! Tests the environment variable that enables logging of hidden bodies, in a separate process.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::process::Command;

use canary::run::{Ran, Transport, run};
use canary::scenario::CONFIGURATIONS;
use canary::secret::{INPUT, OUTPUT};
use canary::service::ours;

#[test]
fn bodies_are_logged_if_the_program_enables_it() {
    let this = std::env::current_exe().unwrap();
    let run = |value: &str| {
        let mut command = Command::new(&this);
        command.args(["--ignored", "--exact", "in_this_process"]).env("LOG_SENSITIVE_BODIES", value);
        // The process fails if the secret is not logged. Its output is captured, because it looks like that of this
        // test.
        command.output().unwrap().status.success()
    };
    assert!(run("true") && run("TRUE"));
    assert!(!run("false") && !run("1"));
}

/// Asserts that the logs of each call show the secret, and that errors and contexts do not.
#[tokio::test]
#[ignore = "started by the test above, with the variable set"]
async fn in_this_process() {
    for service in ours() {
        for (call, secret) in [(service.calls.len() - 2, INPUT), (0, OUTPUT)] {
            let index = if service.name == "secretsmanager" && secret == INPUT { 2 } else { call };
            let call = &service.calls[index];
            for scenario in &service.case(call).scenarios()[..2] {
                let ran = run(&service, call, scenario, CONFIGURATIONS[0], Transport::InPieces).await.unwrap();
                assert!(is_logged(&ran, secret.name), "{} {}: {:?}", service.name, call.operation, ran.leaks);
            }
        }
    }
}

fn is_logged(ran: &Ran, secret: &str) -> bool {
    let is_log = |sink: &str| sink.starts_with("TRACE") && sink.contains("sensitive HTTP");
    ran.leaks.iter().any(|leak| leak.secret == secret) && ran.leaks.iter().all(|leak| is_log(&leak.sink))
}
