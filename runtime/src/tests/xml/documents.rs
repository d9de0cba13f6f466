//! Tests of response and error documents.

use aws_types::request_id::RequestId;

use super::shape::Shape;
use crate::codec::xml::{Error, Reader};
use crate::codec::{Names, Read, Xml};
use crate::protocol::xml_body::{read_any_root, read_result, read_root};
use crate::protocol::xml_error::{ErrorDocument, is_unwrapped_error};

use ErrorDocument::{Ec2, Unwrapped, Wrapped};

#[test]
fn checks_the_root() {
    for (body, text) in [
        ("<?xml version='1.0'?><GetFooResponse xmlns='http://x/'><Text>a</Text></GetFooResponse>", Some("a")),
        ("<x:GetFooResponse/>", None),
        ("<GetFooResponse/>\0<GetFooResponse><Text>a</Text></GetFooResponse>", None),
    ] {
        assert_eq!(read_root(body.as_bytes(), ("GetFoo", "Response"), shape).expect(body).text(), text);
    }
    for body in ["<GetFoo/>", "<GetFooResponse2/>", "<Response/>", "<GetFooResponseResponse/>", "<Error/>"] {
        let error = read_root(body.as_bytes(), ("GetFoo", "Response"), shape).expect_err(body).to_string();
        assert!(error.contains("expected the element `GetFooResponse`"), "{error}");
    }
}

#[test]
fn an_output_is_not_empty() {
    for error in [
        read_root(b"", ("GetFoo", "Response"), shape).unwrap_err(),
        read_any_root(b"", shape).unwrap_err(),
        read_result(b"", "GetFoo", shape).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), "cannot read XML: expected an element, not an empty body at byte 0");
    }
}

#[test]
fn reads_the_result_of_an_operation() {
    for (body, text) in [
        ("<GetFooResponse><GetFooResult><Text>a</Text></GetFooResult><ResponseMetadata/></GetFooResponse>", Some("a")),
        ("<GetFooResponse><!-- a --><Other><Text>b</Text></Other>\n<GetFooResult/></GetFooResponse>", None),
    ] {
        assert_eq!(read_result(body.as_bytes(), "GetFoo", shape).expect(body).text(), text, "{body}");
    }
    for (body, element) in [
        ("<GetFooResponse><Text>a</Text></GetFooResponse>", "GetFooResult"),
        ("<GetFooResponse/>", "GetFooResult"),
        ("<GetFooResult/>", "GetFooResponse"),
    ] {
        let error = read_result(body.as_bytes(), "GetFoo", shape).expect_err(body).to_string();
        assert!(error.contains(&format!("expected the element `{element}`")), "{error}");
    }
    assert!(read_result(b"<GetFooResponse><GetFooResult></GetFooResult>", "GetFoo", shape).is_err());
}

#[test]
fn finds_code_message_and_request_id() {
    for (document, body, code, message, id) in [
        (
            Wrapped,
            "<ErrorResponse xmlns='http://x/'><Error><Type>Sender</Type><Code>Foo</Code><Message>a &lt; b</Message></Error>\
             <RequestId>id</RequestId></ErrorResponse>",
            Some("Foo"),
            Some("a < b"),
            None,
        ),
        (Wrapped, "<ErrorResponse><Error><RequestId>id</RequestId></Error></ErrorResponse>", None, None, None),
        (Wrapped, "<ErrorResponse><Code>Foo</Code></ErrorResponse>", None, None, None),
        (
            Wrapped,
            "<ErrorResponse><Error><Detail><Code>Foo</Code></Detail><Code/></Error></ErrorResponse>",
            Some(""),
            None,
            None,
        ),
        (
            Unwrapped,
            "<?xml version='1.0'?>\n<Error><Code>NoSuchKey</Code><Message>gone</Message><RequestId>id</RequestId></Error>",
            Some("NoSuchKey"),
            Some("gone"),
            Some("id"),
        ),
        (
            Ec2,
            "<Response><Errors><Error><Code>Foo</Code><Message>bar</Message></Error></Errors><RequestID>id</RequestID></Response>",
            Some("Foo"),
            Some("bar"),
            None,
        ),
        (Ec2, "<Response><Errors/></Response>", None, None, None),
    ] {
        let metadata = document.metadata(body.as_bytes()).expect(body).build();
        let found = (metadata.code(), metadata.message(), metadata.request_id());
        assert_eq!(found, (code, message, id), "{body}");
    }
}

#[test]
fn members_are_not_read_under_another_root() {
    for (document, body) in [
        (Wrapped, "<Response><Error><Text>a</Text></Error></Response>"),
        (Unwrapped, "<ErrorResponse><Error><Text>a</Text></Error></ErrorResponse>"),
        (Ec2, "<ErrorResponse><Errors><Error><Text>a</Text></Error></Errors></ErrorResponse>"),
    ] {
        assert!(document.read(body.as_bytes(), shape).is_err(), "{body}");
    }
}

#[test]
fn reads_the_members_of_an_error() {
    for (document, body) in [
        (
            Wrapped,
            "<ErrorResponse><RequestId/><Error><Code>Foo</Code><Text>a</Text></Error><Text>b</Text></ErrorResponse>",
        ),
        (Unwrapped, "<Error><Code>Foo</Code><Text>a</Text></Error>"),
        (
            Ec2,
            "<Response><Errors><Error><Text>a</Text></Error><Error><Text>b</Text></Error></Errors><RequestID/></Response>",
        ),
    ] {
        assert_eq!(document.read(body.as_bytes(), shape).expect(body).text(), Some("a"));
        assert_eq!(document.read(b"", shape).unwrap().text(), None);
        for cut in 1..body.len() {
            assert!(document.read(&body.as_bytes()[..cut], shape).is_err(), "{}", &body[..cut]);
            assert!(document.metadata(&body.as_bytes()[..cut]).is_err(), "{}", &body[..cut]);
        }
    }
    for (document, body) in [
        (Wrapped, "<Error><Text>a</Text></Error>"),
        (Unwrapped, "<ErrorResponse><Error/></ErrorResponse>"),
        (Ec2, "<Response><Error/></Response>"),
        (Ec2, "<Response><Errors/></Response>"),
    ] {
        let error = document.read(body.as_bytes(), shape).expect_err(body).to_string();
        assert!(error.contains("expected the element `Error`"), "{error}");
    }
}

#[test]
fn rejects_documents_that_are_not_errors() {
    for document in [Wrapped, Unwrapped, Ec2] {
        for body in ["", " ", "{}", "<html><br></html>", "<Error>", "\u{0}", "<!DOCTYPE html><html/>"] {
            assert!(document.metadata(body.as_bytes()).is_err(), "{body}");
        }
    }
    assert!(Unwrapped.metadata(b"<Error><Code><b/></Code></Error>").is_err());
}

#[test]
fn distinguishes_errors_by_their_root() {
    for (body, is_error) in [
        ("<?xml version='1.0'?>\n\n<Error><Code>", true),
        ("<Error/>", true),
        ("<Errors/>", false),
        ("<Result><Error/></Result>", false),
        ("", false),
        ("Error", false),
    ] {
        assert_eq!(is_unwrapped_error(body.as_bytes()), is_error, "{body}");
    }
}

fn shape(reader: &mut Reader<'_>) -> Result<Shape, Error> {
    Ok(<Shape as Read<Xml>>::read(reader, &Names::NONE)?.expect("no element is null"))
}
