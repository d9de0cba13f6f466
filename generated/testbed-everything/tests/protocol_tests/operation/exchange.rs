//! Test cases for `depot#Exchange`.

use std::collections::HashMap;

use aws_smithy_types::{BigDecimal, BigInteger, Document, Number};
use testbed_everything::operation::exchange::ExchangeOutput;
use testbed_everything::primitives::{Blob, DateTime};
use testbed_everything::types::{Choice, Color, Everything, Gone, Leaf, OldColor, OtherThing, Thing, Tree, TwoThings};

use crate::driver::{Outcome, Request};

#[tokio::test]
async fn request_everything_is_sent() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client
        .exchange()
        .it(
            Everything::builder()
                .name("n")
                .text("té\"\\\n\u{1}")
                .flag(false)
                .byte(-128)
                .short(32_767)
                .integer(-2_147_483_648)
                .long(9_223_372_036_854_775_807)
                .float(f32::NAN)
                .double(f64::NEG_INFINITY)
                .big_integer("123456789012345678901234567890".parse::<BigInteger>()?)
                .big_decimal("1.25".parse::<BigDecimal>()?)
                .blob(Blob::new(b"hi\0"))
                .document(Document::Object(HashMap::from([(
                    "a".to_owned(),
                    Document::Array(vec![
                        Document::Number(Number::PosInt(1)),
                        Document::Number(Number::NegInt(-2)),
                        Document::Number(Number::Float(2.5)),
                        Document::Null,
                        Document::Bool(true),
                        Document::String("x".to_owned()),
                        Document::Object(HashMap::from([])),
                    ]),
                )])))
                .stars(5)
                .star_list(1)
                .star_list(5)
                .color(Color::LightRed)
                .old_color(OldColor::Ab_)
                .by_color(Color::None, vec![1])
                .epoch(DateTime::from_secs_and_nanos(1, 500_000_000))
                .http_date(DateTime::from_secs(946_845_296))
                .date_time(DateTime::from_secs(946_845_296))
                .dates(DateTime::from_secs(946_845_296))
                .dates_by_name("x", vec![Some(DateTime::from_secs(946_845_296)), None])
                .sparse_list(Some(Leaf::builder().must("m").build()?))
                .sparse_list(None)
                .sparse_map("a", Some(Choice::Nothing))
                .sparse_map("b", None)
                .set("s")
                .choice(Choice::Many(vec![
                    Choice::Text("x".to_owned()),
                    Choice::Again(Box::new(Choice::Leaf(Leaf::builder().must("y").build()?))),
                    Choice::When(DateTime::from_secs(946_845_296)),
                    Choice::UnknownValue(3),
                ]))
                .tree(
                    Tree::builder()
                        .value(1)
                        .left(Tree::builder().value(2).build())
                        .children(
                            Tree::builder()
                                .by_name("k", Tree::builder().value(3).build())
                                .build(),
                        )
                        .build(),
                )
                .things(
                    TwoThings::builder()
                        .mine(Thing::builder().a("A").build())
                        .other(OtherThing::builder().b("B").build())
                        .build(),
                )
                .doubles(1.5)
                .doubles(f64::INFINITY)
                .r#type("ty")
                .self_("se")
                .builder_value("bu")
                .send_value("sd")
                .meta_value("me")
                .gone(Gone::builder().a("g").build())
                .build(),
        )
        .token("00000000-0000-4000-8000-000000000000")
        .send()
        .await;
    let expected = Request {
        method: "POST",
        uri: "/",
        host: "example.com",
        headers: &[("content-type", "application/x-amz-json-1.0"), ("x-amz-target", "Depot.Exchange")],
        media_type: Some("application/json"),
        body: Some(r#"{"it": {"name": "n", "text": "té\"\\\n\u0001", "flag": false, "byte": -128, "short": 32767, "integer": -2147483648, "long": 9223372036854775807, "float": "NaN", "double": "-Infinity", "bigInteger": 123456789012345678901234567890, "bigDecimal": 1.25, "blob": "aGkA", "document": {"a": [1, -2, 2.5, null, true, "x", {}]}, "stars": 5, "starList": [1, 5], "color": "light red/1", "oldColor": "a:b", "byColor": {"none": [1]}, "epoch": 1.5, "httpDate": "Sun, 02 Jan 2000 20:34:56 GMT", "dateTime": "2000-01-02T20:34:56Z", "dates": ["2000-01-02T20:34:56Z"], "datesByName": {"x": ["Sun, 02 Jan 2000 20:34:56 GMT", null]}, "sparseList": [{"must": "m"}, null], "sparseMap": {"a": {"nothing": {}}, "b": null}, "set": ["s"], "choice": {"many": [{"text": "x"}, {"again": {"leaf": {"must": "y"}}}, {"when": "2000-01-02T20:34:56Z"}, {"Unknown": 3}]}, "tree": {"value": 1, "left": {"value": 2}, "children": [{"byName": {"k": {"value": 3}}}]}, "things": [{"mine": {"a": "A"}, "other": {"b": "B"}}], "doubles": [1.5, "Infinity"], "type": "ty", "self": "se", "builder": "bu", "send": "sd", "meta": "me", "gone": {"a": "g"}}, "token": "00000000-0000-4000-8000-000000000000"}"#),
        ..Request::default()
    };
    expected.check(sent, &result)
}

#[tokio::test]
async fn request_token_is_filled_in() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client.exchange().send().await;
    let expected = Request {
        method: "POST",
        uri: "/",
        host: "example.com",
        headers: &[("content-type", "application/x-amz-json-1.0"), ("x-amz-target", "Depot.Exchange")],
        media_type: Some("application/json"),
        body: Some(r#"{"token": "00000000-0000-4000-8000-000000000000"}"#),
        ..Request::default()
    };
    expected.check(sent, &result)
}

