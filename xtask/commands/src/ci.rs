//! `cargo xtask ci`: everything that must pass before a merge.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clap::ValueEnum;
use generation::shared::{self, Shared};
use toml_edit::{DocumentMut, Item, TomlError};

use crate::error::Error;
use crate::report::took;
use crate::wasm::Host;
use crate::workspace::Workspace;
use crate::{Outcome, cargo, codegen, conformance, drop_in, e2e, manifest};

/// Run all checks that must pass before a change is merged.
///
/// Steps run in the order listed. The run ends at the first failure, and says how to fix it. The last line counts the
/// steps: `N passed, N failed`. A step whose tool is not installed is skipped, with a hint on how to install it.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Args {
    /// Run only these steps, separated by commas.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    only: Vec<Step>,
    /// Skip these steps, separated by commas.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    skip: Vec<Step>,
    #[command(flatten)]
    shared: Shared,
}

/// The steps, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The generated crates are up to date (cargo xtask codegen --check).
    Codegen,
    /// All code is formatted (cargo fmt --check).
    Format,
    /// No lint warns (cargo clippy).
    Clippy,
    /// The generated crates build without default features, and clients report missing implementations; the runtime
    /// builds with each of its optional parts alone (cargo check, cargo test, cargo clippy).
    Features,
    /// Licenses, versions and sources of dependencies are allowed by deny.toml (cargo deny).
    Deny,
    /// Unit tests, integration tests and doctests pass (cargo test).
    Test,
    /// The documentation builds without warnings (cargo doc).
    Doc,
    /// Crates can be generated from the testbed models and, with further test data, from published models; those of
    /// compliance test models compile, are documented and pass their tests (cargo xtask conformance).
    Conformance,
    /// The generated crate replaces the published one in a library (cargo xtask drop-in).
    DropIn,
    /// The generated crate works against a server (cargo xtask e2e).
    E2e,
    /// The generated crate works in WebAssembly, called from Node (wasm-bindgen, node).
    Wasm,
    /// The generated crate works in a program for WASI (jco, node).
    Wasi,
}

/// The outcome of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Passed,
    Failed,
    /// The missing requirement, and how to install it.
    Skipped(&'static str),
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the given folder of test data does not exist or cannot be accessed.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let shared = args.shared.folder(workspace)?;
    let steps: Vec<_> = Step::value_variants().iter().copied().filter(|step| args.wants(*step)).collect();
    let mut done: Vec<(Step, Duration, Ended)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("[{}/{}] {}: {}", index + 1, steps.len(), step.name(), step.about());
        let start = Instant::now();
        let ended = match step.lacks() {
            Some(lacking) => {
                println!("{lacking}");
                Ended::Skipped(lacking)
            }
            None => step.end(workspace, shared.as_ref()),
        };
        done.push((*step, start.elapsed(), ended));
        if ended == Ended::Failed {
            println!("\n{} failed; to fix it: {}", step.name(), step.advice());
            break;
        }
    }
    Ok(print_summary(&steps, &done))
}

