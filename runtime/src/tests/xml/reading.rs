//! Tests of reading XML: the value of each member.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};

use super::shape::{Choice, Shape, empty, parse};

/// Checks the value of a member that is read from an element with each of these contents.
macro_rules! reads {
    ($($test:ident: $member:ident { $($contents:literal => $value:expr,)* })*) => {
        $(#[test]
        fn $test() {
            $(
                let document = format!("<Shape>{}</Shape>", $contents);
                let mut expected = empty();
                expected.$member = $value;
                match parse(document.as_bytes()) {
                    Ok(shape) => assert_eq!(shape, expected, "{document}"),
                    Err(error) => panic!("{document}: {error}"),
                }
            )*
        }
    )*};
}

reads! {
    strings: text {
        "" => None,
        "<Text>plain</Text>" => Some("plain".into()),
        "<Text/>" => Some(String::new()),
        "<Text a='b' />" => Some(String::new()),
        "<Text></Text>" => Some(String::new()),
        "<Text> kept \n</Text>" => Some(" kept \n".into()),
        "<Text>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#xa;</Text>" => Some("<>&\"'A😀\n".into()),
        "<Text>Grüße, 世界 😀</Text>" => Some("Grüße, 世界 😀".into()),
        "<Text>a</Text><Text>b</Text>" => Some("b".into()),
        "<ns:Text xmlns:ns='http://x/'>a</ns:Text>" => Some("a".into()),
        "<Text\n>a</Text \t>" => Some("a".into()),
        // The whole string, around comments and in CDATA sections.
        "<Text>a<!-- > -- < & -->b<?pi ?>c</Text>" => Some("abc".into()),
        "<Text><![CDATA[<a> &amp; ]]]]>&amp;</Text>" => Some("<a> &amp; ]]&".into()),
        // Children after a string are ignored.
        "<Text>a<b>c</b>d</Text>" => Some("a".into()),
        "<!-- a --> mixed \n<Text>a</Text> contents &nbsp; <![CDATA[<Text>b</Text>]]>" => Some("a".into()),
    }
    unknown_members: text {
        "<New><Text>a</Text><Deep a=\">\"/></New>" => None,
        "<New a='x > y'><Text>a</Text><Deep><b/></Deep></New><Text>a</Text><text>b</text>" => Some("a".into()),
    }
    booleans: flag { "<Flag>true</Flag>" => Some(true), "<Flag>&#102;alse</Flag>" => Some(false), }
    bytes: byte { "<Byte>-128</Byte>" => Some(-128), }
    longs: long { "<Long>9223372036854775807</Long>" => Some(i64::MAX), }
    doubles: double { "<Double>-1.5e3</Double>" => Some(-1500.0), "<Double>Infinity</Double>" => Some(f64::INFINITY), }
    blobs: blob { "<Blob>Zm9v</Blob>" => Some(Blob::new("foo")), "<Blob/>" => Some(Blob::new("")), }
    timestamps: time {
        "<Time>2000-01-02T20:34:56.12Z</Time>" => Some(DateTime::from_secs_and_nanos(946_845_296, 120_000_000)),
        "<Time>2000-01-02T21:34:56+01:00</Time>" => Some(DateTime::from_secs(946_845_296)),
    }
    http_dates: http_date {
        "<HttpDate>Sun, 02 Jan 2000 20:34:56 GMT</HttpDate>" => Some(DateTime::from_secs(946_845_296)),
    }
    epochs: epoch { "<Epoch>1.5</Epoch>" => Some(DateTime::from_secs_and_nanos(1, 500_000_000)), }
    big_numbers: big_integer {
        "<BigInteger>123456789012345678901</BigInteger>" => Some("123456789012345678901".parse().unwrap()),
    }
    lists: names {
        "<Names/>" => Some(vec![]),
        "<Names> </Names>" => Some(vec![]),
        "<Names><member>a</member><other>b</other> <member/></Names>" => Some(vec!["a".into(), String::new()]),
        "<Names><member>a</member></Names><Names><member>b</member></Names>" => Some(vec!["b".into()]),
    }
    named_items: items { "<Items><item>a</item><member>b</member></Items>" => Some(vec!["a".into()]), }
    lists_of_lists: rows {
        "<Rows><Row><Cell>1</Cell><Cell>2</Cell></Row><Row/></Rows>" => Some(vec![vec![1, 2], vec![]]),
    }
    flattened_lists: flat {
        "<Flat>a</Flat><Flat>b</Flat>" => Some(vec!["a".into(), "b".into()]),
        "<Flat>a</Flat><New/><Flat/>" => Some(vec!["a".into(), String::new()]),
    }
    maps: counts {
        "<Counts/>" => Some(HashMap::new()),
        "<Counts><entry><key>a</key><value>1</value></entry><entry><value>2</value><New/><key>b</key></entry></Counts>"
            => Some(HashMap::from([("a".into(), 1), ("b".into(), 2)])),
    }
    named_entries: groups {
        "<Groups><entry><Name>a</Name><People><Person>x</Person></People></entry></Groups>"
            => Some(HashMap::from([("a".into(), vec!["x".into()])])),
    }
    flattened_maps: sizes {
        "<Size><K>a</K><V>1</V></Size><Size><K>b</K><V>2</V></Size>"
            => Some(HashMap::from([("a".into(), 1), ("b".into(), 2)])),
    }
    unions: choice {
        "<Choice><text>a</text></Choice>" => Some(Choice::Text("a".into())),
        "<Choice><shape/></Choice>" => Some(Choice::Shape(Box::new(empty()))),
        "<Choice><many>a</many> <many>b</many></Choice>" => Some(Choice::Many(vec!["a".into(), "b".into()])),
        "<Choice><unit/></Choice>" => Some(Choice::Unit),
        "<Choice><new><text>a</text></new></Choice>" => Some(Choice::Unknown),
    }
    structures: nested { "<Nested></Nested>" => Some(Box::new(empty())), }
}

