//! A function that reads arbitrary bytes as the XML of outputs and errors, in each protocol that uses XML. In restXml,
//! members that requests also have must not change when they are written and read again.

use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::ErrorMetadata;
use client_runtime::http::{Body, Response};
use client_runtime::orchestration::Operation;

/// Reads bytes as responses, and returns whether they are an output or an error with a code in any of the protocols.
///
/// # Panics
///
/// Panics if a member of an output changes when it is written and read again.
pub fn read(data: &[u8]) -> bool {
    let headers = Headers::new();
    let response = |status| Response { status, headers: &headers, body: data, skips_non_utf8: false };
    let mut is_read = false;
    macro_rules! read {
        ($service:ident) => {{
            use $service::operation::get_secret::GetSecret;
            let metadata = GetSecret::SERVICE.protocol.error_metadata(response(400));
            is_read |= metadata.is_ok_and(|metadata| metadata.build().code().is_some());
            drop(GetSecret::read_error("Refused", response(403), ErrorMetadata::builder().build()));
            let output = GetSecret::read_output(response(200), None);
            is_read |= output.is_ok();
            output
        }};
    }
    drop(read!(testbed_vault_aws_query));
    drop(read!(testbed_vault_ec2_query));
    if let Ok(output) = read!(testbed_vault_rest_xml) {
        write(output);
    }
    is_read
}

/// Writes a request with the members of an output that the input also has, reads its body as an output, and checks that
/// the members are unchanged.
fn write(output: testbed_vault_rest_xml::operation::get_secret::GetSecretOutput) {
    use testbed_vault_rest_xml::operation::get_secret::GetSecret;
    use testbed_vault_rest_xml::operation::put_secret::{PutSecret, PutSecretInput};

    let mut input = PutSecretInput::builder()
        .set_text(output.text.clone())
        .set_bytes(output.bytes.clone())
        .set_login(output.login.clone())
        .set_spares(output.spares.clone())
        .set_hints(output.hints.clone())
        .build()
        .expect("no member is required to build the input");
    let body = PutSecret::write_body(&mut input).expect("each of these values can be written as XML");
    let Body::Bytes(body) = body else { panic!("the input has members in its body") };
    let body = String::from_utf8(body).expect("XML is UTF-8");
    // Only the root element has this name, in its start tag and end tag.
    let root = |tag: &str| (format!("{tag}PutSecretInput"), format!("{tag}GetSecretOutput"));
    let body = [root("<"), root("</")].iter().fold(body, |body, (from, to)| match body.rfind(from) {
        Some(at) if from.starts_with("</") => format!("{}{to}>", &body[..at]),
        _ => body.replacen(from, to, 1),
    });
    let headers = Headers::new();
    let again = GetSecret::read_output(
        Response { status: 200, headers: &headers, body: body.as_bytes(), skips_non_utf8: false },
        None,
    );
    let again = again.expect("XML that was written can be read");
    assert!(again.text == output.text, "the string changes");
    assert!(again.bytes == output.bytes, "the blob changes");
    assert!(again.login == output.login, "the structure changes");
    assert!(again.spares == output.spares && again.hints == output.hints, "a list changes");
}
