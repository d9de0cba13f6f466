//! The walk through a decision diagram of endpoint rules, the trait `smithy.rules#endpointBdd`.

/// A node: the number of a condition, where to go if it holds, and where to go if it does not.
///
/// Where to go is a reference: from 2 up (or its negative) a node, the first one having number 2; from 100,000,000 up a
/// result; 1 and -1 end the walk as result 0 does. A negative reference to a node swaps the two ways out of it.
#[derive(Debug)]
pub struct Node(pub usize, pub i32, pub i32);

/// The reference to result 0, which says that no rule matches.
const RESULTS: i32 = 100_000_000;

/// Walks from the reference `root` to a result, and gives its number; `None` if no rule matches.
///
/// The generator has made sure that `nodes` has no cycle.
pub fn walk(nodes: &[Node], root: i32, mut holds: impl FnMut(usize) -> bool) -> Option<usize> {
    let mut reference = root;
    while reference < RESULTS && reference.unsigned_abs() > 1 {
        let &Node(condition, high, low) = nodes.get(usize::try_from(reference.unsigned_abs()).ok()?.checked_sub(2)?)?;
        reference = if holds(condition) != (reference < 0) { high } else { low };
    }
    usize::try_from(reference.checked_sub(RESULTS)?).ok().filter(|&result| result > 0)
}
