//! Tests `cargo xtask update` from the command line, against a real server on this machine.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use generation::Outcome;
use generation::codegen::Args;
use tempfile::TempDir;

const OLD: &str = include_str!("../../tests/cli/parking.json");

/// Returns the model with an additional member.
fn newer() -> String {
    let new = OLD.replacen(r#""Gate": {"#, r#""Ticket": { "target": "smithy.api#String" }, "Gate": {"#, 1);
    assert_ne!(new, OLD);
    new
}

struct Workspace {
    folder: TempDir,
}

impl Workspace {
    fn new() -> Self {
        let workspace = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(workspace.path("model")).unwrap();
        fs::write(workspace.path("model/parking.json"), OLD).unwrap();
        let manifest = "# ours\n[services.parking]\nmodel = \"model/parking.json\"\npackage = \"parking\"\n\
             version = \"1.2.3\" # released\noutput = \"generated/parking\"\nupstream = \"upstream.json\"\n";
        fs::write(workspace.path("model/models.toml"), manifest).unwrap();
        workspace.codegen(&Args::default());
        workspace
    }

    /// Generates the crates in the manifest, or checks them.
    fn codegen(&self, args: &Args) -> Outcome {
        let workspace = generation::workspace::Workspace::find(Some(self.folder.path())).unwrap();
        generation::codegen::run(&workspace, args).unwrap()
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs the program; returns its exit code and all its output.
    fn xtask(&self, args: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
        for variable in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
            command.env_remove(variable);
        }
        command.current_dir(self.folder.path()).arg("--root").arg(self.folder.path()).args(args);
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap(), text(stdout) + &text(stderr))
    }

    fn update_from(&self, from: &str, more: &[&str]) -> (i32, String) {
        self.xtask(&[["update", "parking", "--from", from].as_slice(), more].concat())
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, into);
                } else {
                    into.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(self.folder.path(), &mut files);
        files
    }
}

