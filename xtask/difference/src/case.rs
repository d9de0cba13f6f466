//! A case: a call, the responses to it, and the comparison.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::Value;

use crate::connector::{Canned, Reply};
use crate::outcome::{Outcome, Unexplained};
use crate::program::{Call, Program};
use crate::settings::Settings;

/// A row for an operation: its name, the keys of its input and of its output, and its errors.
pub type OperationRow = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// The way a program makes a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The fluent builder.
    Fluent,
    /// The input builder.
    SendWith,
    /// The fluent builder, with a customization of the call.
    Customize,
}

/// A call and the responses to it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The seed; zero if the case was written by hand.
    pub seed: u64,
    /// The operation, such as `ListSecrets`.
    pub operation: &'static str,
    /// The configuration of the client.
    pub settings: Settings,
    /// The members of the input.
    pub input: Value,
    /// The way of making the call.
    pub way: Way,
    /// The results of the attempts.
    pub script: Vec<Reply>,
}

/// The result of comparing both sides of a case.
#[derive(Debug)]
pub struct Comparison {
    /// The unexplained differences.
    pub unexplained: Vec<Unexplained>,
    /// The IDs of the intended differences that explain the others.
    pub explained: Vec<&'static str>,
    /// The outcome of the official crate.
    pub official: Outcome,
    /// The outcome of our crate.
    pub ours: Outcome,
}

impl Case {
    /// Makes the call on both sides and compares the results.
    pub async fn compare_with(&self, program: &dyn Program) -> Comparison {
        let [at_official, at_ours] = [(); 2].map(|()| Canned::new(self.script.clone()));
        let official = self.run(&at_official, program.official(self, &at_official)).await;
        let ours = self.run(&at_ours, program.ours(self, &at_ours)).await;
        let (mut unexplained, mut explained) = official
            .compared_by(&ours, |facet, official, ours| program.explained(self.operation, facet, official, ours));
        unexplained.retain(|(facet, ..)| {
            let by_outcomes = program.explained_by_outcomes(facet, &self.script, &official, &ours);
            explained.extend(by_outcomes);
            by_outcomes.is_none()
        });
        Comparison { unexplained, explained, official, ours }
    }

    /// Seeds the thread's random number generator, which backoff uses. Call this again after creating a client, which
    /// may also draw random numbers.
    pub fn reseed(&self) {
        fastrand::seed(self.seed);
    }

    /// Formats the call, its responses and the differences as a report.
    pub fn report(&self, comparison: &Comparison) -> String {
        let mut text = format!(
            "seed {}: {} {:?}\n  input: {}\n  settings: {:?}\n",
            self.seed, self.operation, self.way, self.input, self.settings
        );
        for reply in &self.script {
            let _ = match reply {
                Reply::Response { status, headers, body } => {
                    writeln!(text, "  result: {status} {headers:?} {}", body.escape_ascii())
                }
                reply => writeln!(text, "  result: {reply:?}"),
            };
        }
        for (facet, official, ours) in &comparison.unexplained {
            let _ = writeln!(text, "  {facet}\n    official: {official}\n    ours:     {ours}");
        }
        if let Some(causes) = comparison.ours.get("causes") {
            let _ = writeln!(text, "  causes of ours: {causes}");
        }
        text
    }

    /// Awaits a call, and adds its number of attempts, duration, captured members and first five requests to the
    /// outcome.
    async fn run(&self, http: &Canned, call: Call<'_>) -> Outcome {
        self.reseed();
        let start = tokio::time::Instant::now();
        let mut outcome = call.await;
        let waited: Duration = start.elapsed();
        let requests = http.requests();
        outcome.note("attempts", requests.len());
        outcome.note("waited", format_args!("{waited:?}"));
        outcome.note("captured members", format_args!("{:?}", http.captured().calls()));
        for (request, name) in requests.iter().zip(["request 1", "request 2", "request 3", "request 4", "request 5"]) {
            outcome.note(name, request.text());
            outcome.note("bytes of the body", request.body.escape_ascii());
        }
        outcome
    }
}

#[cfg(feature = "secretsmanager")]
mod secretsmanager {
    use fastrand::Rng;

    use super::{Case, Comparison, Settings, Way};
    use crate::generate::input::input;
    use crate::generate::script::{Operation, script};
    use crate::model::Model;
    use crate::side::{Both, OPERATIONS};

    impl Case {
        /// Creates the case of Secrets Manager for a seed; operations take turns.
        pub fn of_seed(model: &Model, seed: u64) -> Self {
            let mut rng = Rng::with_seed(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            let at = usize::try_from(seed).unwrap_or_default() % OPERATIONS.len().max(1);
            let (operation, inputs, keys, errors) = OPERATIONS.get(at).copied().unwrap_or_default();
            let output = model.target(operation, "output");
            Self {
                seed,
                operation,
                settings: Settings::random(&mut rng, &format!("case {seed}"), inputs),
                input: input(&mut rng, model, &model.target(operation, "input"), inputs),
                way: *rng.choice(&[Way::Fluent, Way::Fluent, Way::SendWith, Way::Customize]).unwrap_or(&Way::Fluent),
                script: script(&mut rng, model, Operation { output: &output, keys, errors }),
            }
        }

        /// Makes the call with both crates of Secrets Manager and compares the results.
        pub async fn compare(&self) -> Comparison {
            self.compare_with(&Both).await
        }
    }
}
