//! Tests of writing CBOR.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};

use super::shape::Shape;

#[test]
fn members_are_written_in_their_shortest_form() {
    let only = |set: fn(&mut Shape)| {
        let mut shape = Shape::default();
        set(&mut shape);
        shape.serialize()
    };
    for (found, expected) in [
        (only(|_| {}), &b"\xBF\xFF"[..]),
        (only(|shape| shape.text = Some("h\u{e9}".into())), b"\xBFdtextch\xC3\xA9\xFF"),
        (only(|shape| shape.flag = Some(true)), b"\xBFdflag\xF5\xFF"),
        (only(|shape| shape.byte = Some(-1)), b"\xBFdbyte\x20\xFF"),
        (only(|shape| shape.short = Some(i16::MIN)), b"\xBFeshort\x39\x7F\xFF\xFF"),
        (only(|shape| shape.integer = Some(23)), b"\xBFginteger\x17\xFF"),
        (only(|shape| shape.integer = Some(24)), b"\xBFginteger\x18\x18\xFF"),
        (only(|shape| shape.integer = Some(256)), b"\xBFginteger\x19\x01\x00\xFF"),
        (only(|shape| shape.long = Some(65_536)), b"\xBFdlong\x1A\x00\x01\x00\x00\xFF"),
        (only(|shape| shape.long = Some(i64::MIN)), b"\xBFdlong\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
        (only(|shape| shape.single = Some(1.5)), b"\xBFfsingle\xFA\x3F\xC0\x00\x00\xFF"),
        (only(|shape| shape.double = Some(-0.0)), b"\xBFfdouble\xFB\x80\x00\x00\x00\x00\x00\x00\x00\xFF"),
        (only(|shape| shape.blob = Some(Blob::new("\0a"))), b"\xBFdblob\x42\x00a\xFF"),
        (
            only(|shape| shape.time = Some(DateTime::from_secs(1))),
            b"\xBFdtime\xC1\xFB\x3F\xF0\x00\x00\x00\x00\x00\x00\xFF",
        ),
        (only(|shape| shape.texts = Some(vec![])), b"\xBFetexts\x80\xFF"),
        (only(|shape| shape.sparse = Some(vec![None, Some("a".into())])), b"\xBFfsparse\x82\xF6aa\xFF"),
        (only(|shape| shape.map = Some(HashMap::from([("a".into(), 1)]))), b"\xBFcmap\xA1aa\x01\xFF"),
        (only(|shape| shape.nested = Some(Box::default())), b"\xBFfnested\xBF\xFF\xFF"),
    ] {
        assert_eq!(found, expected);
    }
}

#[test]
fn size_hints_are_upper_bounds() {
    let shape = Shape {
        text: Some("x".repeat(70_000)),
        blob: Some(Blob::new(vec![0; 300])),
        long: Some(i64::MIN),
        texts: Some(vec!["y".repeat(30); 30]),
        map: Some((0..100).map(|number| (format!("key {number}"), i32::MAX)).collect()),
        ..Shape::default()
    };
    use crate::codec::Write;
    assert!(shape.serialize().len() <= shape.size_hint());
}
