//! The error for invalid endpoint parameters.

use std::error::Error;
use std::fmt::{Display, Formatter};

/// The error for endpoint parameters that cannot be built, because one is missing or invalid.
#[derive(Debug)]
#[allow(unreachable_pub, reason = "the generated module `config::endpoint` exports it")]
pub struct InvalidParams {
    parameter: &'static str,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Missing,
    Invalid { must: &'static str },
}

impl InvalidParams {
    /// Creates the error for a required `parameter` that is missing.
    pub fn missing(parameter: &'static str) -> Self {
        Self { parameter, problem: Problem::Missing }
    }

    /// Creates the error for a `parameter` whose value is invalid; `must` says which values are valid.
    pub fn invalid(parameter: &'static str, must: &'static str) -> Self {
        Self { parameter, problem: Problem::Invalid { must } }
    }
}

impl Display for InvalidParams {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let parameter = self.parameter;
        match self.problem {
            Problem::Missing => write!(f, "the endpoint parameter `{parameter}` is required, but not set"),
            Problem::Invalid { must } => write!(f, "the endpoint parameter `{parameter}` must be {must}"),
        }
    }
}

impl Error for InvalidParams {}
