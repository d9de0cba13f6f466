//! Malicious bodies, which must fail quickly and without using much memory; the depth limit; and truncated bodies.

use std::time::{Duration, Instant};

use super::shape::Shape;

const MEGABYTE: usize = 1 << 20;

#[test]
fn hostile_bodies_are_errors() {
    let long = |head: &[u8], repeated: &[u8]| [head, &repeated.repeat(MEGABYTE)].concat();
    let start = Instant::now();
    for (body, expected) in [
        // Lengths without content.
        (b"\xA1etexts\x9B\x10\0\0\0\0\0\0\0".to_vec(), "unexpected end of the body"),
        (b"\xA1cmap\xBB\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(), "unexpected end of the body"),
        (b"\xBB\x80\0\0\0\0\0\0\0".to_vec(), "unexpected end of the body"),
        (b"\xA1dtext\x7B\x10\0\0\0\0\0\0\0".to_vec(), "unexpected end of the body"),
        (b"\xA1dblob\x5B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(), "unexpected end of the body"),
        (b"\xA1cnot\x9B\x10\0\0\0\0\0\0\0".to_vec(), "unexpected end of the body"),
        (b"\xA1cnot\x5B\x10\0\0\0\0\0\0\0".to_vec(), "unexpected end of the body"),
        // Values of indefinite length that never end.
        (b"\xBF".to_vec(), "unexpected end of the body"),
        (long(b"\xA1etexts\x9F", b"aa"), "unexpected end of the body"),
        (long(b"\xA1dtext\x7F", b"aa"), "unexpected end of the body"),
        (long(b"\xA1dblob\x5F", b"Aa"), "unexpected end of the body"),
        (long(b"\xA1cnot\x9F", b"\x01"), "unexpected end of the body"),
        (long(b"\xA1cnot\xBF", b"\x01"), "unexpected end of the body"),
        // Nesting depth.
        (long(b"", b"\xA1fnested"), "lists and maps are nested too deeply"),
        (long(b"\xBFhchildren", b"\x81\xBFhchildren"), "lists and maps are nested too deeply"),
        (long(b"\xA1cnot", b"\x81"), "lists and maps are nested too deeply"),
        (long(b"\xA1cnot", b"\xBF\x01"), "lists and maps are nested too deeply"),
        (long(b"\xA1cnot", b"\x9F"), "lists and maps are nested too deeply"),
        // A body of tags.
        (long(b"\xA1cnot", b"\xC1"), "unexpected end of the body"),
        (long(b"\xA1dtime", b"\xC1"), "expected an integer or null"),
        // A number whose conversion to decimal would take minutes.
        ([b"\xA1cbig\xC2\x5A\x00\x10\x00\x00", &vec![0xFF; MEGABYTE][..]].concat(), "a number with too many bytes"),
    ] {
        let error = Shape::parse(&body).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn depth_up_to_the_limit_is_read() {
    let nested = |depth: usize| [b"\xA1fnested".repeat(depth - 1), b"\xA0".to_vec()].concat();
    assert!(Shape::parse(&nested(128)).is_ok());
    assert!(Shape::parse(&nested(129)).is_err());
}

#[test]
fn every_prefix_of_a_body_is_an_error() {
    let body =
        b"\xBFdtext\x7Faaab\xFFetexts\x82aaabdtime\xC1\xFB\x41\xD9\x54\xFC\x40\x00\x41\x89cmap\xA1aa\x18\x20\xFF";
    assert!(Shape::parse(body).is_ok());
    // The loop starts at 1, because an empty body is an empty structure.
    for end in 1..body.len() {
        let error = Shape::parse(&body[..end]).unwrap_err().to_string();
        assert!(error.contains(&format!("unexpected end of the body at byte {end}")), "{error}");
    }
}
