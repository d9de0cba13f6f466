//! Tests with full, limited and read-only disks, file systems that cannot swap folders, and leftovers of killed runs:
//! errors are clear, and nothing is lost.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::{Group, in_place, list, recover};
use super::{WAYS, assert_tidy, files, fresh, tree, write, write_with};

const OUT: &str = "XTASK_TEST_OUT";
const WAY: &str = "XTASK_TEST_WAY";
const SIZE: &str = "XTASK_TEST_SIZE";

#[test]
#[ignore = "the child process of the tests below"]
fn child_that_writes_a_large_file() {
    let Some(out) = env::var_os(OUT).map(PathBuf::from) else {
        return;
    };
    let way: usize = env::var(WAY).unwrap().parse().unwrap();
    let large = "x".repeat(env::var(SIZE).unwrap().parse().unwrap());
    match write_with(WAYS[way].1, &out, &files(&[("a", "2"), ("b", &large), ("src/c", "2")])) {
        Ok(_) => println!("written"),
        Err(error) => println!("failed: {error}"),
    }
}

/// Returns the command that runs the child in a shell, after `setup`.
fn child(setup: &str, out: &Path, way: usize, size: usize) -> String {
    format!(
        "{setup}\n{OUT}='{}' {WAY}={way} {SIZE}={size} exec '{}' --exact \
         write::tests::faults::child_that_writes_a_large_file --ignored --nocapture",
        out.display(),
        env::current_exe().unwrap().display(),
    )
}

