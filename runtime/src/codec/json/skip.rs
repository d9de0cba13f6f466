//! Methods of the reader that skip unneeded values, as leniently as the published clients: escapes are not validated.

use super::{Error, Reader};

impl Reader<'_> {
    /// Skips a value of any kind.
    pub fn skip_value(&mut self) -> Result<(), Error> {
        match self.peek() {
            Some(opening @ (b'{' | b'[')) => {
                self.enter();
                self.skip_open(opening)
            }
            Some(b'"') => self.quoted(),
            Some(b'n') => self.literal("null"),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'-' | b'0'..=b'9') => self.number_token().map(drop),
            _ => Err(self.error("expected a value")),
        }
    }

    /// Skips the rest of the object or array that started with `opening`.
    fn skip_open(&mut self, opening: u8) -> Result<(), Error> {
        let mut open = Open::default();
        open.push(opening);
        while let Some(opening) = open.last() {
            let more = match opening {
                b'{' => self.member()?,
                _ => self.element()?,
            };
            if !more {
                open.pop();
                continue;
            }
            match self.peek() {
                Some(opening @ (b'{' | b'[')) => {
                    if !open.push(opening) {
                        return Err(self.error("objects and arrays are nested too deeply"));
                    }
                    self.enter();
                }
                _ => self.skip_value()?,
            }
        }
        Ok(())
    }
}

/// The kinds of the open objects and arrays: one bit each, set for objects.
#[derive(Default)]
struct Open {
    objects: [u64; Self::LIMIT / 64],
    count: usize,
}

impl Open {
    /// The maximum nesting depth in a skipped value.
    const LIMIT: usize = 512;

    /// Adds an object or array, and returns whether there was room.
    fn push(&mut self, opening: u8) -> bool {
        let Some(word) = self.objects.get_mut(self.count / 64) else {
            return false;
        };
        let bit = 1 << (self.count % 64);
        match opening {
            b'{' => *word |= bit,
            _ => *word &= !bit,
        }
        self.count += 1;
        true
    }

    fn pop(&mut self) {
        self.count -= 1;
    }

    fn last(&self) -> Option<u8> {
        let last = self.count.checked_sub(1)?;
        let word = self.objects.get(last / 64)?;
        Some(if word >> (last % 64) & 1 == 1 { b'{' } else { b'[' })
    }
}
