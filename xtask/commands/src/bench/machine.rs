//! The machine that a benchmark runs on.

use std::env::consts;
use std::fs;
use std::process::Command;

/// Describes the operating system, processor, memory, load and compiler on one line.
pub(super) fn describe() -> String {
    let mut parts = vec![format!("{} {}", consts::OS, consts::ARCH)];
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    match field("/proc/cpuinfo", "model name") {
        Some(model) => parts.push(format!("{processors} x {model}")),
        None => parts.push(format!("{processors} processors")),
    }
    let memory = field("/proc/meminfo", "MemTotal").and_then(|text| text.strip_suffix(" kB")?.parse::<u64>().ok());
    parts.extend(memory.map(|kilobytes| format!("{} GiB", (kilobytes + (1 << 19)) >> 20)));
    let load = fs::read_to_string("/proc/loadavg").ok();
    parts.extend(load.and_then(|text| Some(format!("load {}", text.split(' ').next()?))));
    let compiler = Command::new("rustc").arg("--version").output().ok();
    parts.extend(compiler.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()));
    parts.join(", ")
}

/// Returns the value from the line `name: value` of a system file.
fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let mut fields = text.lines().filter_map(|line| line.split_once(':'));
    fields.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
}
