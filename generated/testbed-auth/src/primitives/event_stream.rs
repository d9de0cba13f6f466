//! Types for event streams.
