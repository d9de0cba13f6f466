//! Template strings with names in braces, such as `https://{Region}.{PartitionResult#dnsSuffix}`.

/// A part of a template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Part<'a> {
    /// Literal text, with doubled braces unescaped.
    Text(String),
    /// A name: `{Name}`.
    Name(&'a str),
    /// A name with an attribute path: `{Name#path}`.
    Attribute(&'a str, &'a str),
}

/// Parses a template. Returns `None` if its braces are unbalanced or empty. Literal parts are never adjacent.
pub(super) fn parse(template: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from_brace) = rest.split_at(at);
        text.push_str(before);
        if let Some(after) = from_brace.strip_prefix("{{") {
            text.push('{');
            rest = after;
        } else if let Some(after) = from_brace.strip_prefix("}}") {
            text.push('}');
            rest = after;
        } else {
            let (name, after) = from_brace.strip_prefix('{')?.split_once('}')?;
            if name.is_empty() || name.contains('{') {
                return None;
            }
            if !text.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut text)));
            }
            parts.push(match name.split_once('#') {
                Some((name, path)) => Part::Attribute(name, path),
                None => Part::Name(name),
            });
            rest = after;
        }
    }
    text.push_str(rest);
    if !text.is_empty() {
        parts.push(Part::Text(text));
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::Part::{Attribute, Name};
    use super::{Part, parse};

    fn text(text: &str) -> Part<'_> {
        Part::Text(text.to_owned())
    }

    #[test]
    fn templates_are_parsed() {
        let cases = [
            ("", vec![]),
            ("plain", vec![text("plain")]),
            ("{Region}", vec![Name("Region")]),
            (
                "https://{A}.{b#c.d[0]}/",
                vec![text("https://"), Name("A"), text("."), Attribute("b", "c.d[0]"), text("/")],
            ),
            ("{A}{B}", vec![Name("A"), Name("B")]),
            ("{{A}}", vec![text("{A}")]),
            ("{{{A}}}", vec![text("{"), Name("A"), text("}")]),
            ("a{{{{b}}}}c", vec![text("a{{b}}c")]),
            ("{A#}", vec![Attribute("A", "")]),
        ];
        for (template, expected) in cases {
            assert_eq!(parse(template), Some(expected), "{template:?}");
        }
    }

    #[test]
    fn braces_must_match() {
        for template in ["{", "}", "{A", "A}", "{A}}", "{}", "{A{B}}", "{{A}", "{\"a\": \"b\"}}"] {
            assert_eq!(parse(template), None, "{template:?}");
        }
    }
}
