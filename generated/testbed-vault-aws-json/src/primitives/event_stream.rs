//! Types of event streams.
