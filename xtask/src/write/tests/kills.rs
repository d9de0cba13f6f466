//! Tests with killed and concurrent runs: the crate is always either the old or the new one; without folder exchange,
//! each of its files is.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use codegen::File;

use super::{WAYS, fresh, tree, write_with};

const OUT: &str = "XTASK_TEST_OUT";
const WAY: &str = "XTASK_TEST_WAY";

/// Returns a crate of forty files; versions share some and differ in the rest.
fn version(number: usize) -> Vec<File> {
    let common = (0..20).map(|i| (format!("src/common/f{i}.rs"), "common\n".repeat(40)));
    let changed = (0..10).map(|i| (format!("src/changed/f{i}.rs"), format!("version {number}\n").repeat(40)));
    let own = (0..10).map(|i| (format!("src/own{number}/f{i}.rs"), "own\n".repeat(40)));
    common.chain(changed).chain(own).map(|(path, text)| File { path, text }).collect()
}

/// Returns the content of a new output folder after writing a version.
fn whole(number: usize) -> BTreeMap<String, String> {
    let (_parent, out) = fresh();
    super::write(&out, &version(number)).unwrap();
    tree(&out)
}

#[test]
#[ignore = "the child process of the tests below"]
fn child_that_writes_until_it_is_killed() {
    let Some(out) = env::var_os(OUT).map(PathBuf::from) else {
        return;
    };
    let way: usize = env::var(WAY).unwrap().parse().unwrap();
    for round in 0.. {
        write_with(WAYS[way].1, &out, &version(round % 2)).unwrap();
    }
}

fn spawn(out: &Path, way: usize) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "write::tests::kills::child_that_writes_until_it_is_killed", "--ignored"])
        .env(OUT, out)
        .env(WAY, way.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets a child write for a varying time, and kills it. The time starts at the first sign of work, so that a slow start
/// does not make the kill miss the writing.
fn kill_in_the_middle(out: &Path, way: usize, round: u64) {
    let mut child = spawn(out, way);
    let before = fs::metadata(out).unwrap().modified().unwrap();
    let patience = Instant::now();
    while fs::metadata(out).is_ok_and(|now| now.modified().unwrap() == before) {
        assert!(patience.elapsed() < Duration::from_secs(20) && child.try_wait().unwrap().is_none(), "no write seen");
        std::thread::sleep(Duration::from_micros(200));
    }
    // A linear congruential generator: the delays are spread over the time it takes to write two versions, and are the
    // same in every run.
    let delay = (round.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33) % 12_000;
    std::thread::sleep(Duration::from_micros(delay));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn two_hundred_kills_leave_either_the_old_or_the_new_crate() {
    let versions = [whole(0), whole(1)];
    let (parent, out) = fresh();
    super::write(&out, &version(0)).unwrap();
    fs::write(out.join("src/mine.rs"), "mine").unwrap();
    let mut interrupted = 0;
    for round in 0..200 {
        kill_in_the_middle(&out, 0, round);
        interrupted += usize::from(parent.path().join(".crate.codegen").exists());
        let mut found = tree(&out);
        assert_eq!(found.remove("src/mine.rs").as_deref(), Some("mine"), "round {round}");
        assert!(versions.contains(&found), "round {round}: neither version: {:?}", found.keys());
    }
    println!("{interrupted} of 200 kills hit a run that was writing");
    assert!(interrupted > 50, "only {interrupted} of 200 kills hit a run that was writing");
    super::write(&out, &version(0)).unwrap();
    super::assert_tidy(parent.path());
}

#[test]
fn without_folder_exchange_the_next_run_completes_a_killed_one() {
    let versions = [whole(0), whole(1)];
    let (parent, out) = fresh();
    super::write(&out, &version(0)).unwrap();
    let mut mixed = 0;
    // On a busy machine, few kills happen between two files.
    for round in 0..400 {
        if round >= 40 && mixed >= 3 {
            break;
        }
        kill_in_the_middle(&out, 1, round);
        let mut found = tree(&out);
        found.retain(|path, _| !path.starts_with(".codegen"));
        for (path, text) in &found {
            assert!(versions.iter().any(|version| version.get(path) == Some(text)), "round {round}: {path} is torn");
        }
        mixed += usize::from(
            versions.iter().all(|version| found.iter().any(|(path, text)| version.get(path) != Some(text))),
        );
        let next = usize::try_from(round % 2).unwrap();
        write_with(WAYS[1].1, &out, &version(next)).unwrap();
        let found = tree(&out);
        assert!(found == versions[next], "round {round}: {:?}", found.keys());
        super::assert_tidy(parent.path());
    }
    assert!(mixed > 0, "no kill hit a run between two files");
}

#[test]
fn concurrent_runs_take_turns() {
    let versions = [whole(0), whole(1)];
    for way in [0, 1] {
        let (parent, out) = fresh();
        let mut children: Vec<_> = (0..3).map(|_| spawn(&out, way)).collect();
        std::thread::sleep(Duration::from_millis(700));
        for child in &mut children {
            assert!(child.try_wait().unwrap().is_none(), "a child failed while it wrote");
        }
        for mut child in children {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        super::write(&out, &version(1)).unwrap();
        assert!(tree(&out) == versions[1]);
        super::assert_tidy(parent.path());
    }
}
