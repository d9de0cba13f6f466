//! Tests `cargo xtask bench` with its cheapest part, its reports as a table, JSON and HTML, and that parts without their
//! models are skipped.

use std::fs;
use std::process::Command;

#[test]
fn the_sizes_of_both_crates_are_compared() {
    let folder = tempfile::tempdir().unwrap();
    let (json, html) = (folder.path().join("bench.json"), folder.path().join("bench.html"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
    command.args(["--root", concat!(env!("CARGO_MANIFEST_DIR"), "/../.."), "bench", "--only", "crate-size"]);
    let output = command.arg("--json").arg(&json).arg("--html").arg(&html).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.starts_with("machine "), "{table}");
    assert!(table.contains("lines of Rust"), "{table}");

    let report: serde_json::Value = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    let lines = &report["rows"][0];
    assert_eq!(lines["what"], "lines of Rust, crate alone");
    // The version of the published crate is fixed.
    assert_eq!(lines["official"]["median"], 38_976.0);
    assert_eq!(lines["target"]["ratio"], 0.25);
    assert!(lines["ratio"].as_f64().unwrap() < 0.3, "{lines}");
    let together = &report["rows"][3];
    assert_eq!(together["what"], "lines of Rust, with the runtime");
    assert!(together["ours"]["median"].as_f64().unwrap() > lines["ours"]["median"].as_f64().unwrap() + 5_000.0);
    assert!(fs::read_to_string(html).unwrap().contains("lines of Rust"));
}

#[test]
fn parts_with_other_services_are_skipped_without_models() {
    for part in ["five-services", "two-operations", "ten-services", "codecs"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
        command.args(["--root", concat!(env!("CARGO_MANIFEST_DIR"), "/../.."), "bench", "--only", part]);
        let output = command.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{text}");
        assert!(text.contains(&format!("\nskipped   {part}: the models of the services")), "{text}");
    }
}
