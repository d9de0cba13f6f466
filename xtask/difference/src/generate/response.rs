//! Scripts for any service: the results of a call's attempts, in the service's protocol.

use aws_smithy_types::retry::ErrorKind;
use fastrand::Rng;

use super::broken::{broken, whole};
use super::errors::{self, more_headers};
use super::output::{Oddity, output};
use super::{cbor, head, xml};
use crate::connector::Reply;
use crate::model::Model;

/// Generates one to four results for a call to the operation.
pub fn script(rng: &mut Rng, model: &Model, operation: &str) -> Vec<Reply> {
    let count = *rng.choice(&[1, 1, 2, 3, 4]).unwrap_or(&1);
    (0..count).map(|_| reply(rng, model, operation)).collect()
}

fn reply(rng: &mut Rng, model: &Model, operation: &str) -> Reply {
    match rng.u8(..20) {
        0..11 => success(rng, model, operation),
        11..18 => error(rng, model, operation),
        kind => no_response(rng, kind),
    }
}

/// Generates a result that is not a response: a timeout, a broken connection or a user error if `kind` is 18, otherwise
/// another error.
pub(super) fn no_response(rng: &mut Rng, kind: u8) -> Reply {
    match kind {
        18 => rng.choice([Reply::Timeout, Reply::Io, Reply::User]).unwrap_or(Reply::Io),
        _ => Reply::Other(
            rng.choice([
                None,
                Some(ErrorKind::TransientError),
                Some(ErrorKind::ThrottlingError),
                Some(ErrorKind::ServerError),
                Some(ErrorKind::ClientError),
            ])
            .flatten(),
        ),
    }
}

fn success(rng: &mut Rng, model: &Model, operation: &str) -> Reply {
    let oddity = *rng.choice(&[Oddity::None, Oddity::Some, Oddity::Some, Oddity::Much]).unwrap_or(&Oddity::None);
    let id = model.target(operation, "output");
    let body = match rng.u8(..30) {
        0 => whole(rng),
        1 => Vec::new(),
        _ => body(rng, model, operation, &id, oddity),
    };
    let body = if oddity == Oddity::Much && rng.u8(..4) == 0 { broken(rng, body) } else { body };
    let status = *rng.choice(&[200, 200, 200, 200, 201, 202, 204, 299]).unwrap_or(&200);
    let headers = head::headers(rng, model, &id, oddity);
    Reply::Response { status, headers: more_headers(rng, headers), body }
}

fn body(rng: &mut Rng, model: &Model, operation: &str, id: &str, oddity: Oddity) -> Vec<u8> {
    match model.protocol() {
        "rpcv2Cbor" => cbor::output(rng, model, id, oddity),
        "restXml" | "awsQuery" | "ec2Query" => xml::output(rng, model, operation, oddity),
        _ => json(rng, model, id, oddity),
    }
}

/// Generates a JSON body: the payload, or the members that are not bound to the head.
fn json(rng: &mut Rng, model: &Model, id: &str, oddity: Oddity) -> Vec<u8> {
    let members = model.members(id);
    if model.protocol() == "restJson1"
        && let Some(payload) = members.iter().find(|member| member.of("smithy.api#httpPayload").is_some())
    {
        return match model.members(&payload.target).is_empty() {
            true => b"a payload that is not a structure".to_vec(),
            false => json(rng, model, &payload.target, oddity),
        };
    }
    let is_rest = model.protocol() == "restJson1";
    let keys = members.iter().filter(|member| !is_rest || !member.is_bound()).map(|member| member.name.as_str());
    output(rng, model, id, &keys.collect::<Vec<_>>(), oddity)
}

fn error(rng: &mut Rng, model: &Model, operation: &str) -> Reply {
    let codes = model.error_codes(operation);
    let modeled: Vec<&str> = codes.iter().map(String::as_str).collect();
    let is_json = !matches!(model.protocol(), "rpcv2Cbor" | "restXml" | "awsQuery" | "ec2Query");
    if is_json && rng.bool() {
        return errors::error(rng, &modeled);
    }
    let code = match rng.u8(..5) {
        0..3 => rng.choice(&modeled).copied(),
        _ => None,
    };
    let code = code.or_else(|| rng.choice(errors::COMMON_CODES).copied()).unwrap_or_default();
    let oddity = *rng.choice(&[Oddity::None, Oddity::Some, Oddity::Much]).unwrap_or(&Oddity::None);
    let shape = model.error(operation, code);
    let mut headers = shape.as_deref().map(|id| head::headers(rng, model, id, oddity)).unwrap_or_default();
    let body = match model.protocol() {
        "rpcv2Cbor" => {
            let code = if rng.bool() { format!("com.amazonaws.example#{code}") } else { code.to_owned() };
            cbor::error(rng, model, &code, shape.as_deref(), oddity)
        }
        "restXml" | "awsQuery" | "ec2Query" => xml::error(rng, model, code, shape.as_deref(), oddity),
        _ => {
            headers.push(("x-amzn-errortype".to_owned(), code.to_owned()));
            shape.as_deref().map(|id| json(rng, model, id, oddity)).unwrap_or_default()
        }
    };
    let body = match rng.u8(..12) {
        0 => broken(rng, body),
        1 => whole(rng),
        _ => body,
    };
    let status = match rng.u8(..6) {
        0 => *rng.choice(&[500, 502, 503, 504]).unwrap_or(&500),
        1 => *rng.choice(&[401, 403, 404, 408, 429]).unwrap_or(&400),
        2 => *rng.choice(&[300, 301, 304]).unwrap_or(&300),
        _ => 400,
    };
    Reply::Response { status, headers: more_headers(rng, headers), body }
}
