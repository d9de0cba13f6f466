//! The program as it is used: arguments, output, exit codes, and the files it leaves.

#![expect(clippy::unwrap_used, reason = "the helpers of the tests are tests too, which clippy.toml does not see here")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A service with one operation.
const MODEL: &str = include_str!("cli/parking.json");

/// A workspace with a manifest that lists one service.
struct Workspace {
    folder: TempDir,
}

impl Workspace {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Self { folder };
        fs::create_dir(workspace.path("model")).unwrap();
        fs::write(workspace.path("model/parking.json"), MODEL).unwrap();
        workspace.list("generated/parking");
        workspace
    }

    fn list(&self, output: &str) {
        let text = format!(
            "[services.parking]\nmodel = \"model/parking.json\"\npackage = \"parking\"\nversion = \"1.2.3\"\n\
             output = \"{output}\"\n"
        );
        fs::write(self.path("model/models.toml"), text).unwrap();
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn xtask(&self, args: &[&str]) -> Run {
        self.xtask_in(self.folder.path(), args)
    }

    fn xtask_in(&self, current: &Path, args: &[&str]) -> Run {
        let root = self.folder.path().to_str().unwrap();
        Run::of(Command::new(env!("CARGO_BIN_EXE_xtask")).current_dir(current).args(["--root", root]).args(args))
    }

    /// Every file below a folder with its bytes.
    fn files(&self, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, into);
                } else {
                    into.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(&self.path(folder), &mut files);
        files
            .into_iter()
            .map(|(path, bytes)| (path.strip_prefix(self.path(folder)).unwrap().to_owned(), bytes))
            .collect()
    }
}

/// What a run of the program said.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    #[track_caller]
    fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    #[track_caller]
    fn bad(self) -> String {
        assert_eq!(self.code, Some(1), "{self:?}");
        self.out + &self.err
    }
}

#[test]
fn codegen_writes_the_crates_of_the_manifest() {
    let workspace = Workspace::new();
    let said = workspace.xtask(&["codegen"]).good();
    for expected in [
        "read      model/parking.json (",
        "generated parking 1.2.3: 1 operation, ",
        "wrote     generated/parking: ",
        "took      ",
    ] {
        assert!(said.contains(expected), "no {expected:?} in {said}");
    }
    let made = workspace.files("generated/parking");
    assert!(
        made.contains_key(Path::new("Cargo.toml")) && made.contains_key(Path::new("src/lib.rs")),
        "{:?}",
        made.keys()
    );
    let said = workspace.xtask(&["codegen"]).good();
    assert!(said.contains("generated/parking: 0 added, 0 changed, 0 removed, "), "{said}");
    assert_eq!(workspace.files("generated/parking"), made);
}

#[test]
fn codegen_gives_the_same_bytes_for_any_number_of_threads_and_from_any_folder() {
    let workspace = Workspace::new();
    workspace.xtask(&["codegen", "--threads", "1"]).good();
    let made = workspace.files("generated/parking");
    let elsewhere = tempfile::tempdir().unwrap();
    for (folder, threads) in [(workspace.path("model"), "2"), (elsewhere.path().to_owned(), "7")] {
        fs::remove_dir_all(workspace.path("generated")).unwrap();
        workspace.xtask_in(&folder, &["codegen", "--threads", threads]).good();
        assert_eq!(workspace.files("generated/parking"), made);
    }
}

#[test]
fn check_changes_nothing_and_says_how_to_mend_it() {
    let workspace = Workspace::new();
    let said = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(said.contains("--- /dev/null\n+++ b/generated/parking/Cargo.toml\n"), "{said}");
    assert!(!workspace.path("generated").exists());

    workspace.xtask(&["codegen"]).good();
    workspace.xtask(&["codegen", "--check"]).good();

    let file = workspace.path("generated/parking/src/lib.rs");
    let generated = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{generated}// by hand\n")).unwrap();
    let before = workspace.files("generated");
    let said = workspace.xtask(&["codegen", "--check"]).bad();
    for expected in
        ["--- a/generated/parking/src/lib.rs\n", "\n-// by hand\n", "1 changed", "run `cargo xtask codegen` and commit"]
    {
        assert!(said.contains(expected), "no {expected:?} in {said}");
    }
    assert_eq!(workspace.files("generated"), before);

    workspace.xtask(&["codegen"]).good();
    assert_eq!(fs::read_to_string(&file).unwrap(), generated);
}

