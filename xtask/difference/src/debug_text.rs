//! A canonical form of `Debug` output, to compare it regardless of the order of fields and entries.

use std::collections::BTreeSet;

/// The names of a structure and of one of its fields.
pub type Field<'a> = (&'a str, &'a str);

/// Converts `Debug` output to a form that does not depend on the order of fields and map entries, without the fields in
/// `left_out`, and without the prefix `r#` of raw names.
pub fn canonical(text: &str, left_out: &BTreeSet<Field<'_>>) -> String {
    let mut reader = Reader { rest: text, left_out };
    let value = reader.value();
    value + reader.rest
}

struct Reader<'a> {
    rest: &'a str,
    left_out: &'a BTreeSet<Field<'a>>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self) -> String {
        if self.rest.starts_with('"') {
            return self.string();
        }
        if self.take("[") {
            return format!("[{}]", self.items("]").join(", "));
        }
        if self.take("{") {
            let mut entries = self.entries("}", "");
            entries.sort_unstable();
            return format!("{{{}}}", entries.join(", "));
        }
        let atom = self.atom();
        if self.take("(") {
            return format!("{atom}({})", self.items(")").join(", "));
        }
        if self.take(" { ") {
            let mut fields = self.entries(" }", atom);
            fields.sort_unstable();
            return format!("{atom} {{ {} }}", fields.join(", "));
        }
        atom.to_owned()
    }

    /// Reads a string, including its quotes.
    fn string(&mut self) -> String {
        let mut escaped = true;
        let end = self.rest.char_indices().find(|(_, character)| {
            let ends = *character == '"' && !escaped;
            escaped = *character == '\\' && !escaped;
            ends
        });
        let (string, rest) = self.rest.split_at(end.map_or(self.rest.len(), |(at, _)| at + 1));
        self.rest = rest;
        string.to_owned()
    }

    /// Reads a name, a number or a time.
    fn atom(&mut self) -> &'a str {
        let is_end = |at: usize| {
            let rest = &self.rest[at..];
            rest.starts_with([',', '(', ')', ']', '}']) || [": ", " {", " }"].iter().any(|end| rest.starts_with(end))
        };
        let end = self.rest.char_indices().map(|(at, _)| at).find(|at| is_end(*at)).unwrap_or(self.rest.len());
        let (atom, rest) = self.rest.split_at(end);
        self.rest = rest;
        atom.strip_prefix("r#").unwrap_or(atom)
    }

    fn items(&mut self, end: &str) -> Vec<String> {
        let mut items = Vec::new();
        while !self.rest.is_empty() && !self.take(end) {
            items.push(self.value());
            if !self.take(", ") && !self.rest.starts_with(end) {
                break;
            }
        }
        items
    }

    /// Reads the fields of the structure `owner`, or the entries of a map.
    fn entries(&mut self, end: &str, owner: &str) -> Vec<String> {
        let owner = owner.strip_suffix("Builder").unwrap_or(owner);
        let mut entries = Vec::new();
        while !self.rest.is_empty() && !self.take(end) {
            let name = self.value();
            let value = if self.take(": ") { self.value() } else { String::new() };
            if !self.left_out.contains(&(owner, name.as_str())) {
                entries.push(format!("{name}: {value}"));
            }
            if !self.take(", ") && !self.rest.starts_with(end) {
                break;
            }
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_raw_names_do_not_matter() {
        let one = "A { r#type: Some(\"a, }\\\"\"), map: Some({\"k\": [1, 2], \"l\": []}), at: 2023-11-14T22:13:20Z }";
        let other = "A { at: 2023-11-14T22:13:20Z, map: Some({\"l\": [], \"k\": [1, 2]}), type: Some(\"a, }\\\"\") }";
        assert_eq!(canonical(one, &BTreeSet::new()), canonical(other, &BTreeSet::new()));
        for different in [
            "A { type: Some(\"a, }\"), map: Some({\"k\": [1, 2], \"l\": []}), at: 2023-11-14T22:13:20Z }",
            "A { type: Some(\"a, }\\\"\"), map: Some({\"k\": [2, 1], \"l\": []}), at: 2023-11-14T22:13:20Z }",
            "B { type: Some(\"a, }\\\"\"), map: Some({\"k\": [1, 2], \"l\": []}), at: 2023-11-14T22:13:20Z }",
            "A { type: Some(\"a, }\\\"\"), map: Some({\"k\": [1, 2], \"l\": []}), at: 2023-11-14T22:13:21Z }",
        ] {
            assert_ne!(canonical(one, &BTreeSet::new()), canonical(different, &BTreeSet::new()), "{different}");
        }
    }

    #[test]
    fn leaves_out_fields_only_of_their_own_structure() {
        let left_out = BTreeSet::from([("Inner", "key")]);
        let newer = "OuterBuilder { key: Some(1), inner: Some(Inner { key: {\"a\": X { b: [C(1)] }}, other: None }) }";
        let older = "OuterBuilder { key: Some(1), inner: Some(Inner { other: None }) }";
        assert_eq!(canonical(newer, &left_out), canonical(older, &BTreeSet::new()));
        assert_ne!(canonical("OuterBuilder { inner: None }", &left_out), canonical(older, &BTreeSet::new()));
    }
}
