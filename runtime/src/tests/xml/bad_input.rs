//! Tests of invalid documents: the error messages, which contain no content of the body.

use super::shape::parse;

#[test]
fn errors_have_a_cause_and_location() {
    for (contents, problem, offset) in [
        ("<Text>a", "unexpected end of the body", 22),
        ("<Text>a</Text", "unexpected end of the body", 28),
        ("<Text a='b", "unexpected end of the body", 25),
        ("<Text><!-- a", "unexpected end of the body", 27),
        ("<New><", "unexpected end of the body", 21),
        ("<New>", "unexpected end of the body", 20),
    ] {
        check(&format!("<Shape a='b'>  {contents}"), problem, offset);
    }
    for (contents, problem, offset) in [
        ("<Text>a</Flag>", "expected the end tag of the element that is open", 14),
        ("<Text>a</Text2>", "expected the end tag of the element that is open", 20),
        ("<New><b></New>", "expected the end tag of the element that is open", 15),
        ("<Text><b/></Text>", "expected a string, not an element", 13),
        ("<Text>&nbsp;</Text>", "a reference to an unknown entity or character", 13),
        ("<Text>a&#xD800;</Text>", "a reference to an unknown entity or character", 14),
        ("<Text>&#;</Text>", "a reference to an unknown entity or character", 13),
        ("<Text>&#+65;</Text>", "a reference to an unknown entity or character", 13),
        ("<Text>&lt</Text>", "expected the end of a reference", 16),
        ("<Text a=b></Text>", "expected a quote", 15),
        ("<Text a></Text>", "expected an equals sign", 14),
        ("<Text a='<'></Text>", "expected the end of an attribute", 16),
        ("<Text / ></Text>", "expected an attribute or the end of the tag", 13),
        ("< Text/>", "expected a name", 8),
        ("<New><![INCLUDE[ ]]></New>", "expected a comment, a CDATA section or an element", 12),
        ("<!DOCTYPE a>", "expected a comment, a CDATA section or an element", 7),
        ("<Flag>True</Flag>", "expected true or false", 24),
        ("<Byte>128</Byte>", "expected an integer of 8 bits", 23),
        ("<Long> 1</Long>", "expected an integer of 64 bits", 22),
        ("<Double>one</Double>", "expected a number", 27),
        ("<BigInteger>1.5</BigInteger>", "a number that its type cannot hold", 35),
        ("<Blob>?</Blob>", "a string that is not base64", 21),
        ("<Time>today</Time>", "a timestamp in another format", 25),
        ("<Counts><entry><value>1</value></entry></Counts>", "an entry without a key", 46),
        ("<Counts><entry><key>a</key></entry></Counts>", "an entry without a value", 42),
        ("<Choice><text>a</text><unit/></Choice>", "a second variant of a union", 34),
        ("<Choice/>", "a union without a member", 16),
        ("<?xml version='1.0'?>", "an XML declaration that is not at the start of the body", 7),
    ] {
        check(&format!("<Shape>{contents}</Shape>"), problem, offset);
    }
    for (body, problem, offset) in [
        (" ", "unexpected end of the body", 1),
        ("<?xml ?>", "unexpected end of the body", 8),
        ("{}", "expected an element", 0),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><Shape/>", "a document type declaration, which is not supported", 0),
        (" <?xml version='1.0'?><Shape/>", "an XML declaration that is not at the start of the body", 1),
    ] {
        check(body, problem, offset);
    }
}

#[test]
fn errors_locate_invalid_utf_8() {
    let error = parse(b"<Shape><Text>\xff</Text></Shape>").unwrap_err();
    assert_eq!(error.to_string(), "cannot read XML: invalid UTF-8 at byte 13");
}

#[test]
fn limits_depth() {
    let nested = |names: &[&str], depth: usize| {
        let opened: String = (0..depth).map(|level| format!("<{}>", names[level % names.len()])).collect();
        let closed: String = (0..depth).rev().map(|level| format!("</{}>", names[level % names.len()])).collect();
        format!("<Shape>{opened}{closed}</Shape>")
    };
    for names in [&["Nested"][..], &["New"], &["Choice", "shape"], &["Child"], &["Nested", "New"]] {
        // The depth is even, so that no pair of names is split: a union must have a member.
        parse(nested(names, 126).as_bytes()).unwrap();
        for depth in [128, 100_000] {
            let error = parse(nested(names, depth).as_bytes()).unwrap_err();
            assert!(error.to_string().contains("elements are nested too deeply"), "{error}");
        }
        let cut_off = nested(names, 100_000).replace("</", "");
        assert!(parse(cut_off.as_bytes()).is_err());
    }
}

#[test]
fn rejects_entity_definitions() {
    let mut bomb = String::from("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"lol\">");
    for level in 1..10 {
        bomb += &format!("<!ENTITY e{level} \"{}\">", format!("&e{};", level - 1).repeat(10));
    }
    bomb += "]><Shape><Text>&e9;</Text></Shape>";
    check(&bomb, "a document type declaration, which is not supported", 21);
}

#[test]
fn errors_keep_their_source_but_no_content() {
    for body in [
        "<Shape><Blob>my secret!</Blob></Shape>",
        "<Shape><Text>&secret;</Text></Shape>",
        "<Shape><Integer>secret</Integer></Shape>",
        "<Shape><BigDecimal>secret</BigDecimal></Shape>",
        "<Shape><Time>secret</Time></Shape>",
        "<Shape><HttpDate>Sun, 02 Jan secret 20:34:56 GMT</HttpDate></Shape>",
        "<Shape><Epoch>secret</Epoch></Shape>",
        "<Shape><secret></Shape>",
        "<Shape secret></Shape>",
    ] {
        let error = parse(body.as_bytes()).unwrap_err();
        assert!(!format!("{error} {error:?} {error:#?}").contains("secret"), "{error:?}");
        let error: Box<dyn std::error::Error> = error.into();
        let source = error.source().map(|source| format!("{source} {source:?}")).unwrap_or_default();
        assert!(!source.contains("secret"), "{source}");
        assert!(
            source.is_empty()
                || body.contains("Blob")
                || body.contains("Time")
                || body.contains("Epoch")
                || body.contains("Date")
        );
    }
}

fn check(body: &str, problem: &str, offset: usize) {
    let error = parse(body.as_bytes()).expect_err(body);
    assert_eq!(error.to_string(), format!("cannot read XML: {problem} at byte {offset}"), "{body}");
}
