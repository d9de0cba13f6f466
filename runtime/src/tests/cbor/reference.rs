//! Seeded shapes: our codec and the reference, `aws-smithy-cbor`, can each read what the other writes, and randomly
//! changed bodies are accepted or rejected without a panic.

use std::collections::HashMap;

use aws_smithy_cbor::data::Type;
use aws_smithy_cbor::{Decoder, Encoder};
use aws_smithy_types::{Blob, DateTime};
use fastrand::Rng;

use super::shape::Shape;

const CASES: usize = 10_000;

#[test]
fn shapes_survive_a_round_trip() {
    let mut rng = Rng::with_seed(1);
    for _ in 0..CASES {
        let shape = shape(&mut rng, 3);
        assert_eq!(Shape::parse(&shape.serialize()).unwrap(), shape);
        assert_eq!(Shape::parse(&written_by_reference(&shape, rng.bool())).unwrap(), shape);
        assert_eq!(read_by_reference(&shape.serialize()), shape);
    }
}

#[test]
fn randomly_mutated_bodies_do_not_panic() {
    let mut rng = Rng::with_seed(2);
    let mut rejected = 0;
    for _ in 0..CASES {
        let mut body = shape(&mut rng, 3).serialize();
        for _ in 0..rng.usize(1..4) {
            let at = rng.usize(..body.len());
            match rng.u8(..3) {
                0 => body[at] = rng.u8(..),
                1 => body.insert(at, rng.u8(..)),
                _ if body.len() > 1 => drop(body.remove(at)),
                _ => {}
            }
        }
        rejected += usize::from(Shape::parse(&body).is_err());
    }
    assert!(rejected > CASES / 5, "{rejected} rejected");
}

fn shape(rng: &mut Rng, depth: u32) -> Shape {
    let text = |rng: &mut Rng| -> String { (0..rng.usize(..40)).map(|_| rng.char(..)).collect() };
    let some = |rng: &mut Rng| rng.u8(..3) == 0;
    Shape {
        text: some(rng).then(|| text(rng)),
        flag: some(rng).then(|| rng.bool()),
        byte: some(rng).then(|| rng.i8(..)),
        short: some(rng).then(|| rng.i16(..)),
        integer: some(rng).then(|| rng.i32(..) >> rng.u32(..32)),
        long: some(rng).then(|| rng.i64(..) >> rng.u32(..64)),
        single: some(rng).then(|| rng.f32() * 1e6),
        double: some(rng).then(|| rng.f64() * 1e12),
        blob: some(rng).then(|| Blob::new((0..rng.usize(..300)).map(|_| rng.u8(..)).collect::<Vec<_>>())),
        // Exact as a double, because the reference truncates a double slightly below a whole millisecond to the
        // previous millisecond.
        time: some(rng).then(|| DateTime::from_millis(rng.i64(-8_000_000_000..16_000_000_000) * 250)),
        texts: some(rng).then(|| (0..rng.usize(..30)).map(|_| text(rng)).collect()),
        sparse: some(rng).then(|| (0..rng.usize(..5)).map(|_| rng.bool().then(|| text(rng))).collect()),
        map: some(rng).then(|| (0..rng.usize(..30)).map(|_| (text(rng), rng.i32(..))).collect()),
        sparse_map: some(rng)
            .then(|| (0..rng.usize(..5)).map(|_| (text(rng), rng.bool().then(|| rng.i32(..)))).collect()),
        nested: (depth > 0 && some(rng)).then(|| Box::new(shape(rng, depth - 1))),
        children: (depth > 0 && some(rng)).then(|| (0..rng.usize(..4)).map(|_| shape(rng, depth - 1)).collect()),
        big: None,
        decimal: None,
    }
}

/// Writes a shape with the reference; `definite` determines whether lists and maps have a definite length.
fn written_by_reference(shape: &Shape, definite: bool) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    write(&mut encoder, shape, definite);
    encoder.into_writer()
}

