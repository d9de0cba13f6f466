//! Tests of writing XML.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};

use super::shape::{Choice, empty, serialize};

/// Checks the rest of the element, after its namespace, for each value of a member.
macro_rules! writes {
    ($($test:ident: $member:ident { $($value:expr => $text:literal,)* })*) => {
        $(#[test]
        fn $test() {
            $(
                let mut shape = empty();
                shape.$member = Some($value);
                let written = String::from_utf8(serialize(&shape).unwrap()).unwrap();
                let contents = written.strip_prefix(r#"<Shape xmlns="http://shape/""#).unwrap();
                assert_eq!(contents.strip_suffix("</Shape>").unwrap(), $text);
            )*
        }
    )*};
}

writes! {
    strings: text {
        "plain".into() => "><Text>plain</Text>",
        String::new() => "><Text></Text>",
        "<a> & \"b\" 'c'\n\r\t\u{85}\u{2028}\u{2029}\u{e9}\u{c285}x".into()
            => "><Text>&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;&#xA;&#xD;\t&#x85;&#x2028;\u{2029}\u{e9}\u{c285}x</Text>",
    }
    attributes: kind {
        "a\"b<".into() => " xsi:type=\"a&quot;b&lt;\">",
    }
    booleans: flag { true => "><Flag>true</Flag>", }
    longs: long { i64::MIN => "><Long>-9223372036854775808</Long>", }
    singles: float {
        0.1 => "><Float>0.1</Float>",
        f32::NEG_INFINITY => "><Float>-Infinity</Float>",
    }
    doubles: double {
        1e16 => "><Double>1e16</Double>",
        f64::NAN => "><Double>NaN</Double>",
    }
    blobs: blob { Blob::new("foo?") => "><Blob>Zm9vPw==</Blob>", }
    timestamps: time {
        DateTime::from_secs_and_nanos(946_845_296, 120_000_000) => "><Time>2000-01-02T20:34:56.12Z</Time>",
    }
    http_dates: http_date {
        DateTime::from_secs(946_845_296) => "><HttpDate>Sun, 02 Jan 2000 20:34:56 GMT</HttpDate>",
    }
    epochs: epoch { DateTime::from_secs_and_nanos(1, 500_000_000) => "><Epoch>1.5</Epoch>", }
    big_numbers: big_decimal { "-7e400".parse().unwrap() => "><BigDecimal>-7e400</BigDecimal>", }
    lists: names {
        vec!["a".into(), "b".into()] => "><Names><member>a</member><member>b</member></Names>",
        vec![] => "><Names></Names>",
    }
    named_items: items {
        vec!["a".into()] => "><Items><item xmlns=\"http://item/\">a</item></Items>",
    }
    lists_of_lists: rows {
        vec![vec![1, 2], vec![]] => "><Rows><Row><Cell>1</Cell><Cell>2</Cell></Row><Row></Row></Rows>",
    }
    flattened_lists: flat {
        vec!["a".into(), "b".into()] => "><Flat>a</Flat><Flat>b</Flat>",
        vec![] => ">",
    }
    sparse_lists: dates {
        vec![None, Some(DateTime::from_secs(0))]
            => "><Dates><member></member><member>Thu, 01 Jan 1970 00:00:00 GMT</member></Dates>",
    }
    maps: counts {
        HashMap::from([("a&b".into(), 1)]) => "><Counts><entry><key>a&amp;b</key><value>1</value></entry></Counts>",
        HashMap::new() => "><Counts></Counts>",
    }
    named_entries: groups {
        HashMap::from([("a".into(), vec!["x".into()])]) => "><Groups><entry><Name xmlns=\"http://key/\">a</Name>\
            <People xmlns=\"http://value/\"><Person>x</Person></People></entry></Groups>",
    }
    flattened_maps: sizes {
        HashMap::from([("a".into(), 1)]) => "><Size><K>a</K><V>1</V></Size>",
    }
    unions: choice {
        Choice::Text("a".into()) => "><Choice xmlns:c=\"http://choice/?a&amp;b\"><text>a</text></Choice>",
        Choice::Many(vec!["a".into(), "b".into()])
            => "><Choice xmlns:c=\"http://choice/?a&amp;b\"><many>a</many><many>b</many></Choice>",
        Choice::Unit => "><Choice xmlns:c=\"http://choice/?a&amp;b\"><unit></unit></Choice>",
    }
    structures: nested {
        Box::new(empty()) => "><Nested></Nested>",
    }
    flattened_structures: children {
        vec![super::shape::Shape::builder().kind("x").flag(true).build(), empty()]
            => "><Child xsi:type=\"x\"><Flag>true</Flag></Child><Child></Child>",
    }
}

#[test]
fn rejects_values_that_cannot_be_written() {
    let mut shape = empty();
    shape.time = Some(DateTime::from_secs(i64::MAX));
    assert!(serialize(&shape).is_err());
    shape = empty();
    shape.choice = Some(Choice::Unknown);
    assert!(serialize(&shape).unwrap_err().to_string().contains("Choice"));
}
