//! Replaces an output folder as a whole: builds the complete new tree beside it, and swaps the two in one rename.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::compare::{Change, Comparison};
use super::error::WriteError;
use super::{paths, recover};

/// The outcome of a swap.
pub(super) enum Swapped {
    /// The new tree is in place.
    Yes,
    /// The file system does not support links or swapping here; nothing was changed.
    Unsupported,
}

/// Builds the new tree in the work folder and swaps it with `out`.
///
/// # Errors
///
/// Fails on I/O errors, which leave either the old tree or the new one in `out`.
pub(super) fn replace(out: &Path, work: &Path, comparison: &Comparison<'_>) -> Result<Swapped, WriteError> {
    let staging = work.join(recover::STAGING);
    if let Err(error) = build(out, &staging, comparison) {
        // If this fails, the next run removes the tree; report the first error.
        let _ = fs::remove_dir_all(&staging);
        return match error {
            BuildError::Unsupported => Ok(Swapped::Unsupported),
            BuildError::Failed(error) => Err(error),
        };
    }
    // The name tells a later run whether this is the new tree or the replaced one.
    let ready = recover::ready_path(work, &staging).map_err(WriteError::io("look at", &staging))?;
    fs::rename(&staging, &ready).map_err(WriteError::io("rename", &staging))?;
    let renamed = if comparison.exists { exchange(&ready, out) } else { fs::rename(&ready, out) };
    match renamed {
        Ok(()) => {}
        Err(error) => {
            let _ = fs::remove_dir_all(&ready);
            return if unsupported(&error) {
                Ok(Swapped::Unsupported)
            } else {
                Err(WriteError::io("replace", out)(error))
            };
        }
    }
    if comparison.exists {
        recover::remove_replaced(&ready, out, &|path| comparison.owns(path))?;
    }
    Ok(Swapped::Yes)
}

enum BuildError {
    Unsupported,
    Failed(WriteError),
}

impl From<WriteError> for BuildError {
    fn from(error: WriteError) -> Self {
        Self::Failed(error)
    }
}

/// Builds the complete new tree: links to unchanged files, and new files for those that differ.
fn build(out: &Path, staging: &Path, comparison: &Comparison<'_>) -> Result<(), BuildError> {
    fs::create_dir(staging).map_err(WriteError::io("create", staging))?;
    if comparison.exists {
        Keep::new(comparison).below(out, staging, "")?;
    }
    for Change { path, after, .. } in &comparison.changes {
        let Some(text) = after else { continue };
        let target = paths::join(staging, path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(WriteError::io("create", folder))?;
        }
        fs::write(&target, text.as_bytes()).map_err(WriteError::io("write", &target))?;
    }
    if comparison.exists {
        like(out, staging).map_err(WriteError::io("look at", staging))?;
    }
    Ok(())
}

/// The parts of the old tree that are not carried over to the new one.
struct Keep<'a> {
    changed: BTreeSet<&'a str>,
    /// Folders of files that are no longer generated.
    obsolete: BTreeSet<&'a str>,
}

impl<'a> Keep<'a> {
    fn new(comparison: &'a Comparison<'_>) -> Self {
        let changed = comparison.changes.iter().map(|change| change.path.as_ref()).collect();
        let gone = comparison.listed.iter().filter(|path| !comparison.wanted.contains_key(path.as_str()));
        let obsolete = gone.flat_map(|path| path.match_indices('/').map(|(end, _)| &path[..end])).collect();
        Self { changed, obsolete }
    }

    /// Links everything unchanged below `from` to the same path below `to`. Leaves out folders that become empty. Keeps
    /// folders that were empty before, because they do not belong to the generator, except for those of files that are
    /// no longer generated.
    fn below(&self, from: &Path, to: &Path, prefix: &str) -> Result<(), BuildError> {
        for entry in fs::read_dir(from).map_err(WriteError::io("read", from))? {
            let entry = entry.map_err(WriteError::io("read", from))?;
            let (source, target) = (entry.path(), to.join(entry.file_name()));
            let kind = entry.file_type().map_err(WriteError::io("look at", &source))?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if kind.is_dir() {
                if !recover::is_empty(&source).map_err(WriteError::io("read", &source))? {
                    self.below(&source, &target, &format!("{path}/"))?;
                } else if !self.obsolete.contains(path.as_str()) {
                    fs::create_dir_all(&target).map_err(WriteError::io("create", &target))?;
                }
            } else if !(kind.is_file() && self.changed.contains(path.as_str())) {
                fs::create_dir_all(to).map_err(WriteError::io("create", to))?;
                match fs::hard_link(&source, &target) {
                    Ok(()) => {}
                    Err(error) if unsupported(&error) => return Err(BuildError::Unsupported),
                    Err(error) => return Err(WriteError::io("link", &source)(error).into()),
                }
            }
        }
        Ok(())
    }
}

/// Copies the permissions and, if allowed, the owners of the replaced folders to the new folders.
fn like(old: &Path, new: &Path) -> io::Result<()> {
    for entry in fs::read_dir(new)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            like(&old.join(entry.file_name()), &entry.path())?;
        }
    }
    let Ok(metadata) = fs::metadata(old) else { return Ok(()) };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        let _ = chown(new, Some(metadata.uid()), Some(metadata.gid()));
    }
    fs::set_permissions(new, metadata.permissions())
}

/// Swaps two folders atomically.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(new: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether an error means that linking or swapping is not supported here. For example, the file system may lack hard
/// links or the exchange of folders, a file may belong to another user, or a folder may be a mount point.
fn unsupported(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, InvalidInput, ResourceBusy, TooManyLinks, Unsupported};
    if matches!(error.kind(), CrossesDevices | InvalidInput | ResourceBusy | TooManyLinks | Unsupported) {
        return true;
    }
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let code = error.raw_os_error();
        [Errno::PERM, Errno::NOSYS, Errno::NOTSUP].iter().any(|errno| code == Some(errno.raw_os_error()))
    }
    #[cfg(not(unix))]
    false
}
