//! Tests `cargo xtask diff` from the command line.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const OLD: &str = include_str!("../../tests/cli/parking.json");

/// A folder with a manifest and two models; the new model has an additional member and different documentation.
struct Models {
    folder: TempDir,
}

impl Models {
    fn new() -> Self {
        let member = r#""Gate": {"#;
        let more = r#""Ticket": { "target": "smithy.api#String" }, "Gate": {"#;
        let new =
            OLD.replacen(member, more, 1).replace("Opens one gate.", "Opens &lt;script&gt;one&lt;/script&gt; gate.");
        assert_ne!(new, OLD);
        let models = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(models.path("model")).unwrap();
        let manifest = "[services.parking]\nmodel = \"old.json\"\npackage = \"aws-sdk-parking\"\nversion = \"0.3.1\"\noutput = \"out\"\n";
        fs::write(models.path("model/models.toml"), manifest).unwrap();
        fs::write(models.path("old.json"), OLD).unwrap();
        fs::write(models.path("new.json"), new).unwrap();
        models
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `cargo xtask diff`; returns the exit code, standard output and standard error.
    fn diff(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
        command.current_dir(self.folder.path()).arg("--root").arg(self.folder.path()).arg("diff").args(args);
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap(), text(stdout), text(stderr))
    }

