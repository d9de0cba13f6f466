//! Tests of shapes in the formats of `serde`: the names and formats on the wire, round trips, and sensitive members.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::collections::HashMap;
use std::fmt::Debug;
use std::io::Cursor;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use ciborium::Value as Cbor;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use testbed_corners as corners;
use testbed_everything as everything;
use testbed_rest_json as rest_json;
use testbed_rpc_v2_cbor as rpc_v2_cbor;

/// Asserts that a value survives round trips through JSON, CBOR and MessagePack, and returns its JSON. `exposed` is the
/// value with its sensitive members.
fn round_trip<T: DeserializeOwned + PartialEq + Debug>(value: &T, exposed: impl Serialize) -> Value {
    let json = serde_json::to_string(&exposed).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(&serde_json::from_value::<T>(json.clone()).unwrap(), value, "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(&exposed, &mut cbor).unwrap();
    assert_eq!(&ciborium::from_reader::<T, _>(Cursor::new(cbor)).unwrap(), value, "{json}");
    let pack = rmp_serde::to_vec(&exposed).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&pack).unwrap(), value, "{json}");
    json
}

fn everything() -> everything::types::builders::EverythingBuilder {
    use everything::types::{Choice, Color, Everything, Leaf, OldColor};
    Everything::builder()
        .name("a")
        .text("\"\u{1F980}\n\0")
        .flag(false)
        .byte(i8::MIN)
        .short(i16::MAX)
        .integer(i32::MIN)
        .long(i64::MAX)
        .float(0.1)
        .double(-1.5e300)
        .big_integer("123456789012345678901234567890".parse::<BigInteger>().unwrap())
        .big_decimal("1.25".parse::<BigDecimal>().unwrap())
        .blob(Blob::new([0, 255, b'a']))
        .document(Document::Object(HashMap::from([
            ("a".to_owned(), Document::Array(vec![Document::Null, Document::Bool(true)])),
            ("b".to_owned(), Document::Number(Number::NegInt(-1))),
            ("c".to_owned(), Document::Number(Number::Float(0.5))),
        ])))
        .star_list(1)
        .star_list(5)
        .color(Color::from("newer"))
        .old_color(OldColor::from("1st"))
        .by_color(Color::from("blue"), vec![1, 2])
        .epoch(DateTime::from_secs_f64(1.5))
        .http_date(DateTime::from_secs(946_782_245))
        .date_time(DateTime::from_secs_and_nanos(946_782_245, 123_456_000))
        .dates(DateTime::from_secs(-1))
        .dates_by_name("x", vec![None, Some(DateTime::from_secs(0))])
        .sparse_list(None)
        .sparse_list(Some(Leaf::builder().must("x").build().unwrap()))
        .sparse_map("none", None)
        .sparse_map("some", Some(Choice::Nothing))
        .doubles(f64::INFINITY)
        .doubles(f64::NEG_INFINITY)
        .doubles(3.0)
        .r#type("t")
        .self_("s")
        .meta_value("m")
}

#[test]
fn every_type_has_its_wire_format() {
    let value = everything().build();
    let json = round_trip(&value, &value);
    let expected = json!({
        "name": "a", "text": "\"\u{1F980}\n\0", "flag": false, "byte": -128, "short": 32767, "integer": i32::MIN, "long": i64::MAX,
        "float": f64::from(0.1_f32), "double": -1.5e300, "bigInteger": "123456789012345678901234567890", "bigDecimal": 1.25,
        "blob": "AP9h", "document": {"a": [null, true], "b": -1, "c": 0.5}, "starList": [1, 5], "color": "newer",
        "oldColor": "1st", "byColor": {"blue": [1, 2]}, "epoch": 1.5, "httpDate": "Sun, 02 Jan 2000 03:04:05 GMT",
        "dateTime": "2000-01-02T03:04:05.123456Z", "dates": ["1969-12-31T23:59:59Z"],
        "datesByName": {"x": [null, "Thu, 01 Jan 1970 00:00:00 GMT"]}, "sparseList": [null, {"must": "x"}],
        "sparseMap": {"none": null, "some": {"nothing": {}}}, "doubles": ["Infinity", "-Infinity", 3.0], "type": "t", "self": "s",
        "meta": "m",
    });
    assert_eq!(json, expected);
}

