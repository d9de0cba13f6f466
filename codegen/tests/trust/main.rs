//! Tests that untrusted models are safe: whatever they contain, the generator terminates in reasonable time and does
//! not panic, and accepted models result in valid Rust in the right place. The targets in `codegen/fuzz` test this with
//! a fuzzer.
//!
//! `CODEGEN_TRUST_RUNS` sets the number of models (by default, 500), `CODEGEN_TRUST_SEED` the first seed, and
//! `CODEGEN_SHARED` a folder with published models to mutate in addition to the models of these tests.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

mod mutate;
mod text;
mod valid;
mod workspace;

use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::panic::catch_unwind;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use codegen::{Settings, Source, generate};
use serde_json::{Value, json};
use workspace::Workspace;

const LIBRARY: &str = include_str!("../diff/library.json");
const PARKING: &str = include_str!("../../../xtask/tests/cli/parking.json");
const REST: &str = include_str!("../../../model/testbed/rest-json.json");
const VAULT: &str = include_str!("../../../model/testbed/vault.json");

/// The maximum CPU time for one model, on a slow machine without optimization.
const LONGEST: Duration = Duration::from_secs(20);

fn settings() -> Settings {
    Settings { package: Some("trusted".to_owned()), version: Some("1.2.3".to_owned()), ..Workspace::settings() }
}

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Returns the CPU time of this thread, which other programs on the machine do not affect; outside Unix, the wall-clock
/// time.
fn thread_time() -> Duration {
    #[cfg(unix)]
    return nix::time::ClockId::CLOCK_THREAD_CPUTIME_ID.now().unwrap().into();
    #[cfg(not(unix))]
    return std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
}

fn own_models() -> Vec<Value> {
    [LIBRARY, PARKING, REST, VAULT].map(|text| serde_json::from_str(text).unwrap()).into()
}

/// Reads the published models; none if `CODEGEN_SHARED` is not set.
fn published_models() -> Vec<Value> {
    let Some(shared) = std::env::var_os("CODEGEN_SHARED").map(PathBuf::from) else {
        eprintln!("CODEGEN_SHARED is not set: published models are left out");
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["aws", "secrets-manager"] {
        let entries = std::fs::read_dir(shared.join("models").join(folder)).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path()));
    }
    // Sort the files, so that seeds are reproducible on every machine.
    files.sort();
    files.iter().map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect()
}

/// The totals over all models.
#[derive(Default)]
struct Tally {
    models: u64,
    accepted: u64,
    longest: Duration,
}

#[test]
fn accepted_models_give_valid_code() {
    let mut models = own_models();
    let own = models.len();
    models.extend(published_models());
    let (runs, seed) = (number("CODEGEN_TRUST_RUNS", 500), number("CODEGEN_TRUST_SEED", 1));
    let (next, end) = (AtomicU64::new(seed), seed + runs);
    let work = || {
        let (mut tally, mut parsed) = (Tally::default(), HashSet::new());
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= end {
                return tally;
            }
            let model = mutate::mutated(&mut fastrand::Rng::with_seed(seed), &models, own);
            tally.one(seed, &model.to_string(), &mut parsed);
        }
    };
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..available_parallelism().map_or(1, NonZeroUsize::get)).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let models: u64 = tallies.iter().map(|tally| tally.models).sum();
    let accepted: u64 = tallies.iter().map(|tally| tally.accepted).sum();
    let longest = tallies.iter().map(|tally| tally.longest).max();
    eprintln!("{models} models, {accepted} accepted, the longest took {longest:?}");
    assert_eq!(models, runs);
    assert!(accepted * 10 > runs, "only {accepted} of {runs} models were accepted: the test covers too little");
    assert!(accepted < runs, "no model was rejected");
}

impl Tally {
    /// Generates the crate of one model, and checks the result.
    fn one(&mut self, seed: u64, text: &str, parsed: &mut HashSet<u64>) {
        let start = thread_time();
        let result = catch_unwind(|| {
            generate(Source { name: "model.json", text }, &[], &settings()).map_err(|errors| errors.to_string())
        });
        let took = thread_time() - start;
        assert!(took < LONGEST, "seed {seed} took {took:?}");
        self.models += 1;
        self.longest = self.longest.max(took);
        match result {
            Err(_) => panic!("seed {seed} panics"),
            Ok(Ok(package)) => {
                self.accepted += 1;
                if let Err(problem) = valid::check(&package, parsed) {
                    panic!("seed {seed}: {problem}");
                }
            }
            Ok(Err(errors)) => assert!(!errors.is_empty(), "seed {seed} is rejected without an error"),
        }
    }
}

