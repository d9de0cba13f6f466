//! Random passwords.

use super::super::stateful::{ServiceCall, structure, text};
use super::{Response, SecretsManager, invalid_parameter};

const LOWERCASE: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPERCASE: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";
const PUNCTUATION: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

impl SecretsManager {
    pub(super) fn get_random_password(&mut self, call: &ServiceCall<'_>) -> Response {
        let input = call.input;
        let length = usize::try_from(input.integer("PasswordLength").unwrap_or(32)).unwrap_or_default();
        let excluded = input.text("ExcludeCharacters").unwrap_or_default();
        let is = |name| input.flag(name).unwrap_or_default();
        let kinds = [
            (LOWERCASE, !is("ExcludeLowercase")),
            (UPPERCASE, !is("ExcludeUppercase")),
            (DIGITS, !is("ExcludeNumbers")),
            (PUNCTUATION, !is("ExcludePunctuation")),
            (" ", is("IncludeSpace")),
        ];
        let kinds: Vec<Vec<char>> = kinds
            .into_iter()
            .filter(|(_, included)| *included)
            .map(|(kind, _)| kind.chars().filter(|c| !excluded.contains(*c)).collect())
            .collect();
        let each = input.flag("RequireEachIncludedType").unwrap_or(true);
        let required = if each { kinds.len() } else { 0 };
        if !(1..=4096).contains(&length) || length < required {
            return Err(invalid_parameter(
                "PasswordLength must be at most 4096, and enough for a character of each required type",
            ));
        }
        let all: Vec<char> = kinds.iter().flatten().copied().collect();
        if all.is_empty() || (each && kinds.iter().any(Vec::is_empty)) {
            return Err(invalid_parameter("no characters are left for a required type"));
        }
        // One character of each required kind, the rest of any kind, in random order.
        let of_each = kinds.iter().filter(|_| each).filter_map(fastrand::choice);
        let mut password: Vec<char> = of_each.copied().collect();
        let missing = length - password.len();
        password.extend(std::iter::repeat_with(|| fastrand::choice(&all)).flatten().take(missing));
        fastrand::shuffle(&mut password);
        Ok(structure([("RandomPassword", text(password.into_iter().collect::<String>()))]))
    }
}
