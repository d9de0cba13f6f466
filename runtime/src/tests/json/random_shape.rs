//! Seeded shapes for writing.

use super::random::pick;
use super::shape::{Choice, Color, Shape};
use aws_smithy_types::{Blob, DateTime, Document, Number};
use fastrand::Rng;
use std::collections::HashMap;

/// Creates a random shape to write.
pub(super) fn shape(rng: &mut Rng, depth: usize) -> Shape {
    let strings = |rng: &mut Rng| (0..rng.usize(..4)).map(|_| string(rng)).collect::<Vec<_>>();
    Shape {
        text: maybe(rng, string),
        flag: maybe(rng, Rng::bool),
        byte: maybe(rng, |rng| rng.i8(..)),
        short: maybe(rng, |rng| rng.i16(..)),
        integer: maybe(rng, |rng| rng.i32(..)),
        long: maybe(rng, |rng| rng.i64(..) >> rng.u32(..64)),
        float: maybe(rng, |rng| match rng.bool() {
            true => f32::from_bits(rng.u32(..)),
            false => rng.i32(-1000..1000) as f32 / 8.0,
        }),
        double: maybe(rng, double),
        blob: maybe(rng, |rng| Blob::new((0..rng.usize(..40)).map(|_| rng.u8(..)).collect::<Vec<_>>())),
        time: maybe(rng, time),
        http_date: maybe(rng, time),
        date_time: maybe(rng, time),
        document: maybe(rng, |rng| document(rng, 0)),
        big_integer: maybe(rng, |rng| pick(rng, &["0", "-7", "123456789012345678901234567890"]).parse().unwrap()),
        big_decimal: maybe(rng, |rng| pick(rng, &["0.10", "-7e400", "+1.5", ".25"]).parse().unwrap()),
        names: maybe(rng, strings),
        gaps: maybe(rng, |rng| (0..rng.usize(..4)).map(|_| maybe(rng, string)).collect()),
        dates: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| maybe(rng, time)).collect()),
        counts: maybe(rng, |rng| {
            let color = |rng: &mut Rng| {
                if rng.bool() { Color::Red } else { Color::Other(string(rng)) }
            };
            (0..rng.usize(..3)).map(|_| (color(rng), rng.i32(..))).collect()
        }),
        sparse_counts: maybe(rng, |rng| {
            (0..rng.usize(..3)).map(|_| (string(rng), maybe(rng, |rng| rng.i64(..)))).collect()
        }),
        date_map: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| (string(rng), time(rng))).collect()),
        documents: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| document(rng, 1)).collect()),
        choice: maybe(rng, |rng| match rng.u8(..32) {
            0 => Choice::Unknown,
            1..12 => Choice::Unit,
            12..20 => Choice::Document(document(rng, 1)),
            20..24 if depth < 3 => Choice::Shape(Box::new(shape(rng, depth + 1))),
            _ => Choice::Text(string(rng)),
        }),
        nested: maybe(rng, |rng| Box::new(shape(rng, depth + 1))).filter(|_| depth < 3),
        children: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| shape(rng, depth + 2)).collect()).filter(|_| depth < 3),
    }
}

fn maybe<T>(rng: &mut Rng, value: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    (rng.u8(..4) == 0).then(|| value(rng))
}

fn string(rng: &mut Rng) -> String {
    let mut text = String::new();
    for _ in 0..rng.usize(..3) {
        match rng.u8(..4) {
            0 => text.push(pick(rng, &['"', '\\', '/', '\n', '\r', '\t', '\u{8}', '\u{c}', '\u{7f}', '\u{2028}'])),
            1 => text.push(rng.char(..)),
            2 => text.push(rng.char(..'\u{80}')),
            _ => (0..rng.usize(..90)).for_each(|_| text.push(rng.alphanumeric())),
        }
    }
    text
}

fn double(rng: &mut Rng) -> f64 {
    match rng.u8(..4) {
        0 => pick(rng, &[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 1e16, 1e-7, f64::MAX]),
        1 => f64::from_bits(rng.u64(..)),
        _ => rng.i32(..) as f64 / 100.0,
    }
}

fn time(rng: &mut Rng) -> DateTime {
    let seconds = match rng.u8(..16) {
        0 => rng.i64(..),
        1 => -1,
        _ => rng.i64(-3_000_000_000..3_000_000_000),
    };
    let nanos = match rng.u8(..3) {
        0 => 0,
        1 => rng.u32(..1000) * 1_000_000,
        _ => rng.u32(..1_000_000_000),
    };
    DateTime::from_secs_and_nanos(seconds, nanos)
}

fn document(rng: &mut Rng, depth: usize) -> Document {
    let kinds = if depth < 3 { 8 } else { 6 };
    match rng.u8(..kinds) {
        0 => Document::Null,
        1 => Document::Bool(rng.bool()),
        2 => Document::String(string(rng)),
        3 => Document::Number(Number::PosInt(rng.u64(..))),
        4 => Document::Number(Number::NegInt(-rng.i64(1..))),
        5 => Document::Number(Number::Float(double(rng))),
        6 => Document::Array((0..rng.usize(..4)).map(|_| document(rng, depth + 1)).collect()),
        _ => Document::Object(
            (0..rng.usize(..4)).map(|_| (string(rng), document(rng, depth + 1))).collect::<HashMap<_, _>>(),
        ),
    }
}
