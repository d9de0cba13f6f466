//! Tests of waiters: how they end and how long they take, with mock results and a mock clock.

use std::cell::RefCell;
use std::fmt;
use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::test_util::{InstantSleep, instant_time_and_sleep};
use aws_smithy_runtime::client::waiters::AcceptorState::{Failure, Retry, Success};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_runtime_api::client::waiters::FinalPoll;
use aws_smithy_runtime_api::client::waiters::error::WaiterError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::ErrorMetadata;

use crate::polling::{Acceptor, Matcher, Pace, poll};

/// An error of a service, with its code.
#[derive(Debug)]
struct Rejected(&'static str);

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Rejected {}

impl CreateUnhandledError for Rejected {
    fn create_unhandled_error(_: Box<dyn std::error::Error + Send + Sync>, _: Option<ErrorMetadata>) -> Self {
        Self("unhandled")
    }
}

type PollResult = Result<&'static str, SdkError<Rejected, HttpResponse>>;
type Waited = Result<FinalPoll<&'static str, SdkError<Rejected, HttpResponse>>, WaiterError<&'static str, Rejected>>;

#[allow(clippy::result_large_err, reason = "the error type is defined by the published runtime")]
fn rejected(code: &'static str) -> PollResult {
    Err(SdkError::service_error(
        Rejected(code),
        HttpResponse::new(StatusCode::try_from(400).unwrap(), SdkBody::empty()),
    ))
}

/// Acceptors for which `up` or an output that equals the input is success, `down` or `Forbidden` is failure, and
/// `NotFound` is retried.
const ACCEPTORS: &[Acceptor<&str, &str, Rejected>] = &[
    (Success, Matcher::Output(|output| *output == "up")),
    (Failure, Matcher::Output(|output| *output == "down")),
    (Success, Matcher::InputOutput(|input, output| input == output)),
    (Retry, Matcher::Error(|error| error.0 == "NotFound")),
    (Failure, Matcher::Error(|error| error.0 == "Forbidden")),
];

/// Polls with these results in order, repeating `on the way` if it is the last. Returns the outcome of the waiter, and
/// the pauses in seconds.
async fn wait(
    acceptors: &[Acceptor<&'static str, &'static str, Rejected>],
    results: Vec<PollResult>,
) -> (Waited, Vec<u64>) {
    let (clock, sleep): (_, InstantSleep) = instant_time_and_sleep(SystemTime::UNIX_EPOCH);
    let pace = Pace {
        delays: [Duration::from_secs(2), Duration::from_secs(8)],
        max_wait: Duration::from_secs(60),
        clock: clock.into(),
        sleep: SharedAsyncSleep::new(sleep.clone()),
    };
    let results = RefCell::new(results.into_iter().rev().collect::<Vec<_>>());
    let send = |input: &'static str| {
        assert_eq!(input, "input");
        let mut results = results.borrow_mut();
        let again = results.len() == 1 && matches!(results[0], Ok("on the way"));
        let result = if again { Ok("on the way") } else { results.pop().unwrap() };
        async move { result }
    };
    let waited = poll(pace, "input", acceptors, send).await;
    (waited, sleep.logs().iter().map(Duration::as_secs).collect())
}

fn up(waited: &Waited) -> bool {
    waited.as_ref().is_ok_and(|last| last.as_result().is_ok_and(|output| *output == "up"))
}

#[tokio::test]
async fn a_result_that_matches_a_success_acceptor_ends_polling() {
    let (waited, pauses) = wait(ACCEPTORS, vec![Ok("up")]).await;
    assert!(up(&waited), "{waited:?}");
    assert!(pauses.is_empty());
}

#[tokio::test]
async fn results_that_match_no_acceptor_continue_polling() {
    let results = vec![rejected("NotFound"), Ok("on the way"), Ok("starting"), Ok("up")];
    let (waited, pauses) = wait(ACCEPTORS, results).await;
    assert!(up(&waited), "{waited:?}");
    assert_eq!(pauses.len(), 3);
    // The minimum pause is constant; the maximum doubles up to a limit.
    for (pause, most) in pauses.iter().zip([2, 4, 8]) {
        assert!((2..=most).contains(pause), "{pauses:?}");
    }
}

#[tokio::test]
async fn the_first_acceptor_that_matches_decides() {
    let again: &[Acceptor<&str, &str, Rejected>] =
        &[(Failure, Matcher::Output(|output| output.starts_with('u'))), (Success, Matcher::Success(true))];
    let (waited, _) = wait(again, vec![Ok("up")]).await;
    assert!(matches!(waited, Err(WaiterError::FailureState(_))), "{waited:?}");
    let (waited, _) = wait(again, vec![Ok("in")]).await;
    assert!(waited.is_ok(), "{waited:?}");
}

#[tokio::test]
async fn a_result_that_matches_a_failure_acceptor_fails() {
    for result in [Ok("down"), rejected("Forbidden")] {
        let (waited, pauses) = wait(ACCEPTORS, vec![Ok("on the way"), result]).await;
        assert!(matches!(waited, Err(WaiterError::FailureState(_))), "{waited:?}");
        assert_eq!(pauses.len(), 1);
    }
}

#[tokio::test]
async fn an_unmatched_error_fails() {
    let errors = [rejected("Throttled"), Err(SdkError::timeout_error("too late"))];
    for error in errors {
        let (waited, _) = wait(ACCEPTORS, vec![error]).await;
        assert!(matches!(waited, Err(WaiterError::OperationFailed(_))), "{waited:?}");
    }
}

#[tokio::test]
async fn an_error_can_be_the_success_condition() {
    let gone: &[Acceptor<&str, &str, Rejected>] = &[(Success, Matcher::Success(false))];
    let (waited, pauses) = wait(gone, vec![Ok("up"), rejected("NotFound")]).await;
    assert!(waited.is_ok_and(|last| last.into_result().is_err()));
    assert_eq!(pauses.len(), 1);
    // Results without a response from the service do not match.
    let (waited, _) = wait(gone, vec![Err(SdkError::timeout_error("too late"))]).await;
    assert!(matches!(waited, Err(WaiterError::OperationFailed(_))), "{waited:?}");
}

#[tokio::test]
async fn acceptors_can_examine_the_input() {
    let (waited, _) = wait(ACCEPTORS, vec![Ok("other"), Ok("input")]).await;
    assert!(waited.is_ok_and(|last| last.into_result().is_ok_and(|output| output == "input")));
}

#[tokio::test]
async fn polling_ends_at_the_deadline() {
    let (waited, pauses) = wait(ACCEPTORS, vec![Ok("on the way")]).await;
    assert!(matches!(&waited, Err(WaiterError::ExceededMaxWait(_))), "{waited:?}");
    assert_eq!(pauses.iter().sum::<u64>(), 60);
    assert!(pauses.iter().all(|pause| *pause <= 10), "{pauses:?}");
}
