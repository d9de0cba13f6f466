//! Tests of writing: which files are written, kept and rejected.

#[cfg(unix)]
mod faults;
#[cfg(unix)]
mod kills;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::File;
use tempfile::TempDir;

use super::{Comparison, Kind, Replace, Swapped, WriteError, prepare, swap};

/// The two ways of replacing a crate, which must result in the same tree.
const WAYS: [(&str, Replace); 2] = [("swap", swap::replace), ("in place", unsupported)];

/// Replaces nothing, as on a file system that cannot swap folders.
fn unsupported(_: &Path, _: &Path, _: &Comparison<'_>) -> Result<Swapped, WriteError> {
    Ok(Swapped::Unsupported)
}

fn write<'a>(out: &Path, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
    write_with(swap::replace, out, files)
}

fn write_with<'a>(replace: Replace, out: &Path, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
    prepare(out, files)?.write_by(replace)
}

fn files(texts: &[(&str, &str)]) -> Vec<File> {
    texts.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

/// Returns an output folder that does not exist yet, in a new temporary folder.
fn fresh() -> (TempDir, PathBuf) {
    let parent = tempfile::tempdir().unwrap();
    let out = parent.path().join("crate");
    (parent, out)
}

/// Returns every entry below a folder, by path: the content of a file, the target of a link, or the word `folder`.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, prefix: &str, into: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                into.insert(format!("{path}/"), "folder".to_owned());
                walk(&entry.path(), &format!("{path}/"), into);
            } else if kind.is_symlink() {
                into.insert(path, format!("-> {}", fs::read_link(entry.path()).unwrap().display()));
            } else {
                into.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut entries = BTreeMap::new();
    walk(folder, "", &mut entries);
    entries
}

/// Asserts that the parent folder contains only the output folder.
fn assert_tidy(parent: &Path) {
    let names: Vec<_> = fs::read_dir(parent).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["crate"]);
}

#[test]
fn differing_files_are_added_changed_and_removed() {
    for (way, replace) in WAYS {
        let (parent, out) = fresh();
        let first = files(&[("Cargo.toml", "1"), ("src/lib.rs", "1"), ("src/old/gone.rs", "1"), ("src/same.rs", "1")]);
        let made = write_with(replace, &out, &first).unwrap();
        assert_eq!((made.count(Kind::Added), made.unchanged), (5, 0), "{way}");

        let second = files(&[("Cargo.toml", "2"), ("src/lib.rs", "1"), ("src/new.rs", "1"), ("src/same.rs", "1")]);
        let made = write_with(replace, &out, &second).unwrap();
        let changes: Vec<_> = made.changes.iter().map(|change| (change.path.as_ref(), change.kind())).collect();
        let expected = [
            (".codegen-files", Kind::Changed),
            ("Cargo.toml", Kind::Changed),
            ("src/new.rs", Kind::Added),
            ("src/old/gone.rs", Kind::Removed),
        ];
        assert_eq!((changes.as_slice(), made.unchanged), (expected.as_slice(), 2), "{way}");
        let names: Vec<_> = tree(&out).into_keys().collect();
        let expected = [".codegen-files", "Cargo.toml", "src/", "src/lib.rs", "src/new.rs", "src/same.rs"];
        assert_eq!(names, expected, "{way}: and no empty folder is left");
        assert_eq!(fs::read_to_string(out.join("Cargo.toml")).unwrap(), "2", "{way}");
        assert_tidy(parent.path());
    }
}

#[test]
fn nothing_is_written_when_nothing_differs() {
    let (parent, out) = fresh();
    let files = files(&[("Cargo.toml", "1"), ("src/lib.rs", "1")]);
    write(&out, &files).unwrap();
    let modified = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let before = (modified(parent.path()), modified(&out), modified(&out.join("src/lib.rs")));
    std::thread::sleep(std::time::Duration::from_millis(20));
    assert!(write(&out, &files).unwrap().changes.is_empty());
    assert_eq!(before, (modified(parent.path()), modified(&out), modified(&out.join("src/lib.rs"))));
}

