//! Compares the verdicts with those of `cargo semver-checks` and `cargo public-api` on the generated crates.
//!
//! Every kind of change is applied and reverted, so each addition is also tested as a removal, and vice versa. The
//! comparison needs both tools and takes a few minutes:
//!
//! ```console
//! $ cargo install --locked cargo-semver-checks cargo-public-api
//! $ cargo test --package codegen --test diff -- --ignored --nocapture
//! ```
//!
//! The tools see less than a comparison of models does. `cargo semver-checks` does not compare types: for the kinds in
//! [`UNSEEN`], `cargo public-api` must find removed lines instead. Neither can see how a program behaves at run time;
//! [`BEHAVIOR`] lists the kinds of breaking changes that affect nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use codegen::diff::{Change, Effect, Verdict, compare};
use codegen::{Settings, Source, generate};

use super::cases::{Case, cases};
use super::edit::LIBRARY;
use super::workspace::Workspace;
use super::{lowered, mutate};

/// Kinds of changes that, when applied or reverted, break the API in ways that no lint of `cargo semver-checks`
/// detects, each group with the reason.
const UNSEEN: [(&[&str], &str); 3] = [
    (
        &[
            "a default of an output is removed",
            "a list becomes sparse",
            "a list gets other items",
            "a member of a shared structure becomes required",
            "a member of an input gets another type",
            "a member of an output becomes required",
            "a member of an output gets another type",
            "a string becomes an enum",
            "the only required member of a shared structure becomes optional",
            "the only required member of an output becomes optional",
        ],
        "it does not compare the types of public fields",
    ),
    (
        &[
            "a required member of a structure that is sent is added",
            "a required member of an output gets a default instead",
        ],
        "it does not see that `build` returns a `Result`, or no longer does",
    ),
    (
        &[
            "a setting of the client gets another type",
            "an endpoint parameter gets another type",
            "pagination gives other items",
        ],
        "it does not compare what methods take and return",
    ),
];

/// Kinds of changes that, when applied or reverted, break programs only at run time, each group with the reason.
const BEHAVIOR: [(&[&str], &str); 4] = [
    (
        &[
            "a required member of an input is added",
            "a member of an input becomes required",
            "a member of an input becomes optional",
        ],
        "the service rejects calls that it accepted before; members of inputs are options whether or not they are required",
    ),
    (&["a default of an output gets another value"], "programs receive another value of the same type"),
    (&["an enum value is serialized differently"], "`as_str` returns a different string, and the old one is unknown"),
    (&["an operation no longer needs authentication"], "in reverse, the service rejects calls without credentials"),
];

/// The only lint that does not count against a change. `client::Waiters` is the only trait that grows with a model, and
/// programs call it but do not implement it. The published crates add methods to their `Waiters` in minor versions, and
/// `cargo public-api` reports an addition.
const LENIENT: &str = "trait_method_added";

fn has(list: &[(&[&str], &str)], kind: &str) -> bool {
    list.iter().any(|(kinds, _)| kinds.contains(&kind))
}

#[test]
#[ignore = "needs cargo-semver-checks and cargo-public-api, and takes minutes"]
fn verdicts_agree_with_other_tools() {
    let _alone = alone();
    let workspace = Workspace::new("public-api");
    let library = document(&workspace, LIBRARY, "library.json");
    let (mut agreed, mut wrong) = (0, String::new());
    let cases = cases();
    for case in &cases {
        let Case { name, before, .. } = case;
        let [was, model] = case.models();
        let [old, new] = [&was, &model].map(|model| lowered(model));
        let old_docs = if before.is_empty() { library.clone() } else { document(&workspace, &was, "old.json") };
        let new_docs = document(&workspace, &model, "new.json");
        let rows = [
            Row::of(format!("{name}, made"), &compare(&old, &new), [&old_docs, &new_docs]),
            Row::of(format!("{name}, undone"), &compare(&new, &old), [&new_docs, &old_docs]),
        ];
        for row in &rows {
            println!("{}", row.line());
            wrong += &row.disagreement();
        }
        let [unseen, behavior] = [Row::is_unseen, Row::is_behavior].map(|is| rows.iter().any(is));
        if unseen != has(&UNSEEN, name) || behavior != has(&BEHAVIOR, name) {
            wrong += &format!("{name}: unseen by cargo semver-checks {unseen}, behavior only {behavior}\n");
        }
        agreed += usize::from(!unseen && !behavior);
    }
    for name in UNSEEN.iter().chain(&BEHAVIOR).flat_map(|(kinds, _)| *kinds) {
        assert!(cases.iter().any(|case| case.name == *name), "unknown kind {name:?}");
    }
    println!("cargo semver-checks agrees on {agreed} of {} kinds, in both directions", cases.len());
    assert!(wrong.is_empty(), "{wrong}");
    assert!(agreed >= 30, "{agreed}");
}

