//! Tests the program from the command line: arguments, output, exit codes, and the files that it writes.

#[path = "cli/workspace.rs"]
mod workspace;

use std::fs;
use std::path::Path;

use workspace::{MODEL, Workspace, assert_options_are_explained};

const XTASK: &str = env!("CARGO_BIN_EXE_xtask");

#[test]
fn codegen_writes_the_crates_of_the_manifest() {
    let workspace = Workspace::new(XTASK);
    let output = workspace.xtask(&["codegen"]).good();
    for expected in [
        "read      model/parking.json (",
        "generated parking 1.2.3: 1 operation, ",
        "wrote     generated/parking: ",
        "took      ",
    ] {
        assert!(output.contains(expected), "no {expected:?} in {output}");
    }
    let made = workspace.files("generated/parking");
    assert!(
        made.contains_key(Path::new("Cargo.toml")) && made.contains_key(Path::new("src/lib.rs")),
        "{:?}",
        made.keys()
    );
    let output = workspace.xtask(&["codegen"]).good();
    assert!(output.contains("generated/parking: 0 added, 0 changed, 0 removed, "), "{output}");
    assert_eq!(workspace.files("generated/parking"), made);
}

#[test]
fn codegen_output_does_not_depend_on_threads_or_the_current_folder() {
    let workspace = Workspace::new(XTASK);
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
fn check_changes_nothing_and_says_how_to_fix_it() {
    let workspace = Workspace::new(XTASK);
    let output = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(output.contains("--- /dev/null\n+++ b/generated/parking/Cargo.toml\n"), "{output}");
    assert!(!workspace.path("generated").exists());

    workspace.xtask(&["codegen"]).good();
    workspace.xtask(&["codegen", "--check"]).good();

    let file = workspace.path("generated/parking/src/lib.rs");
    let generated = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{generated}// by hand\n")).unwrap();
    let before = workspace.files("generated");
    let output = workspace.xtask(&["codegen", "--check"]).bad();
    for expected in
        ["--- a/generated/parking/src/lib.rs\n", "\n-// by hand\n", "1 changed", "run `cargo xtask codegen` and commit"]
    {
        assert!(output.contains(expected), "no {expected:?} in {output}");
    }
    assert_eq!(workspace.files("generated"), before);

    workspace.xtask(&["codegen"]).good();
    assert_eq!(fs::read_to_string(&file).unwrap(), generated);
}

#[test]
fn check_reports_if_only_line_endings_differ() {
    let workspace = Workspace::new(XTASK);
    workspace.xtask(&["codegen"]).good();
    let made = workspace.files("generated/parking");
    for (path, bytes) in &made {
        let text = String::from_utf8(bytes.clone()).unwrap();
        fs::write(workspace.path("generated/parking").join(path), text.replace('\n', "\r\n")).unwrap();
    }
    let output = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(output.contains("only line endings differ: ") && output.contains(".gitattributes"), "{output}");
    assert!(output.contains(&format!("  changed {} files, in line endings only\n", made.len())), "{output}");
    assert!(!output.contains("@@"), "{output}");

    // Change something else too: the message must be about that change.
    let file = workspace.path("generated/parking/src/lib.rs");
    fs::write(&file, fs::read_to_string(&file).unwrap() + "// by hand\r\n").unwrap();
    let output = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(output.contains("// by hand") && output.contains("run `cargo xtask codegen` and commit"), "{output}");

    workspace.xtask(&["codegen"]).good();
    assert_eq!(workspace.files("generated/parking"), made);
}

#[test]
fn check_detects_a_changed_model() {
    let workspace = Workspace::new(XTASK);
    workspace.xtask(&["codegen"]).good();
    fs::write(workspace.path("model/parking.json"), MODEL.replace("OpenGate", "ShutGate")).unwrap();
    let output = workspace.xtask(&["codegen", "--check"]).bad();
    assert!(output.contains("run `cargo xtask codegen` and commit"), "{output}");
}

#[test]
fn any_model_is_generated_into_any_folder() {
    let workspace = Workspace::new(XTASK);
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
    let output = workspace.xtask(&args).good();
    assert!(output.contains("generated other 0.3.0"), "{output}");
    assert!(workspace.path("out/deep/Cargo.toml").is_file() && !workspace.path("generated").exists());

    fs::remove_file(workspace.path("out/deep/Cargo.toml")).unwrap();
    let output = workspace.xtask(&[args.as_slice(), &["--check"]].concat()).bad();
    let command =
        "run `cargo xtask codegen --model 'other model.json' --out out/deep --package other --crate-version 0.3.0`";
    assert!(output.contains(command), "{output}");
}

#[test]
fn a_crate_can_have_a_subset_of_the_operations() {
    let workspace = Workspace::new(XTASK);
    let args = ["codegen", "--model", "model/parking.json", "--out", "out", "--operations"];
    workspace.xtask(&[args.as_slice(), &["OpenGate"]].concat()).good();
    fs::write(workspace.path("out/src/lib.rs"), "").unwrap();
    let output = workspace.xtask(&[args.as_slice(), &["OpenGate", "--check"]].concat()).bad();
    assert!(output.contains("--out out --operations OpenGate`"), "{output}");
    let output = workspace.xtask(&[args.as_slice(), &["OpenGate,openGates"]].concat()).bad();
    assert!(output.contains("has no operation `openGates`") && output.contains("did you mean `OpenGate`?"), "{output}");
    assert!(!workspace.path("out/src/operation/open_gates.rs").exists());
}

#[test]
fn arguments_that_belong_together_are_required() {
    let workspace = Workspace::new(XTASK);
    let cases: [(&[&str], &str); 6] = [
        (&["codegen", "--operations", "x"], "--model"),
        (&["codegen", "--model", "x"], "--out"),
        (&["codegen", "--out", "x"], "--model"),
        (&["codegen", "--overlay", "x"], "--model"),
        (&["codegen", "--crate-version", "x"], "--crate-version"),
        (&["codegen", "--threads", "0"], "--threads"),
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
        ("cannot read model/parking.json", |w| fs::remove_file(w.path("model/parking.json")).unwrap()),
        ("model/parking.json:2:", |w| fs::write(w.path("model/parking.json"), "{\n\"smithy\" 2.0 }").unwrap()),
        ("model/parking.json:2:3: the file is not UTF-8", |w| {
            fs::write(w.path("model/parking.json"), b"{\n \"\xff\"").unwrap()
        }),
        ("model/models.toml:5:10: \"../out\" is not a path inside the workspace", |w| w.list("../out")),
        ("model/models.toml:5:10:", |w| w.list("/etc")),
        ("was not generated", |w| {
            fs::create_dir_all(w.path("generated/parking")).unwrap();
            fs::write(w.path("generated/parking/mine"), "mine").unwrap();
        }),
    ];
    for (expected, spoil) in cases {
        let workspace = Workspace::new(XTASK);
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
    let workspace = Workspace::new(XTASK);
    let manifest = workspace.path("model/models.toml");
    let one = fs::read_to_string(&manifest).unwrap();
    let broken = one.replace("services.parking", "services.broken").replace("parking", "broken");
    fs::write(&manifest, one + &broken.replace("services.broken", "services.zzz")).unwrap();
    fs::write(workspace.path("model/broken.json"), "{").unwrap();
    let output = workspace.xtask(&["codegen"]).bad();
    assert!(output.contains("model/broken.json:1:"), "{output}");
    assert!(!workspace.path("generated").exists());

    // Both can be generated, but one of them must not be written.
    fs::write(workspace.path("model/broken.json"), MODEL).unwrap();
    fs::create_dir_all(workspace.path("generated/broken")).unwrap();
    fs::write(workspace.path("generated/broken/mine"), "mine").unwrap();
    workspace.xtask(&["codegen"]).bad();
    assert!(!workspace.path("generated/parking").exists());
}

#[test]
fn every_option_is_explained() {
    assert_options_are_explained(&Workspace::new(XTASK), "codegen");
}

#[test]
fn the_help_lists_every_command() {
    let workspace = Workspace::new(XTASK);
    let help = workspace.xtask(&["--help"]).good();
    for (name, about) in generation::delegate::COMMANDS.into_iter().chain([("codegen", "Generate client crates")]) {
        let line = help.lines().find(|line| line.trim_start().starts_with(&format!("{name} ")));
        // A long line is wrapped.
        let begins = about.get(..50).unwrap_or(about);
        assert!(line.is_some_and(|line| line.contains(begins)), "{name}: {help}");
    }
    let unknown = workspace.xtask(&["nothing"]);
    assert!(unknown.code == Some(2) && unknown.err.contains("unrecognized subcommand"), "{unknown:?}");
}