#[test]
fn an_unchanged_file_keeps_its_modification_time() {
    for (way, replace) in WAYS {
        let (_parent, out) = fresh();
        write_with(replace, &out, &files(&[("a", "1"), ("src/b", "1")])).unwrap();
        let before = fs::metadata(out.join("src/b")).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        write_with(replace, &out, &files(&[("a", "2"), ("src/b", "1")])).unwrap();
        assert_eq!(fs::metadata(out.join("src/b")).unwrap().modified().unwrap(), before, "{way}");
        assert_ne!(fs::metadata(out.join("a")).unwrap().modified().unwrap(), before, "{way}");
    }
}

#[test]
fn a_file_that_was_edited_or_deleted_by_hand_is_generated_again() {
    for (way, replace) in WAYS {
        let (_parent, out) = fresh();
        let files = files(&[("Cargo.toml", "1"), ("src/lib.rs", "1")]);
        write_with(replace, &out, &files).unwrap();
        let whole = tree(&out);
        fs::write(out.join("src/lib.rs"), [0xff, 0xfe]).unwrap();
        fs::remove_file(out.join("Cargo.toml")).unwrap();
        fs::write(out.join(".codegen-files"), "src/lib.rs\n").unwrap();
        write_with(replace, &out, &files).unwrap();
        assert_eq!(tree(&out), whole, "{way}");
    }
}

#[test]
fn foreign_files_are_kept() {
    for (way, replace) in WAYS {
        let (parent, out) = fresh();
        write_with(replace, &out, &files(&[("a", "1"), ("src/gone.rs", "1")])).unwrap();
        fs::write(out.join("NOTES.md"), "mine").unwrap();
        fs::write(out.join("src/mine.rs"), "mine").unwrap();
        fs::create_dir_all(out.join("target/empty")).unwrap();
        fs::write(out.join("target/binary"), "mine").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/nowhere", out.join("link")).unwrap();
        let foreign = |mut tree: BTreeMap<String, String>| {
            for path in ["a", ".codegen-files", "src/gone.rs", "src/new.rs"] {
                tree.remove(path);
            }
            tree
        };
        let before = foreign(tree(&out));
        write_with(replace, &out, &files(&[("a", "2"), ("src/new.rs", "1")])).unwrap();
        assert_eq!(foreign(tree(&out)), before, "{way}");
        assert!(!out.join("src/gone.rs").exists() && out.join("src/new.rs").exists(), "{way}");
        assert_tidy(parent.path());
    }
}

#[test]
fn a_foreign_file_is_not_overwritten() {
    for (way, replace) in WAYS {
        let (parent, out) = fresh();
        write_with(replace, &out, &files(&[("a", "1")])).unwrap();
        fs::write(out.join("b"), "mine").unwrap();
        fs::create_dir(out.join("c")).unwrap();
        fs::write(out.join("d"), "mine").unwrap();
        let before = tree(&out);
        let wanted = files(&[("a", "2"), ("b", "1"), ("c", "1"), ("d/e", "1")]);
        let error = write_with(replace, &out, &wanted).unwrap_err().to_string();
        for expected in ["b is not in the list", "c is a folder", "d is a file", "nothing was changed", "move these"] {
            assert!(error.contains(expected), "{way}: {error}");
        }
        assert_eq!(tree(&out), before, "{way}");
        assert_tidy(parent.path());
    }
}

#[test]
fn a_foreign_file_with_identical_text_is_adopted() {
    let (_parent, out) = fresh();
    write(&out, &files(&[("a", "1")])).unwrap();
    fs::write(out.join("b"), "1").unwrap();
    write(&out, &files(&[("a", "1"), ("b", "1")])).unwrap();
    write(&out, &files(&[("a", "1")])).unwrap();
    assert!(!out.join("b").exists());
}

#[test]
fn a_generated_file_is_replaced_by_a_folder_of_its_name() {
    for (way, replace) in WAYS {
        let (_parent, out) = fresh();
        write_with(replace, &out, &files(&[("a", "1")])).unwrap();
        write_with(replace, &out, &files(&[("a/b", "1")])).unwrap();
        assert_eq!(fs::read_to_string(out.join("a/b")).unwrap(), "1", "{way}");
    }
}

