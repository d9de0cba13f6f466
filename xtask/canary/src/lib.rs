//! Looks for secrets in everything that a client shows. Every place for a secret gets a canary, and calls succeed and
//! fail in many ways. Everything that the client logs, returns or passes to interceptors is searched for the canaries.
//!
//! | module | content |
//! | --- | --- |
//! | [`secret`] | the canaries, and the forms in which they can be shown |
//! | [`service`] | the crates, with their protocols and calls: a row for each |
//! | [`scenario`] | responses and configurations: a row for each |
//! | [`body`] | response bodies in the format of each protocol |
//! | [`transport`] | a canned connector, and a server that speaks HTTP/1.1 and HTTP/2 over TLS |
//! | [`spy`] | an interceptor that records the context of every hook, and one that replaces bodies |
//! | [`trace`] | everything that is logged in the process |
//! | [`sink`] | the places where a secret can be shown |
//! | [`inherent`] | the leaks that no client can prevent, each with its reason |
//! | [`run`] | one call in one scenario, and the leaks that were found |
//!
//! `cargo test --package canary` runs each scenario, except some variations, in one configuration over the canned
//! connector, and a few scenarios over TLS. With `--test canary -- --ignored`, it runs every scenario in every
//! configuration over every transport, and prints the leaks of the published crate for comparison.

pub mod body;
pub mod inherent;
pub mod run;
pub mod scenario;
pub mod secret;
pub mod service;
pub mod sink;
pub mod spy;
pub mod trace;
pub mod transport;
