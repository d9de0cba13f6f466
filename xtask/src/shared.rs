//! Test data that is not part of this workspace, such as published models.

use std::path::PathBuf;

use crate::error::Error;
use crate::workspace::Workspace;

/// The environment variable with the folder of test data, which tests read.
pub const VARIABLE: &str = "CODEGEN_SHARED";

/// The option for the folder of test data.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Shared {
    /// Folder of further test data, passed to the tests as CODEGEN_SHARED; without it, tests that need it are skipped
    /// [default: ../shared, next to the workspace, if it exists].
    #[arg(long, value_name = "DIR")]
    shared: Option<PathBuf>,
}

impl Shared {
    /// Returns the folder as an absolute path, if it is given or the default exists.
    ///
    /// # Errors
    ///
    /// Fails if the given folder does not exist or cannot be accessed.
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
