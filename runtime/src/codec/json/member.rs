//! Members of structures: each is read to its place, and written under its key.

use super::{Error, Format, Reader, Writer};

/// Reads the value of the member with this key.
pub type ReadMember<'m> = &'m mut dyn FnMut(&str, &mut Reader<'_>) -> Result<(), Error>;

impl Reader<'_> {
    /// Reads the members of an object, or steps over `null` and returns `false`.
    pub fn members(&mut self, read: ReadMember<'_>) -> Result<bool, Error> {
        if !self.begin_object()? {
            return Ok(false);
        }
        while let Some(key) = self.next_key()? {
            read(&key, self)?;
        }
        Ok(true)
    }

    /// Reads the value of a member to its place, which null empties.
    pub fn member_to<F: Format<T>, T>(&mut self, place: &mut Option<T>) -> Result<(), Error> {
        *place = F::read(self)?;
        Ok(())
    }
}

impl Writer {
    /// Writes a member that is always there.
    pub fn member<F: Format<T>, T>(&mut self, key: &str, value: &T) {
        self.key(key);
        F::write(value, self);
    }

    /// Writes a member, or leaves it out if it is absent.
    pub fn optional_member<F: Format<T>, T>(&mut self, key: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.member::<F, T>(key, value);
        }
    }
}

/// About how many bytes a member takes, its key and punctuation included.
pub fn member_size<F: Format<T>, T>(key: &str, value: &T) -> usize {
    key.len() + 4 + F::size_hint(value)
}

/// About how many bytes a member takes that can be absent.
pub fn optional_member_size<F: Format<T>, T>(key: &str, value: &Option<T>) -> usize {
    value.as_ref().map_or(0, |value| member_size::<F, T>(key, value))
}
