//! Stepping over values that nobody wants. Strings are not looked into.

use super::{Error, INDEFINITE, Reader, major, simple};

impl Reader<'_> {
    /// Steps over a value of any kind. Lists and maps in it count towards the limit of nesting.
    pub fn skip_value(&mut self) -> Result<(), Error> {
        self.skip_tags()?;
        let Some(first) = self.peek() else { return Err(self.error("expected a value")) };
        match (major::of(first), first & 31) {
            (major @ (major::BYTES | major::TEXT), INDEFINITE) => {
                self.begin_chunks();
                while self.chunk(major)?.is_some() {}
                Ok(())
            }
            (major::BYTES | major::TEXT, _) => self.definite().map(drop),
            (major::ARRAY, _) => {
                let left = self.begin_list()?;
                self.skip_items(left, 1)
            }
            (major::MAP, _) => {
                let left = self.begin_map()?;
                self.skip_items(left, 2)
            }
            _ if first == simple::BREAK => Err(self.error("an end of nothing")),
            _ => self.argument().map(drop),
        }
    }

    fn skip_items(&mut self, left: Option<super::reader::Left>, values: u8) -> Result<(), Error> {
        let Some(mut left) = left else { return Ok(()) };
        while self.more(&mut left) {
            for _ in 0..values {
                self.skip_value()?;
            }
        }
        Ok(())
    }

    /// In a loop, since a body can consist of tags.
    fn skip_tags(&mut self) -> Result<(), Error> {
        while self.peek().is_some_and(|first| major::of(first) == major::TAG) {
            self.argument()?;
        }
        Ok(())
    }
}