/// Compiles the crates of `CODEGEN_TRUST_COMPILED` accepted models (by default, 30), because parsing does not check
/// whether names resolve and types match.
#[test]
#[ignore = "takes minutes to compile crates"]
fn accepted_models_give_code_that_compiles() {
    let models = own_models();
    let workspace = Workspace::new("trust");
    let (compiled, seed) = (number("CODEGEN_TRUST_COMPILED", 30), number("CODEGEN_TRUST_SEED", 1));
    let accepted = (seed..).filter_map(|seed| {
        let text = mutate::mutated(&mut fastrand::Rng::with_seed(seed), &models, models.len()).to_string();
        Some((seed, generate(Source { name: "model.json", text: &text }, &[], &settings()).ok()?))
    });
    let mut wrong = String::new();
    for (seed, package) in accepted.take(usize::try_from(compiled).unwrap()) {
        workspace.write(&package);
        if let Err(output) = workspace.cargo("check", &["--lib"], &[]) {
            wrong += &format!("seed {seed}:\n{output}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn text_never_becomes_code() {
    let mut parsed = HashSet::new();
    for text in mutate::NASTY {
        let model = text::everywhere(text);
        match generate(Source { name: "model.json", text: &model }, &[], &settings()) {
            Ok(package) => {
                valid::check(&package, &mut parsed).unwrap_or_else(|problem| panic!("{text:?}: {problem}"));
            }
            Err(errors) => panic!("{text:?} is rejected: {errors}"),
        }
    }
}

#[test]
fn invalid_names_are_rejected() {
    let names = ["x: u8, pub y", "a b", "", "é", "²", "a-b", "../../x", "a\nb", "a\"b", "\u{202e}x", "_", "r#fn"];
    for name in names {
        for (shape, members) in [("LendBookRequest", true), ("Book", true), ("Place", true), ("Library", false)] {
            let mut model: Value = serde_json::from_str(LIBRARY).unwrap();
            let shape = &mut model["shapes"][format!("example.library#{shape}")];
            match members {
                true => shape["members"][name] = json!({ "target": "smithy.api#String" }),
                false => shape["rename"] = json!({ "example.library#Book": name }),
            }
            let text = model.to_string();
            let result = generate(Source { name: "model.json", text: &text }, &[], &settings());
            let errors = result.map(|_| ()).unwrap_err();
            assert_eq!(errors.errors[0].error.kind.code(), "invalid-name", "{name:?}: {errors}");
        }
    }
}

#[test]
fn oversized_models_are_reported() {
    let string = || json!({ "target": "smithy.api#String" });
    let base: Value = serde_json::from_str(LIBRARY).unwrap();
    let edited = |edit: &dyn Fn(&mut Value)| {
        let mut model = base.clone();
        edit(&mut model["shapes"]);
        model.to_string()
    };
    let members = |count: usize| -> Value {
        (0..count).map(|index| (format!("M{index}"), string())).collect::<serde_json::Map<_, _>>().into()
    };
    let mixin = |inner: usize| {
        json!({ "type": "structure", "members": {}, "traits": { "smithy.api#mixin": {} },
            "mixins": [{ "target": format!("example.library#Mixin{inner}") }] })
    };
    let cases = [
        ("members in a shape", edited(&|shapes| shapes["example.library#Book"]["members"] = members(10_001))),
        ("bytes in a name", edited(&|shapes| shapes["example.library#Book"]["members"]["x".repeat(501)] = string())),
        (
            "bytes in a documentation string",
            edited(&|shapes| {
                shapes["example.library#Book"]["traits"]["smithy.api#documentation"] = json!("x".repeat(1_000_001))
            }),
        ),
        (
            "levels of nested lists and maps",
            edited(&|shapes| shapes["example.library#Notes"]["member"]["target"] = json!("example.library#Notes")),
        ),
        (
            "levels of nested mixins",
            edited(&|shapes| {
                for index in 0..100 {
                    shapes[format!("example.library#Mixin{index}")] = mixin(index + 1);
                }
                shapes["example.library#Mixin100"] = json!({ "type": "structure", "members": {} });
            }),
        ),
        (
            "members and traits from mixins",
            edited(&|shapes| {
                shapes["example.library#Mixin0"] = json!({ "type": "structure", "members": members(9_000) });
                for index in 0..300 {
                    shapes[format!("example.library#Takes{index}")] = mixin(0);
                }
            }),
        ),
        (
            "recursion limit",
            format!(
                r#"{{ "smithy": "2.0", "shapes": {{ "a#B": {{ "type": "blob", "traits": {{ "a#t": {}{} }} }} }} }}"#,
                "[".repeat(100_000),
                "]".repeat(100_000)
            ),
        ),
        // If maps could be keys, every map would double the size of the type.
        (
            "which is a map",
            edited(&|shapes| {
                for index in 0..30 {
                    let target = json!({ "target": format!("example.library#Map{}", index + 1) });
                    shapes[format!("example.library#Map{index}")] =
                        json!({ "type": "map", "key": target, "value": target });
                }
                shapes["example.library#Map30"] = json!({ "type": "map", "key": string(), "value": string() });
                shapes["example.library#Book"]["members"]["Map"] = json!({ "target": "example.library#Map0" });
            }),
        ),
        // Thousands of unresolved names.
        (
            "more errors",
            edited(&|shapes| {
                let wrong =
                    |index: usize| (format!("M{index}"), json!({ "target": format!("example.library#Gone{index}") }));
                let members: serde_json::Map<_, _> = (0..5_000).map(wrong).collect();
                shapes["example.library#Book"]["members"] = members.into();
            }),
        ),
    ];
    for (expected, text) in cases {
        let start = thread_time();
        let errors = generate(Source { name: "model.json", text: &text }, &[], &settings()).map(|_| ()).unwrap_err();
        assert!(errors.to_string().contains(expected), "no {expected:?} in {:.500}", errors.to_string());
        let took = thread_time() - start;
        assert!(took < LONGEST, "{expected}: {took:?}");
    }
}
