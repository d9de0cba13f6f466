//! The two crates of Secrets Manager: the table of calls, expanded for each.

use serde_json::Value;

pub use crate::case::OperationRow;
use crate::case::{Case, Way};
use crate::connector::Canned;
use crate::differences::explained;
use crate::outcome::Outcome;
use crate::program::{Call, Program};
use crate::settings::Settings;
use crate::table::service;
use crate::table_newer::newer;

/// A marker for the conversions of this package.
pub(crate) struct Here;

mod official_side {
    use super::service;
    use crate::side;
    service! { side! official }
}

mod our_side {
    use super::service;
    use crate::side;
    service! { side! ours }
}

mod our_newer_side {
    use super::newer;
    use crate::side;
    newer! { side! ours }
}

/// The operations that both crates have: name, keys of the input, keys of the output, errors.
pub const OPERATIONS: &[OperationRow] = official_side::OPERATIONS;

/// The structures that both crates have: name, keys.
pub const STRUCTURES: &[(&str, &[&str])] = official_side::STRUCTURES;

/// One of the two crates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The official crate, from the registry.
    Official,
    /// Our crate, generated in this workspace.
    Ours,
}

impl Side {
    /// Creates a client with these settings and makes a call with it.
    pub async fn call(self, settings: &Settings, http: &Canned, operation: &str, input: &Value, way: Way) -> Outcome {
        match self {
            Self::Official => {
                let client = official::Client::from_conf(settings.apply_to_official(http).build());
                official_side::call(&client, operation, input, way).await
            }
            Self::Ours => {
                let client = ours::Client::from_conf(settings.apply_to_ours(http).build());
                our_side::call(&client, operation, input, way).await
            }
        }
    }
}

/// Both crates, for the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Both;

impl Program for Both {
    fn operations(&self) -> &'static [OperationRow] {
        OPERATIONS
    }

    fn official<'a>(&'a self, case: &'a Case, http: &'a Canned) -> Call<'a> {
        Box::pin(Side::Official.call(&case.settings, http, case.operation, &case.input, case.way))
    }

    fn ours<'a>(&'a self, case: &'a Case, http: &'a Canned) -> Call<'a> {
        Box::pin(Side::Ours.call(&case.settings, http, case.operation, &case.input, case.way))
    }

    fn explained(&self, operation: &str, facet: &str, official: &str, ours: &str) -> Option<&'static str> {
        explained(operation, facet, official, ours)
    }
}

/// Makes a call with our crate, including members and operations that only ours has.
pub async fn call_ours_in_full(settings: &Settings, http: &Canned, operation: &str, input: &Value) -> Outcome {
    let client = ours::Client::from_conf(settings.apply_to_ours(http).build());
    if our_newer_side::OPERATIONS.iter().any(|(newer, ..)| *newer == operation) {
        return our_newer_side::call(&client, operation, input, Way::Fluent).await;
    }
    our_side::call(&client, operation, input, Way::Fluent).await
}
