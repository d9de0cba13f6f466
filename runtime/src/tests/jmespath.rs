//! JMESPath functions on lists, with the results that the specification gives.

use crate::jmespath::{
    all_equal, average, largest, largest_by, reversed, sliced, smallest, smallest_by, sorted, sorted_by,
};

#[test]
fn all_of_nothing_are_not_equal() {
    for (texts, expected) in
        [(&["a", "a"][..], true), (&["a"], true), (&["a", "b"], false), (&["b"], false), (&[], false)]
    {
        assert_eq!(all_equal(texts.iter().copied(), "a"), expected, "{texts:?}");
    }
}

#[test]
fn slices_are_those_of_the_specification() {
    let cases = [
        (Some(0), Some(4), 1, vec![0, 1, 2, 3]),
        (Some(0), Some(4), 2, vec![0, 2]),
        (None, Some(-2), 1, vec![0, 1, 2, 3, 4, 5, 6, 7]),
        (Some(-4), None, 1, vec![6, 7, 8, 9]),
        (Some(-40), Some(2), 1, vec![0, 1]),
        (Some(5), Some(2), 1, vec![]),
        (None, None, -1, vec![9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
        (Some(8), Some(2), -3, vec![8, 5]),
        (Some(40), Some(-40), -4, vec![9, 5, 1]),
        (Some(i64::MIN), Some(i64::MAX), i64::MAX, vec![0]),
        (Some(i64::MAX), Some(i64::MIN), i64::MIN, vec![9]),
    ];
    for (start, stop, step, expected) in cases {
        assert_eq!(sliced(0..10, start, stop, step).collect::<Vec<_>>(), expected, "[{start:?}:{stop:?}:{step}]");
    }
    assert_eq!(sliced(0..0, None, None, -1).count(), 0);
}

#[test]
fn extremes_are_the_first_of_equal_items() {
    assert_eq!((largest([2, 7, 7, 1]), smallest([2, 7, 1])), (Some(7), Some(1)));
    assert_eq!((largest(["a", "c", "b"]), smallest(["b", "a"])), (Some("c"), Some("a")));
    assert_eq!(largest::<i32>([]), None);
    let items = [("a", Some(1.5)), ("b", Some(2.5)), ("c", Some(2.5)), ("d", Some(1.5))];
    assert_eq!(largest_by(items, |item| item.1).map(|item| item.0), Some("b"));
    assert_eq!(smallest_by(items, |item| item.1).map(|item| item.0), Some("a"));
}

#[test]
fn an_item_without_a_key_makes_a_result_absent() {
    let items = [("a", Some(1)), ("b", None)];
    assert_eq!(largest_by(items, |item| item.1), None);
    assert_eq!(smallest_by(items, |item| item.1), None);
    assert!(sorted_by(items, |item| item.1).is_none());
}

#[test]
fn orders_are_stable_and_take_any_number() {
    assert_eq!(sorted([3.0, f64::NAN, -0.5, f64::INFINITY]).take(3).collect::<Vec<_>>(), [-0.5, 3.0, f64::INFINITY]);
    let by_key = sorted_by(["bb", "a", "cc", "d"], |text| Some(text.len())).unwrap();
    assert_eq!(by_key, ["a", "d", "bb", "cc"]);
    assert_eq!(reversed([1, 2, 3]).collect::<Vec<_>>(), [3, 2, 1]);
}

#[test]
fn the_mean_of_nothing_is_absent() {
    assert_eq!((average([1.0, 2.0, 6.0]), average([])), (Some(3.0), None));
}
