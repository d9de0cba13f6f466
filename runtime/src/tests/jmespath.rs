//! Tests of JMESPath functions: their results, including those for empty lists, absent keys and unusual numbers.

use std::collections::HashMap;

use aws_smithy_types::{Document, Number};

use crate::jmespath::{
    all_equal, average, is_truthy, largest, largest_by, reversed, sliced, smallest, smallest_by, sorted, sorted_by,
    to_number, whole, with_scratch,
};

#[test]
fn all_equal_is_false_for_an_empty_list() {
    for (texts, expected) in
        [(&["a", "a"][..], true), (&["a"], true), (&["a", "b"], false), (&["b"], false), (&[], false)]
    {
        assert_eq!(all_equal(texts.iter().copied(), "a"), expected, "{texts:?}");
    }
}

#[test]
fn slices_follow_the_specification() {
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
fn min_and_max_return_the_first_of_equal_items() {
    assert_eq!((largest([2, 7, 7, 1]), smallest([2, 7, 1])), (Some(7), Some(1)));
    assert_eq!((largest(["a", "c", "b"]), smallest(["b", "a"])), (Some("c"), Some("a")));
    assert_eq!(largest::<i32>([]), None);
    let items = [("a", Some(1.5)), ("b", Some(2.5)), ("c", Some(2.5)), ("d", Some(1.5))];
    assert_eq!(largest_by(items, |item| item.1).map(|item| item.0), Some("b"));
    assert_eq!(smallest_by(items, |item| item.1).map(|item| item.0), Some("a"));
}

#[test]
fn an_item_without_a_key_makes_the_result_absent() {
    let items = [("a", Some(1)), ("b", None)];
    assert_eq!(largest_by(items, |item| item.1), None);
    assert_eq!(smallest_by(items, |item| item.1), None);
    assert!(sorted_by(items, |item| item.1).is_none());
}

#[test]
fn sorting_is_stable_and_supports_all_numbers() {
    assert_eq!(sorted([3.0, f64::NAN, -0.5, f64::INFINITY]).take(3).collect::<Vec<_>>(), [-0.5, 3.0, f64::INFINITY]);
    let by_key = sorted_by(["bb", "a", "cc", "d"], |text| Some(text.len())).unwrap();
    assert_eq!(by_key, ["a", "d", "bb", "cc"]);
    assert_eq!(reversed([1, 2, 3]).collect::<Vec<_>>(), [3, 2, 1]);
}

#[test]
fn the_average_of_an_empty_list_is_absent() {
    assert_eq!((average([1.0, 2.0, 6.0]), average([])), (Some(3.0), None));
}

#[test]
fn strings_become_numbers_in_json_syntax() {
    for (text, number) in [("0", 0.0), ("-0.5", -0.5), ("12", 12.0), ("1e3", 1000.0), ("1.5E-1", 0.15), ("2e+1", 20.0)]
    {
        assert_eq!(to_number(text), Some(number), "{text}");
    }
    for text in [
        "", " 1", "1 ", "+1", "01", "-", "--1", ".5", "5.", "1e", "1e+", "1.e1", "0x1", "inf", "NaN", "Infinity", "1_0",
    ] {
        assert_eq!(to_number(text), None, "{text}");
    }
}

#[test]
fn computed_strings_are_json() {
    with_scratch(|scratch| {
        assert_eq!([scratch.text(-7_i32), scratch.text(3.0), scratch.text(0.1_f32)], ["-7", "3", "0.1"]);
        assert_eq!(
            [scratch.text(true), scratch.text(f64::NAN), scratch.text(-f32::INFINITY)],
            ["true", "NaN", "-Infinity"]
        );
        assert_eq!(scratch.list([f64::INFINITY, 0.5]), r#"["Infinity",0.5]"#);
        assert_eq!(scratch.list(["a\"\\b", "ü\n\r\t\u{1}"]), r#"["a\"\\b","ü\n\r\t\u0001"]"#);
        assert_eq!(scratch.list([""; 0]), "[]");
    });
}

#[test]
fn computed_strings_remain_valid_while_more_are_computed() {
    with_scratch(|scratch| {
        let texts: Vec<_> = (0..1_000_i64).map(|number| scratch.text(number)).collect();
        assert!(texts.iter().enumerate().all(|(index, text)| *text == index.to_string()));
        assert_eq!(scratch.join(texts.iter().copied().take(3), ", "), "0, 1, 2");
        assert_eq!(scratch.join([], ", "), "");
        assert_eq!(scratch.reverse("aé€"), "€éa");
    });
}

#[test]
fn later_maps_override_earlier_ones() {
    let map = |entries: &[(&str, u8)]| entries.iter().map(|(key, value)| (String::from(*key), *value)).collect();
    let maps: [HashMap<String, u8>; 3] = [map(&[("a", 1), ("b", 1)]), map(&[("b", 2), ("c", 2)]), map(&[("c", 3)])];
    with_scratch(|scratch| {
        assert_eq!(scratch.merge(&maps[0], &[&maps[1], &maps[2]]), Some(&map(&[("a", 1), ("b", 2), ("c", 3)])));
        assert_eq!(scratch.merge(&maps[0], &[]), Some(&maps[0]));
    });
}

#[test]
fn a_list_with_null_is_incomplete() {
    assert_eq!(whole([Some(1), Some(2)]).map(|items| items.sum::<i32>()), Some(3));
    assert!(whole([Some(1), None]).is_none());
}

#[test]
fn empty_documents_are_false() {
    for (document, expected) in [
        (Document::Null, false),
        (Document::Bool(false), false),
        (Document::Bool(true), true),
        (Document::Number(Number::PosInt(0)), true),
        (Document::String(String::new()), false),
        (Document::String("a".to_owned()), true),
        (Document::Array(Vec::new()), false),
        (Document::Array(vec![Document::Null]), true),
        (Document::Object(HashMap::new()), false),
    ] {
        assert_eq!(is_truthy(&document), expected, "{document:?}");
    }
}
