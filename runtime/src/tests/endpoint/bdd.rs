//! Tests of `endpoint::bdd`: evaluation of decision diagrams.

use crate::endpoint::bdd::{Node, walk};

/// The reference to result 0.
const RESULTS: i32 = 100_000_000;

#[test]
fn references_lead_to_results() {
    let nodes = [Node(0, 3, -3), Node(1, RESULTS + 1, RESULTS + 2), Node(1, RESULTS + 3, -1), Node(2, 99, RESULTS)];
    let cases = [
        // (root, condition 0, condition 1, result)
        (2, true, true, Some(1)),
        (2, true, false, Some(2)),
        (2, false, true, Some(2)),
        (2, false, false, Some(1)),
        (3, true, false, Some(2)),
        (4, true, true, Some(3)),
        (4, true, false, None),
        (-4, true, false, Some(3)),
        (5, true, true, None),
        (-5, true, true, None),
        (1, true, true, None),
        (-1, true, true, None),
        (RESULTS, true, true, None),
        (RESULTS + 7, true, true, Some(7)),
    ];
    for (root, first, second, expected) in cases {
        let found = walk(&nodes, root, |condition| [first, second, true][condition]);
        assert_eq!(found, expected, "from {root} with {first} and {second}");
    }
}
