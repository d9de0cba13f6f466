//! Tests of reading JSON: the value of each member, and the positions of errors.

use super::shape::{Choice, Color, Shape};
use aws_smithy_types::{Blob, DateTime, Document, Number};

/// Checks the value of a member that is read from each body.
macro_rules! reads {
    ($($test:ident: $member:ident { $($body:literal => $value:expr,)* })*) => {
        $(#[test]
        fn $test() {
            $(match Shape::parse($body.as_ref()) {
                Ok(shape) => assert_eq!(shape, Shape { $member: $value, ..Shape::default() }, "{:?}", $body),
                Err(error) => panic!("{:?}: {error}", $body),
            })*
        }
    )*};
}

reads! {
    empty_bodies: text {
        "" => None,
        "{}" => None,
        " \r\n\t{ } \n" => None,
    }
    strings: text {
        r#"{"Text":"plain"}"# => Some("plain".into()),
        r#"{"Text":""}"# => Some(String::new()),
        r#"{"Text":null}"# => None,
        r#"{"Text":"a","Text":"b"}"# => Some("b".into()),
        r#"{"Text":"a","Text":null}"# => None,
        r#"{"Te\u0078t":"key with an escape"}"# => Some("key with an escape".into()),
        r#"{"Text":"\"\\\/\b\f\n\r\t"}"# => Some("\"\\/\u{8}\u{c}\n\r\t".into()),
        r#"{"Text":"\u0041\u00e9\u20AC\uD83D\uDE00\uffff\u0000"}"# => Some("Aé€😀\u{ffff}\0".into()),
        r#"{"Text":"\ud800\udc00\uDBFF\uDFFF\ue000\ud7ff"}"# => Some("\u{10000}\u{10ffff}\u{e000}\u{d7ff}".into()),
        r#"{"Text":"before, \\ between and \\ after"}"# => Some("before, \\ between and \\ after".into()),
        "{\"Text\":\"Grüße, 世界 😀 \u{7f}\u{2028}\"}" => Some("Grüße, 世界 😀 \u{7f}\u{2028}".into()),
    }
    unknown_members: text {
        r#"{"New":{"a":[1,{"b":[]},"]}"],"c":{}},"Text":"here","Other":-1.5e3}"# => Some("here".into()),
        r#"{"New":"\q\u12","Text":"here"}"# => Some("here".into()),
        r#"{"New":1e999,"Text":"here"}"# => Some("here".into()),
        r#"{"text":"another name","Text":"here"}"# => Some("here".into()),
    }
    booleans: flag {
        r#"{"Flag":true}"# => Some(true),
        r#"{ "Flag" : false }"# => Some(false),
        r#"{"Flag":null}"# => None,
    }
    bytes: byte {
        r#"{"Byte":-128}"# => Some(-128),
        r#"{"Byte":1.27e2}"# => Some(127),
    }
    shorts: short {
        r#"{"Short":32767}"# => Some(32767),
    }
    integers: integer {
        r#"{"Integer":0}"# => Some(0),
        r#"{"Integer":-0}"# => Some(0),
        r#"{"Integer":007}"# => Some(7),
        r#"{"Integer":2147483647}"# => Some(i32::MAX),
        r#"{"Integer":5.0}"# => Some(5),
        r#"{"Integer":5.}"# => Some(5),
        r#"{"Integer":null}"# => None,
    }
    longs: long {
        r#"{"Long":9223372036854775807}"# => Some(i64::MAX),
        r#"{"Long":-9223372036854775808}"# => Some(i64::MIN),
        r#"{"Long":1e18}"# => Some(1_000_000_000_000_000_000),
        // Two to the power of 63 as a double saturates, and the saturated value converts back to that double.
        r#"{"Long":9223372036854775808.0}"# => Some(i64::MAX),
    }
    singles: float {
        r#"{"Float":0.1}"# => Some(0.1),
        r#"{"Float":16777217}"# => Some(16_777_216.0),
        // Rounded once: an intermediate double would be halfway between two singles, and round down.
        r#"{"Float":1152921573326323713}"# => Some(1_152_921_642_045_800_448.0),
        r#"{"Float":1e39}"# => Some(f32::INFINITY),
        r#"{"Float":"-Infinity"}"# => Some(f32::NEG_INFINITY),
    }
    doubles: double {
        r#"{"Double":-1.5}"# => Some(-1.5),
        r#"{"Double":-.5}"# => Some(-0.5),
        r#"{"Double":1.7976931348623157e308}"# => Some(f64::MAX),
        r#"{"Double":9007199254740993}"# => Some(9_007_199_254_740_992.0),
        r#"{"Double":0.30000000000000004}"# => Some(0.1 + 0.2),
        r#"{"Double":123456789012345678901234567890}"# => Some(123_456_789_012_345_678_901_234_567_890.0),
        r#"{"Double":"Infinity"}"# => Some(f64::INFINITY),
        r#"{"Double":"\u0049nfinity"}"# => Some(f64::INFINITY),
    }
    blobs: blob {
        r#"{"Blob":"YmluYXJ5LXZhbHVl"}"# => Some(Blob::new("binary-value")),
        r#"{"Blob":"Zm8="}"# => Some(Blob::new("fo")),
        r#"{"Blob":""}"# => Some(Blob::new("")),
        r#"{"Blob":null}"# => None,
    }
    timestamps: time {
        r#"{"Time":1523477495}"# => Some(DateTime::from_secs(1_523_477_495)),
        r#"{"Time":-1}"# => Some(DateTime::from_secs(-1)),
        r#"{"Time":1.523477495E9}"# => Some(DateTime::from_secs(1_523_477_495)),
        r#"{"Time":1523477495.5}"# => Some(DateTime::from_secs_and_nanos(1_523_477_495, 500_000_000)),
        r#"{"Time":-0.25}"# => Some(DateTime::from_secs_and_nanos(-1, 750_000_000)),
    }
    http_dates: http_date {
        r#"{"HttpDate":"Sun, 02 Jan 2000 20:34:56 GMT"}"# => Some(DateTime::from_secs(946_845_296)),
        r#"{"HttpDate":null}"# => None,
    }
    date_times: date_time {
        r#"{"DateTime":"2000-01-02T20:34:56Z"}"# => Some(DateTime::from_secs(946_845_296)),
        r#"{"DateTime":"2000-01-02T19:34:56.5-01:00"}"#
            => Some(DateTime::from_secs_and_nanos(946_845_296, 500_000_000)),
    }
    documents: document {
        r#"{"Document":null}"# => Some(Document::Null),
        r#"{"Document":[true,"\n",-1,18446744073709551615,1e999]}"# => Some(Document::Array(vec![
            Document::Bool(true),
            Document::String("\n".into()),
            Document::Number(Number::NegInt(-1)),
            Document::Number(Number::PosInt(u64::MAX)),
            Document::Number(Number::Float(f64::INFINITY)),
        ])),
        r#"{"Document":{"a":1,"\u0061":{}}}"#
            => Some(Document::Object([("a".into(), Document::Object(Default::default()))].into())),
    }
    big_integers: big_integer {
        r#"{"BigInteger":-123456789012345678901234567890}"# => "-123456789012345678901234567890".parse().ok(),
    }
    big_decimals: big_decimal {
        r#"{"BigDecimal":1.10e400}"# => "1.10e400".parse().ok(),
    }
    lists: names {
        r#"{"Names":[]}"# => Some(vec![]),
        r#"{"Names":[ "a" , "b" ]}"# => Some(vec!["a".into(), "b".into()]),
        r#"{"Names":null}"# => None,
    }
    sparse_lists: gaps {
        r#"{"Gaps":[null,"a"]}"# => Some(vec![None, Some("a".into())]),
    }
    lists_of_another_format: dates {
        r#"{"Dates":["Sun, 02 Jan 2000 20:34:56 GMT",null]}"#
            => Some(vec![Some(DateTime::from_secs(946_845_296)), None]),
    }
    lists_of_documents: documents {
        r#"{"Documents":[null]}"# => Some(vec![Document::Null]),
    }
    maps: counts {
        r#"{"Counts":{"red":1,"blue":2,"red":3}}"#
            => Some([(Color::Red, 3), (Color::Other("blue".into()), 2)].into()),
    }
    sparse_maps: sparse_counts {
        r#"{"SparseCounts":{"a\"b":null,"":1}}"# => Some([("a\"b".into(), None), (String::new(), Some(1))].into()),
    }
    unions: choice {
        r#"{"Choice":{"text":"a"}}"# => Some(Choice::Text("a".into())),
        r#"{"Choice":{"__type":"x#Choice","text":"a","__type":1}}"# => Some(Choice::Text("a".into())),
        r#"{"Choice":{"shape":null,"text":"a","unit":null,"newer":null}}"# => Some(Choice::Text("a".into())),
        r#"{"Choice":{"unit":{}}}"# => Some(Choice::Unit),
        r#"{"Choice":{"unit":5}}"# => Some(Choice::Unit),
        r#"{"Choice":{"newer":[]}}"# => Some(Choice::Unknown),
        r#"{"Choice":null}"# => None,
    }
    structures: nested {
        r#"{"Nested":{"Text":"a"}}"# => Some(Box::new(Shape { text: Some("a".into()), ..Shape::default() })),
        r#"{"Nested":{}}"# => Some(Box::default()),
        r#"{"Nested":null}"# => None,
    }
}

