//! Methods of the reader that skip unneeded values. Strings are not validated.

use super::{Error, INDEFINITE, Reader, major, simple};

impl Reader<'_> {
    /// Skips a value of any kind. Its lists and maps count toward the nesting limit.
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
            _ if first == simple::BREAK => Err(self.error("an unexpected break")),
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

    /// Skips the tags before a value, in a loop rather than by recursion, because a body can consist of tags only.
    fn skip_tags(&mut self) -> Result<(), Error> {
        while self.peek().is_some_and(|first| major::of(first) == major::TAG) {
            self.argument()?;
        }
        Ok(())
    }
}
