//! Scripts for Secrets Manager: the results of a call's attempts, in order.

use fastrand::Rng;

use super::broken::whole;
use super::errors::{error, more_headers};
use super::output::{Oddity, output};
use super::response::no_response;
use crate::connector::Reply;
use crate::model::Model;

/// The operation that a script is for.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// The ID of the output structure.
    pub output: &'a str,
    /// The keys of the output that both crates have.
    pub keys: &'a [&'a str],
    /// The names of the modeled errors.
    pub errors: &'a [&'a str],
}

/// Generates one to four results for a call to the operation.
pub fn script(rng: &mut Rng, model: &Model, operation: Operation<'_>) -> Vec<Reply> {
    let count = *rng.choice(&[1, 1, 2, 3, 4]).unwrap_or(&1);
    (0..count).map(|_| reply(rng, model, operation)).collect()
}

fn reply(rng: &mut Rng, model: &Model, operation: Operation<'_>) -> Reply {
    match rng.u8(..20) {
        0..10 => {
            let oddity =
                *rng.choice(&[Oddity::None, Oddity::Some, Oddity::Much, Oddity::Much]).unwrap_or(&Oddity::None);
            let body = match rng.u8(..12) {
                0 => whole(rng),
                _ => output(rng, model, operation.output, operation.keys, oddity),
            };
            let status = *rng.choice(&[200, 200, 200, 200, 201, 202, 204, 299]).unwrap_or(&200);
            Reply::Response { status, headers: more_headers(rng, Vec::new()), body }
        }
        10..18 => error(rng, operation.errors),
        kind => no_response(rng, kind),
    }
}
