//! The canaries, and the forms in which they can be shown.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{LazyLock, Mutex, PoisonError};

use aws_smithy_types::base64;

/// A value that must not be found anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// The name of the secret.
    pub name: &'static str,
    /// A unique string. The value repeats it, so that even a part of the value is recognized.
    unit: &'static str,
}

/// The secret in sensitive members of inputs.
pub const INPUT: Secret = Secret { name: "input", unit: "Zq7kiwi5V" };
/// The secret in sensitive members of outputs and errors.
pub const OUTPUT: Secret = Secret { name: "output", unit: "Wx3lyre8K" };
/// The secret access key of the credentials.
pub const SECRET_KEY: Secret = Secret { name: "secret access key", unit: "Jv2mole6R" };
/// The session token of the credentials.
pub const SESSION_TOKEN: Secret = Secret { name: "session token", unit: "Hb9wren4T" };

/// All secrets.
pub const ALL: [Secret; 4] = [INPUT, OUTPUT, SECRET_KEY, SESSION_TOKEN];

impl Secret {
    /// Returns the value for a member that holds the secret.
    pub fn value(self) -> String {
        self.unit.repeat(4)
    }

    /// Returns a value of more than 256 bytes.
    pub fn long_value(self) -> String {
        self.unit.repeat(32)
    }

    /// Returns the form in which a string contains the secret; `None` if it does not contain the secret.
    pub fn found_in(self, shown: &Shown) -> Option<&'static str> {
        let found = |form: &&Form| match form.is_compact {
            true => shown.compact().contains(&form.text),
            false => shown.text.contains(&form.text),
        };
        FORMS.iter().filter(|form| form.secret == self).find(found).map(|form| form.name)
    }
}

/// A way to show a secret.
struct Form {
    secret: Secret,
    name: &'static str,
    text: String,
    /// Whether to search the string without white space and in lower case.
    is_compact: bool,
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| ALL.into_iter().flat_map(forms).collect());

fn forms(secret: Secret) -> Vec<Form> {
    let unit = secret.unit.as_bytes();
    let form = |name, text, is_compact| Form { secret, name, text, is_compact };
    let each = |separator: &str, format: fn(&u8) -> String| unit.iter().map(format).collect::<Vec<_>>().join(separator);
    let mut forms = vec![
        form("plain", secret.unit.to_owned(), false),
        form("byte list", each(",", u8::to_string), true),
        form("hexadecimal byte list", each(",", |byte| format!("0x{byte:x}")), true),
        form("hexadecimal", each("", |byte| format!("{byte:02x}")), true),
        form("percent", each("", |byte| format!("%{byte:02x}")), true),
        form("escapes", each("", |byte| format!("\\x{byte:02x}")), true),
    ];
    forms.extend((0..3).filter_map(|offset| {
        // The first and last characters of an encoding also depend on the bytes next to the secret.
        let encoded = base64::encode([&vec![b'.'; offset], unit, b"...".as_slice()].concat());
        encoded.get(4..12).map(|inner| form("base64", inner.to_owned(), false))
    }));
    forms
}

/// Hashes of the strings that contain no secret, so that strings that clients show repeatedly are searched only once.
static CLEAN: Mutex<BTreeSet<u64>> = Mutex::new(BTreeSet::new());

/// Returns the secrets in a string, with their forms.
pub fn search(shown: &Shown) -> Vec<(Secret, &'static str)> {
    let mut hasher = DefaultHasher::new();
    shown.text.hash(&mut hasher);
    let hash = hasher.finish();
    if CLEAN.lock().unwrap_or_else(PoisonError::into_inner).contains(&hash) {
        return Vec::new();
    }
    let found: Vec<_> = ALL.into_iter().filter_map(|secret| Some((secret, secret.found_in(shown)?))).collect();
    if found.is_empty() {
        CLEAN.lock().unwrap_or_else(PoisonError::into_inner).insert(hash);
    }
    found
}

/// A string to search.
#[derive(Debug)]
pub struct Shown {
    text: String,
    /// The string without white space and in lower case.
    compact: OnceCell<String>,
}

impl Shown {
    /// Wraps a string that a client has shown.
    pub fn new(text: String) -> Self {
        Self { text, compact: OnceCell::new() }
    }

    fn compact(&self) -> &str {
        self.compact.get_or_init(|| self.text.split_whitespace().collect::<String>().to_ascii_lowercase())
    }

    /// Returns the string.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found() {
        let value = INPUT.value();
        let bytes = value.as_bytes();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let percent: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
        let escapes: String = bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        for (form, text) in [
            ("plain", format!("{{\"a\":\"{value}\"}}")),
            ("plain", format!("truncated: {}", &value[3..20])),
            ("base64", base64::encode(bytes)),
            ("base64", base64::encode(format!("{{\"a\":\"{value}"))),
            ("base64", base64::encode(format!("{{\"ab\":\"{value}"))),
            ("byte list", format!("{bytes:?}")),
            ("byte list", format!("{bytes:#?}")),
            ("hexadecimal byte list", format!("{bytes:#x?}")),
            ("hexadecimal", hex),
            ("percent", percent),
            ("escapes", escapes),
        ] {
            assert_eq!(INPUT.found_in(&Shown::new(text.clone())), Some(form), "{text}");
            assert_eq!(OUTPUT.found_in(&Shown::new(text)), None);
        }
    }
}