#[test]
fn check_sees_a_change_of_the_model() {
    let workspace = Workspace::new();
    workspace.xtask(&["codegen"]).good();
    fs::write(workspace.path("model/parking.json"), MODEL.replace("OpenGate", "ShutGate")).unwrap();
    let said = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(said.contains("run `cargo xtask codegen` and commit"), "{said}");
}

#[test]
fn any_model_is_generated_into_any_folder() {
    let workspace = Workspace::new();
    let model = workspace.path("other model.json");
    fs::write(&model, MODEL).unwrap();
    let args = [
        "codegen",
        "--model",
        "other model.json",
        "--out",
        "out/deep",
        "--package",
        "other",
        "--crate-version",
        "0.3.0",
    ];
    let said = workspace.xtask(&args).good();
    assert!(said.contains("generated other 0.3.0"), "{said}");
    assert!(workspace.path("out/deep/Cargo.toml").is_file() && !workspace.path("generated").exists());

    fs::remove_file(workspace.path("out/deep/Cargo.toml")).unwrap();
    let said = workspace.xtask(&[args.as_slice(), &["--check"]].concat()).bad();
    let command =
        "run `cargo xtask codegen --model 'other model.json' --out out/deep --package other --crate-version 0.3.0`";
    assert!(said.contains(command), "{said}");
}

#[test]
fn arguments_that_go_together_are_asked_for() {
    let workspace = Workspace::new();
    let cases: [(&[&str], &str); 6] = [
        (&["codegen", "--model", "x"], "--out"),
        (&["codegen", "--out", "x"], "--model"),
        (&["codegen", "--overlay", "x"], "--model"),
        (&["codegen", "--crate-version", "x"], "--crate-version"),
        (&["codegen", "--threads", "0"], "--threads"),
        (&["ci", "--only", "nothing"], "possible values: codegen, format"),
    ];
    for (args, expected) in cases {
        let run = workspace.xtask(args);
        assert_eq!(run.code, Some(2), "{args:?}: {run:?}");
        assert!(run.err.contains(expected), "{args:?}: {run:?}");
    }
}

#[test]
fn bad_input_ends_in_one_clear_error_and_nothing_is_written() {
    type Spoil = fn(&Workspace);
    let cases: [(&str, Spoil); 6] = [
        ("cannot read the model model/parking.json", |w| fs::remove_file(w.path("model/parking.json")).unwrap()),
        ("model/parking.json:2:", |w| fs::write(w.path("model/parking.json"), "{\n\"smithy\" 2.0 }").unwrap()),
        ("model/parking.json:2:3: the model is not UTF-8", |w| {
            fs::write(w.path("model/parking.json"), b"{\n \"\xff\"").unwrap()
        }),
        ("model/models.toml:5:10: \"../out\" is no path inside the workspace", |w| w.list("../out")),
        ("model/models.toml:5:10:", |w| w.list("/etc")),
        ("was not made by the generator", |w| {
            fs::create_dir_all(w.path("generated/parking")).unwrap();
            fs::write(w.path("generated/parking/mine"), "mine").unwrap();
        }),
    ];
    for (expected, spoil) in cases {
        let workspace = Workspace::new();
        spoil(&workspace);
        let before = workspace.files("");
        for args in [["codegen"].as_slice(), &["codegen", "--check"]] {
            let run = workspace.xtask(args);
            assert!(run.err.starts_with("error: ") && run.err.contains(expected), "no {expected:?} in {run:?}");
            assert_eq!(run.code, Some(1));
            assert_eq!(workspace.files(""), before, "{expected}");
        }
    }
}

#[test]
fn nothing_is_written_unless_everything_generates() {
    let workspace = Workspace::new();
    let manifest = workspace.path("model/models.toml");
    let one = fs::read_to_string(&manifest).unwrap();
    let broken = one.replace("services.parking", "services.broken").replace("parking", "broken");
    fs::write(&manifest, one + &broken.replace("services.broken", "services.zzz")).unwrap();
    fs::write(workspace.path("model/broken.json"), "{").unwrap();
    let said = workspace.xtask(&["codegen"]).bad();
    assert!(said.contains("model/broken.json:1:"), "{said}");
    assert!(!workspace.path("generated").exists());

    // Both generate, but one of them may not be written.
    fs::write(workspace.path("model/broken.json"), MODEL).unwrap();
    fs::create_dir_all(workspace.path("generated/broken")).unwrap();
    fs::write(workspace.path("generated/broken/mine"), "mine").unwrap();
    workspace.xtask(&["codegen"]).bad();
    assert!(!workspace.path("generated/parking").exists());
}

