//! The program that compares the two crates of one service. `cargo xtask difference` writes its table, its manifest and
//! its model, which is reduced to what both crates have.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::process::ExitCode;

use fastrand::Rng;

use crate::case::{Case, Comparison, OperationRow, Way};
use crate::connector::{Canned, Reply};
use crate::generate::input::input_of_operation;
use crate::generate::response::script;
use crate::model::Model;
use crate::outcome::Outcome;
use crate::settings::Settings;

/// A call with one of the crates.
pub type Call<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// The two crates of a service.
pub trait Program {
    /// Returns the operations of the table.
    fn operations(&self) -> &'static [OperationRow];

    /// Makes a call with the official crate.
    fn official<'a>(&'a self, case: &'a Case, http: &'a Canned) -> Call<'a>;

    /// Makes a call with our crate.
    fn ours<'a>(&'a self, case: &'a Case, http: &'a Canned) -> Call<'a>;

    /// Returns the ID of the intended difference that explains why these two values differ; `None` if none does.
    fn explained(&self, operation: &str, facet: &str, official: &str, ours: &str) -> Option<&'static str>;

    /// Returns the ID of the intended difference that explains why a facet differs, judging by requests, outputs or
    /// responses; `None` if none does.
    fn explained_by_outcomes(
        &self,
        facet: &str,
        script: &[Reply],
        official: &Outcome,
        ours: &Outcome,
    ) -> Option<&'static str> {
        let _ = (facet, script, official, ours);
        None
    }
}

/// The maximum number of reports to show if `DIFFERENCE_SHOWN` is not set.
const SHOWN: usize = 8;

/// Compares `DIFFERENCE_CASES` cases, by default 2,000, or only the one with the seed `DIFFERENCE_SEED`. Prints the
/// totals and the first cases with unexplained differences, and fails if there are any.
pub fn run(program: &dyn Program, model: &str) -> ExitCode {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let cases: u64 = number("DIFFERENCE_CASES").unwrap_or(2000);
    let shown = number("DIFFERENCE_SHOWN").and_then(|shown| usize::try_from(shown).ok()).unwrap_or(SHOWN);
    let model = match Model::parse(model) {
        Ok(model) => model,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    let Ok(runtime) = runtime else { return ExitCode::FAILURE };
    let mut seen = Seen::default();
    for seed in number("DIFFERENCE_SEED").map_or(1..=cases, |seed| seed..=seed) {
        let Some(case) = case(program, &model, seed) else { continue };
        let comparison = runtime.block_on(case.compare_with(program));
        seen.note(&case, comparison.official.get("kind of failure").unwrap_or("success"), &comparison);
        if !comparison.unexplained.is_empty() {
            seen.differing += 1;
            for (facet, ..) in &comparison.unexplained {
                *seen.facets.entry(facet).or_default() += 1;
            }
            if seen.differing <= shown {
                println!("{}", case.report(&comparison));
            }
        }
    }
    seen.print();
    if seen.differing == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Generates the case for a seed; operations take turns.
fn case(program: &dyn Program, model: &Model, seed: u64) -> Option<Case> {
    let operations = program.operations();
    let mut rng = Rng::with_seed(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let at = usize::try_from(seed).ok()? % operations.len().max(1);
    let (operation, members, ..) = *operations.get(at)?;
    Some(Case {
        seed,
        operation,
        settings: Settings::random(&mut rng, &format!("case {seed}"), members),
        input: input_of_operation(&mut rng, model, operation),
        way: *rng.choice(&[Way::Fluent, Way::Fluent, Way::SendWith, Way::Customize]).unwrap_or(&Way::Fluent),
        script: script(&mut rng, model, operation),
    })
}

/// The totals of all cases.
#[derive(Default)]
struct Seen {
    cases: u64,
    differing: usize,
    operations: BTreeMap<&'static str, u64>,
    kinds: BTreeMap<String, u64>,
    explained: BTreeMap<&'static str, u64>,
    facets: BTreeMap<&'static str, u64>,
    responses: u64,
    outputs: u64,
}

impl Seen {
    fn note(&mut self, case: &Case, kind: &str, comparison: &Comparison) {
        self.cases += 1;
        let output = comparison.official.get("output").unwrap_or_default();
        self.outputs +=
            u64::from(output.split(['{', ',']).any(|member| member.contains(':') && !member.contains(":null")));
        *self.operations.entry(case.operation).or_default() += 1;
        *self.kinds.entry(kind.to_owned()).or_default() += 1;
        for id in &comparison.explained {
            *self.explained.entry(id).or_default() += 1;
        }
        self.responses += case.script.iter().filter(|reply| matches!(reply, Reply::Response { .. })).count() as u64;
    }

    fn print(&self) {
        println!("{} cases of {} operations, {} responses", self.cases, self.operations.len(), self.responses);
        println!("{:>7} outputs with members", self.outputs);
        self.kinds.iter().for_each(|(kind, count)| println!("{count:>7} outcome: {kind}"));
        self.explained.iter().for_each(|(id, count)| println!("{count:>7} explained: {id}"));
        self.facets.iter().for_each(|(facet, count)| println!("{count:>7} unexplained: {facet}"));
        println!("{} cases differ without an explanation", self.differing);
    }
}
