//! Tests of `endpoint::host`: host labels.

use crate::endpoint::host::is_valid_label;

#[test]
fn labels_follow_the_rfc() {
    let (longest, too_long) = ("a".repeat(63), "a".repeat(64));
    // (text, valid alone, valid with dots)
    let cases = [
        ("us-east-1", true, true),
        ("3aws4", true, true),
        ("A", true, true),
        ("a-", true, true),
        ("part1.part2", false, true),
        (longest.as_str(), true, true),
        (too_long.as_str(), false, false),
        ("", false, false),
        (".", false, false),
        ("part1.", false, false),
        (".part2", false, false),
        ("part1..part2", false, false),
        ("-a", false, false),
        ("part1.-part2", false, false),
        ("part1 part2", false, false),
        ("a_b", false, false),
        ("café", false, false),
        ("a/b", false, false),
    ];
    for (text, alone, with_dots) in cases {
        assert_eq!(is_valid_label(text, false), alone, "{text:?} alone");
        assert_eq!(is_valid_label(text, true), with_dots, "{text:?} with dots");
    }
    let labels = format!("{longest}.{longest}");
    assert!(is_valid_label(&labels, true), "each label has its own length");
}