#[test]
fn ci_ends_with_the_count_of_its_steps() {
    let workspace = Workspace::new();
    let said = workspace.xtask(&["ci", "--only", "codegen"]).bad();
    assert!(said.contains("codegen failed; what to do: ") && said.contains("cargo xtask codegen"), "{said}");
    assert_eq!(said.lines().last(), Some("0 passed, 1 failed"), "{said}");

    workspace.xtask(&["codegen"]).good();
    let said = workspace.xtask(&["ci", "--only", "codegen"]).good();
    assert_eq!(said.lines().last(), Some("1 passed, 0 failed"), "{said}");
    assert!(said.contains("[1/1] codegen: ") && said.contains("e2e         left out"), "{said}");

    // The folder holds no cargo workspace: formatting fails, and what follows is not reached.
    let said = workspace.xtask(&["ci", "--skip", "e2e,test"]).bad();
    assert!(said.contains("format      FAILED") && said.contains("clippy      not reached"), "{said}");
    assert_eq!(said.lines().filter(|line| line.ends_with("failed")).count(), 1, "{said}");
    assert!(said.contains("\n1 passed, 1 failed\n"), "{said}");

    let said = workspace.xtask(&["ci", "--shared", "nowhere"]).bad();
    assert!(said.contains("--shared"), "{said}");
}

#[test]
fn every_option_is_explained() {
    let workspace = Workspace::new();
    for command in ["codegen", "diff", "update", "ci", "e2e"] {
        let help = workspace.xtask(&[command, "--help"]).good();
        let mut lines = help.lines().skip_while(|line| *line != "Options:").skip(1).peekable();
        while let Some(line) = lines.next() {
            if line.trim_start().starts_with("--") {
                let explained = lines.peek().is_some_and(|next| next.starts_with("          "));
                assert!(explained || line.contains("Print help"), "{command}: {line}");
            }
        }
    }
}

#[test]
fn conformance_goes_on_after_a_failure_and_names_what_is_refused() {
    let workspace = Workspace::new();
    let models = workspace.path("models");
    fs::create_dir(&models).unwrap();
    fs::write(models.join("a-broken.json"), "{").unwrap();
    fs::write(models.join("b-other.json"), MODEL.replace("aws.protocols#awsJson1_1", "aws.protocols#restXml")).unwrap();
    fs::write(models.join("c-parking.json"), MODEL).unwrap();
    let second = MODEL.replace("example.parking#Parking\"", "example.parking#Garage\"");
    let second: serde_json::Value = serde_json::from_str(&second).unwrap();
    let mut both: serde_json::Value = serde_json::from_str(MODEL).unwrap();
    both["shapes"]["example.parking#Garage"] = second["shapes"]["example.parking#Garage"].clone();
    fs::write(models.join("d-two.json"), both.to_string()).unwrap();

    let run = workspace.xtask(&["conformance", "--models", "models", "--no-build"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    for expected in [
        "a-broken.json does not generate",
        "speaks `aws.protocols#restXml`, which is not supported",
        "\nParking",
        "\nGarage",
        "Parking is refused for its protocol",
        "generated 3 of 5 services",
        "refused   1, of other protocols",
    ] {
        assert!(run.out.contains(expected), "{expected:?} is missing: {}", run.out);
    }

    // A service of another protocol is to be refused, so it is no failure; a file that is no model is one.
    let other = workspace.path("other");
    fs::create_dir(&other).unwrap();
    fs::rename(models.join("b-other.json"), other.join("b-other.json")).unwrap();
    fs::remove_file(models.join("a-broken.json")).unwrap();
    let out = workspace.xtask(&["conformance", "--models", "models", "--models", "other", "--no-build"]).good();
    assert!(out.contains("generated 3 of 4 services\nrefused   1"), "{out}");
    let none = workspace.xtask(&["conformance", "--models", "model/nothing", "--no-build"]);
    assert_eq!(none.code, Some(1), "{none:?}");
    assert!(none.err.contains("--models"), "{none:?}");
}
