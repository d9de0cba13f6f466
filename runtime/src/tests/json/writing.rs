//! Tests of writing JSON.

use super::shape::{Choice, Color, Shape};
use aws_smithy_types::{Blob, DateTime, Document, Number};

/// Checks the JSON that each value of a member is written as.
macro_rules! writes {
    ($($test:ident: $member:ident { $($value:expr => $text:literal,)* })*) => {
        $(#[test]
        fn $test() {
            $(
                let shape = Shape { $member: Some($value), ..Shape::default() };
                assert_eq!(String::from_utf8(shape.serialize().unwrap()).unwrap(), $text);
            )*
        }
    )*};
}

writes! {
    strings: text {
        "plain".into() => r#"{"Text":"plain"}"#,
        "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}\u{2028}é😀".into()
            => "{\"Text\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}\u{2028}é😀\"}",
    }
    booleans: flag {
        true => r#"{"Flag":true}"#,
        false => r#"{"Flag":false}"#,
    }
    longs: long {
        i64::MIN => r#"{"Long":-9223372036854775808}"#,
        0 => r#"{"Long":0}"#,
    }
    singles: float {
        1234.5 => r#"{"Float":1234.5}"#,
        0.1 => r#"{"Float":0.10000000149011612}"#,
        f32::NAN => r#"{"Float":"NaN"}"#,
    }
    doubles: double {
        1.0 => r#"{"Double":1.0}"#,
        -0.0 => r#"{"Double":-0.0}"#,
        1e16 => r#"{"Double":1e16}"#,
        1e-7 => r#"{"Double":1e-7}"#,
        f64::INFINITY => r#"{"Double":"Infinity"}"#,
        f64::NEG_INFINITY => r#"{"Double":"-Infinity"}"#,
    }
    blobs: blob {
        Blob::new("foo") => r#"{"Blob":"Zm9v"}"#,
        Blob::new("") => r#"{"Blob":""}"#,
    }
    timestamps: time {
        DateTime::from_secs(946_845_296) => r#"{"Time":946845296}"#,
        DateTime::from_secs_and_nanos(946_845_296, 120_000_000) => r#"{"Time":946845296.12}"#,
        DateTime::from_secs_and_nanos(-1, 750_000_000) => r#"{"Time":-0.25}"#,
    }
    http_dates: http_date {
        DateTime::from_secs(946_845_296) => r#"{"HttpDate":"Sun, 02 Jan 2000 20:34:56 GMT"}"#,
    }
    date_times: date_time {
        DateTime::from_secs_and_nanos(946_845_296, 1_000) => r#"{"DateTime":"2000-01-02T20:34:56.000001Z"}"#,
    }
    documents: document {
        Document::Null => r#"{"Document":null}"#,
        Document::Array(vec![
            Document::Object([("a\n".into(), Document::Bool(true))].into()),
            Document::String("\"".into()),
            Document::Number(Number::PosInt(u64::MAX)),
            Document::Number(Number::Float(0.5)),
        ]) => r#"{"Document":[{"a\n":true},"\"",18446744073709551615,0.5]}"#,
    }
    big_decimals: big_decimal {
        "1.10e400".parse().unwrap() => r#"{"BigDecimal":1.10e400}"#,
    }
    lists: names {
        vec![] => r#"{"Names":[]}"#,
        vec!["[".into(), "{".into(), ",".into()] => r#"{"Names":["[","{",","]}"#,
    }
    sparse_lists: gaps {
        vec![None, Some("a".into())] => r#"{"Gaps":[null,"a"]}"#,
    }
    lists_of_another_format: dates {
        vec![Some(DateTime::from_secs(0)), None] => r#"{"Dates":["Thu, 01 Jan 1970 00:00:00 GMT",null]}"#,
    }
    maps: counts {
        [(Color::Other("a\"b".into()), -1)].into() => r#"{"Counts":{"a\"b":-1}}"#,
    }
    sparse_maps: sparse_counts {
        [("a".into(), None)].into() => r#"{"SparseCounts":{"a":null}}"#,
    }
    maps_of_another_format: date_map {
        [("a".into(), DateTime::from_secs(0))].into() => r#"{"DateMap":{"a":"1970-01-01T00:00:00Z"}}"#,
    }
    unions: choice {
        Choice::Text("a".into()) => r#"{"Choice":{"text":"a"}}"#,
        Choice::Unit => r#"{"Choice":{"unit":{}}}"#,
    }
    structures: children {
        vec![Shape::default(), Shape { flag: Some(true), byte: Some(1), ..Shape::default() }]
            => r#"{"Children":[{},{"Flag":true,"Byte":1}]}"#,
    }
}

#[test]
fn fails_with_the_first_value_that_cannot_be_written() {
    let shape =
        Shape { http_date: Some(DateTime::from_secs(i64::MAX)), choice: Some(Choice::Unknown), ..Shape::default() };
    assert_eq!(shape.serialize().unwrap_err().to_string(), "failed to serialize timestamp");
    let shape = Shape { choice: Some(Choice::Unknown), ..Shape::default() };
    assert!(shape.serialize().unwrap_err().to_string().contains("`Choice::Unknown`"));
}

#[test]
fn allocates_the_buffer_once() {
    let secret = r#"{"user":"someone","password":"q8Zr2Lw0"}"#.repeat(1_000);
    for shape in [
        Shape { text: Some(secret.clone()), flag: Some(true), ..Shape::default() },
        Shape { blob: Some(Blob::new(secret)), long: Some(-1), ..Shape::default() },
    ] {
        use crate::codec::Write;
        let (hint, body) = (shape.size_hint(), shape.serialize().unwrap());
        assert!((body.len()..body.len() * 5 / 4).contains(&hint), "{hint} for {}", body.len());
        assert_eq!(body.capacity(), hint);
    }
}
