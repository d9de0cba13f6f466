//! Tests of writing forms, for awsQuery and ec2Query.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};

use super::shape::{Choice, Shape, serialize};

/// Checks the parameters that each value of a member is written as: in both protocols or, after `|`, in ec2Query.
macro_rules! writes {
    ($($test:ident: $member:ident { $($value:expr => $query:literal $(| $ec2:literal)?,)* })*) => {
        $(#[test]
        fn $test() {
            $(
                let shape = Shape { $member: Some($value), ..Shape::default() };
                assert_eq!(serialize::<false>(&shape).unwrap(), concat!("Action=Do", $query));
                let ec2 = [$($ec2,)? $query][0];
                assert_eq!(serialize::<true>(&shape).unwrap(), format!("Action=Do{ec2}"));
            )*
        }
    )*};
}

writes! {
    strings: text {
        "plain".into() => "&Text=plain",
        String::new() => "&Text=",
        "a b+c&d=e/f?%*'~-._\n\u{e9}\u{20ac}0Zz".into()
            => "&Text=a%20b%2Bc%26d%3De%2Ff%3F%25%2A%27~-._%0A%C3%A9%E2%82%AC0Zz",
        "a longer string that has more than a block".into()
            => "&Text=a%20longer%20string%20that%20has%20more%20than%20a%20block",
    }
    booleans: flag { false => "&Flag=false", }
    longs: long { i64::MIN => "&Long=-9223372036854775808", }
    singles: float {
        5.5 => "&Float=5.5",
        0.1 => "&Float=0.10000000149011612",
        f32::INFINITY => "&Float=Infinity",
    }
    doubles: double { f64::NAN => "&Double=NaN", -1e16 => "&Double=-1e16", }
    blobs: blob { Blob::new("foo?>") => "&Blob=Zm9vPz4%3D", Blob::new("\u{3f}\u{7f}~~") => "&Blob=P39%2Bfg%3D%3D", }
    timestamps: time { DateTime::from_secs(946_845_296) => "&Time=2000-01-02T20%3A34%3A56Z", }
    epochs: epoch { DateTime::from_secs_and_nanos(1, 500_000_000) => "&Epoch=1.5", }
    lists: names {
        vec!["a".into(), "b c".into()] => "&Names.member.1=a&Names.member.2=b%20c" | "&Names.1=a&Names.2=b%20c",
        vec![] => "&Names=" | "",
    }
    named_items: items { vec!["a".into()] => "&Items.item.1=a" | "&Items.1=a", }
    lists_of_lists: rows {
        vec![vec![1, 2], vec![3]] => "&Rows.Row.1.Cell.1=1&Rows.Row.1.Cell.2=2&Rows.Row.2.Cell.1=3"
            | "&Rows.1.1=1&Rows.1.2=2&Rows.2.1=3",
        vec![vec![]] => "&Rows.Row.1=" | "",
    }
    flattened_lists: flat {
        vec!["a".into(), "b".into()] => "&Flat.1=a&Flat.2=b",
        vec![] => "&Flat=" | "",
    }
    sparse_lists: dates {
        vec![None, Some(DateTime::from_secs(0))]
            => "&Dates.member.1=&Dates.member.2=Thu%2C%2001%20Jan%201970%2000%3A00%3A00%20GMT"
            | "&Dates.1=&Dates.2=Thu%2C%2001%20Jan%201970%2000%3A00%3A00%20GMT",
    }
    maps: counts {
        HashMap::from([("a b".into(), 1)]) => "&Counts.entry.1.key=a%20b&Counts.entry.1.value=1",
        HashMap::new() => "",
    }
    named_entries: groups {
        HashMap::from([("a".into(), vec!["x".into()])])
            => "&Groups.entry.1.Name=a&Groups.entry.1.People.Person.1=x" | "&Groups.entry.1.Name=a&Groups.entry.1.People.1=x",
    }
    flattened_maps: sizes {
        HashMap::from([("a".into(), DateTime::from_secs(0))])
            => "&Size.1.K=a&Size.1.V=Thu%2C%2001%20Jan%201970%2000%3A00%3A00%20GMT",
    }
    unions: choice { Choice::Text("a".into()) => "&Choice.text=a", Choice::Unit => "", }
    structures: nested {
        Box::new(Shape::default()) => "",
        Box::new(Shape {
            flag: Some(true),
            nested: Some(Box::new(Shape { integer: Some(1), ..Shape::default() })),
            ..Shape::default()
        }) => "&Nested.Flag=true&Nested.Nested.Integer=1",
    }
    lists_of_structures: children {
        vec![Shape { text: Some("a".into()), ..Shape::default() }, Shape { names: Some(vec!["b".into()]), ..Shape::default() }]
            => "&Children.member.1.Text=a&Children.member.2.Names.member.1=b" | "&Children.1.Text=a&Children.2.Names.1=b",
    }
}

#[test]
fn rejects_values_that_cannot_be_written() {
    let shape = Shape { time: Some(DateTime::from_secs(i64::MAX)), ..Shape::default() };
    assert!(serialize::<false>(&shape).is_err());
    assert!(serialize::<true>(&shape).is_err());
}

#[test]
fn characters_are_escaped_at_every_position_of_a_block() {
    let characters: String = ('\0'..='\u{ff}').collect();
    for before in 0..70 {
        let text = "~".repeat(before) + &characters + &"b".repeat(before);
        let escape = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        };
        let expected: String = text.bytes().map(escape).collect();
        let shape = Shape { text: Some(text), ..Shape::default() };
        assert_eq!(serialize::<false>(&shape).unwrap(), format!("Action=Do&Text={expected}"));
    }
}
