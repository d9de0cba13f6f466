//! Tests of reading CBOR.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};

use super::shape::Shape;

#[test]
fn every_encoding_of_a_value_is_read() {
    let millis = |millis| Shape { time: Some(DateTime::from_millis(millis)), ..Shape::default() };
    let text = || Shape { text: Some("ab".into()), ..Shape::default() };
    let texts = || Shape { texts: Some(vec!["a".into(), "b".into()]), ..Shape::default() };
    let double = |value| Shape { double: Some(value), ..Shape::default() };
    let single = |value| Shape { single: Some(value), ..Shape::default() };
    let long = |value| Shape { long: Some(value), ..Shape::default() };
    let cases: &[(&[u8], Shape)] = &[
        (b"", Shape::default()),
        (b"\xA0", Shape::default()),
        (b"\xBF\xFF", Shape::default()),
        (b"\xA1dtextbab", text()),
        (b"\xBFdtextx\x02ab\xFF", text()),
        (b"\xA1\x7Fctexat\xFF\x7Faaab\xFF", text()),
        (b"\xA1dtext\xF6", Shape::default()),
        (b"\xA1dtext\xF7", Shape::default()),
        // Unknown members of every type, including tags.
        (b"\xA2dsome\xC0\xC1\x82\xA1\x01\x9F\xFF\x5FAa\xFFdtextbab", text()),
        (b"\xA2dsome\xF8\x20dtextbab", text()),
        (b"\xA1etexts\x82aaab", texts()),
        (b"\xA1etexts\x9Faa\x7Fab\xFF\xFF", texts()),
        (b"\xA1dflag\xF4", Shape { flag: Some(false), ..Shape::default() }),
        (b"\xA1dlong\x1B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF", long(i64::MAX)),
        (b"\xA1dlong\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF", long(i64::MIN)),
        (b"\xA1dlong\x1B\0\0\0\0\0\0\0\x01", long(1)),
        (b"\xA1dbyte\x38\x7F", Shape { byte: Some(-128), ..Shape::default() }),
        (b"\xA1fdouble\xF9\x3E\x00", double(1.5)),
        (b"\xA1fdouble\xF9\x00\x01", double(2f64.powi(-24))),
        (b"\xA1fdouble\xF9\x7B\xFF", double(65_504.0)),
        (b"\xA1fdouble\xF9\xFC\x00", double(f64::NEG_INFINITY)),
        (b"\xA1fdouble\xFA\x3F\xC0\x00\x00", double(1.5)),
        (b"\xA1fdouble\x18\xFF", double(255.0)),
        (b"\xA1fdouble\x3B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", double(-2f64.powi(64))),
        (b"\xA1fsingle\xFB\x3F\xF8\0\0\0\0\0\0", single(1.5)),
        (b"\xA1fsingle\xFB\x7F\xF0\0\0\0\0\0\0", single(f32::INFINITY)),
        (b"\xA1fsingle\x20", single(-1.0)),
        (b"\xA1dblob\x5FAaB\x00b\xFF", Shape { blob: Some(Blob::new("a\0b")), ..Shape::default() }),
        (b"\xA1dtime\xC1\x01", millis(1000)),
        (b"\xA1dtime\xD8\x01\x20", millis(-1000)),
        (b"\xA1dtime\xC1\xF9\x3E\x00", millis(1500)),
        (b"\xA1dtime\xC1\xFA\x3F\xC0\x00\x00", millis(1500)),
        (b"\xA1dtime\xC1\xFB\xBF\xF8\0\0\0\0\0\0", millis(-1500)),
        // The double nearest to 1,700,000,000.001, which is slightly smaller.
        (b"\xA1dtime\xC1\xFB\x41\xD9\x54\xFC\x40\x00\x10\x62", millis(1_700_000_000_001)),
        (b"\xA1dtime\xF6", Shape::default()),
        (b"\xA1cmap\xBFaa\x01\xFF", Shape { map: Some(HashMap::from([("a".into(), 1)])), ..Shape::default() }),
        (
            b"\xA1isparseMap\xA1aa\xF6",
            Shape { sparse_map: Some(HashMap::from([("a".into(), None)])), ..Shape::default() },
        ),
        (b"\xA1fnested\xA0", Shape { nested: Some(Box::default()), ..Shape::default() }),
    ];
    for (body, expected) in cases {
        assert_eq!(Shape::parse(body).unwrap(), *expected, "{body:02X?}");
    }
    assert!(Shape::parse(b"\xA1fdouble\xF9\x7E\x00").unwrap().double.unwrap().is_nan());
}

