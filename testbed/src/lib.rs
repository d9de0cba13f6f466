//! The tests of the generated testbed crates are in the folder `tests`.
