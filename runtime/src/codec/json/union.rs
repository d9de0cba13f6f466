//! The keys of unions. Only a service with unions needs this file.

use super::{Error, Reader};
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// The key of the next member of a union that tells something, or `None` at the end of the union, which it leaves:
    /// a member that is null or `__type` tells nothing. An error if the union has its variant already (`taken`).
    pub fn next_variant(&mut self, taken: bool) -> Result<Option<Cow<'a, str>>, Error> {
        while self.member()? {
            if self.null()? {
                continue;
            }
            let key = self.unescaped()?;
            if key == "__type" {
                self.skip_value()?;
            } else if taken {
                return Err(self.error("a second variant of a union"));
            } else {
                return Ok(Some(key));
            }
        }
        self.depth -= 1;
        Ok(None)
    }
}