#[test]
fn non_finite_numbers_are_strings_only_in_human_readable_formats() {
    use everything::types::Everything;
    let value = Everything::builder().double(f64::NAN).float(f32::NAN).build();
    assert_eq!(serde_json::to_value(&value).unwrap(), json!({"double": "NaN", "float": "NaN"}));
    let read: Everything = rmp_serde::from_slice(&rmp_serde::to_vec(&value).unwrap()).unwrap();
    assert!(read.double.unwrap().is_nan() && read.float.unwrap().is_nan());
}

#[test]
fn bytes_stay_bytes_in_binary_formats() {
    let value = everything::types::Everything::builder().blob(Blob::new([1, 2])).build();
    // A map with one entry, a string of four bytes, two bytes of binary data.
    assert_eq!(rmp_serde::to_vec(&value).unwrap(), [&[0x81, 0xA4][..], b"blob", &[0xC4, 2, 1, 2]].concat());
    let list: everything::types::Everything = serde_json::from_value(json!({"name": null, "newer": [1]})).unwrap();
    assert_eq!(list, everything::types::Everything::builder().build());
}

#[test]
fn unions_keep_their_variant_and_name_variants_that_cannot_be_serialized() {
    use everything::types::Choice;
    let read: Choice = serde_json::from_value(json!({"__type": "x", "newer": {"a": 1}})).unwrap();
    assert!(read.is_unknown());
    let error = serde_json::to_string(&read).unwrap_err().to_string();
    assert!(error.contains("Choice"), "{error}");
    let error = serde_json::from_value::<Choice>(json!({"nothing": {}, "newer": 1})).unwrap_err().to_string();
    assert!(error.contains("second member"), "{error}");
    assert!(serde_json::from_value::<Choice>(json!({})).unwrap().is_unknown());
}

#[test]
fn absent_required_members_are_corrected_as_in_a_response() {
    use everything::operation::exchange::ExchangeOutput;
    let read: ExchangeOutput = serde_json::from_value(json!({"with": {}})).unwrap();
    let with = read.with().unwrap();
    assert_eq!((with.integer(), with.must(), with.must_color().as_str()), (7, "", "no value was set"));
}

#[test]
fn sensitive_members_are_left_out_unless_exposed() {
    use corners::ext::Exposed;
    use corners::operation::tell_secrets::TellSecretsOutput;
    let wire = json!({
        "open": "shown", "lists": [["canary"]], "byName": {"a": ["canary"]}, "bySecret": {"canary": "canary"},
        "deep": [{"a": ["canary"]}], "ofMember": ["canary"], "mood": "canary",
        "inners": {"a": [{"secret": "canary", "open": "shown too"}]},
        "closed": {"text": "canary"}, "closeds": [{"text": "canary"}], "either": {"lists": [["canary"]]},
        "closedEither": {"text": "canary"}
    });
    let value: TellSecretsOutput = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(round_trip(&value, Exposed(&value)), wire);
    let hidden = serde_json::to_string(&value).unwrap();
    let shown = json!({"open": "shown", "inners": {"a": [{"open": "shown too"}]}, "either": {}});
    assert_eq!(serde_json::from_str::<Value>(&hidden).unwrap(), shown);
    assert!(!format!("{:?}", Exposed(&value)).contains("canary"));
    let read: TellSecretsOutput = serde_json::from_str(&hidden).unwrap();
    assert!(read.either().unwrap().is_unknown() && read.mood().is_none());
    let error = serde_json::to_string(&corners::types::Mood::Good).unwrap_err().to_string();
    assert!(error.contains("Exposed") && !error.contains("canary"), "{error}");
}

#[test]
fn errors_have_their_code() {
    use corners::error::{ErrorMetadata, ProvideErrorMetadata};
    use corners::types::error::{Leak, PlainError};
    let meta = ErrorMetadata::builder().code("PlainError").message("no").build();
    let error = PlainError::builder().message("no").meta(meta).build();
    let json = round_trip(&error, &error);
    assert_eq!(json, json!({"__type": "PlainError", "message": "no"}));
    let leak: Leak = serde_json::from_value(json!({"message": "canary", "shelf": "a", "__type": "Leak"})).unwrap();
    assert_eq!((leak.code(), leak.shelf()), (Some("Leak"), Some("a")));
    assert!(!format!("{leak:?} {leak} {:?}", leak.meta()).contains("canary"));
    assert_eq!(serde_json::to_value(&leak).unwrap(), json!({"__type": "Leak", "shelf": "a"}));
    assert_eq!(serde_json::to_value(corners::ext::Exposed(&leak)).unwrap()["message"], "canary");
}