#[test]
fn sub_millisecond_fractions_are_truncated() {
    for (seconds, millis) in [
        (1.999_999_9, 2000),
        (1.999_9, 1999),
        (-0.000_2, -1),
        (0.000_000_4, 0),
        (1e18, 1_000_000_000_000_000_000_000_i128),
    ] {
        let mut body = b"\xA1dtime\xC1\xFB".to_vec();
        body.extend(f64::to_be_bytes(seconds));
        let time = Shape::parse(&body).unwrap().time.unwrap();
        assert_eq!(time.as_nanos(), millis * 1_000_000, "{seconds}");
    }
}

#[test]
fn errors_have_a_cause_and_location_without_content() {
    for (body, expected) in [
        (&b"\xA1dtextbsecret"[..], "expected the end of the body at byte 9"),
        (b"\xA1dtext\x01", "expected a string or null at byte 6, in the member `text`"),
        (b"\xA1dtextb\xFF\xFF", "a string that is not UTF-8 at byte 6, in the member `text`"),
        (
            b"\xA1fnested\xA1fnested\xA1dbyte\x18\x80",
            "a number too large for its type at byte 22, in the member `nested.nested.byte`",
        ),
        (b"\xA1etexts\x81\xF6", "null in a list that is not sparse at byte 8, in the member `texts`"),
        (b"\xA1cmap\xA1fsecret\xF6", "null in a map that is not sparse at byte 13, in the member `map`"),
        (b"\xA1cmap\xA1\x01\x01", "expected a string as a key at byte 6, in the member `map`"),
        (b"\xA1fsecret\xFF", "an unexpected break at byte 8"),
        (b"\xA1fnested\xA1fsecret\xFF", "an unexpected break at byte 16, in the member `nested`"),
        (b"\xA1dtime\xC0\x01", "expected a timestamp or null at byte 6, in the member `time`"),
        (b"\xA1dtime\x01", "expected a timestamp or null at byte 6, in the member `time`"),
        (b"\xA1dtime\xC1\xF6", "expected a timestamp or null at byte 7, in the member `time`"),
        (b"\xA1dtime\xC1\xF9\x7E\x00", "a timestamp that is not finite at byte 6, in the member `time`"),
        (b"\xA1dlong\x1B\x80\0\0\0\0\0\0\0", "a number too large for its type at byte 6, in the member `long`"),
        (b"\xA1dlong\xF9\x3E\x00", "expected an integer or null at byte 6, in the member `long`"),
        (b"\xA1fsingle\xFB\x7E\xF0\0\0\0\0\0\0", "a number too large for its type at byte 8, in the member `single`"),
        (b"\xA1dtext\x7C", "an invalid CBOR value at byte 6, in the member `text`"),
        (b"\xA1dtext\x7FAa\xFF", "expected a chunk of the string or its end at byte 7, in the member `text`"),
        (b"\xF6", "expected a map at byte 0"),
        (b"<html>", "expected a map or null at byte 0"),
    ] {
        let error = Shape::parse(body).unwrap_err();
        assert_eq!(error.to_string(), format!("cannot read CBOR: {expected}"), "{body:02X?}");
        assert!(!format!("{error:?}").contains("secret"));
    }
}

#[test]
fn strings_of_every_length_are_read_with_every_encoding_of_the_length() {
    for length in [0_u32, 1, 23, 24, 255, 256, 65_535, 65_536] {
        let text = "é".repeat(length as usize / 2) + &"x".repeat(length as usize % 2);
        let [.., third, second, first, last] = length.to_be_bytes();
        let heads = [
            (23, vec![0x60 | last]),
            (0xFF, vec![0x78, last]),
            (0xFFFF, vec![0x79, first, last]),
            (u32::MAX, vec![0x7A, third, second, first, last]),
        ];
        for (_, head) in heads.into_iter().filter(|(longest, _)| length <= *longest) {
            let body = [b"\xA1dtext".as_slice(), &head, text.as_bytes()].concat();
            assert_eq!(Shape::parse(&body).unwrap().text.as_deref(), Some(text.as_str()), "{head:?}");
            let short = body.get(..body.len().saturating_sub(1)).unwrap_or_default();
            assert!(Shape::parse(short).is_err(), "{head:?}");
        }
    }
}
