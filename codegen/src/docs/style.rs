//! The open inline elements at a position, and the style that they add up to.

use super::tree::{Style, Weight};

/// The maximum number of open inline elements. Further ones have no effect.
const DEPTH: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Inline {
    Strong,
    Emphasis,
    Code,
    Superscript,
    /// A link, by its index in the document.
    Link(usize),
}

/// The open inline elements, outermost first.
#[derive(Debug, Default)]
pub(super) struct Inlines {
    open: Vec<Inline>,
    style: Style,
    raised: bool,
}

impl Inlines {
    pub(super) fn start(&mut self, inline: Inline) {
        if self.open.len() < DEPTH {
            self.open.push(inline);
            self.restyle();
        }
    }

    /// Ends the innermost element that matches, unless it started before `base`. Returns its index.
    pub(super) fn end(&mut self, base: usize, is: impl Fn(Inline) -> bool) -> Option<usize> {
        let index = self.open.iter().rposition(|inline| is(*inline)).filter(|index| *index >= base)?;
        self.open.remove(index);
        self.restyle();
        Some(index)
    }

    /// Ends all but the first `length` elements.
    pub(super) fn truncate(&mut self, length: usize) {
        if length < self.open.len() {
            self.open.truncate(length);
            self.restyle();
        }
    }

    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    pub(super) fn style(&self) -> Style {
        self.style
    }

    /// Returns the text as a superscript, if a superscript element is open and the text would not be clear as it is.
    pub(super) fn raise(&self, text: &str) -> Option<String> {
        if self.raised { superscript(text.trim()) } else { None }
    }

    fn restyle(&mut self) {
        self.style = Style::default();
        self.raised = false;
        for inline in &self.open {
            match *inline {
                Inline::Strong => self.style.weight = Weight::Strong,
                Inline::Emphasis => self.style.weight = self.style.weight.max(Weight::Emphasis),
                Inline::Code => self.style.code = true,
                Inline::Superscript => self.raised = true,
                Inline::Link(index) => self.style.link = Some(index),
            }
        }
    }
}

/// Formats superscript text, in superscript characters or after a caret, so that an exponent is not mistaken for a part
/// of the number before it. `None` if the text is clear as it is, like the `st` in `1st`.
fn superscript(text: &str) -> Option<String> {
    const PLAIN: &str = "0123456789+-()in";
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁱⁿ";
    let raise = |c| PLAIN.chars().zip(RAISED.chars()).find(|(plain, _)| *plain == c).map(|(_, raised)| raised);
    let raised: Option<String> = text.chars().map(raise).collect();
    raised.or_else(|| (text.chars().count() == 1).then(|| format!("^{text}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn superscripts_do_not_read_as_digits() {
        let cases = [("63", Some("⁶³")), ("-n", Some("⁻ⁿ")), ("x", Some("^x")), ("st", None), ("®", Some("^®"))];
        for (text, expected) in cases {
            assert_eq!(superscript(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn styles_of_open_elements_combine() {
        let mut inlines = Inlines::default();
        inlines.start(Inline::Emphasis);
        inlines.start(Inline::Strong);
        inlines.start(Inline::Link(3));
        assert_eq!(inlines.style(), Style { weight: Weight::Strong, code: false, link: Some(3) });
        assert_eq!(inlines.end(0, |inline| inline == Inline::Strong), Some(1));
        assert_eq!(inlines.style(), Style { weight: Weight::Emphasis, code: false, link: Some(3) });
        assert_eq!(inlines.end(1, |inline| inline == Inline::Emphasis), None, "it started before the base");
        inlines.truncate(0);
        assert_eq!(inlines.style(), Style::default());
    }
}
