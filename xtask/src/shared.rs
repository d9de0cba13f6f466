//! Test data that is not part of this workspace, such as published models.

use std::path::PathBuf;

use crate::error::Error;
use crate::workspace::Workspace;

/// The variable through which tests find the folder.
pub const VARIABLE: &str = "CODEGEN_SHARED";

/// The option that names the folder.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Shared {
    /// Folder of further test data, handed to the tests as CODEGEN_SHARED; those that need it skip without it
    /// [default: ../shared beside the workspace, if there is one].
    #[arg(long, value_name = "DIR")]
    shared: Option<PathBuf>,
}

impl Shared {
    /// The folder, absolute, if it is named or there.
    ///
    /// # Errors
    ///
    /// When the named folder does not exist.
    pub fn folder(&self, workspace: &Workspace) -> Result<Option<PathBuf>, Error> {
        match &self.shared {
            Some(named) => {
                let shared = named.canonicalize().map_err(|source| Error::Shared { path: named.clone(), source })?;
                Ok(Some(shared))
            }
            None => Ok(workspace.root().parent().map(|parent| parent.join("shared")).filter(|shared| shared.is_dir())),
        }
    }
}
