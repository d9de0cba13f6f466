//! Comparisons of our output with that of the reference, `aws-smithy-query`: the bytes must be the same.

use aws_smithy_query::{QueryValueWriter, QueryWriter};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{Blob, DateTime, Number, base64};
use fastrand::Rng;

use super::shape::{Choice, Shape, serialize};

#[test]
fn writes_the_same() {
    let mut rng = Rng::with_seed(6);
    for case in 0..2_000 {
        let shape = random_shape(&mut rng, 0);
        assert_eq!(serialize::<false>(&shape).unwrap(), reference(&shape, false), "case {case}");
        assert_eq!(serialize::<true>(&shape).unwrap(), reference(&shape, true), "case {case} of ec2Query");
    }
}

fn random_shape(rng: &mut Rng, depth: usize) -> Shape {
    let strings = |rng: &mut Rng| (0..rng.usize(..4)).map(|_| string(rng)).collect::<Vec<_>>();
    Shape {
        text: maybe(rng, string),
        flag: maybe(rng, Rng::bool),
        integer: maybe(rng, |rng| rng.i32(..)),
        long: maybe(rng, |rng| rng.i64(..)),
        float: maybe(rng, |rng| f32::from_bits(rng.u32(..))),
        double: maybe(rng, |rng| f64::from_bits(rng.u64(..))),
        blob: maybe(rng, |rng| Blob::new((0..rng.usize(..40)).map(|_| rng.u8(..)).collect::<Vec<_>>())),
        time: maybe(rng, time),
        epoch: maybe(rng, time),
        names: maybe(rng, strings),
        items: maybe(rng, strings),
        rows: maybe(rng, |rng| {
            (0..rng.usize(..3)).map(|_| (0..rng.usize(1..3)).map(|_| rng.i32(..)).collect()).collect()
        }),
        flat: maybe(rng, strings),
        dates: None,
        counts: maybe(rng, |rng| (0..rng.usize(..4)).map(|_| (string(rng), rng.i32(..))).collect()),
        groups: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| (string(rng), strings(rng))).collect()),
        sizes: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| (string(rng), time(rng))).collect()),
        choice: maybe(rng, |rng| if rng.bool() { Choice::Unit } else { Choice::Text(string(rng)) }),
        nested: maybe(rng, |rng| Box::new(random_shape(rng, depth + 1))).filter(|_| depth < 3),
        children: maybe(rng, |rng| (0..rng.usize(..3)).map(|_| random_shape(rng, depth + 2)).collect())
            .filter(|_| depth < 3),
    }
}

fn maybe<T>(rng: &mut Rng, value: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    (rng.u8(..4) == 0).then(|| value(rng))
}

fn string(rng: &mut Rng) -> String {
    (0..rng.usize(..40)).map(|_| if rng.u8(..4) == 0 { rng.char(..) } else { rng.char(' '..'\u{7f}') }).collect()
}

fn time(rng: &mut Rng) -> DateTime {
    DateTime::from_secs_and_nanos(rng.i64(-1_000_000_000..3_000_000_000), rng.u32(..1000) * 1_000_000)
}

/// Writes the shape with `aws-smithy-query`, as the published clients do, and removes the version from the form, and
/// `Root` from its keys.
fn reference(shape: &Shape, ec2: bool) -> String {
    let mut form = String::new();
    let mut writer = QueryWriter::new(&mut form, "Do", "1");
    // A path cannot be empty, so everything is in one member.
    write(shape, writer.prefix("Root"), ec2);
    writer.finish();
    form.replacen("&Version=1", "", 1).replace("&Root.", "&")
}

fn write(shape: &Shape, mut writer: QueryValueWriter<'_>, ec2: bool) {
    let writer = &mut writer;
    let list = |writer: QueryValueWriter<'_>, flat: bool, name, items: &[String]| {
        if !(ec2 && items.is_empty()) {
            let mut list = writer.start_list(flat || ec2, name);
            items.iter().for_each(|item| list.entry().string(item));
            list.finish();
        }
    };
    if let Some(text) = &shape.text {
        writer.prefix("Text").string(text);
    }
    if let Some(flag) = shape.flag {
        writer.prefix("Flag").boolean(flag);
    }
    for (name, value) in [
        ("Integer", shape.integer.map(|value| Number::NegInt(value.into()))),
        ("Long", shape.long.map(Number::NegInt)),
        ("Float", shape.float.map(|value| Number::Float(value.into()))),
        ("Double", shape.double.map(Number::Float)),
    ] {
        if let Some(value) = value {
            writer.prefix(name).number(value);
        }
    }
    if let Some(blob) = &shape.blob {
        writer.prefix("Blob").string(&base64::encode(blob));
    }
    if let Some(time) = &shape.time {
        writer.prefix("Time").date_time(time, Format::DateTime).unwrap();
    }
    if let Some(time) = &shape.epoch {
        writer.prefix("Epoch").date_time(time, Format::EpochSeconds).unwrap();
    }
    if let Some(names) = &shape.names {
        list(writer.prefix("Names"), false, None, names);
    }
    if let Some(items) = &shape.items {
        list(writer.prefix("Items"), false, Some("item"), items);
    }
    if let Some(rows) = shape.rows.as_ref().filter(|rows| !(ec2 && rows.is_empty())) {
        let mut list = writer.prefix("Rows").start_list(ec2, Some("Row"));
        for row in rows {
            let mut list = list.entry().start_list(ec2, Some("Cell"));
            row.iter().for_each(|&cell| list.entry().number(Number::NegInt(cell.into())));
            list.finish();
        }
        list.finish();
    }
    if let Some(flat) = &shape.flat {
        list(writer.prefix("Flat"), true, None, flat);
    }
    if let Some(counts) = &shape.counts {
        let mut map = writer.prefix("Counts").start_map(false, "key", "value");
        counts.iter().for_each(|(key, &value)| map.entry(key).number(Number::NegInt(value.into())));
        map.finish();
    }
    if let Some(groups) = &shape.groups {
        let mut map = writer.prefix("Groups").start_map(false, "Name", "People");
        groups.iter().for_each(|(key, value)| list(map.entry(key), false, Some("Person"), value));
        map.finish();
    }
    if let Some(sizes) = &shape.sizes {
        let mut map = writer.prefix("Size").start_map(true, "K", "V");
        sizes.iter().for_each(|(key, value)| map.entry(key).date_time(value, Format::HttpDate).unwrap());
        map.finish();
    }
    if let Some(Choice::Text(text)) = &shape.choice {
        writer.prefix("Choice").prefix("text").string(text);
    }
    if let Some(nested) = &shape.nested {
        write(nested, writer.prefix("Nested"), ec2);
    }
    if let Some(children) = shape.children.as_ref().filter(|children| !(ec2 && children.is_empty())) {
        let mut list = writer.prefix("Children").start_list(ec2, None);
        children.iter().for_each(|child| write(child, list.entry(), ec2));
        list.finish();
    }
}
