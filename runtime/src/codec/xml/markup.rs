//! Methods of the reader for the rarer parts of documents: attributes, comments, CDATA sections, processing
//! instructions, and text with markup in it.

use super::reader::CUT_OFF;
use super::{Error, Reader};
use crate::codec::ReadMember;
use crate::codec::text::run_length;

impl<'a> Reader<'a> {
    /// Reads attributes and the end of a start tag; returns whether the element has content. Namespace declarations are
    /// skipped.
    #[inline(never)]
    pub(super) fn attributes(&mut self, mut read: Option<ReadMember<'_, Self>>) -> Result<bool, Error> {
        loop {
            self.white_space();
            match self.rest() {
                [b'>', ..] => {
                    self.at += 1;
                    return Ok(true);
                }
                [b'/', b'>', ..] => {
                    self.at += 2;
                    return Ok(false);
                }
                _ => {}
            }
            let (name, value) = self.attribute()?;
            if let Some(read) = &mut read
                && !name.starts_with("xmlns")
            {
                self.attribute = Some(value);
                read(&format!("@{name}"), self)?;
                self.attribute = None;
            }
        }
    }

    /// Reads one attribute: its name, and its value between the quotes.
    fn attribute(&mut self) -> Result<(&'a str, &'a str), Error> {
        let start = self.at;
        let (_, end) = self.name_at(start);
        self.at = end;
        let name = self.text.get(start..end).filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| self.syntax_error("expected an attribute or the end of the tag"))?;
        self.white_space();
        if self.rest().first() != Some(&b'=') {
            return Err(self.syntax_error("expected an equals sign"));
        }
        self.at += 1;
        self.white_space();
        let quote = match self.rest().first() {
            Some(&quote @ (b'"' | b'\'')) => quote,
            _ => return Err(self.syntax_error("expected a quote")),
        };
        let start = self.at + 1;
        self.at = start;
        self.at += run_length(self.rest(), |byte| byte == quote || byte == b'<');
        match self.text.get(start..self.at) {
            Some(value) if self.rest().first() == Some(&quote) => {
                self.at += 1;
                Ok((name, value))
            }
            _ => Err(self.syntax_error("expected the end of an attribute")),
        }
    }

    /// Reads the content and end tag of the element `name`, whose text has markup in it, and returns the text. Children
    /// after the text are skipped, as is any text after the first child.
    #[cold]
    pub(super) fn mixed_text(&mut self, name: &'a str) -> Result<String, Error> {
        let mut text = String::new();
        let (mut found, mut over) = (false, false);
        loop {
            let start = self.at;
            self.at += run_length(self.rest(), |byte| byte == b'<');
            let raw = self.text.get(start..self.at).unwrap_or_default();
            found |= !raw.is_empty();
            if !over {
                text.push_str(&self.unescaped(raw, start)?);
            }
            match self.rest() {
                [b'<', b'/', ..] => return self.close(name).map(|()| text),
                [b'<', b'?', ..] => self.instruction()?,
                [b'<', b'!', ..] => {
                    if let Some(cdata) = self.comment_or_cdata()? {
                        found = true;
                        text.push_str(if over { "" } else { cdata });
                    }
                }
                _ if found => {
                    over = true;
                    self.start_name()?;
                    self.skip()?;
                }
                _ => return Err(self.syntax_error("expected a string, not an element")),
            }
        }
    }

    /// Skips a comment, or reads a CDATA section and returns its content.
    #[cold]
    pub(super) fn comment_or_cdata(&mut self) -> Result<Option<&'a str>, Error> {
        if self.rest().starts_with(b"<!--") {
            return self.until("<!--", "-->").map(|_| None);
        }
        match self.rest().starts_with(b"<![CDATA[") {
            true => self.until("<![CDATA[", "]]>").map(Some),
            false => Err(self.syntax_error("expected a comment, a CDATA section or an element")),
        }
    }

    /// Skips a processing instruction. The XML declaration has the same form, but nothing except a byte order mark
    /// may precede it (XML 1.0, section 2.8).
    #[cold]
    pub(super) fn instruction(&mut self) -> Result<(), Error> {
        let is_first = self.at == 0 || self.text.get(..self.at) == Some("\u{feff}");
        if !is_first && self.rest().starts_with(b"<?xml ") {
            return Err(self.error("an XML declaration that is not at the start of the body"));
        }
        self.until("<?", "?>").map(drop)
    }

    /// Reads the content between `start`, which is next, and `end`.
    fn until(&mut self, start: &str, end: &str) -> Result<&'a str, Error> {
        let rest = self.text.get(self.at + start.len()..).unwrap_or_default();
        match rest.split_once(end) {
            Some((between, _)) => {
                self.at += start.len() + between.len() + end.len();
                Ok(between)
            }
            None => Err(Error::new(CUT_OFF, self.text.len())),
        }
    }
}
