//! Shape IDs: `namespace#Name`, with `$member` for a member (Smithy 2.0, "Shape ID").

use std::fmt;

use serde::Deserialize;

/// An absolute shape ID, as written in the model.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ShapeId(String);

impl ShapeId {
    /// Creates an ID from a string without validating it; see [`is_valid`](Self::is_valid).
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// Returns the whole ID.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the name, without the namespace and the member.
    pub fn name(&self) -> &str {
        let name = self.0.rsplit_once('#').map_or(self.0.as_str(), |(_, name)| name);
        name.split_once('$').map_or(name, |(name, _)| name)
    }

    /// Returns the namespace, or an empty string if the ID has none.
    pub fn namespace(&self) -> &str {
        self.0.split_once('#').map_or("", |(namespace, _)| namespace)
    }

    /// Returns the ID of the shape, and the name of the member if the ID has one.
    pub fn without_member(&self) -> (Self, Option<&str>) {
        match self.0.split_once('$') {
            Some((shape, member)) => (Self(shape.to_owned()), Some(member)),
            None => (self.clone(), None),
        }
    }

    /// Whether the name and every part of the namespace are identifiers in Smithy's grammar; `false` for the ID of a
    /// member.
    pub fn is_valid(&self) -> bool {
        let Some((namespace, name)) = self.0.split_once('#') else { return false };
        namespace.split('.').all(is_identifier) && is_identifier(name)
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a string is an identifier in Smithy's grammar: ASCII letters, digits and underscores, not starting with a
/// digit and not only underscores.
pub fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    let start = bytes.by_ref().find(|byte| *byte != b'_');
    match start {
        Some(byte) => {
            (byte.is_ascii_alphabetic() || (byte.is_ascii_digit() && text.starts_with('_')))
                && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        }
        None => false,
    }
}