#[test]
fn deserialization_errors_never_quote_a_value() {
    use everything::types::Everything;
    for body in [
        json!({"integer": "canary"}),
        json!({"flag": "canary"}),
        json!({"name": 99_999}),
        json!({"text": 99_999.5}),
        json!({"starList": 99_999}),
        json!({"blob": 99_999}),
        json!({"double": "canary"}),
        json!({"blob": "*canary*"}),
        json!({"blob": ["canary"]}),
        json!({"blob": [99_999]}),
        json!({"epoch": "canary"}),
        json!({"bigInteger": "canary"}),
        json!({"starList": "canary"}),
        json!({"starList": [null, "canary"]}),
        json!({"choice": {"nothing": {}, "canary": 1}}),
        json!({"choice": "canary"}),
        json!({"byColor": "canary"}),
        json!("canary"),
    ] {
        let error = serde_json::from_str::<Everything>(&body.to_string()).unwrap_err().to_string();
        assert!(!error.contains("canary") && !error.contains("99999") && error.contains("line 1"), "{body}: {error}");
    }
    // Numbers of 128 bits, bytes and keys that are not strings exist only in other formats.
    // 2^64, and -1 - 2^64 (RFC 8949, section 3.4.3).
    let [large, small] = [2, 3].map(|tag| Cbor::Tag(tag, Box::new(Cbor::Bytes(vec![1, 0, 0, 0, 0, 0, 0, 0, 0]))));
    let values = [large, small, Cbor::Integer(99_999.into()), Cbor::Bytes(b"canary".to_vec())];
    let text = |text: &str| Cbor::Text(text.to_owned());
    let mut bodies = Vec::new();
    for value in &values {
        for member in ["integer", "double", "flag", "name", "epoch", "bigInteger", "choice", "starList", "byColor"] {
            bodies.push(Cbor::Map(vec![(text(member), value.clone())]));
        }
        bodies.push(Cbor::Map(vec![(text("document"), Cbor::Map(vec![(value.clone(), Cbor::Null)]))]));
        bodies.push(Cbor::Map(vec![(value.clone(), Cbor::Null)]));
    }
    for body in bodies {
        let mut cbor = Vec::new();
        ciborium::into_writer(&body, &mut cbor).unwrap();
        if let Err(error) = ciborium::from_reader::<Everything, _>(Cursor::new(cbor)) {
            let error = error.to_string();
            let quotes = ["canary", "99999", "18446744073709551616", "18446744073709551617"];
            assert!(!quotes.iter().any(|quoted| error.contains(quoted)), "{body:?}: {error}");
        }
    }
}

#[test]
fn members_outside_the_body_use_their_wire_names() {
    use rest_json::operation::describe_lamp::DescribeLampInput;
    let input = DescribeLampInput::builder()
        .coast("Ærø")
        .lamp("1")
        .colors("red")
        .since(DateTime::from_secs(0))
        .unchanged(DateTime::from_secs(0))
        .lenses("a, b")
        .notes("x", "y")
        .more("p", "q")
        .build()
        .unwrap();
    let expected = json!({
        "Coast": "Ærø", "Lamp": "1", "color": ["red"], "since": "1970-01-01T00:00:00Z",
        "If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT", "x-lens": ["a, b"], "notes": {"x": "y"}, "more": {"p": "q"},
    });
    assert_eq!(round_trip(&input, &input), expected);
}

#[test]
fn a_crate_of_another_protocol_has_the_same_format() {
    use rpc_v2_cbor::operation::record::RecordInput;
    let input = RecordInput::builder().station("a").weather("x", None).build().unwrap();
    assert_eq!(round_trip(&input, &input), json!({"station": "a", "weather": {"x": null}}));
}

#[test]
fn members_with_the_same_name_in_different_places_are_distinguished() {
    use rest_json::operation::move_lamp::MoveLampInput;
    let input = MoveLampInput::builder().place("a").via("b").to("c").build().unwrap();
    let json = round_trip(&input, &input);
    assert_eq!(json, json!({ "label:Place": "a", "query:Place": "b", "Place": "c" }));
}