fn write(encoder: &mut Encoder, shape: &Shape, definite: bool) {
    encoder.begin_map();
    if let Some(value) = &shape.text {
        encoder.str("text").str(value);
    }
    if let Some(value) = shape.flag {
        encoder.str("flag").boolean(value);
    }
    if let Some(value) = shape.byte {
        encoder.str("byte").byte(value);
    }
    if let Some(value) = shape.short {
        encoder.str("short").short(value);
    }
    if let Some(value) = shape.integer {
        encoder.str("integer").integer(value);
    }
    if let Some(value) = shape.long {
        encoder.str("long").long(value);
    }
    if let Some(value) = shape.single {
        encoder.str("single").float(value);
    }
    if let Some(value) = shape.double {
        encoder.str("double").double(value);
    }
    if let Some(value) = &shape.blob {
        encoder.str("blob").blob(value);
    }
    if let Some(value) = &shape.time {
        encoder.str("time").timestamp(value);
    }
    if let Some(items) = &shape.texts {
        encoder.str("texts");
        list(encoder, items, definite, |encoder, item| {
            encoder.str(item);
        });
    }
    if let Some(items) = &shape.sparse {
        encoder.str("sparse");
        list(encoder, items, definite, |encoder, item| match item {
            Some(item) => drop(encoder.str(item)),
            None => drop(encoder.null()),
        });
    }
    if let Some(entries) = &shape.map {
        encoder.str("map");
        map(encoder, entries, definite, |encoder, value| {
            encoder.integer(*value);
        });
    }
    if let Some(entries) = &shape.sparse_map {
        encoder.str("sparseMap");
        map(encoder, entries, definite, |encoder, value| match value {
            Some(value) => drop(encoder.integer(*value)),
            None => drop(encoder.null()),
        });
    }
    if let Some(value) = &shape.nested {
        encoder.str("nested");
        write(encoder, value, definite);
    }
    if let Some(items) = &shape.children {
        encoder.str("children");
        list(encoder, items, definite, |encoder, item| write(encoder, item, definite));
    }
    encoder.end();
}

fn list<T>(encoder: &mut Encoder, items: &[T], definite: bool, write: impl Fn(&mut Encoder, &T)) {
    match definite {
        true => encoder.array(items.len()),
        false => encoder.begin_array(),
    };
    items.iter().for_each(|item| write(encoder, item));
    if !definite {
        encoder.end();
    }
}

fn map<T>(encoder: &mut Encoder, entries: &HashMap<String, T>, definite: bool, write: impl Fn(&mut Encoder, &T)) {
    match definite {
        true => encoder.map(entries.len()),
        false => encoder.begin_map(),
    };
    for (key, value) in entries {
        encoder.str(key);
        write(encoder, value);
    }
    if !definite {
        encoder.end();
    }
}

/// Reads a body with the reference.
fn read_by_reference(body: &[u8]) -> Shape {
    let mut decoder = Decoder::new(body);
    let shape = read(&mut decoder);
    assert_eq!(decoder.position(), body.len());
    shape
}

fn read(decoder: &mut Decoder<'_>) -> Shape {
    let mut shape = Shape::default();
    assert_eq!(decoder.map().unwrap(), None);
    while !is_break(decoder) {
        match decoder.str().unwrap().as_ref() {
            "text" => shape.text = Some(decoder.string().unwrap()),
            "flag" => shape.flag = Some(decoder.boolean().unwrap()),
            "byte" => shape.byte = Some(decoder.byte().unwrap()),
            "short" => shape.short = Some(decoder.short().unwrap()),
            "integer" => shape.integer = Some(decoder.integer().unwrap()),
            "long" => shape.long = Some(decoder.long().unwrap()),
            "single" => shape.single = Some(decoder.float().unwrap()),
            "double" => shape.double = Some(decoder.double().unwrap()),
            "blob" => shape.blob = Some(decoder.blob().unwrap()),
            "time" => shape.time = Some(decoder.timestamp().unwrap()),
            "texts" => shape.texts = Some(items(decoder, |decoder| decoder.string().unwrap())),
            "sparse" => {
                shape.sparse = Some(items(decoder, |decoder| null(decoder, |decoder| decoder.string().unwrap())))
            }
            "map" => shape.map = Some(entries(decoder, |decoder| decoder.integer().unwrap())),
            "sparseMap" => {
                shape.sparse_map =
                    Some(entries(decoder, |decoder| null(decoder, |decoder| decoder.integer().unwrap())));
            }
            "nested" => shape.nested = Some(Box::new(read(decoder))),
            "children" => shape.children = Some(items(decoder, read)),
            other => panic!("{other}"),
        }
    }
    decoder.skip().unwrap();
    shape
}

fn is_break(decoder: &Decoder<'_>) -> bool {
    decoder.datatype().unwrap() == Type::Break
}

fn null<T>(decoder: &mut Decoder<'_>, read: impl Fn(&mut Decoder<'_>) -> T) -> Option<T> {
    match decoder.datatype().unwrap() {
        Type::Null => {
            decoder.null().unwrap();
            None
        }
        _ => Some(read(decoder)),
    }
}

fn items<T>(decoder: &mut Decoder<'_>, read: impl Fn(&mut Decoder<'_>) -> T) -> Vec<T> {
    let count = decoder.list().unwrap().unwrap();
    (0..count).map(|_| read(decoder)).collect()
}

fn entries<T>(decoder: &mut Decoder<'_>, read: impl Fn(&mut Decoder<'_>) -> T) -> HashMap<String, T> {
    let count = decoder.map().unwrap().unwrap();
    (0..count).map(|_| (decoder.string().unwrap(), read(decoder))).collect()
}
