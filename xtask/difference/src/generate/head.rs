//! Members of outputs and errors in the head of a response.

use fastrand::Rng;

use super::output::{Oddity, time};
use crate::model::{Kind, Member, Model};

/// Generates headers for the members of a structure that are bound to headers (traits `smithy.api#httpHeader` and
/// `smithy.api#httpPrefixHeaders`).
pub fn headers(rng: &mut Rng, model: &Model, id: &str, oddity: Oddity) -> Vec<(String, String)> {
    let mut headers = Vec::new();
    for member in model.members(id) {
        if let Some(name) = member.text("smithy.api#httpHeader")
            && rng.u8(..4) > 0
        {
            headers.push((name.to_owned(), text(rng, model, &member, oddity)));
            if oddity == Oddity::Much && rng.u8(..8) == 0 {
                headers.push((name.to_uppercase(), text(rng, model, &member, oddity)));
            }
        }
        if let Some(prefix) = member.text("smithy.api#httpPrefixHeaders") {
            headers.push((format!("{prefix}{}", rng.alphanumeric()), "a value".to_owned()));
        }
    }
    headers
}

fn text(rng: &mut Rng, model: &Model, member: &Member, oddity: Oddity) -> String {
    const STRINGS: &[&str] = &["plain", "", " blanks ", "a,b", "\"quoted\"", "\"a,b\", c", "a\\b", "é", "x=1; y=2"];
    const NUMBERS: &[&str] = &["0", "7", "-1", "2147483647", "-2147483648"];
    const ODD_NUMBERS: &[&str] =
        &["", "+7", " 7", "7 ", "1.0", "1e3", "0x7", "2147483648", "9223372036854775808", "7,8", "seven"];
    let odd = oddity == Oddity::Much && rng.u8(..3) == 0;
    let choices: &[&str] = match model.kind(&member.target) {
        Kind::Integer if odd => ODD_NUMBERS,
        Kind::Integer => NUMBERS,
        Kind::Boolean if odd => &["TRUE", "1", "", " true", "yes"],
        Kind::Boolean => &["true", "false"],
        Kind::Timestamp => return time(rng, model.timestamp_format(member, "http-date"), oddity),
        Kind::Text(values) if !values.is_empty() && !odd => return rng.choice(values).unwrap_or_default(),
        _ => STRINGS,
    };
    rng.choice(choices).copied().unwrap_or_default().to_owned()
}
