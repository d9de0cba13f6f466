//! Tests of the generated testbed crates, in the folder `tests`, over canned connections.
