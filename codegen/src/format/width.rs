//! Widens formatted Rust to 120 columns, and adds blank lines between longer items of an `impl` or trait.
//!
//! prettyplease breaks lines at 89 columns; this width is not configurable. Broken lines that fit are joined again:
//!
//! ```text
//! return endpoint(
//!     format!(
//!         "https://example.{region}.{}", partition
//!         .dns_suffix
//!     ),
//! );
//! ```
//!
//! becomes `return endpoint(format!("https://example.{region}.{}", partition.dns_suffix));`.

use std::borrow::Cow;

/// The maximum width of a line.
const WIDTH: usize = 120;

/// Widens the code that prettyplease returned for one item.
pub(super) fn widen(item: &str) -> String {
    // Go backwards, so that the contents of a bracket are joined before the bracket itself. The lines in `below` are in
    // reverse order too: the last one is the next line.
    let mut below: Vec<Line<'_>> = Vec::new();
    for line in item.lines().rev() {
        let mut line = Line::new(line);
        let joined = line.bracket(&below).or_else(|| line.block(&below)).or_else(|| line.continuation(&below));
        if let Some((joined, taken)) = joined.filter(|(joined, _)| line.indent + joined.chars().count() <= WIDTH) {
            line.text = joined.into();
            below.truncate(below.len() - taken);
        }
        below.push(line);
    }
    let lines: Vec<_> = below.into_iter().rev().collect();
    let holds_items = lines.iter().any(Line::opens_items);
    let mut out = String::with_capacity(item.len());
    for (index, line) in lines.iter().enumerate() {
        out.extend(std::iter::repeat_n(' ', line.indent));
        out.push_str(&line.text);
        out.push('\n');
        if holds_items && lines.get(index + 1).is_some_and(|next| line.is_followed_by_item(next)) {
            out.push('\n');
        }
    }
    out
}

/// A line, split into its indentation and its text.
struct Line<'a> {
    indent: usize,
    text: Cow<'a, str>,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Self {
        let text = line.trim_start_matches(' ');
        Self { indent: line.len() - text.len(), text: text.into() }
    }

    fn is_comment(&self) -> bool {
        self.text.starts_with("//")
    }

    /// Whether an `impl` or trait starts here.
    fn opens_items(&self) -> bool {
        self.indent == 0 && !self.is_comment() && (self.text.starts_with("impl") || self.text.contains("trait "))
    }

    /// Whether a blank line belongs between this line and the next line of an `impl` or trait: after an item of several
    /// lines, and before the documentation of an item that follows a declaration.
    fn is_followed_by_item(&self, next: &Self) -> bool {
        let ends = self.text == "}" || (self.text.ends_with(';') && next.is_comment());
        self.indent == 4 && next.indent == 4 && ends
    }

    /// Joins a line that ends with an opening bracket and the lines down to the closing bracket. Returns the joined
    /// line and the number of lines consumed.
    fn bracket(&self, below: &[Line<'_>]) -> Option<(String, usize)> {
        let before = self.text.strip_suffix(['(', '[', '<'])?;
        // The trailing comma of a one-element tuple is significant.
        let is_tuple =
            self.text.ends_with('(') && !before.ends_with(|end: char| end.is_alphanumeric() || "_!>".contains(end));
        let mut joined = self.text.to_string();
        for (inner, line) in below.iter().rev().enumerate() {
            if line.indent <= self.indent {
                if joined.ends_with(',') {
                    joined.pop();
                }
                joined.push_str(&line.text);
                let whole = line.text.starts_with([')', ']', '>']) && !self.is_comment() && !(is_tuple && inner == 1);
                return whole.then_some((joined, inner + 1));
            }
            if line.is_comment() || line.text.ends_with(['{', '}', ';']) || joined.len() > WIDTH * 4 {
                return None;
            }
            if inner > 0 && !line.text.starts_with('.') {
                joined.push(' ');
            }
            joined.push_str(&line.text);
        }
        None
    }

    /// Joins a `match` arm or closure with its block, if the block consists of one expression.
    fn block(&self, below: &[Line<'_>]) -> Option<(String, usize)> {
        let [.., close, inner] = below else { return None };
        let before = self.text.strip_suffix('{')?;
        let comma = match close.text.as_ref() {
            "}" if before.ends_with("=> ") => ",",
            "}," if before.ends_with("| ") => ",",
            "}" if before.ends_with("| ") => "",
            _ => return None,
        };
        let is_expression = !inner.is_comment() && !inner.text.ends_with([';', '{', '}', '(', '[']);
        is_expression.then(|| (format!("{before}{}{comma}", inner.text), 2))
    }

    /// Joins a line with those that continue it: a method chain, or the type after `for` in an `impl`.
    fn continuation(&self, below: &[Line<'_>]) -> Option<(String, usize)> {
        if self.text.starts_with("impl") {
            let next = below.last().filter(|line| line.indent == self.indent && line.text.starts_with("for "))?;
            return Some((format!("{} {}", self.text, next.text), 1));
        }
        let is_link = |line: &&Line<'_>| line.indent == self.indent + 4 && line.text.starts_with('.');
        let links: Vec<_> = below.iter().rev().take_while(is_link).map(|line| line.text.as_ref()).collect();
        let joined = format!("{}{}", self.text, links.concat());
        // A chain stays broken if a block or bracket in it spans several lines.
        let is_whole = !links.is_empty() && !self.is_comment() && !joined.ends_with(['{', '(', '[']);
        is_whole.then_some((joined, links.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::widen;

    #[test]
    fn items_that_fit_are_joined() {
        let narrow = "fn call() {\n    first(\n        second!(\n            \"{}\", one\n            .two\n        ),\n    );\n}\n";
        assert_eq!(widen(narrow), "fn call() {\n    first(second!(\"{}\", one.two));\n}\n");
        let arm = "        None => {\n            none(\n                1,\n            )\n        }\n";
        assert_eq!(widen(arm), "        None => none(1),\n");
        let generic = "    &[\n        add::<\n            crate::One,\n        >,\n    ],\n";
        assert_eq!(widen(generic), "    &[add::<crate::One>],\n");
        let chain = "    |params| {\n        params\n            .one()\n            .two()\n    },\n";
        assert_eq!(widen(chain), "    |params| params.one().two(),\n");
    }

    #[test]
    fn items_that_do_not_fit_or_would_change_stay() {
        let long = format!("call(\n    {},\n)\n", "x".repeat(120));
        for text in [&long, "let one = (\n    1,\n);\n", "call(\n    // Why.\n    1,\n)\n", "call(|| {\n    1;\n})\n"] {
            assert_eq!(widen(text), text);
        }
    }

    #[test]
    fn items_of_an_impl_are_separated() {
        let narrow =
            "impl A {\n    fn one() {}\n    fn two() {\n        if x {\n        }\n    }\n    fn three() {}\n}\n";
        assert_eq!(widen(narrow), narrow.replace("    }\n    fn three", "    }\n\n    fn three"));
        let function = "fn one() {\n    if x {\n    }\n    two()\n}\n";
        assert_eq!(widen(function), function);
    }
}
