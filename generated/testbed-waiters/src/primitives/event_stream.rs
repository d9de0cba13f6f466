//! The types of event streams.