impl Args {
    fn wants(&self, step: Step) -> bool {
        (self.only.is_empty() || self.only.contains(&step)) && !self.skip.contains(&step)
    }
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn about(self) -> String {
        let value = self.to_possible_value();
        value.as_ref().and_then(|value| value.get_help()).map(ToString::to_string).unwrap_or_default()
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Codegen => {
                "if the diff above comes from a change to a model or the generator, run `cargo xtask codegen` and \
                 commit the result; move manual edits into the generator"
            }
            Self::Format => "run `cargo fmt --all`",
            Self::Clippy => "fix the warnings above; `cargo clippy --fix --workspace --all-targets` fixes some of them",
            Self::Deny => "choose another dependency or version, or add an exception with a reason to deny.toml",
            Self::Features => "put the code above behind a feature, or enable the feature it needs",
            Self::Test => {
                "fix the tests above; if a snapshot changed as intended, run `cargo insta test --review` (from \
                 `cargo install cargo-insta`) and commit it"
            }
            Self::Doc => "fix the documentation above; for a generated crate, in the model or the generator",
            Self::Conformance => {
                "fix the generator (see the failures above); `cargo xtask conformance --models DIR` generates, compiles \
                 and tests crates from the models in a folder"
            }
            Self::DropIn => {
                "fix the failures above; `cargo xtask drop-in` runs this step alone, and `--skip drop-in` skips it if \
                 there is no network"
            }
            Self::E2e => "fix the failures above; `cargo xtask e2e` runs this step alone",
            Self::Wasm => {
                "fix the failures above; if the module was built with another version of wasm-bindgen, install that \
                 version: `cargo install wasm-bindgen-cli --version …`"
            }
            Self::Wasi => "fix the failures above; `cargo xtask ci --only wasi` runs this step alone",
        }
    }

    /// Describes a requirement of the step that is not installed, and how to install it; `None` if nothing is missing.
    fn lacks(self) -> Option<&'static str> {
        match self {
            Self::Deny if !runs("cargo-deny") => Some("cargo-deny is not installed: cargo install --locked cargo-deny"),
            Self::Wasm => Host::JavaScript.lacks(),
            Self::Wasi => Host::Wasi.lacks(),
            _ => None,
        }
    }

    /// Runs the step. An error counts as a failure.
    fn end(self, workspace: &Workspace, shared: Option<&PathBuf>) -> Ended {
        match self.run(workspace, shared) {
            Ok(true) => Ended::Passed,
            Ok(false) => Ended::Failed,
            Err(error) => {
                println!("error: {error}");
                Ended::Failed
            }
        }
    }

    fn run(self, workspace: &Workspace, shared: Option<&PathBuf>) -> Result<bool, Error> {
        let none: [(&str, &str); 0] = [];
        match self {
            Self::Codegen => Ok(codegen::run(workspace, &codegen::Args::to_check())? == Outcome::Good),
            Self::Format => Ok(cargo::run(workspace, &["fmt", "--all", "--check"], &none)?),
            Self::Clippy => {
                // Without `--all-features`: the workspace already enables every feature that has code of our own. The
                // other features only enable parts of published crates, which would then have to be checked a second
                // time.
                let args = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
                Ok(cargo::run(workspace, &args, &none)?)
            }
            Self::Features => {
                let mut args = vec!["check", "--no-default-features", "--package", "client-runtime"];
                let services = manifest::read(workspace)?;
                args.extend(services.iter().flat_map(|service| ["--package", &service.package]));
                let lacking = [
                    "test",
                    "--package=difference",
                    "--no-default-features",
                    "--features=secretsmanager",
                    "--test=lacking",
                ];
                Ok(cargo::run(workspace, &args, &none)? && cargo::run(workspace, &lacking, &none)? && parts(workspace)?)
            }
            // Advisories are not checked, because they come from a database on the network.
            Self::Deny => Ok(cargo::run(workspace, &["deny", "check", "licenses", "bans", "sources"], &none)?),
            Self::Test => {
                if !runs("chromedriver") {
                    println!("chromedriver is not installed: skipping browser tests, which need it and chromium");
                }
                let mut vars = vec![("INSTA_UPDATE", "no".into())];
                vars.extend(shared.map(|shared| (shared::VARIABLE, shared.as_os_str().to_owned())));
                Ok(cargo::run(workspace, &["test", "--workspace"], &vars)?)
            }
            Self::Doc => {
                // Although no package has example targets, `--examples` enables the features of dev-dependencies, as
                // `--all-targets` does for clippy, so that the two steps share the metadata of dependencies.
                let args = ["doc", "--workspace", "--no-deps", "--lib", "--bins", "--examples"];
                Ok(cargo::run(workspace, &args, &[("RUSTDOCFLAGS", "-D warnings")])?)
            }
            Self::Conformance => conformance(workspace, shared),
            Self::DropIn => Ok(drop_in::run(workspace, &drop_in::Args::default())? == Outcome::Good),
            Self::E2e => Ok(e2e::run(workspace, &e2e::Args::default())? == Outcome::Good),
            Self::Wasm => Host::JavaScript.run(workspace),
            Self::Wasi => Host::Wasi.run(workspace),
        }
    }
}

