//! Tests with invalid models, foreign folders, full disks, concurrent runs and killed runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::folder::{Folder, MODEL, ROOT, Run, of};

#[test]
fn each_invalid_file_is_named_once_and_the_others_are_generated() {
    let folder = Folder::new();
    let write = |name: &str, text: &str| fs::write(folder.path(&format!("models/{name}.json")), text).unwrap();
    write("boats", &of("Boats"));
    write("ships", &of("Boats"));
    write("broken", &MODEL[..MODEL.len() / 2]);
    write("package", "{ \"name\": \"not a model\" }");
    write("telex", &of("Telex").replace("aws.protocols#awsJson1_1", "aws.protocols#telex"));
    write("wrong", &of("Wrong").replacen("example.parking#OpenGateRequest\"", "example.parking#Gone\"", 1));
    let output = folder.sdk(&[]).bad();
    assert!(output.contains("generated 2 crates: ") && output.contains("failed    5 models\n"), "{output}");
    for (shown, expected) in [
        ("models/boats.json, models/ships.json", "these are all models of aws-sdk-boats"),
        ("models/broken.json", "not a Smithy JSON AST"),
        ("models/package.json", "missing field `smithy`"),
        ("aws-sdk-telex (models/telex.json)", "which the generator does not support"),
        ("aws-sdk-wrong (models/wrong.json)", "targets `example.parking#Gone`, which is not in the model"),
    ] {
        let entry = output.split(&format!("  {shown}\n")).nth(1).unwrap_or_else(|| panic!("no {shown:?} in {output}"));
        let message: String = entry.lines().take_while(|line| line.starts_with("    ")).collect();
        assert!(message.contains(expected), "no {expected:?} in {message:?}");
    }
    let crates: Vec<_> = fs::read_dir(folder.path("sdk/crates")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(crates.len(), 2, "{crates:?}");

    // Other files do not matter if services are selected.
    folder.sdk(&["--services", "parking"]).good();
    let output = folder.sdk(&["--services", "boats"]).bad();
    assert!(
        output.contains("no model defines the service \"boats\"") && output.contains("models/ships.json"),
        "{output}"
    );
}

#[test]
fn a_crate_whose_model_fails_is_unchanged() {
    let folder = Folder::new();
    folder.sdk(&[]).good();
    let before = folder.content();
    fs::write(folder.path("models/garage.json"), "{").unwrap();
    let output = folder.sdk(&[]).bad();
    assert!(output.contains("failed    1 model; 1 crate of earlier runs kept\n  models/garage.json\n"), "{output}");
    assert_eq!(folder.content(), before, "the crate, its row in the index and its membership");
}

#[test]
fn nothing_is_written_if_no_model_generates() {
    let folder = Folder::new();
    for name in ["garage", "parking"] {
        fs::write(folder.path(&format!("models/{name}.json")), "{").unwrap();
    }
    let output = folder.sdk(&[]).bad();
    assert!(output.contains("generated 0 crates") && output.contains("failed    2 models"), "{output}");
    assert!(!folder.path("sdk").exists());
}

#[test]
fn files_that_were_not_generated_are_not_touched() {
    let folder = Folder::new();
    fs::create_dir(folder.path("sdk")).unwrap();
    fs::write(folder.path("sdk/mine"), "mine").unwrap();
    for args in [[].as_slice(), &["--check"]] {
        let output = folder.sdk(args).bad();
        assert!(output.contains("is not empty and was not generated"), "{output}");
        assert_eq!(folder.content().len(), 1);
    }

    // A foreign file is in the folder of one crate: the other crate is written.
    fs::remove_dir_all(folder.path("sdk")).unwrap();
    folder.sdk(&["--services", "parking"]).good();
    fs::create_dir_all(folder.path("sdk/crates/garage")).unwrap();
    fs::write(folder.path("sdk/crates/garage/mine"), "mine").unwrap();
    fs::write(folder.path("models/parking.json"), MODEL.replace("one gate", "a gate")).unwrap();
    let output = folder.sdk(&[]).bad();
    assert!(output.contains("  changed aws-sdk-parking: "), "{output}");
    assert!(
        output.contains("  aws-sdk-garage (models/garage.json)\n") && output.contains("was not generated"),
        "{output}"
    );
    assert_eq!(folder.read("sdk/crates/garage/mine"), "mine");

    // A foreign file has the path of a common file.
    let folder = Folder::new();
    folder.sdk(&[]).good();
    let list = folder.read("sdk/.codegen-files").replace("README.md\n", "");
    fs::write(folder.path("sdk/.codegen-files"), list).unwrap();
    fs::write(folder.path("sdk/README.md"), "mine").unwrap();
    let output = folder.sdk(&[]).bad();
    assert!(output.contains("README.md is not in the list of generated files"), "{output}");
    assert_eq!(folder.read("sdk/README.md"), "mine");
}

#[test]
fn concurrent_runs_leave_the_result_of_one_of_them() {
    let selections = ["garage", "parking"];
    let single = selections.map(|name| {
        let folder = Folder::new();
        folder.sdk(&["--services", name]).good();
        relative(&folder)
    });
    for _ in 0..5 {
        let folder = Folder::new();
        let runs = selections.map(|name| {
            let mut command = folder.command(&["--services", name]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        });
        for mut run in runs {
            assert!(run.wait().unwrap().success());
        }
        let found = relative(&folder);
        assert!(single.contains(&found), "{:?}", found.keys());
        let left: Vec<_> = fs::read_dir(folder.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }
}

#[test]
fn a_run_that_is_killed_is_completed_by_the_next() {
    let folder = Folder::new();
    let names: Vec<_> = ('a'..='p').map(|letter| format!("S{letter}")).collect();
    for name in &names {
        fs::write(folder.path(&format!("models/{name}.json")), of(name)).unwrap();
    }
    for wait in [20, 40, 60, 80, 100, 150] {
        let mut run = folder.command(&["--jobs", "1"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        let _ = run.kill();
        run.wait().unwrap();
        // Crates that exist are complete.
        for name in names.iter().map(|name| name.to_ascii_lowercase()) {
            let there = folder.path(&format!("sdk/crates/{name}"));
            assert!(!there.exists() || there.join("src/lib.rs").exists(), "{name} after {wait} ms");
        }
    }
    folder.sdk(&[]).good();
    folder.sdk(&["--check"]).good();
    let whole = relative(&folder);
    fs::remove_dir_all(folder.path("sdk")).unwrap();
    folder.sdk(&[]).good();
    assert_eq!(relative(&folder), whole);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_reported_for_each_crate_and_nothing_is_half_written() {
    let folder = Folder::new();
    let disk = folder.path("disk");
    fs::create_dir(&disk).unwrap();
    // Room for the first crate and the index, but not for a second crate.
    let long = of("Garage").replace("Opens one gate.", &"Opens one gate. ".repeat(60_000));
    let program = env!("CARGO_BIN_EXE_commands");
    let script = |models: &str| {
        format!(
            "cd '{0}' && '{program}' --root '{ROOT}' sdk --models {models} --out disk/sdk --workspace-runtime --jobs 1",
            folder.path("").display()
        )
    };
    fs::create_dir(folder.path("more")).unwrap();
    fs::write(folder.path("more/parking.json"), MODEL).unwrap();
    fs::write(folder.path("more/garage.json"), long).unwrap();
    let all = format!(
        "mount -t tmpfs -o size=400k none '{0}' || exit 77\n{1} --services parking || exit 78\n{2}\necho code $?\n\
         cd '{0}' && find . -type f | sort && cat sdk/Cargo.toml",
        disk.display(),
        script("models"),
        script("more"),
    );
    let run = Run::of(Command::new("unshare").args(["-Urm", "sh", "-c", &all]));
    if run.code == Some(77) || run.output.contains("unshare: ") {
        eprintln!("skipped: no file system can be mounted here: {}", run.output);
        return;
    }
    let output = run.good();
    assert!(output.contains("code 1\n"), "{output}");
    assert!(output.contains("  aws-sdk-garage (more/garage.json)\n    cannot write "), "{output}");
    assert!(output.contains("No space left") && output.contains("nothing was changed; free some space"), "{output}");
    assert!(
        output.contains("./sdk/crates/parking/src/lib.rs\n") && !output.contains("./sdk/crates/garage"),
        "{output}"
    );
    assert!(output.contains("    \"crates/parking\",\n]"), "{output}");
}

/// Returns the content of the workspace, by relative path.
fn relative(folder: &Folder) -> BTreeMap<PathBuf, Vec<u8>> {
    let sdk = folder.path("sdk");
    let content = folder.content().into_iter();
    content.map(|(path, bytes)| (path.strip_prefix(&sdk).unwrap().to_owned(), bytes)).collect()
}
