//! The location of this workspace, and functions that format and resolve paths.

use std::env;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The path of the manifest in the workspace.
pub const MANIFEST: &str = "model/models.toml";

/// The workspace that a command works in.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
}

/// The error if no workspace is found.
#[derive(Debug, thiserror::Error)]
#[error("found no workspace with a {MANIFEST} {at}; run this inside the workspace, or name it with --root DIR")]
pub struct NoWorkspace {
    at: String,
}

impl Workspace {
    /// Finds the workspace: the given one, the one with the package that cargo runs, or the one that contains the
    /// current folder.
    ///
    /// # Errors
    ///
    /// Fails if none is found.
    pub fn find(named: Option<&Path>) -> Result<Self, NoWorkspace> {
        if let Some(named) = named {
            return Self::at(named).ok_or_else(|| NoWorkspace { at: format!("in {}", named.display()) });
        }
        let of_cargo = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let of_cargo = of_cargo.as_deref().and_then(|folder| folder.ancestors().find_map(Self::at));
        let around = || env::current_dir().ok()?.ancestors().find_map(Self::at);
        of_cargo.or_else(around).ok_or_else(|| NoWorkspace { at: "here or above".to_owned() })
    }

    /// Returns the root folder of the workspace, absolute and without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns cargo's target folder.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// Returns the folder of the runtime that generated crates depend on.
    pub fn runtime(&self) -> PathBuf {
        self.root.join("runtime")
    }

    /// Formats a path with forward slashes, relative to the root if it is inside the workspace.
    pub fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string().replace('\\', "/")
    }

    fn at(folder: &Path) -> Option<Self> {
        let root = folder.canonicalize().ok()?;
        root.join(MANIFEST).is_file().then_some(Self { root })
    }
}

/// Returns the relative path from one folder to another, with forward slashes. Both must be absolute and without
/// symbolic links.
pub fn relative(from: &Path, to: &Path) -> String {
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        // On Windows, no relative path leads from one drive to another.
        return to.display().to_string().replace('\\', "/");
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Resolves a path to an absolute one without symbolic links; its last components need not exist.
///
/// # Errors
///
/// Fails if `..` follows a component that does not exist, if a symbolic link is dangling, or if a folder cannot be
/// accessed.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut existing = absolute.as_path();
    loop {
        match existing.canonicalize() {
            Ok(mut resolved) => {
                resolved.extend(missing.iter().rev());
                return Ok(resolved);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && existing.symlink_metadata().is_err() => {}
            Err(error) => return Err(error),
        }
        match existing.components().next_back() {
            Some(Component::Normal(name)) => missing.push(name.to_owned()),
            _ => {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, "`..` follows a folder that does not exist"));
            }
        }
        existing = existing.parent().unwrap_or(Path::new("/"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_workspace_is_found_from_any_folder_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("model")).unwrap();
        fs::create_dir_all(root.join("a/b")).unwrap();
        assert!(Workspace::find(Some(&root)).is_err());
        fs::write(root.join(MANIFEST), "").unwrap();
        let workspace = Workspace::find(Some(&root)).unwrap();
        assert_eq!(workspace.root(), root);
        assert_eq!(workspace.show(&root.join("a/b")), "a/b");
        assert_eq!(workspace.show(Path::new("/elsewhere/x")), "/elsewhere/x");
        let error = Workspace::find(Some(&root.join("a"))).unwrap_err().to_string();
        assert!(error.contains("--root"), "{error}");
    }

    #[test]
    #[cfg(unix)]
    fn relative_paths_go_up_and_down() {
        let relative = |from, to| relative(Path::new(from), Path::new(to));
        assert_eq!(relative("/w/generated/parking", "/w/runtime"), "../../runtime");
        assert_eq!(relative("/elsewhere", "/w/runtime"), "../w/runtime");
        assert_eq!(relative("/w/runtime/testing", "/w/runtime"), "..");
    }

    #[test]
    #[cfg(unix)]
    fn a_path_is_resolved_through_links_as_far_as_it_exists() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir(root.join("real")).unwrap();
        std::os::unix::fs::symlink(root.join("real"), root.join("link")).unwrap();
        std::os::unix::fs::symlink(root.join("nothing"), root.join("dangling")).unwrap();
        assert_eq!(resolve(&root.join("link/new/crate")).unwrap(), root.join("real/new/crate"));
        assert_eq!(resolve(&root.join("real/../link")).unwrap(), root.join("real"));
        assert!(resolve(&root.join("dangling/x")).is_err());
        assert!(resolve(&root.join("missing/../x")).is_err());
    }
}
