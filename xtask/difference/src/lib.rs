//! Proof by difference: the same calls through the official client and through ours, and what goes over the wire and comes
//! out compared, for answers that are well formed, odd and broken.
//!
//! A [`Case`](case::Case) follows from its seed. Seeds are fixed, so that a run is the same on every machine; a case that
//! fails prints its seed.

pub mod case;
pub mod connector;
pub mod convert;
pub mod coverage;
pub mod differences;
pub mod generate;
pub mod model;
pub mod outcome;
pub mod settings;
pub mod side;
mod table;
mod table_newer;
