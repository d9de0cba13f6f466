//! The folder for work in progress beside an output folder, and the lock in it, which lets only one run write at a
//! time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::WriteError;

/// The folder for work in progress. This run holds the lock on it until the value is dropped; the system releases the
/// lock if the run is killed.
#[derive(Debug)]
pub(super) struct Work {
    folder: PathBuf,
    /// The locked file; `None` once the lock is released.
    lock: Option<File>,
}

impl Work {
    /// Returns the work folder of an output folder. The two are siblings, so that renaming a tree can replace the
    /// output folder.
    pub(super) fn folder_for(out: &Path) -> PathBuf {
        let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        out.with_file_name(format!(".{name}.codegen"))
    }

    /// Creates the folder if necessary, and locks it, waiting while another run holds the lock.
    pub(super) fn begin(out: &Path) -> Result<Self, WriteError> {
        let folder = Self::folder_for(out);
        let path = lock_path(&folder);
        if let Some(parent) = out.parent() {
            fs::create_dir_all(parent).map_err(WriteError::io("create", parent))?;
        }
        loop {
            match fs::create_dir(&folder) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(WriteError::io("create", &folder)(error));
                }
                Ok(()) | Err(_) => {}
            }
            match fs::symlink_metadata(&folder) {
                Ok(metadata) if metadata.is_dir() => {}
                Ok(_) => return Err(WriteError::ForeignWork(folder)),
                // Another run removed the folder between the two calls.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(WriteError::io("look at", &folder)(error)),
            }
            let file = match open(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(WriteError::io("create", &path)(error)),
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    eprintln!("waiting for another run that is writing {}", out.display());
                    file.lock().map_err(WriteError::io("lock", &path))?;
                }
                Err(TryLockError::Error(error)) => return Err(WriteError::io("lock", &path)(error)),
            }
            // If another run has removed this file, the lock is on a file that no other run can see.
            if is_at(&file, &path) {
                return Ok(Self { folder, lock: Some(file) });
            }
        }
    }

    /// Calls [`begin`](Self::begin) after a comparison without the lock. If both fail, returns the error of the
    /// comparison, which explains more.
    pub(super) fn begin_after<T>(out: &Path, glance: Result<T, WriteError>) -> Result<Self, WriteError> {
        Self::begin(out).map_err(|error| glance.err().unwrap_or(error))
    }

    /// Returns the path of the work folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // Ignore errors: the next run cleans up.
        if cfg!(unix) {
            let _ = fs::remove_file(lock_path(&self.folder));
        }
        self.lock = None;
        let _ = fs::remove_dir(&self.folder);
    }
}

fn lock_path(folder: &Path) -> PathBuf {
    folder.join("lock")
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(OFlags::NOFOLLOW.bits().cast_signed());
    }
    options.open(path)
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    // On other systems, the lock file is never removed.
    true
}
