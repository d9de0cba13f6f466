//! Numbers of any size: comparisons with `aws-smithy-cbor`, and the digits of decimals that are read.

use aws_smithy_cbor::{Decoder, Encoder};
use aws_smithy_types::{BigDecimal, BigInteger};
use fastrand::Rng;

use super::shape::Shape;

#[test]
fn big_integers_match_the_reference() {
    let mut rng = Rng::with_seed(3);
    let edges = [
        "0",
        "-0",
        "-1",
        "23",
        "24",
        "18446744073709551615",
        "18446744073709551616",
        "-18446744073709551616",
        "-18446744073709551617",
        "00012",
        "340282366920938463463374607431768211456",
    ]
    .map(str::to_owned);
    let random = (0..2000).map(|_| {
        let digits: String = (0..rng.usize(1..200)).map(|_| rng.digit(10)).collect();
        if rng.bool() { format!("-{digits}") } else { digits }
    });
    for text in edges.into_iter().chain(random.collect::<Vec<_>>()) {
        let number: BigInteger = text.parse().unwrap();
        let body = Shape { big: Some(number.clone()), ..Shape::default() }.serialize();
        let mut reference = Encoder::new(Vec::new());
        reference.begin_map().str("big").big_integer(&number).end();
        assert_eq!(body, reference.into_writer(), "{text}");
        let read = Shape::parse(&body).unwrap().big.unwrap();
        let mut reference = Decoder::new(&body[5..]);
        assert_eq!(read, reference.big_integer().unwrap(), "{text}");
    }
}

#[test]
fn big_decimals_match_the_reference() {
    let mut rng = Rng::with_seed(4);
    let edges = [
        "0",
        "0.0",
        "1.5",
        "-1.50",
        "0.001",
        "+.5",
        "5.",
        "1e3",
        "1E-400",
        "-12.34e+56",
        "0.100000000000000000000001",
        "100000000000000000000001.0",
        "1e9223372036854775807",
    ]
    .map(str::to_owned);
    let random = (0..2000).map(|_| {
        let digits = |rng: &mut Rng, most| -> String { (0..rng.usize(1..most)).map(|_| rng.digit(10)).collect() };
        let exponent = if rng.bool() { format!("e{}", rng.i32(-300..300)) } else { String::new() };
        format!("{}{}.{}{exponent}", if rng.bool() { "-" } else { "" }, digits(&mut rng, 40), digits(&mut rng, 40))
    });
    for text in edges.into_iter().chain(random.collect::<Vec<_>>()) {
        let number: BigDecimal = text.parse().unwrap();
        let body = Shape { decimal: Some(number.clone()), ..Shape::default() }.serialize();
        let mut reference = Encoder::new(Vec::new());
        reference.begin_map().str("decimal").big_decimal(&number).end();
        assert_eq!(body, reference.into_writer(), "{text}");
        assert_eq!(Shape::parse(&body).unwrap().decimal.unwrap(), number, "{text}");
    }
}

#[test]
fn decimals_are_written_in_full_if_short() {
    for (body, expected) in [
        (&b"\xA1gdecimal\xC4\x82\x20\x0F"[..], "1.5"),
        (b"\xA1gdecimal\xC4\x82\x22\x20", "-0.001"),
        (b"\xA1gdecimal\xC4\x9F\x00\x18\x2A\xFF", "42"),
        (b"\xA1gdecimal\xC4\x82\x02\x01", "1e2"),
        (b"\xA1gdecimal\xC4\x82\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFE\x01", "1e-9223372036854775807"),
        (b"\xA1gdecimal\x18\x2A", "42"),
    ] {
        assert_eq!(Shape::parse(body).unwrap().decimal.unwrap().as_ref(), expected);
    }
    for body in [
        &b"\xA1gdecimal\xC4\x81\x01"[..],
        b"\xA1gdecimal\xC4\x83\x01\x01\x01",
        b"\xA1gdecimal\xC4\x01",
        b"\xA1gdecimal\xC4\x82\xF6\x01",
    ] {
        assert!(Shape::parse(body).is_err());
    }
}