/// Starts a server that passes the path of each request, its own port and the connection to a function, which responds;
/// returns the URL of the server.
fn serve(respond: impl Fn(&str, u16, &mut TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = Vec::new();
            let mut buffer = [0; 1024];
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                match stream.read(&mut buffer) {
                    Ok(read @ 1..) => request.extend_from_slice(&buffer[..read]),
                    _ => break,
                }
            }
            let request = String::from_utf8_lossy(&request).into_owned();
            let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
            respond(&path, port, &mut stream);
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn send(stream: &mut TcpStream, status: &str, headers: &str, body: &str) {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n");
    // The client may have stopped reading.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}

#[test]
fn an_update_writes_the_model_and_everything_derived_from_it() {
    let workspace = Workspace::new();
    let server = serve(|path, port, stream| match path {
        "/moved" => send(stream, "302 Found", &format!("Location: http://127.0.0.1:{port}/there\r\n"), ""),
        "/there" => send(stream, "301 Moved", "Location: /model.json\r\n", ""),
        "/model.json" => send(stream, "200 OK", "", &newer()),
        _ => send(stream, "404 Not Found", "", "none"),
    });
    let from = format!("{server}/moved");
    let (code, output) = workspace.update_from(&from, &["--yes"]);
    assert_eq!(code, 0, "{output}");
    assert!(output.contains("additions only: 1.2.3 → 1.3.0") && output.contains("OpenGateInput::ticket"), "{output}");
    assert_eq!(workspace.read("model/parking.json"), newer());
    let manifest = workspace.read("model/models.toml");
    for expected in ["# ours\n", "version = \"1.3.0\" # released\n", &format!("source = \"{from}\"\n"), "sha256 = \""] {
        assert!(manifest.contains(expected), "no {expected:?} in {manifest}");
    }
    let changelog = workspace.read("generated/parking/CHANGELOG.md");
    let entry =
        "# Changelog\n\n## 1.3.0\n\n### Additions\n\n- member added: `operation::open_gate::OpenGateInput::ticket`\n";
    assert_eq!(changelog, entry);
    assert!(workspace.read("generated/parking/Cargo.toml").contains("version = \"1.3.0\""));
    assert_eq!(workspace.codegen(&Args::to_check()), Outcome::Good);
    assert_eq!(workspace.read("generated/parking/CHANGELOG.md"), entry, "generation leaves the changelog alone");

    let before = workspace.files();
    let (code, output) = workspace.update_from(&format!("{server}/model.json"), &["--yes"]);
    assert!(code == 0 && output.contains("is identical to"), "{output}");
    assert_eq!(workspace.files(), before);
}

#[test]
fn an_update_uses_the_settings_of_the_manifest() {
    let workspace = Workspace::new();
    // A second protocol that generation would prefer, and another depth of the output folder.
    let with_both = |model: &str| {
        let one = "\"aws.protocols#awsJson1_1\": {},";
        model.replacen(one, &format!("\"aws.protocols#awsJson1_0\": {{}},{one}"), 1)
    };
    fs::write(workspace.path("model/parking.json"), with_both(OLD)).unwrap();
    let manifest = workspace.read("model/models.toml").replace(
        "output = \"generated/parking\"\n",
        "output = \"generated/deep/parking\"\nprotocol = \"awsJson1_1\"\n",
    );
    fs::write(workspace.path("model/models.toml"), manifest).unwrap();
    workspace.codegen(&Args::default());
    let read = |file: &str| workspace.read(&format!("generated/deep/parking/{file}"));
    let (meta, manifest) = (read("src/meta.rs"), read("Cargo.toml"));
    assert!(meta.contains("application/x-amz-json-1.1"), "{meta}");
    assert!(manifest.contains("path = \"../../../runtime\""), "{manifest}");

    fs::write(workspace.path("newer.json"), with_both(&newer())).unwrap();
    let (code, output) = workspace.update_from("newer.json", &["--yes"]);
    assert_eq!(code, 0, "{output}");
    assert_eq!(read("src/meta.rs"), meta);
    assert_eq!(read("Cargo.toml").replace("1.3.0", "1.2.3"), manifest);
    assert_eq!(workspace.codegen(&Args::to_check()), Outcome::Good);
}

#[test]
fn a_model_comes_from_upstream_a_file_or_a_folder() {
    let workspace = Workspace::new();
    fs::write(workspace.path("upstream.json"), newer()).unwrap();
    let (code, output) = workspace.xtask(&["update", "--yes"]);
    assert_eq!(code, 0, "{output}");
    assert!(workspace.read("model/models.toml").contains("source = \"upstream.json\"\n"));

    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path("models/parking/2026")).unwrap();
    fs::write(workspace.path("models/parking/2026/model.json"), newer()).unwrap();
    fs::write(workspace.path("models/other.json"), OLD.replace("example.parking#Parking", "example.parking#Other"))
        .unwrap();
    fs::write(workspace.path("models/broken.json"), "{ \"example.parking#Parking\"").unwrap();
    let (code, output) = workspace.update_from("models", &["--yes"]);
    assert_eq!(code, 0, "{output}");
    assert_eq!(workspace.read("model/parking.json"), newer());

    fs::write(workspace.path("models/second.json"), OLD).unwrap();
    let (code, output) = workspace.update_from("models", &["--yes"]);
    assert!(code == 1 && output.contains("has 2 models of example.parking#Parking"), "{output}");
}

#[test]
fn without_a_terminal_no_confirmation_is_requested() {
    let workspace = Workspace::new();
    fs::write(workspace.path("upstream.json"), newer()).unwrap();
    let before = workspace.files();
    let (code, output) = workspace.xtask(&["update", "parking"]);
    assert!(code == 1 && output.contains("give --yes") && output.contains("additions only"), "{output}");
    assert_eq!(workspace.files(), before);
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_terminal_the_update_needs_confirmation() {
    use std::process::Stdio;
    // `script` runs a command in a new terminal.
    if let Err(error) = Command::new("script").arg("--version").output() {
        eprintln!("skipped: a terminal requires `script` from util-linux ({error})");
        return;
    }
    for (answer, taken) in [("n\n", false), ("\n", false), ("yes\n", true)] {
        let workspace = Workspace::new();
        fs::write(workspace.path("upstream.json"), newer()).unwrap();
        let before = workspace.files();
        let root = workspace.folder.path().display();
        let update = format!("'{}' --root '{root}' update", env!("CARGO_BIN_EXE_commands"));
        let mut script = Command::new("script");
        script.args(["-qec", &update, "/dev/null"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut script = script.spawn().unwrap();
        script.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
        let output = script.wait_with_output().unwrap();
        let output = String::from_utf8_lossy(&output.stdout);
        assert!(output.contains("Update parking to 1.3.0? [y/N]"), "{output}");
        assert_eq!(workspace.files() != before, taken, "{answer:?}: {output}");
        assert_eq!(output.contains("model/parking.json is unchanged"), !taken, "{answer:?}: {output}");
    }
}

#[test]
fn a_file_that_is_not_a_model_of_the_service_changes_nothing() {
    type Respond = fn(&mut TcpStream);
    let cases: [(&str, Respond); 12] = [
        ("the response status is 404", |s| send(s, "404 Not Found", "", "none")),
        ("the response status is 500", |s| send(s, "500 Internal Server Error", "", &newer())),
        ("an HTML page", |s| send(s, "200 OK", "", "\n<!doctype html><title>Sign in</title>")),
        ("is empty", |s| send(s, "200 OK", "", "")),
        ("is not JSON", |s| send(s, "200 OK", "", "{ \"smithy\": 2.0, ] }")),
        ("truncated JSON", |s| send(s, "200 OK", "", &newer()[..newer().len() / 2])),
        ("missing field `smithy`", |s| send(s, "200 OK", "", "{}")),
        ("is the model of example.parking#Other", |s| {
            send(s, "200 OK", "", &newer().replace("example.parking#Parking", "example.parking#Other"))
        }),
        ("which is not in the model", |s| {
            send(
                s,
                "200 OK",
                "",
                &newer().replace("\"example.parking#OpenGateRequest\": {", "\"example.parking#X\": {"),
            )
        }),
        ("is larger than", |s| {
            let _ = s.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{");
        }),
        // No length is declared, and the body never ends.
        ("is larger than", |s| {
            let _ = s.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{");
            while s.write_all(&[b' '; 1 << 20]).is_ok() {}
        }),
        // The declared length exceeds the actual length of the body.
        ("cannot download", |s| {
            let model = newer();
            let _ = s
                .write_all(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{model}", model.len() + 1).as_bytes());
        }),
    ];
    let workspace = Workspace::new();
    let before = workspace.files();
    for (expected, respond) in cases {
        let server = serve(move |_, _, stream| respond(stream));
        let (code, output) = workspace.update_from(&format!("{server}/m.json"), &["--yes"]);
        assert!(code == 1 && output.contains(expected), "no {expected:?} in {output}");
        assert!(output.contains("were not changed") || output.contains("nothing was written"), "{output}");
        assert!(workspace.files() == before, "{expected}: something was changed");
    }
}

#[test]
fn broken_and_slow_connections_fail_within_the_time_limit() {
    type Respond = fn(&mut TcpStream);
    let cases: [(&str, Respond); 5] = [
        ("cannot download", |_| {}),
        ("cannot download", |s| {
            let _ = s.write_all(b"what is this\r\n\r\n");
        }),
        // A chunk that is cut off in the middle.
        ("cannot download", |s| {
            let _ = s.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{");
        }),
        ("timeout", |s| {
            thread::sleep(Duration::from_secs(6));
            send(s, "200 OK", "", &newer());
        }),
        // One byte at a time.
        ("timeout", |s| {
            let _ = s.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while s.write_all(b" ").is_ok() {
                thread::sleep(Duration::from_millis(100));
            }
        }),
    ];
    let workspace = Workspace::new();
    let before = workspace.files();
    for (expected, respond) in cases {
        let server = serve(move |_, _, stream| respond(stream));
        let start = Instant::now();
        let (code, output) = workspace.update_from(&format!("{server}/m.json"), &["--yes", "--timeout", "2"]);
        assert!(code == 1 && output.contains(expected), "no {expected:?} in {output}");
        assert!(start.elapsed() < Duration::from_secs(5), "{expected}: {:?}", start.elapsed());
        assert!(workspace.files() == before, "{expected}: something was changed");
    }
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (code, output) = workspace.update_from(&format!("http://{closed}/m.json"), &["--yes"]);
    assert!(code == 1 && output.contains("cannot download"), "{output}");
    let (code, output) = workspace.update_from("https://nowhere.invalid/m.json", &["--yes", "--timeout", "5"]);
    assert!(code == 1 && output.contains("cannot download"), "{output}");
    assert!(workspace.files() == before);
}

#[test]
fn redirects_are_followed_within_limits() {
    let workspace = Workspace::new();
    let before = workspace.files();
    let server = serve(|path, _, stream| match path {
        "/round" => send(stream, "302 Found", "Location: /round\r\n", ""),
        "/out" => send(stream, "302 Found", "Location: http://example.com/m.json\r\n", ""),
        "/file" => send(stream, "302 Found", "Location: file:///etc/passwd\r\n", ""),
        "/folder/relative" => send(stream, "302 Found", "Location: ../up?to=date\r\n", ""),
        "/up?to=date" => send(stream, "200 OK", "", "<html>"),
        _ => send(stream, "302 Found", "", ""),
    });
    for (path, expected) in [
        ("round", "more than 5 redirects"),
        ("out", "is not encrypted"),
        ("file", "which is not a valid HTTP URL"),
        ("folder/relative", "an HTML page"),
        ("none", "the response status is 302"),
    ] {
        let (code, output) = workspace.update_from(&format!("{server}/{path}"), &["--yes"]);
        assert!(code == 1 && output.contains(expected), "no {expected:?} in {output}");
    }
    let (code, output) = workspace.update_from("http://example.com/m.json", &["--yes"]);
    assert!(code == 1 && output.contains("use https://"), "{output}");
    assert!(workspace.files() == before);
}

#[test]
#[cfg(unix)]
fn files_are_restored_if_writing_fails() {
    use std::os::unix::fs::PermissionsExt;
    // A foreign file at a generated path is detected before anything is written.
    let workspace = Workspace::new();
    fs::write(workspace.path("upstream.json"), newer()).unwrap();
    let listed = workspace.read("generated/parking/.codegen-files").replace("README.md\n", "");
    fs::write(workspace.path("generated/parking/.codegen-files"), listed).unwrap();
    fs::write(workspace.path("generated/parking/README.md"), "mine").unwrap();
    let before = workspace.files();
    let (code, output) = workspace.xtask(&["update", "--yes"]);
    assert!(code == 1, "{output}");
    assert!(workspace.files() == before, "{output}");

    // The model and the manifest have already been written when the work folder turns out to belong to another program.
    let workspace = Workspace::new();
    fs::write(workspace.path("upstream.json"), newer()).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), workspace.path("generated/.parking.codegen")).unwrap();
    let before = workspace.files();
    let (code, output) = workspace.xtask(&["update", "--yes"]);
    assert!(code == 1 && output.contains("move it away"), "{output}");
    assert!(workspace.files() == before, "{output}");

    // The folder of the manifest is not writable, except for root.
    let workspace = Workspace::new();
    fs::write(workspace.path("upstream.json"), newer()).unwrap();
    let before = workspace.files();
    fs::set_permissions(workspace.path("model"), fs::Permissions::from_mode(0o555)).unwrap();
    let may_write = fs::write(workspace.path("model/probe"), "").is_ok();
    if may_write {
        fs::remove_file(workspace.path("model/probe")).unwrap();
        eprintln!("skipped: the superuser can write everywhere");
    } else {
        let (code, output) = workspace.xtask(&["update", "--yes"]);
        assert!(code == 1 && output.contains("cannot write"), "{output}");
        assert!(workspace.files() == before);
    }
    fs::set_permissions(workspace.path("model"), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn unknown_services_are_named() {
    let workspace = Workspace::new();
    let (code, output) = workspace.xtask(&["update", "boats"]);
    assert!(code == 1 && output.contains("no service \"boats\"") && output.contains("parking"), "{output}");
}
