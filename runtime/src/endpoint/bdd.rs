//! The evaluation of decision diagrams of endpoint rules (trait `smithy.rules#endpointBdd`).

/// A node: the index of a condition, and the references to follow if the condition holds and if it does not.
///
/// The references 1 and -1 are the terminal, which is equivalent to result 0. References of 100,000,000 or more are
/// results, numbered from 0; all others are nodes, numbered from 2. A negative reference to a node swaps its two
/// branches.
#[derive(Debug)]
pub struct Node(pub usize, pub i32, pub i32);

/// The reference to result 0, which means that no rule matches.
const RESULTS: i32 = 100_000_000;

/// Follows references from `root` to a result, and returns its number; `None` if no rule matches.
///
/// The generator has checked that `nodes` has no cycle.
pub fn walk(nodes: &[Node], root: i32, mut holds: impl FnMut(usize) -> bool) -> Option<usize> {
    let mut reference = root;
    while reference < RESULTS && reference.unsigned_abs() > 1 {
        let &Node(condition, high, low) = nodes.get(usize::try_from(reference.unsigned_abs()).ok()?.checked_sub(2)?)?;
        reference = if holds(condition) != (reference < 0) { high } else { low };
    }
    usize::try_from(reference.checked_sub(RESULTS)?).ok().filter(|&result| result > 0)
}
