//! Behavior that the seeded cases do not reach, with a module for each subject. Most blocks run with both crates: the
//! results must be as asserted and, apart from intended differences, the same.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

#[macro_use]
mod both;

mod auth;
mod clock_skew;
mod config;
mod config_override;
mod debug;
mod endpoints;
mod error_spellings;
mod errors;
mod from_sdk_config;
mod headers;
mod http_client;
mod idempotency;
mod identity_cache;
mod interceptors;
mod paginators;
mod retries;
mod signing;
mod telemetry;
mod test_defaults;
mod timeouts;
mod user_agent;
