//! The runtime of the crates: a copy, or the one in this workspace.

use std::path::{Path, PathBuf};

use ::codegen::File;
use generation::codegen::runtime::Copy;

use crate::error::Error;
use crate::workspace::{self, Workspace};

/// The folder of the copy in the output folder.
const FOLDER: &str = "client-runtime";

/// The runtime that the crates depend on.
#[derive(Debug)]
pub(super) struct Runtime {
    /// The folder, as an absolute path without symbolic links.
    pub folder: PathBuf,
    /// The files to write there; `None` if the runtime is the one in this workspace.
    pub files: Option<Vec<File>>,
}

impl Runtime {
    /// Selects the runtime of the workspace if `own`, or else a copy in `folder`, by default in the output folder.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be used, or the runtime cannot be read.
    pub(super) fn of(workspace: &Workspace, out: &Path, folder: Option<&Path>, own: bool) -> Result<Self, Error> {
        if own {
            return Ok(Self { folder: workspace.runtime(), files: None });
        }
        let Copy { folder, files } = Copy::new(workspace, folder.unwrap_or(&out.join(FOLDER)))?;
        if out.starts_with(&folder) || folder.starts_with(out.join(super::index::CRATES)) {
            return Err(generation::error::Error::Nested { out: out.to_owned(), runtime: folder }.into());
        }
        Ok(Self { folder, files: Some(files) })
    }

    /// Returns the path of the runtime relative to a folder.
    pub(super) fn from(&self, folder: &Path) -> String {
        workspace::relative(folder, &self.folder)
    }

    /// Returns the path of the runtime relative to the output folder, if it is inside that folder.
    pub(super) fn member(&self, out: &Path) -> Option<String> {
        self.folder.starts_with(out).then(|| self.from(out))
    }
}