/// Whether a program is installed.
pub(crate) fn runs(program: &str) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// Checks the runtime with each of its optional parts alone: a workspace build combines all features that any crate
/// enables.
fn parts(workspace: &Workspace) -> Result<bool, Error> {
    let path = workspace.root().join("runtime/Cargo.toml");
    let unreadable = |source| generation::error::Error::Runtime { path: path.clone(), source };
    let text = fs::read_to_string(&path).map_err(unreadable)?;
    let manifest: DocumentMut = text.parse().map_err(|error| unreadable(io::Error::other::<TomlError>(error)))?;
    let features = manifest.get("features").and_then(Item::as_table_like);
    let features = features.into_iter().flat_map(|features| features.iter());
    // Forwarded features only enable parts of published crates.
    let is_forwarded = |item: &Item| {
        let mut enabled = item.as_array().into_iter().flatten().filter_map(|name| name.as_str()).peekable();
        enabled.peek().is_some() && enabled.all(|name| name.contains('/'))
    };
    for (name, _) in features.filter(|(name, item)| *name != "default" && !is_forwarded(item)) {
        println!("client-runtime with {name}");
        let package = ["clippy", "--quiet", "--package", "client-runtime", "--no-default-features", "--features", name];
        let args = [&package[..], &["--", "--deny", "warnings"]].concat();
        if !cargo::run::<&str>(workspace, &args, &[])? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Generates crates from the testbed models. With a folder of further test data, also generates crates from published
/// models and from the compliance tests of other protocols, and documents, builds and tests those of the compliance
/// tests of awsJson.
///
/// The testbed crates are members of this workspace, so other steps build and test them. From their models, this step
/// only generates crates, under other names.
fn conformance(workspace: &Workspace, shared: Option<&PathBuf>) -> Result<bool, Error> {
    let of_shared = |name: &str| shared.map(|shared| shared.join(name)).filter(|folder| folder.is_dir());
    let mut generated = vec![workspace.root().join("model/testbed")];
    generated.extend(["models/aws", "protocol-tests/other-protocols"].into_iter().filter_map(of_shared));
    let good = conformance::run(workspace, &conformance::Args::to_generate(generated))? == Outcome::Good;
    match of_shared("protocol-tests") {
        Some(tested) => {
            Ok(good & (conformance::run(workspace, &conformance::Args::to_test(vec![tested]))? == Outcome::Good))
        }
        None => Ok(good),
    }
}

/// Reports the outcome of each step, and on the last line how many steps passed and failed. Returns the overall
/// outcome.
fn print_summary(steps: &[Step], done: &[(Step, Duration, Ended)]) -> Outcome {
    println!();
    for step in Step::value_variants() {
        let how = match done.iter().find(|(other, ..)| other == step) {
            Some((_, time, Ended::Passed)) => format!("passed in {}", took(*time)),
            Some((_, time, Ended::Failed)) => format!("FAILED after {}", took(*time)),
            Some((_, _, Ended::Skipped(lacking))) => format!("skipped: {lacking}"),
            None if steps.contains(step) => "not reached".to_owned(),
            None => "left out".to_owned(),
        };
        println!("{:11} {how}", step.name());
    }
    let count = |wanted: Ended| done.iter().filter(|(.., ended)| *ended == wanted).count();
    let failed = count(Ended::Failed);
    println!("{} passed, {failed} failed", count(Ended::Passed));
    if failed == 0 && done.len() == steps.len() { Outcome::Good } else { Outcome::Bad }
}
