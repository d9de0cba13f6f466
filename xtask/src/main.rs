//! The commands of this workspace.

mod write;

fn main() {}
