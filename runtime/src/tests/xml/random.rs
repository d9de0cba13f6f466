//! Seeded shapes, documents that more or less match them, and mutations of documents.

use aws_smithy_types::{Blob, DateTime};
use fastrand::Rng;

use super::shape::{Choice, Shape, empty};

/// Returns a shape for writing. Its maps have at most one entry, so that the output is reproducible.
pub(super) fn shape(rng: &mut Rng, depth: usize) -> Shape {
    let strings = |rng: &mut Rng| (0..rng.usize(..4)).map(|_| string(rng)).collect::<Vec<_>>();
    let mut shape = empty();
    shape.kind = maybe(rng, string);
    shape.flag = maybe(rng, Rng::bool);
    shape.text = maybe(rng, string);
    shape.byte = maybe(rng, |rng| rng.i8(..));
    shape.short = maybe(rng, |rng| rng.i16(..));
    shape.integer = maybe(rng, |rng| rng.i32(..));
    shape.long = maybe(rng, |rng| rng.i64(..) >> rng.u32(..64));
    shape.float = maybe(rng, |rng| f32::from_bits(rng.u32(..)));
    shape.double = maybe(rng, |rng| match rng.bool() {
        true => f64::from_bits(rng.u64(..)),
        false => pick(rng, &[f64::NAN, f64::INFINITY, -0.0, 1e16, 1e-7, 0.5]),
    });
    shape.blob = maybe(rng, |rng| Blob::new((0..rng.usize(..40)).map(|_| rng.u8(..)).collect::<Vec<_>>()));
    shape.time = maybe(rng, time);
    shape.http_date = maybe(rng, time);
    shape.epoch = maybe(rng, time);
    shape.big_integer = maybe(rng, |rng| pick(rng, &["0", "-7", "123456789012345678901234567890"]).parse().unwrap());
    shape.big_decimal = maybe(rng, |rng| pick(rng, &["0.10", "-7e400", "1.5"]).parse().unwrap());
    shape.names = maybe(rng, strings);
    shape.items = maybe(rng, strings);
    shape.rows =
        maybe(rng, |rng| (0..rng.usize(..3)).map(|_| (0..rng.usize(..3)).map(|_| rng.i32(..)).collect()).collect());
    shape.flat = maybe(rng, strings);
    shape.counts = maybe(rng, |rng| (0..rng.usize(..2)).map(|_| (string(rng), rng.i32(..))).collect());
    shape.sizes = maybe(rng, |rng| (0..rng.usize(..2)).map(|_| (string(rng), rng.i64(..))).collect());
    if depth < 3 {
        shape.choice = maybe(rng, |rng| match rng.u8(..16) {
            0 => Choice::Unknown,
            1..5 => Choice::Unit,
            5..8 => Choice::Shape(Box::new(self::shape(rng, depth + 1))),
            8..12 => Choice::Many(vec![string(rng), string(rng)]),
            _ => Choice::Text(string(rng)),
        });
        shape.nested = maybe(rng, |rng| Box::new(self::shape(rng, depth + 1)));
        shape.children = maybe(rng, |rng| (0..rng.usize(..3)).map(|_| self::shape(rng, depth + 2)).collect());
    }
    shape
}