fn run(shell: &mut Command) -> String {
    let output = shell.output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_write_that_fails_in_the_middle_changes_nothing() {
    for (number, (way, replace)) in WAYS.into_iter().enumerate() {
        let (parent, out) = fresh();
        write_with(replace, &out, &files(&[("a", "1"), ("src/c", "1")])).unwrap();
        let before = tree(&out);
        let shell =
            |size| run(Command::new("sh").arg("-c").arg(child("trap '' XFSZ; ulimit -f 64", &out, number, size)));
        let output = shell(1_000_000);
        assert!(output.contains("failed: cannot write") && output.contains("nothing was changed"), "{way}: {output}");
        assert_eq!(tree(&out), before, "{way}");
        assert_tidy(parent.path());
        let output = shell(100);
        assert!(output.contains("written"), "{way}: {output}");
    }
}

/// Runs a script with a small file system mounted at `disk`, and returns its output; `None` if this user may not mount
/// one.
#[cfg(target_os = "linux")]
fn with_small_disk(disk: &Path, script: &str) -> Option<String> {
    let mount = format!("mount -t tmpfs -o size=256k none '{}' || exit 77", disk.display());
    let available = run(Command::new("unshare").args(["-Urm", "sh", "-c", &format!("{mount}\necho mounted")]));
    if !available.contains("mounted") {
        eprintln!("skipped: no file system can be mounted here: {}", available.trim());
        return None;
    }
    Some(run(Command::new("unshare").args(["-Urm", "sh", "-c", &format!("{mount}\n{script}")])))
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_changes_nothing() {
    let disk = tempfile::tempdir().unwrap();
    let out = disk.path().join("crate");
    for (number, (way, _)) in WAYS.into_iter().enumerate() {
        let at = disk.path().display();
        let script = format!(
            "({first})\n({second})\nfind {at} | sort\ncat {at}/crate/a; stat -c %s {at}/crate/b",
            first = child("", &out, number, 1000),
            second = child("", &out, number, 1_000_000),
        );
        let Some(output) = with_small_disk(disk.path(), &script) else {
            return;
        };
        for expected in ["written", "failed: cannot write", "No space left", "nothing was changed; free some space"] {
            assert!(output.contains(expected), "{way}: no {expected:?} in {output}");
        }
        let left: Vec<_> = output.lines().skip_while(|line| *line != at.to_string()).skip(1).collect();
        let expected = ["", "/.codegen-files", "/a", "/b", "/src", "/src/c"].map(|path| format!("{at}/crate{path}"));
        assert_eq!(left[..6], expected, "{way}: {output}");
        assert_eq!(left[6], "21000", "{way}: {output}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_read_only_disk_is_a_clear_error() {
    let disk = tempfile::tempdir().unwrap();
    let out = disk.path().join("crate");
    let script = format!(
        "({first})\nmount -o remount,ro '{at}' || exit 77\n({second})\n({same})",
        first = child("", &out, 0, 1000),
        second = child("", &out, 0, 2000),
        same = child("", &out, 0, 1000),
        at = disk.path().display(),
    );
    let Some(output) = with_small_disk(disk.path(), &script) else {
        return;
    };
    assert!(output.contains("Read-only file system") && output.contains("the disk is read-only"), "{output}");
    assert_eq!(output.matches("written").count(), 2, "a run that changes nothing needs no writable disk: {output}");
}

#[test]
#[cfg(target_os = "linux")]
fn without_folder_exchange_files_are_replaced_one_by_one() {
    let disk = tempfile::tempdir().unwrap();
    let at = disk.path().display();
    // A folder in the lower layer of an overlay file system cannot be renamed.
    let script = format!(
        "mkdir {at}/low {at}/up {at}/work {at}/all\n({first})\necho mine > {at}/low/crate/mine\n\
         mount -t overlay -o lowerdir={at}/low,upperdir={at}/up,workdir={at}/work none {at}/all || echo unavailable\n\
         ({second})\nls -A {at}/all; ls -A {at}/all/crate; stat -c %s {at}/all/crate/b; cat {at}/all/crate/mine",
        first = child("", &disk.path().join("low/crate"), 0, 1000),
        second = child("", &disk.path().join("all/crate"), 0, 2000),
    );
    let Some(output) = with_small_disk(disk.path(), &script) else {
        return;
    };
    if output.contains("unavailable") {
        eprintln!("skipped: no layered file system can be mounted here: {output}");
        return;
    }
    assert_eq!(output.matches("written").count(), 2, "{output}");
    let left: Vec<_> = output.lines().rev().take(8).collect();
    assert_eq!(left, ["mine", "2000", "src", "mine", "b", "a", ".codegen-files", "crate"], "{output}");
}

#[test]
fn leftovers_of_a_killed_run_are_removed_and_nothing_is_lost() {
    let old = [("a", "1"), ("src/gone.rs", "1")];
    let new = [("a", "2"), ("src/new.rs", "1")];
    type Leave = fn(&Path, &Path);
    let cases: [(&str, Leave); 4] = [
        ("while the new tree was built", |work, _| {
            fs::create_dir_all(work.join("staging/src")).unwrap();
            fs::write(work.join("staging/src/half"), "half").unwrap();
        }),
        ("before the swap", |work, out| {
            fs::create_dir(work.join("staging")).unwrap();
            fs::hard_link(out.join("mine"), work.join("staging/mine")).unwrap();
            fs::rename(work.join("staging"), recover::ready_path(work, &work.join("staging")).unwrap()).unwrap();
        }),
        ("after the swap", |work, out| {
            // The replaced tree, with a file added at the last moment.
            fs::create_dir_all(work.join("ready-1/src")).unwrap();
            fs::write(work.join("ready-1/.codegen-files"), "a\nsrc/gone.rs\n").unwrap();
            fs::write(work.join("ready-1/src/gone.rs"), "1").unwrap();
            fs::write(work.join("ready-1/src/late"), "mine").unwrap();
            fs::hard_link(out.join("mine"), work.join("ready-1/mine")).unwrap();
        }),
        ("while files were replaced one by one", |_, out| {
            fs::create_dir(out.join(".codegen-part")).unwrap();
            fs::write(out.join(".codegen-part/0"), "half").unwrap();
        }),
    ];
    for (moment, leave) in cases {
        for next in [&new, &old] {
            let (parent, out) = fresh();
            write(&out, &files(&old)).unwrap();
            fs::write(out.join("mine"), "mine").unwrap();
            let work = parent.path().join(".crate.codegen");
            fs::create_dir(&work).unwrap();
            fs::write(work.join("lock"), "").unwrap();
            leave(&work, &out);
            write(&out, &files(next)).unwrap();
            let mut found = tree(&out);
            assert_eq!(found.remove("mine").as_deref(), Some("mine"), "{moment}");
            let late = found.remove("src/late");
            assert_eq!(late.as_deref(), (moment == "after the swap").then_some("mine"), "{moment}");
            let (_parent, clean) = fresh();
            write(&clean, &files(next)).unwrap();
            assert_eq!(found, tree(&clean), "{moment}");
            assert_tidy(parent.path());
        }
    }
}

#[test]
fn a_folder_that_a_killed_run_was_claiming_can_be_claimed() {
    let (_parent, out) = fresh();
    // The state before the list is moved into place.
    let part = out.join(in_place::FOLDER);
    fs::create_dir_all(&part).unwrap();
    fs::write(part.join(list::NAME), "").unwrap();
    Group::lock(&out).unwrap().claim().unwrap();
    assert_eq!(tree(&out).len(), 1, "{:?}", tree(&out));

    let (_parent, foreign) = fresh();
    fs::create_dir_all(&foreign).unwrap();
    fs::write(foreign.join("mine"), "mine").unwrap();
    assert!(Group::lock(&foreign).unwrap_err().to_string().contains("not empty"));
}
