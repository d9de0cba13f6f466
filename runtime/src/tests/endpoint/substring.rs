//! Tests of `endpoint::substring`: parts of strings.

use crate::endpoint::substring::slice;

#[test]
fn substrings_are_taken_from_either_end() {
    let cases = [
        ("abcdefg", 0, 4, false, Some("abcd")),
        ("abcd", 0, 4, false, Some("abcd")),
        ("abc", 0, 4, false, None),
        ("", 0, 4, false, None),
        ("\u{7f}abcdef", 0, 4, false, Some("\u{7f}abc")),
        ("﷽", 0, 1, false, None),
        ("abcdefg", 0, 4, true, Some("defg")),
        ("defg", 0, 4, true, Some("defg")),
        ("abc", 0, 4, true, None),
        ("﷽", 0, 1, true, None),
        ("defg", 1, 3, false, Some("ef")),
        ("defg", 1, 3, true, Some("ef")),
        ("abcdef", 1, 3, true, Some("de")),
        ("ab", 1, 3, false, None),
        ("abcd", 2, 2, false, None),
        ("abcd", 3, 2, false, None),
        ("abcd", 3, 2, true, None),
        ("abcd", 0, usize::MAX, true, None),
    ];
    for (text, start, end, reverse, expected) in cases {
        assert_eq!(slice(text, start, end, reverse), expected, "{text:?} {start}..{end} reverse {reverse}");
    }
}