/// Returns a document with elements of the shape in any order and number, and with other elements.
pub(super) fn document(rng: &mut Rng) -> String {
    let mut text =
        String::from(pick(rng, &["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "\u{feff}", " \n", "<!-- a -->"]));
    element(rng, &mut text, "Shape", 0);
    text.push_str(pick(rng, &["", "\n", "<!-- b -->"]));
    text
}

/// Mutates a document in one to three places.
pub(super) fn mutate(rng: &mut Rng, text: &mut String) {
    for _ in 0..rng.usize(1..=3) {
        let place = |rng: &mut Rng| {
            let mut at = rng.usize(..=text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (one, other) = (place(rng), place(rng));
        let (start, end) = (one.min(other), one.max(other));
        match rng.u8(..5) {
            0 => text.truncate(start),
            1 if end - start < 20 => drop(text.drain(start..end)),
            2 => text.insert_str(
                start,
                pick(rng, &["<", ">", "/", "&", ";", "\"", "'", "=", " ", "</Text>", "<Text>", "<a/>", "0"]),
            ),
            3 => text.insert(start, rng.char(..'\u{80}')),
            _ if end - start < 60 => {
                let copy = text[start..end].to_owned();
                text.insert_str(end, &copy);
            }
            _ => {}
        }
    }
}

pub(super) fn pick<T: Copy>(rng: &mut Rng, choices: &[T]) -> T {
    choices[rng.usize(..choices.len())]
}

fn element(rng: &mut Rng, text: &mut String, name: &str, depth: usize) {
    let prefix = pick(rng, &["", "", "", "", "ns:"]);
    let attributes =
        pick(rng, &["", "", "", "", " ", " xmlns=\"http://x/\"", " xsi:type='&lt;b'", " a = \"1\" b='>'", "\n"]);
    if rng.u8(..16) == 0 {
        return *text += &format!("<{prefix}{name}{attributes}/>");
    }
    *text += &format!("<{prefix}{name}{attributes}>");
    match name {
        "Shape" | "Nested" | "Child" | "shape" if depth < 6 => {
            for _ in 0..rng.usize(..6) {
                let child = pick(rng, &MEMBERS);
                element(rng, text, child, depth + 1);
                text.push_str(pick(rng, &["", "", "\n  ", "<!-- c -->", "<?pi?>", "<![CDATA[<]]>", "mixed"]));
            }
        }
        "Names" | "Dates" => repeat(rng, text, &["member", "member", "member", "item"], depth),
        "Items" => repeat(rng, text, &["item", "item", "member"], depth),
        "Rows" => repeat(rng, text, &["Row"], depth),
        "Row" => repeat(rng, text, &["Cell"], depth),
        "Counts" | "Groups" => repeat(rng, text, &["entry"], depth),
        "entry" => ["key", "value", "Name", "People"].iter().for_each(|child| element(rng, text, child, depth + 1)),
        "People" => repeat(rng, text, &["Person"], depth),
        "Size" => ["V", "K"].iter().for_each(|child| element(rng, text, child, depth + 1)),
        "Choice" => {
            let variant = pick(rng, &["text", "shape", "many", "unit", "new"]);
            (0..rng.usize(1..3)).for_each(|_| element(rng, text, variant, depth + 1));
        }
        "Other" => repeat(rng, text, &["Text", "Other", "Nested"], depth),
        _ => scalar(rng, text, name),
    }
    *text += &format!("</{prefix}{name}{}>", pick(rng, &["", "", "", " "]));
}

fn repeat(rng: &mut Rng, text: &mut String, names: &[&str], depth: usize) {
    if depth < 8 {
        for _ in 0..rng.usize(..3) {
            let name = pick(rng, names);
            element(rng, text, name, depth + 1);
        }
    }
}

fn scalar(rng: &mut Rng, text: &mut String, name: &str) {
    let value = match name {
        "Flag" => pick(rng, &["true", "false"]),
        "Byte" | "Short" | "Integer" | "Long" | "Cell" | "value" | "V" => pick(rng, &["0", "-1", "+7", "127", "&#49;"]),
        "Float" | "Double" => pick(rng, &["0.5", "-1e3", "Infinity", "7"]),
        "Blob" => pick(rng, &["", "Zm9v", "Zg=="]),
        "Time" => pick(rng, &["2000-01-02T20:34:56Z", "2000-01-02T20:34:56.123+01:00"]),
        "HttpDate" => "Sun, 02 Jan 2000 20:34:56 GMT",
        "Epoch" => pick(rng, &["1", "1.5", "-3"]),
        "BigInteger" => pick(rng, &["12345678901234567890", "-1"]),
        "BigDecimal" => "1.50",
        "member" => pick(rng, &["a", "Sun, 02 Jan 2000 20:34:56 GMT"]),
        _ => pick(
            rng,
            &["", "a", " spaces ", "&lt;&#x1F600;&amp;amp;", "ü 世界", "a longer string, with > and ' and \" in it"],
        ),
    };
    // Sometimes, write a value of a different type.
    text.push_str(if rng.u16(..400) == 0 { "x" } else { value });
}

const MEMBERS: [&str; 26] = [
    "Flag",
    "Text",
    "Byte",
    "Short",
    "Integer",
    "Long",
    "Float",
    "Double",
    "Blob",
    "Time",
    "HttpDate",
    "Epoch",
    "BigInteger",
    "BigDecimal",
    "Names",
    "Items",
    "Rows",
    "Flat",
    "Dates",
    "Counts",
    "Groups",
    "Size",
    "Choice",
    "Nested",
    "Child",
    "Other",
];

fn maybe<T>(rng: &mut Rng, value: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    (rng.u8(..4) == 0).then(|| value(rng))
}

fn string(rng: &mut Rng) -> String {
    let mut text = String::new();
    for _ in 0..rng.usize(..3) {
        match rng.u8(..4) {
            0 => text.push(pick(
                rng,
                &['<', '>', '&', '"', '\'', '\n', '\r', '\t', '\u{85}', '\u{2028}', '\u{2029}', '\u{a0}'],
            )),
            1 => text.push(rng.char(..)),
            2 => text.push(rng.char(' '..'\u{80}')),
            _ => (0..rng.usize(..90)).for_each(|_| text.push(rng.alphanumeric())),
        }
    }
    text
}

fn time(rng: &mut Rng) -> DateTime {
    let seconds = if rng.u8(..64) == 0 { i64::MAX } else { rng.i64(-1_000_000_000..3_000_000_000) };
    let nanos = if rng.bool() { 0 } else { rng.u32(..1000) * 1_000_000 };
    DateTime::from_secs_and_nanos(seconds, nanos)
}