    fn git(&self, args: &[&str]) {
        let mut command = Command::new("git");
        command.current_dir(self.folder.path());
        command.args(["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]);
        let output = command.args(args).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn the_report_names_the_changes_and_the_next_version() {
    let models = Models::new();
    let (code, text, _) = models.diff(&["old.json", "new.json"]);
    assert_eq!(code, 0);
    for expected in [
        "Parking  old.json → new.json\nadditions only: 0.3.1 → 0.3.2\n0 breaking, 1 addition, 0 fixes, 1 documentation; ",
        "Member added (1) structures are `#[non_exhaustive]`",
        "    + operation::open_gate::OpenGateInput::ticket  Option<String>\n      example.parking#OpenGateRequest$Ticket\n",
        "Documentation changed (1) only the documentation changes\n    Client::open_gate\n",
    ] {
        assert!(text.contains(expected), "no {expected:?} in {text}");
    }
    assert!(!text.contains('\u{1b}'), "colors without a terminal: {text:?}");
    let (_, text, _) = models.diff(&["old.json", "new.json", "--crate-version", "1.125.0"]);
    assert!(text.contains("1.125.0 → 1.126.0"), "{text}");
    let (_, text, _) = models.diff(&["old.json", "old.json"]);
    assert!(text.ends_with("nothing changes\n"), "{text}");
}

#[test]
fn fail_on_is_the_least_weight_that_fails() {
    let models = Models::new();
    for (old, new, level, expected) in [
        ("old.json", "new.json", "breaking", 0),
        ("old.json", "new.json", "addition", 1),
        ("old.json", "new.json", "documentation", 1),
        ("new.json", "old.json", "breaking", 1),
        ("old.json", "old.json", "documentation", 0),
    ] {
        let (code, text, _) = models.diff(&[old, new, "--fail-on", level]);
        assert_eq!(code, expected, "{old} {new} {level}: {text}");
    }
}

#[test]
fn every_layout_is_complete() {
    let models = Models::new();
    let (_, markdown, _) = models.diff(&["old.json", "new.json", "--format", "markdown"]);
    assert!(markdown.starts_with("## Parking: additions only: 0.3.1 → 0.3.2\n"), "{markdown}");
    assert!(markdown.contains("- `operation::open_gate::OpenGateInput::ticket`: `Option<String>`"), "{markdown}");
    assert_eq!(markdown.matches("<details>").count(), markdown.matches("</details>").count());

    let (_, json, _) = models.diff(&["old.json", "new.json", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["verdict"], "addition");
    assert_eq!(json["new_version"], "0.3.2");
    assert_eq!(json["changes"][0]["shape"], "example.parking#OpenGateRequest$Ticket");
    assert!(json["files"].as_array().unwrap().iter().any(|file| file["path"] == "src/operation/open_gate.rs"));

    let (_, out, _) = models.diff(&["old.json", "new.json", "--format", "html", "--out", "diff.html"]);
    assert!(out.is_empty(), "{out}");
    let html = fs::read_to_string(models.path("diff.html")).unwrap();
    assert!(html.contains("+        ticket, set_ticket"), "{html}");
    assert!(!html.contains("<script") && html.contains("script"), "texts of the model are escaped");
    assert!(!html.contains("http://") && !html.contains("src="), "the page needs nothing besides itself");
    for tag in ["details", "section", "ul", "li", "code", "pre", "span", "div"] {
        let opened = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn a_model_can_be_a_git_revision() {
    let models = Models::new();
    models.git(&["init", "-q"]);
    models.git(&["add", "old.json"]);
    models.git(&["commit", "-qm", "old"]);
    let (code, text, err) = models.diff(&["HEAD:old.json", "new.json"]);
    assert!(code == 0 && text.contains("HEAD:old.json → new.json\nadditions only"), "{text}{err}");
    for wrong in ["HEAD:none.json", "HEAD~7:old.json", "-x:y", "--output=x:y", "HEAD:"] {
        let (code, _, err) = models.diff(&["--", wrong, "new.json"]);
        assert!(code == 1 && err.contains("from git"), "{wrong}: {err}");
    }
}

#[test]
fn overlays_are_merged_on_request() {
    let models = Models::new();
    let overlay = r#"{ "smithy": "2.0", "shapes": { "example.parking#OpenGateRequest$Gate": {
        "type": "apply", "traits": { "smithy.api#sensitive": {} } } } }"#;
    fs::write(models.path("overlay.json"), overlay).unwrap();
    let (_, text, err) = models.diff(&["old.json", "old.json", "--overlay-new", "overlay.json"]);
    assert!(text.contains("not sensitive → sensitive"), "{text}{err}");
    let (_, text, _) = models.diff(&["old.json", "old.json", "--overlay-old", "overlay.json"]);
    assert!(text.contains("sensitive → not sensitive"), "{text}");
    let (_, text, _) = models.diff(&["old.json", "old.json", "--overlay", "overlay.json"]);
    assert!(text.contains("nothing changes"), "{text}");
}

#[test]
fn errors_in_both_models_are_reported_together() {
    let models = Models::new();
    fs::write(models.path("old.json"), "{").unwrap();
    fs::write(models.path("new.json"), "[]").unwrap();
    let (code, _, err) = models.diff(&["old.json", "new.json", "--crate-version", "1.0.0"]);
    assert!(code == 1 && err.contains("old.json:1:") && err.contains("new.json:1:"), "{err}");
}

#[test]
fn errors_are_reported_as_text_and_as_json() {
    let models = Models::new();
    let broken = OLD.replacen("example.parking#OpenGateRequest\"", "example.parking#OpenGateRequets\"", 1);
    fs::write(models.path("new.json"), &broken).unwrap();
    let (code, _, err) = models.diff(&["old.json", "new.json"]);
    assert_eq!(code, 1);
    for expected in ["error: `example.parking#OpenGate` targets", "--> new.json:", "^^^^", "= help: did you mean"] {
        assert!(err.contains(expected), "no {expected:?} in {err}");
    }
    assert!(!err.contains('\u{1b}'), "colors without a terminal: {err:?}");
    let (code, out, err) = models.diff(&["old.json", "new.json", "--message-format", "json"]);
    assert!(code == 1 && out.is_empty(), "{out}");
    let messages: Vec<Value> = err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(messages[0]["code"], "unresolved-target");
    assert_eq!(messages[0]["file"], "new.json");
    assert_eq!(messages[0]["shape"], "example.parking#OpenGate");
    assert!(messages[0]["help"].as_str().unwrap().contains("OpenGateRequest"), "{err}");
    let (_, _, err) = models.diff(&["gone.json", "new.json", "--message-format", "json"]);
    let message: Value = serde_json::from_str(&err).unwrap();
    assert!(message["message"].as_str().unwrap().contains("gone.json"), "{err}");
}

/// Creates two folders of models. One service changes, one does not, one is removed and one is added.
fn folders() -> Models {
    let models = Models::new();
    let new = fs::read_to_string(models.path("new.json")).unwrap();
    let other = |name: &str| OLD.replace("\"Parking\"", &format!("\"{name}\""));
    for (path, text) in [
        ("before/parking.json", OLD),
        ("before/same.json", &other("Same")),
        ("before/gone.json", &other("Gone")),
        ("after/models/parking/service/2026-01-01/parking.json", &new),
        ("after/models/same/service/2026-01-01/same.json", &other("Same")),
        ("after/models/fresh/service/2026-01-01/fresh.json", &other("Fresh")),
    ] {
        fs::create_dir_all(models.path(path).parent().unwrap()).unwrap();
        fs::write(models.path(path), text).unwrap();
    }
    models
}

#[test]
fn folders_are_compared_service_by_service() {
    let models = folders();
    let (code, text, err) = models.diff(&["before", "after"]);
    assert_eq!(code, 0, "{err}");
    let expected = "before → after\n1 service changes, 1 added, 1 removed, 1 without a change\n\n\
                    additions      aws-sdk-parking  1 addition, 1 documentation; 0.3.1 → 0.3.2\n\
                    added          aws-sdk-fresh\nremoved        aws-sdk-gone\n\n\
                    Parking  before/parking.json → after/models/parking/service/2026-01-01/parking.json\nadditions only: 0.3.1 → 0.3.2\n";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.contains("    + operation::open_gate::OpenGateInput::ticket  Option<String>\n"), "{text}");

    for (level, expected) in [("breaking", 1), ("documentation", 1)] {
        assert_eq!(models.diff(&["before", "after", "--fail-on", level]).0, expected, "a service is gone");
    }
    assert_eq!(models.diff(&["before", "before", "--fail-on", "documentation"]).0, 0);
    let (_, text, _) = models.diff(&["before", "before"]);
    assert_eq!(text, "before → before\n0 services change, 3 without a change\n\n");
}

#[test]
fn folders_support_every_layout() {
    let models = folders();
    let (_, markdown, _) = models.diff(&["before", "after", "--format", "markdown", "--crate-version", "1.5.0"]);
    let row = "| `aws-sdk-parking` | Parking | additions | 1 addition, 1 documentation | 1.5.0 → 1.6.0 |\n| `aws-sdk-fresh` | | added | | |\n";
    assert!(markdown.contains(row) && markdown.contains("\n## Parking: additions only: 1.5.0 → 1.6.0\n"), "{markdown}");

    let (_, json, _) = models.diff(&["before", "after", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["verdict"], &json["unchanged"]), (&Value::from("breaking"), &Value::from(1)));
    assert_eq!((&json["added"][0], &json["removed"][0]), (&Value::from("aws-sdk-fresh"), &Value::from("aws-sdk-gone")));
    assert_eq!(json["services"][0]["package"], "aws-sdk-parking");
    assert_eq!(json["services"][0]["changes"][0]["shape"], "example.parking#OpenGateRequest$Ticket");

    models.diff(&["before", "after", "--format", "html", "--out", "diff.html"]);
    let html = fs::read_to_string(models.path("diff.html")).unwrap();
    for expected in [
        "<a href=\"#aws-sdk-parking\">aws-sdk-parking</a> <b>additions</b>",
        "<h2 class=\"title\" id=\"aws-sdk-parking\">Parking</h2>",
        "<section id=\"aws-sdk-parking-addition\"",
        "href=\"#aws-sdk-parking-addition\"",
        "<li class=\"breaking\">aws-sdk-gone <b>removed</b>",
    ] {
        assert!(html.contains(expected), "no {expected:?} in {html}");
    }
    assert!(!html.contains("<script") && !html.contains("Same"), "{html}");
}

#[test]
fn a_model_that_cannot_be_compared_is_named_and_the_others_are_compared() {
    let models = folders();
    fs::write(models.path("before/same.json"), "{").unwrap();
    let broken = OLD.replace("\"Parking\"", "\"Gone\"").replacen("#OpenGateRequest\"", "#Nothing\"", 1);
    fs::write(models.path("after/gone.json"), broken).unwrap();
    let (code, text, _) = models.diff(&["before", "after"]);
    assert!(
        code == 1 && text.contains("1 service changes, 2 added, 0 without a change, 2 cannot be compared\n"),
        "{text}"
    );
    assert!(text.contains("not compared   aws-sdk-gone\n    after/gone.json:"), "{text}");
    assert!(text.contains("not compared   before/same.json\n    before/same.json:1:"), "{text}");

    let (code, _, err) = models.diff(&["before", "new.json"]);
    assert!(code == 1 && err.contains("only one of them is a folder"), "{err}");
    let (code, _, err) = models.diff(&["before", "after", "--overlay", "new.json"]);
    assert!(code == 1 && err.contains("overlays belong to one model"), "{err}");
    fs::create_dir(models.path("empty")).unwrap();
    let (code, _, err) = models.diff(&["before", "empty"]);
    assert!(code == 1 && err.contains("cannot compare the models in empty: it has no *.json file"), "{err}");
}
