//! The walk through a decision diagram of endpoint rules, the trait `smithy.rules#endpointBdd`.

/// A node: the number of a condition, where to go if it holds, and where to go if it does not.
///
/// Where to go is a reference: from 2 up (or its negative) a node, the first one having number 2; from [`RESULTS`] up a
/// result; 1 and -1 end the walk without a result. A negative reference to a node swaps the two ways out of it.
#[derive(Debug)]
pub(crate) struct Node(pub(crate) usize, pub(crate) i32, pub(crate) i32);

/// The reference to the first result.
const RESULTS: i32 = 100_000_000;

/// Walks from the reference `root` to a result; `None` if the walk ends without one.
///
/// The generator has made sure that `nodes` has no cycle.
pub(crate) fn walk(nodes: &[Node], root: i32, mut holds: impl FnMut(usize) -> bool) -> Option<usize> {
    let mut reference = root;
    while reference < RESULTS && reference.unsigned_abs() > 1 {
        let &Node(condition, high, low) = nodes.get(usize::try_from(reference.unsigned_abs()).ok()?.checked_sub(2)?)?;
        reference = if holds(condition) != (reference < 0) { high } else { low };
    }
    usize::try_from(reference.checked_sub(RESULTS)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{Node, RESULTS, walk};

    #[test]
    fn references_lead_to_results() {
        let nodes = [Node(0, 3, -3), Node(1, RESULTS, RESULTS + 1), Node(1, RESULTS + 2, -1), Node(2, 99, 1)];
        let cases = [
            // (root, condition 0, condition 1, result)
            (2, true, true, Some(0)),
            (2, true, false, Some(1)),
            (2, false, true, Some(1)),
            (2, false, false, Some(0)),
            (3, true, false, Some(1)),
            (4, true, true, Some(2)),
            (4, true, false, None),
            (-4, true, false, Some(2)),
            (5, true, true, None),
            (1, true, true, None),
            (-1, true, true, None),
            (RESULTS + 7, true, true, Some(7)),
        ];
        for (root, first, second, expected) in cases {
            let found = walk(&nodes, root, |condition| [first, second, true][condition]);
            assert_eq!(found, expected, "from {root} with {first} and {second}");
        }
    }
}