/// Tests mutations, which make unforeseen changes. `CODEGEN_DIFF_RUNS` sets their number, `CODEGEN_DIFF_SEED` the first
/// seed.
#[test]
#[ignore = "needs cargo-semver-checks and cargo-public-api, and takes minutes"]
fn every_change_to_the_api_is_noticed() {
    let number = |name, default| std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default);
    let (runs, seed) = (number("CODEGEN_DIFF_RUNS", 60_u64), number("CODEGEN_DIFF_SEED", 1));
    let _alone = alone();
    let workspace = Workspace::new("public-api");
    let old = lower(LIBRARY).unwrap();
    let old_docs = document(&workspace, LIBRARY, "old.json");
    let library = [serde_json::from_str(LIBRARY).unwrap()];
    let (mut compared, mut wrong) = (0, String::new());
    for seed in seed.. {
        let model = mutate::mutated(&mut fastrand::Rng::with_seed(seed), &library, 1).to_string();
        let Ok(new) = lower(&model) else { continue };
        let new_docs = document(&workspace, &model, "new.json");
        for (way, pair, docs) in
            [("made", [&old, &new], [&old_docs, &new_docs]), ("undone", [&new, &old], [&new_docs, &old_docs])]
        {
            let row =
                Row::of(format!("mutation {seed}, {way}"), &compare(pair[0], pair[1]), docs.map(PathBuf::as_path));
            println!("{}", row.line());
            wrong += &row.disagreement();
        }
        compared += 1;
        if compared == runs {
            break;
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Makes the tests take turns: both use the same workspace, so that its dependencies are compiled only once.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The verdicts on one change.
struct Row {
    name: String,
    /// Our verdict.
    verdict: Option<Verdict>,
    /// Whether we report a removed or changed signature.
    breaks: bool,
    /// The failed lints of `cargo semver-checks`.
    lints: Vec<String>,
    /// The removed or changed lines of the API.
    gone: Vec<String>,
    /// The added or changed lines of the API.
    new: Vec<String>,
}

impl Row {
    fn of(name: String, changes: &[Change], docs: [&Path; 2]) -> Self {
        let [gone, new] = api_lines(docs);
        Self {
            name,
            verdict: codegen::diff::verdict(changes),
            breaks: changes
                .iter()
                .any(|change| (change.verdict, change.effect) == (Verdict::Breaking, Effect::Signature)),
            lints: lints(docs),
            gone,
            new,
        }
    }

    fn line(&self) -> String {
        let verdict = self.verdict.map_or_else(|| "nothing".to_owned(), |verdict| format!("{verdict:?}"));
        let lints = if self.lints.is_empty() { "-".to_owned() } else { self.lints.join(", ") };
        format!("{:76} {verdict:13} −{} +{} {lints}", self.name, self.gone.len(), self.new.len())
    }

    /// Whether the change breaks a signature, but no lint of `cargo semver-checks` detects it.
    fn is_unseen(&self) -> bool {
        self.breaks && self.lints.is_empty()
    }

    /// Whether the change breaks programs only at run time.
    fn is_behavior(&self) -> bool {
        self.verdict == Some(Verdict::Breaking) && !self.breaks
    }

    /// Describes any disagreement between the verdicts.
    fn disagreement(&self) -> String {
        let Self { verdict, breaks, lints, gone, new, .. } = self;
        let mut wrong = Vec::new();
        if *breaks == gone.is_empty() {
            wrong.push("a signature breaks if, and only if, the API loses lines");
        }
        if !new.is_empty() && *verdict < Some(Verdict::Addition) {
            wrong.push("the API gains lines, so something is added");
        }
        if !*breaks && !lints.is_empty() {
            wrong.push("no signature breaks, but cargo semver-checks says that one does");
        }
        wrong.iter().map(|wrong| format!("{wrong}:\n  {}\n  gone {gone:#?}\n  new {new:#?}\n", self.line())).collect()
    }
}

/// Lowers a model with the settings for these tests.
fn lower(model: &str) -> Result<codegen::ir::Service, codegen::Errors> {
    codegen::lower(Source { name: "library.json", text: model }, &[], &settings())
}

/// Generates the crate of a model, writes its rustdoc JSON to a file with this name, and returns the path of the file.
fn document(workspace: &Workspace, model: &str, name: &str) -> PathBuf {
    workspace.write(&generate(Source { name: "library.json", text: model }, &[], &settings()).unwrap());
    // Rustdoc's JSON format is unstable; the tools use the stable compiler in the same way.
    let args = ["--lib", "--", "-Zunstable-options", "--output-format=json"];
    workspace.cargo("rustdoc", &args, &[("RUSTC_BOOTSTRAP", "1")]).unwrap();
    let path = workspace.folder.join(name);
    fs::copy(workspace.folder.join("target/doc/library.json"), &path).unwrap();
    path
}

fn settings() -> Settings {
    Settings { package: Some("library".into()), version: Some("1.0.0".into()), ..Workspace::settings() }
}

/// Returns the failed lints of `cargo semver-checks` that require a major version.
fn lints([old, new]: [&Path; 2]) -> Vec<String> {
    let output = Command::new("cargo-semver-checks")
        .args(["semver-checks", "--release-type=minor", "--color=never", "--baseline-rustdoc"])
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new)
        .output()
        .unwrap_or_else(|error| {
            panic!("cannot run cargo-semver-checks: {error}; the first lines of this file say how to install it")
        });
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let failures = text.lines().filter_map(|line| line.strip_prefix("--- failure ")?.split_once(':'));
    let mut lints: Vec<_> = failures.map(|(lint, _)| lint.to_owned()).collect();
    assert_eq!(output.status.success(), lints.is_empty(), "{text}");
    assert!(text.contains("Checked"), "{text}");
    lints.retain(|lint| lint != LENIENT);
    lints
}

/// Returns the lines of the API that `cargo public-api` reports as removed and as added.
fn api_lines([old, new]: [&Path; 2]) -> [Vec<String>; 2] {
    let lines = |path: &Path| -> BTreeSet<String> {
        let output = Command::new("cargo-public-api")
            .args(["public-api", "--color=never", "-sss", "--rustdoc-json"])
            .arg(path)
            .output();
        let output = output.unwrap_or_else(|error| {
            panic!("cannot run cargo-public-api: {error}; the first lines of this file say how to install it")
        });
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
    };
    let [old, new] = [lines(old), lines(new)];
    [old.difference(&new).cloned().collect(), new.difference(&old).cloned().collect()]
}