#[test]
fn nan_is_accepted() {
    let shape = Shape::parse(br#"{"Float":"NaN","Double":"NaN"}"#).unwrap();
    assert!(shape.float.unwrap().is_nan() && shape.double.unwrap().is_nan());
}

#[test]
fn errors_have_a_cause_and_location() {
    const DEEP: &str = "objects and arrays are nested too deeply";
    let deep = "{\"Nested\":".repeat(129);
    let deep_skipped = format!("{{\"New\":{}", "[".repeat(513));
    let deep_document = format!("{{\"Document\":{}", "[".repeat(257));
    for (body, problem, offset) in [
        // The whole body.
        ("null", "expected an object", 0),
        ("[]", "expected an object or null", 0),
        (" ", "unexpected end of the body", 1),
        ("<html>", "expected an object or null", 0),
        ("{} {}", "expected the end of the body", 3),
        ("{}x", "expected the end of the body", 2),
        ("{\"Text\":\"a\"", "unexpected end of the body", 11),
        ("{\"Text\":\"a", "unexpected end of the body", 10),
        ("{\"Text\":\"a\\", "unexpected end of the body", 11),
        // Punctuation.
        ("{,}", "expected a member or the end of the object", 1),
        ("{\"Text\":\"a\",}", "expected a key", 12),
        ("{\"Text\" \"a\"}", "expected a colon", 8),
        ("{\"Text\":\"a\" \"Flag\":true}", "expected a member or the end of the object", 12),
        ("{Text:1}", "expected a member or the end of the object", 1),
        ("{\"Names\":[\"a\" \"b\"]}", "expected an element or the end of the array", 14),
        ("{\"Names\":[\"a\",]}", "expected a string or null", 14),
        ("{\"Names\":[,\"a\"]}", "expected a string or null", 10),
        ("{\"New\":[,1]}", "expected a value", 8),
        ("{\"New\":[1,]}", "expected a value", 10),
        ("{\"New\":[}]}", "expected a value", 8),
        ("{\"New\":{\"a\":1]}}", "expected a member or the end of the object", 13),
        // Values of the wrong type.
        ("{\"Text\":1}", "expected a string or null", 8),
        ("{\"Flag\":\"true\"}", "expected a boolean or null", 8),
        ("{\"Flag\":tru}", "expected null, true or false", 8),
        ("{\"Flag\":truer}", "expected the end of the value", 12),
        ("{\"Integer\":true}", "expected a number or null", 11),
        ("{\"Integer\":\"1\"}", "a string in place of a number", 14),
        ("{\"Names\":{}}", "expected an array or null", 9),
        ("{\"Nested\":[]}", "expected an object or null", 10),
        ("{\"Names\":[null]}", "null in a list that is not sparse", 14),
        ("{\"Counts\":{\"red\":null}}", "null in a map that is not sparse", 21),
        ("{\"Choice\":{}}", "a union without a variant", 12),
        ("{\"Choice\":{\"text\":null}}", "a union without a variant", 23),
        ("{\"Choice\":{\"text\":\"a\",\"newer\":1}}", "a second variant of a union", 30),
        // Strings.
        ("{\"Text\":\"a\nb\"}", "a control character in a string", 10),
        ("{\"Text\":\"\\q\"}", "an unknown escape", 12),
        ("{\"Text\":\"\\u12\"}", "`\\u` without four hexadecimal digits", 14),
        ("{\"Text\":\"\\u+123\"}", "`\\u` without four hexadecimal digits", 16),
        ("{\"Text\":\"\\ud83d\"}", "half of a surrogate pair", 16),
        ("{\"Text\":\"\\ud83d\\u0041\"}", "half of a surrogate pair", 22),
        ("{\"Text\":\"\\ude00\"}", "half of a surrogate pair", 16),
        ("{\"\\q\":1}", "an unknown escape", 6),
        ("{\"Blob\":\"Zg\"}", "a string that is not base64", 12),
        ("{\"Blob\":\"\\u005ag==\"}", "a string that is not base64", 19),
        ("{\"HttpDate\":\"2000-01-02T20:34:56Z\"}", "a timestamp in another format", 34),
        // Numbers.
        ("{\"Integer\":1.5}", "a number that is not an integer, or too large", 14),
        ("{\"Integer\":\"NaN\"}", "a number that is not an integer, or too large", 16),
        ("{\"Integer\":2147483648}", "a number too large for its type", 21),
        ("{\"Long\":9223372036854775808}", "a number that is not an integer, or too large", 27),
        ("{\"Double\":1e999}", "a number too large for a double", 15),
        ("{\"Double\":1.2.3}", "expected the end of the value", 13),
        ("{\"Double\":1e5e5}", "expected the end of the value", 13),
        ("{\"Double\":1e+}", "an invalid number", 13),
        ("{\"Double\":-}", "an invalid number", 11),
        ("{\"Double\":.5}", "expected a number or null", 10),
        ("{\"Double\":1x}", "expected the end of the value", 11),
        ("{\"Time\":\"Infinity\"}", "a timestamp that is not finite", 18),
        ("{\"BigInteger\":1.5}", "a number that its type cannot hold", 17),
        ("{\"BigInteger\":\"1\"}", "expected a number or null", 14),
        // Depth.
        (&deep, DEEP, 1280),
        (&deep_skipped, DEEP, 519),
        (&deep_document, "a document that is nested too deeply", 268),
    ] {
        let error = Shape::parse(body.as_bytes()).expect_err(body);
        assert_eq!(error.to_string(), format!("cannot read JSON: {problem} at byte {offset}"), "{body}");
    }
}

#[test]
fn errors_locate_invalid_utf_8() {
    for (body, offset) in
        [(&b"{\"Text\":\"a\xffb\"}"[..], 10), (b"{\"New\":\"\xc3\"}", 8), (b"{}\x80", 2), (b"\xef\xbb", 0)]
    {
        let error = Shape::parse(body).unwrap_err();
        assert_eq!(error.to_string(), format!("cannot read JSON: invalid UTF-8 at byte {offset}"));
    }
}

#[test]
fn errors_keep_their_source_but_no_content() {
    let error = Shape::parse(br#"{"Blob":"my secret!"}"#).unwrap_err();
    let error: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert_eq!(error.source().unwrap().to_string(), "failed to decode base64");
    assert!(!format!("{error} {error:?}").contains("secret"));
}
