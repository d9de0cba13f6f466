//! Tests of the search for the end of a run of plain characters.

use crate::codec::json::scan::plain_length;
use fastrand::Rng;

#[test]
fn finds_each_special_byte_at_each_position() {
    for length in 0..200 {
        let plain = vec![b'x'; length];
        assert_eq!(plain_length(&plain), length);
        for place in 0..length {
            for special in (0..b' ').chain(*b"\"\\") {
                let mut bytes = plain.clone();
                bytes[place] = special;
                assert_eq!(plain_length(&bytes), place, "{special:#x} in {length} bytes");
            }
        }
    }
}

#[test]
fn finds_the_first_of_several() {
    let mut rng = Rng::with_seed(4);
    for _ in 0..50_000 {
        // Includes bytes that the bit arithmetic might confuse with the special ones.
        let choices = b"\x1f\x20\x21\x22\x23\x5b\x5c\x5d\x7f\x80\xa2\xdc\xffabcdefghijklmnopqrstuvwxyz";
        let bytes: Vec<_> = (0..rng.usize(..250)).map(|_| choices[rng.usize(..choices.len())]).collect();
        let first = bytes.iter().position(|byte| matches!(byte, ..b' ' | b'"' | b'\\'));
        assert_eq!(plain_length(&bytes), first.unwrap_or(bytes.len()), "{bytes:x?}");
    }
}
