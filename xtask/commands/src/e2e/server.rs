//! The server process. It exits when its standard input closes, which also happens if this process is killed.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::error::E2eError;

/// The maximum time for the server to start: it takes a second or two, but much longer on a busy machine.
const START: Duration = Duration::from_secs(120);

/// The maximum time for the server to stop by itself.
const STOP: Duration = Duration::from_secs(5);

const SCRIPT: &str = include_str!("server.py");

/// Environment variables for programs that call the server: no proxy for this machine.
pub(super) const NO_PROXY: [(&str, &str); 2] = [("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")];

/// A running server, which is stopped on drop.
#[derive(Debug)]
pub(super) struct Server {
    process: Process,
    endpoint: String,
    rotation_function: String,
}

impl Server {
    /// Starts the server and waits until it accepts requests.
    pub(super) fn start(python: &Path, log: &Path) -> Result<Self, E2eError> {
        let mut command = Command::new(python);
        command.args(["-I", "-c", SCRIPT]).envs(NO_PROXY);
        let (process, line) = Process::start(&mut command, log, START)?;
        match line.trim().split_once(' ') {
            Some((port, function)) if port.parse::<u16>().is_ok() => Ok(Self {
                process,
                endpoint: format!("http://127.0.0.1:{port}"),
                rotation_function: function.to_owned(),
            }),
            _ => Err(failure(format!("it printed {line:?} instead of its port"), log)),
        }
    }

    /// Returns the URL of the server.
    pub(super) fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Returns the ARN of a Lambda function for rotations.
    pub(super) fn rotation_function(&self) -> &str {
        &self.rotation_function
    }

    /// Stops the server.
    pub(super) fn stop(self) {
        drop(self.process);
    }
}

/// A process that runs until its standard input closes.
#[derive(Debug)]
struct Process {
    child: Child,
    input: Option<ChildStdin>,
}

impl Process {
    /// Starts a process, and waits for the first line of its output.
    fn start(command: &mut Command, log: &Path, patience: Duration) -> Result<(Self, String), E2eError> {
        let errors = File::create(log).map_err(E2eError::io("create", log))?;
        let program = Path::new(command.get_program()).to_owned();
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .map_err(E2eError::io("run", &program))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        // From here on, the process also stops if this function fails.
        let process = Self { child, input };
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            let read = output.map(|output| BufReader::new(output).read_line(&mut line));
            // The receiver may have timed out.
            let _ = sender.send(matches!(read, Some(Ok(1..))).then_some(line));
        });
        match receiver.recv_timeout(patience) {
            Ok(Some(line)) => Ok((process, line)),
            Ok(None) | Err(RecvTimeoutError::Disconnected) => Err(failure("it ended".to_owned(), log)),
            Err(RecvTimeoutError::Timeout) => {
                Err(failure(format!("it printed nothing for {} s", patience.as_secs()), log))
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.input = None;
        let start = Instant::now();
        while start.elapsed() < STOP {
            match self.child.try_wait() {
                Ok(None) => thread::sleep(Duration::from_millis(10)),
                Ok(Some(_)) | Err(_) => return,
            }
        }
        // Ignore errors: the process may have exited just now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn failure(problem: String, log: &Path) -> E2eError {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    let tail = lines[lines.len().saturating_sub(20)..].join("\n");
    E2eError::Server { problem, log: log.to_owned(), tail }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn is_alive(pid: u32) -> bool {
        Command::new("kill").args(["-0", &pid.to_string()]).stderr(Stdio::null()).status().unwrap().success()
    }

    fn start(script: &str, patience: Duration) -> Result<(Process, String), E2eError> {
        let folder = tempfile::tempdir().unwrap();
        Process::start(&mut shell(script), &folder.path().join("log"), patience)
    }

    #[test]
    fn a_server_exits_when_its_input_closes() {
        let (process, line) = start("echo 1234 arn; cat", START).unwrap();
        assert_eq!(line, "1234 arn\n");
        let pid = process.child.id();
        assert!(is_alive(pid));
        let begin = Instant::now();
        drop(process);
        assert!(!is_alive(pid) && begin.elapsed() < STOP);
    }

    #[test]
    fn a_panic_stops_the_server() {
        let (process, _) = start("echo up; cat", START).unwrap();
        let pid = process.child.id();
        let result = catch_unwind(AssertUnwindSafe(move || {
            let _process = process;
            panic!("in the middle of a test");
        }));
        assert!(result.is_err() && !is_alive(pid));
    }

    #[test]
    fn a_server_that_does_not_exit_is_killed() {
        let (process, _) = start("trap '' TERM; echo up; exec sleep 600 <&-", START).unwrap();
        let pid = process.child.id();
        drop(process);
        assert!(!is_alive(pid));
    }

    #[test]
    fn a_failing_server_is_reported_with_the_end_of_its_log() {
        for (script, patience, expected) in [
            ("echo 'no module named moto' >&2; exit 1", START, "it ended"),
            ("echo 'still loading' >&2; cat", Duration::from_millis(300), "it printed nothing"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let error =
                Process::start(&mut shell(script), &folder.path().join("log"), patience).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
            assert!(error.contains("no module") || error.contains("still loading"), "{error}");
        }
    }
}