#[tokio::test]
async fn response_everything_is_received() -> Outcome {
    let client = crate::driver::responding(200, &[], r#"{"it": {"name": "n", "text": "té\"\\\n\u0001", "flag": false, "byte": -128, "short": 32767, "integer": -2147483648, "long": 9223372036854775807, "float": "NaN", "double": "-Infinity", "bigInteger": 123456789012345678901234567890, "bigDecimal": 1.25, "blob": "aGkA", "document": {"a": [1, -2, 2.5, null, true, "x", {}]}, "stars": 5, "starList": [1, 7], "color": "light red/1", "oldColor": "a:b", "byColor": {"none": [1], "newer": []}, "epoch": 1.5, "httpDate": "Sun, 02 Jan 2000 20:34:56 GMT", "dateTime": "2000-01-02T20:34:56Z", "dates": ["2000-01-02T20:34:56Z"], "datesByName": {"x": ["Sun, 02 Jan 2000 20:34:56 GMT", null]}, "sparseList": [{"must": "m"}, null], "sparseMap": {"a": {"nothing": {}}, "b": null}, "set": ["s"], "choice": {"many": [{"text": "x"}, {"again": {"leaf": {"must": "y"}}}, {"when": "2000-01-02T20:34:56Z"}, {"Unknown": 3}]}, "tree": {"value": 1, "left": {"value": 2}, "children": [{"byName": {"k": {"value": 3}}}]}, "things": [{"mine": {"a": "A"}, "other": {"b": "B"}}], "doubles": [1.5, "Infinity"], "type": "ty", "self": "se", "builder": "bu", "send": "sd", "meta": "me", "gone": {"a": "g"}}}"#);
    let output = client.exchange().send().await?;
    let expected = ExchangeOutput::builder()
        .it(
            Everything::builder()
                .name("n")
                .text("té\"\\\n\u{1}")
                .flag(false)
                .byte(-128)
                .short(32_767)
                .integer(-2_147_483_648)
                .long(9_223_372_036_854_775_807)
                .float(f32::NAN)
                .double(f64::NEG_INFINITY)
                .big_integer("123456789012345678901234567890".parse::<BigInteger>()?)
                .big_decimal("1.25".parse::<BigDecimal>()?)
                .blob(Blob::new(b"hi\0"))
                .document(Document::Object(HashMap::from([(
                    "a".to_owned(),
                    Document::Array(vec![
                        Document::Number(Number::PosInt(1)),
                        Document::Number(Number::NegInt(-2)),
                        Document::Number(Number::Float(2.5)),
                        Document::Null,
                        Document::Bool(true),
                        Document::String("x".to_owned()),
                        Document::Object(HashMap::from([])),
                    ]),
                )])))
                .stars(5)
                .star_list(1)
                .star_list(7)
                .color(Color::LightRed)
                .old_color(OldColor::Ab_)
                .by_color(Color::None, vec![1])
                .by_color(Color::from("newer"), vec![])
                .epoch(DateTime::from_secs_and_nanos(1, 500_000_000))
                .http_date(DateTime::from_secs(946_845_296))
                .date_time(DateTime::from_secs(946_845_296))
                .dates(DateTime::from_secs(946_845_296))
                .dates_by_name("x", vec![Some(DateTime::from_secs(946_845_296)), None])
                .sparse_list(Some(Leaf::builder().must("m").build()?))
                .sparse_list(None)
                .sparse_map("a", Some(Choice::Nothing))
                .sparse_map("b", None)
                .set("s")
                .choice(Choice::Many(vec![
                    Choice::Text("x".to_owned()),
                    Choice::Again(Box::new(Choice::Leaf(Leaf::builder().must("y").build()?))),
                    Choice::When(DateTime::from_secs(946_845_296)),
                    Choice::UnknownValue(3),
                ]))
                .tree(
                    Tree::builder()
                        .value(1)
                        .left(Tree::builder().value(2).build())
                        .children(
                            Tree::builder()
                                .by_name("k", Tree::builder().value(3).build())
                                .build(),
                        )
                        .build(),
                )
                .things(
                    TwoThings::builder()
                        .mine(Thing::builder().a("A").build())
                        .other(OtherThing::builder().b("B").build())
                        .build(),
                )
                .doubles(1.5)
                .doubles(f64::INFINITY)
                .r#type("ty")
                .self_("se")
                .builder_value("bu")
                .send_value("sd")
                .meta_value("me")
                .gone(Gone::builder().a("g").build())
                .build(),
        )
        .build();
    crate::driver::assert_shown_alike(&output, &expected);
    Ok(())
}

#[tokio::test]
async fn response_nulls_and_new_members_are_nothing() -> Outcome {
    let client = crate::driver::responding(200, &[], r#"{"it": {"text": null, "flag": null, "byte": null, "short": null, "integer": null, "long": null, "float": null, "double": null, "bigInteger": null, "bigDecimal": null, "blob": null, "stars": null, "starList": null, "color": null, "oldColor": null, "byColor": null, "epoch": null, "httpDate": null, "dateTime": null, "dates": null, "datesByName": null, "sparseList": null, "sparseMap": null, "set": null, "choice": null, "tree": null, "things": null, "doubles": null, "type": null, "self": null, "builder": null, "send": null, "meta": null, "gone": null, "newer": {"deep": [1]}}}"#);
    let output = client.exchange().send().await?;
    let expected = ExchangeOutput::builder()
        .it(Everything::builder().build())
        .build();
    assert_eq!(output, expected);
    Ok(())
}