#[test]
fn reads_attributes() {
    for (start, kind) in [
        ("<Shape xsi:type='a'>", Some("a")),
        ("<Shape xmlns:xsi=\"http://x/\" other = 'b' xsi:type\n=\n\"&quot;a'\" >", Some("\"a'")),
        ("<Shape type='a' xmlns='xsi:type'>", None),
    ] {
        let shape = parse(format!("{start}<Flag>true</Flag></Shape>").as_bytes()).unwrap();
        assert_eq!((shape.kind(), shape.flag()), (kind, Some(true)), "{start}");
    }
    assert_eq!(parse(b"<Shape xsi:type='a'/>").unwrap().kind(), Some("a"));
}

#[test]
fn reads_flattened_members_between_others() {
    let body = "<Shape><Flat>a</Flat><Size><K>x</K><V>1</V></Size><Child><Flat>inner</Flat></Child><Text>t</Text>\
                <Flat>b</Flat><Child/><Size><K>y</K><V>2</V></Size></Shape>";
    let shape = parse(body.as_bytes()).unwrap();
    assert_eq!(shape.flat(), ["a", "b"]);
    assert_eq!(shape.sizes().unwrap().len(), 2);
    assert_eq!(shape.children(), [Shape::builder().flat("inner").build(), empty()]);
}

#[test]
fn reads_what_is_around_the_root() {
    for body in [
        "",
        "<Shape/>",
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\r\n<?pi?><Shape></Shape> \n<!-- b --><?pi?>",
        "<a:Any xmlns:a='b'></a:Any>",
        "<Shape/><Shape",
        "<Shape></Shape>rest</a>",
        "<Shape/><!DOCTYPE a>",
    ] {
        assert_eq!(parse(body.as_bytes()).expect(body), empty(), "{body}");
    }
}