#[test]
fn a_folder_not_created_by_the_generator_is_rejected() {
    let (_parent, out) = fresh();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("mine"), "mine").unwrap();
    let error = write(&out, &files(&[("a", "1")])).unwrap_err().to_string();
    assert!(error.contains("not empty") && error.contains(".codegen-files"), "{error}");
    assert_eq!(tree(&out).into_keys().collect::<Vec<_>>(), ["mine"]);

    fs::remove_file(out.join("mine")).unwrap();
    write(&out, &files(&[("a", "1")])).expect("an empty folder is accepted");
}

#[test]
fn an_output_that_is_a_file_is_rejected() {
    let (_parent, out) = fresh();
    fs::write(&out, "mine").unwrap();
    let error = write(&out, &files(&[("a", "1")])).unwrap_err().to_string();
    assert!(error.contains("is not a folder"), "{error}");
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
}

#[test]
#[cfg(unix)]
fn nothing_is_written_or_removed_through_links() {
    use std::os::unix::fs::symlink;
    for (way, replace) in WAYS {
        let (parent, out) = fresh();
        let outside = tempfile::tempdir().unwrap();
        for name in ["lib.rs", "gone.rs", "file"] {
            fs::write(outside.path().join(name), "mine").unwrap();
        }
        let before = tree(outside.path());
        write_with(replace, &out, &files(&[("src/lib.rs", "1"), ("src/gone.rs", "1"), ("file", "1")])).unwrap();
        // A folder and a file are replaced by links that lead outside.
        let cases = [("src", outside.path().to_owned()), ("file", outside.path().join("file"))];
        for (name, target) in cases {
            let path = out.join(name);
            let aside = parent.path().join("aside");
            fs::rename(&path, &aside).unwrap();
            symlink(&target, &path).unwrap();
            let error =
                write_with(replace, &out, &files(&[("src/lib.rs", "2"), ("file", "2")])).unwrap_err().to_string();
            assert!(error.contains(&format!("{name} is a symbolic link")), "{way}: {error}");
            fs::remove_file(&path).unwrap();
            fs::rename(&aside, &path).unwrap();
        }
        // Files that are no longer generated are not removed through a link either, and the link stays.
        fs::remove_dir_all(out.join("src")).unwrap();
        symlink(outside.path(), out.join("src")).unwrap();
        write_with(replace, &out, &files(&[("file", "2")])).unwrap();
        assert!(out.join("src").is_symlink(), "{way}");
        assert_eq!(tree(outside.path()), before, "{way}");
        assert_tidy(parent.path());
    }
}

#[test]
#[cfg(unix)]
fn a_list_that_is_a_link_or_leads_outside_is_rejected() {
    let (parent, out) = fresh();
    write(&out, &files(&[("a", "1")])).unwrap();
    let victim = parent.path().join("victim");
    fs::write(&victim, "mine").unwrap();
    fs::write(out.join(".codegen-files"), "a\n../victim\n").unwrap();
    let error = write(&out, &files(&[("a", "2")])).unwrap_err().to_string();
    assert!(error.contains(".codegen-files:2") && error.contains("leads out"), "{error}");

    fs::remove_file(out.join(".codegen-files")).unwrap();
    std::os::unix::fs::symlink(&victim, out.join(".codegen-files")).unwrap();
    let error = write(&out, &files(&[("a", "2")])).unwrap_err().to_string();
    assert!(error.contains("is not a regular file"), "{error}");
    assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
}

#[test]
#[cfg(unix)]
fn folders_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let (_parent, out) = fresh();
    write(&out, &files(&[("src/a", "1")])).unwrap();
    for folder in [out.clone(), out.join("src")] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o750)).unwrap();
    }
    write(&out, &files(&[("src/a", "2")])).unwrap();
    for folder in [out.clone(), out.join("src")] {
        assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o750);
    }
}

#[test]
#[cfg(unix)]
fn a_work_folder_that_is_a_link_is_rejected() {
    let (parent, out) = fresh();
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), parent.path().join(".crate.codegen")).unwrap();
    let error = write(&out, &files(&[("a", "1")])).unwrap_err().to_string();
    assert!(error.contains("move it away"), "{error}");
    assert!(tree(outside.path()).is_empty() && !out.exists());
}
