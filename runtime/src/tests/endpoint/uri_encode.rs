//! Tests of `endpoint::uri_encode`: percent-encoding.

use crate::endpoint::uri_encode::encode;

#[test]
fn reserved_characters_are_encoded() {
    let cases = [
        ("", ""),
        ("abcdefg", "abcdefg"),
        ("abc:defg", "abc%3Adefg"),
        ("0123456789.underscore_dash-Tilda~", "0123456789.underscore_dash-Tilda~"),
        (
            "/:,?#[]{}|@! $&'()*+;=%<>\"^`\\",
            "%2F%3A%2C%3F%23%5B%5D%7B%7D%7C%40%21%20%24%26%27%28%29%2A%2B%3B%3D%25%3C%3E%22%5E%60%5C",
        ),
        ("\u{0}\u{7f}\n", "%00%7F%0A"),
        ("😹é", "%F0%9F%98%B9%C3%A9"),
    ];
    for (text, expected) in cases {
        assert_eq!(encode(text), expected, "{text:?}");
    }
}
