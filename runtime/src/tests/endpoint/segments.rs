//! Tests of `endpoint::segments`: elements of arrays.

use crate::endpoint::segments::Segments;

#[test]
fn elements_are_indexed_from_either_end() {
    let list = ["a".to_owned(), "b".to_owned()];
    let cases = [
        (Segments::List(&list), 0, Some("a")),
        (Segments::List(&list), -1, Some("b")),
        (Segments::List(&list), -2, Some("a")),
        (Segments::List(&list), 2, None),
        (Segments::List(&list), -3, None),
        (Segments::List(&[]), 0, None),
        (Segments::List(&[]), -1, None),
        (Segments::Resource("table/name:label"), 1, Some("name")),
        (Segments::Resource("table/name:label"), 2, Some("label")),
        (Segments::Resource("table/name:label"), -1, Some("label")),
        (Segments::Resource("table"), 1, None),
        (Segments::Resource("table/"), 1, Some("")),
        (Segments::Resource("table"), i32::MIN, None),
        (Segments::Resource("table"), i32::MAX, None),
    ];
    for (segments, index, expected) in cases {
        assert_eq!(segments.get(index), expected, "{segments:?} at {index}");
    }
}
