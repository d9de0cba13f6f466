//! Runs both walks and compares them.

use std::io;
use std::process::ExitCode;

use crate::plain;
use crate::step::{Step, Stopped, Walk};

/// Runs both walks on the server whose URL is the program's argument, and prints the result of each step.
pub async fn run(
    official: impl AsyncFn(&mut Walk) -> Result<(), Stopped>,
    ours: impl AsyncFnOnce(&mut Walk) -> Result<(), Stopped>,
) -> ExitCode {
    let Some(endpoint) = std::env::args().nth(1) else {
        eprintln!("error: the argument must be the URL of a server");
        return ExitCode::FAILURE;
    };
    match walks(&endpoint, official, ours).await {
        Ok((official, ours)) => {
            let (text, failed) = compare(&official, &ours);
            print!("{text}");
            if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: the server cannot be reset: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs both walks, after one whose results are dropped: some state of the server outlives a reset, and affects the IDs
/// that the server assigns until everything that a walk needs has existed once.
async fn walks(
    endpoint: &str,
    official: impl AsyncFn(&mut Walk) -> Result<(), Stopped>,
    ours: impl AsyncFnOnce(&mut Walk) -> Result<(), Stopped>,
) -> io::Result<(Vec<Step>, Vec<Step>)> {
    steps(endpoint, &official).await?;
    Ok((steps(endpoint, &official).await?, steps(endpoint, ours).await?))
}

/// Runs a walk on the server after resetting it, so that resources get the same IDs each time.
async fn steps(endpoint: &str, walk: impl AsyncFnOnce(&mut Walk) -> Result<(), Stopped>) -> io::Result<Vec<Step>> {
    for setting in ["reset", "seed?a=42"] {
        let reply = plain::send("POST", &format!("{endpoint}/moto-api/{setting}"), std::iter::empty(), b"")?;
        if reply.status != 200 {
            return Err(io::Error::other(format!("{setting} returned {}", reply.status)));
        }
    }
    let mut steps = Walk::new(endpoint);
    // Ignore an error: the failed step is recorded as the last one.
    let _ = walk(&mut steps).await;
    Ok(steps.steps)
}

/// Returns a description of the steps, and the number of those that failed or differ; 1 if there are no steps.
fn compare(official: &[Step], ours: &[Step]) -> (String, usize) {
    let (mut out, mut failed) = (String::new(), 0);
    for at in 0..official.len().max(ours.len()) {
        let [theirs, mine] = [official, ours].map(|steps| steps.get(at));
        let name = theirs.or(mine).map_or("", |step| step.name);
        let [theirs, mine] = [theirs, mine].map(|step| step.map(|step| &step.result));
        match (theirs, mine) {
            (Some(Ok(theirs)), Some(Ok(mine))) if theirs == mine => out.push_str(&format!("  ok      {name}\n")),
            _ => {
                failed += 1;
                out.push_str(&format!("  FAILED  {name}\n"));
                for (client, result) in [("official", theirs), ("ours", mine)] {
                    let result = match result {
                        Some(Ok(output)) => output,
                        Some(Err(error)) => &format!("failed: {error}"),
                        None => "not reached",
                    };
                    out.push_str(&format!("    {client}: {result}\n"));
                }
            }
        }
    }
    let count = official.len().max(ours.len());
    let steps = if count == 1 { "step" } else { "steps" };
    out.push_str(&format!("  {count} {steps} with both crates, {failed} failed\n"));
    (out, if count == 0 { 1 } else { failed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &'static str, result: Result<&str, &str>) -> Step {
        Step { name, result: result.map(str::to_owned).map_err(str::to_owned) }
    }

    #[test]
    fn steps_pass_if_both_crates_return_the_same() {
        let (text, failed) = compare(&[step("a", Ok("1"))], &[step("a", Ok("1"))]);
        assert_eq!((text.as_str(), failed), ("  ok      a\n  1 step with both crates, 0 failed\n", 0));
        for (official, ours, expected) in [
            (vec![step("a", Ok("1"))], vec![step("a", Ok("2"))], "official: 1\n    ours: 2\n"),
            (vec![step("a", Err("1"))], vec![step("a", Err("1"))], "official: failed: 1\n    ours: failed: 1\n"),
            (vec![step("a", Ok("1"))], vec![], "official: 1\n    ours: not reached\n"),
        ] {
            let (text, failed) = compare(&official, &ours);
            assert!(failed == 1 && text.contains(expected), "{text}");
        }
        assert_eq!(compare(&[], &[]).1, 1, "a walk without steps tests nothing");
    }
}
