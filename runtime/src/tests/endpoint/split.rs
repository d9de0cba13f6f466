//! Tests of `endpoint::split`: splitting strings.

use crate::endpoint::split::segments;

#[test]
fn strings_are_split_as_in_the_specification() {
    let cases: [(&str, &str, usize, &[&str]); 18] = [
        ("a--b--c", "--", 0, &["a", "b", "c"]),
        ("a--b--c", "--", 1, &["a--b--c"]),
        ("a--b--c", "--", 2, &["a", "b--c"]),
        ("a--b--c", "--", 3, &["a", "b", "c"]),
        ("a--b--c", "--", 9, &["a", "b", "c"]),
        ("a--b--c--d", "--", 3, &["a", "b", "c--d"]),
        ("", "--", 0, &[""]),
        ("", "--", 2, &[""]),
        ("--", "--", 0, &["", ""]),
        ("----", "--", 0, &["", "", ""]),
        ("---", "--", 0, &["", "-"]),
        ("--b--", "--", 0, &["", "b", ""]),
        ("--x-s3--azid--suffix", "--", 0, &["", "x-s3", "azid", "suffix"]),
        ("--x-s3--azid--suffix", "--", 2, &["", "x-s3--azid--suffix"]),
        ("abc", "x", 0, &["abc"]),
        ("a-b-c", "--", 0, &["a-b-c"]),
        ("abc", "", 0, &["abc"]),
        ("abc", "", 2, &["abc"]),
    ];
    for (text, delimiter, limit, expected) in cases {
        let parts = segments(text, delimiter, limit);
        let found: Vec<_> = (0..).map_while(|index| parts.get(index)).collect();
        assert_eq!(found, expected, "{text:?} at {delimiter:?}, limit {limit}");
        assert_eq!(parts.get(-1), expected.last().copied(), "last of {text:?}");
    }
}
