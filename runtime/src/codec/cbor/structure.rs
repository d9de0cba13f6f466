//! Structures and unions as maps.

use std::error::Error as StdError;

use aws_smithy_types::error::operation::SerializationError;

use super::{Cbor, Error, Reader, Writer, simple};
use crate::codec::{Decoder, Encoder, Names, ReadMember, StructureReader, StructureWriter, Write};

impl Encoder for Cbor {
    type Writer = Writer;
    type Names = ();

    fn names(_: &'static Names) -> Self::Names {}
}

impl Decoder for Cbor {
    type Reader<'a> = Reader<'a>;
    type Error = Error;
    type Names = ();

    fn names(_: &'static Names) -> Self::Names {}

    #[inline]
    fn read_body<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let mut reader = Reader::new(body);
        let value = read(&mut reader)?;
        reader.finish()?;
        Ok(value)
    }
}

impl StructureReader for Reader<'_> {
    type Codec = Cbor;

    // Inherent methods take precedence over those of a trait, so the calls below do not recurse.
    fn members(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        let Some(mut left) = self.begin_map()? else { return Ok(false) };
        while self.more(&mut left) {
            let name = self.key()?;
            read(&name, self).map_err(|error| error.within(&name))?;
        }
        Ok(true)
    }

    fn variant(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        let Some(mut left) = self.begin_map()? else { return Ok(false) };
        let mut taken = false;
        while self.more(&mut left) {
            let start = self.position();
            let name = self.key()?;
            if matches!(self.peek(), Some(simple::NULL | simple::UNDEFINED)) {
                self.step();
            } else if name == "__type" {
                self.skip_value()?;
            } else if taken {
                return Err(self.error_at(start, "a second variant of a union"));
            } else {
                taken = true;
                read(&name, self).map_err(|error| error.within(&name))?;
            }
        }
        Ok(true)
    }

    #[inline]
    fn string<T>(&mut self, make: impl FnOnce(&str) -> T) -> Result<Option<T>, Error> {
        Ok(self.text()?.map(|value| make(&value)))
    }

    fn skip_value(&mut self) -> Result<(), Error> {
        Reader::skip_value(self).map_err(Error::in_unknown_member)
    }

    #[cold]
    fn error(&self, problem: &'static str) -> Error {
        // The error concerns a value that has been read, which may be the last in the body.
        self.error_at(self.position(), problem)
    }

    #[cold]
    fn error_from(&self, problem: &'static str, source: impl StdError + Send + Sync + 'static) -> Error {
        self.error_at(self.position(), problem).with_source(source)
    }
}

impl StructureWriter for Writer {
    type Codec = Cbor;

    fn with_capacity(capacity: usize) -> Self {
        Self::with_capacity(capacity)
    }

    fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        self.into_bytes()
    }

    fn fail(&mut self, failure: SerializationError) {
        self.fail(failure);
    }

    #[inline]
    fn begin_structure(&mut self) {
        self.begin_structure();
    }

    #[inline]
    fn end_structure(&mut self) {
        self.byte(simple::BREAK);
    }

    #[inline]
    fn begin_union(&mut self) {
        self.begin_map(1);
    }

    #[inline]
    fn end_union(&mut self) {}

    #[inline]
    fn member<F, T: Write<Cbor, F>>(&mut self, name: &'static str, value: &T, (): ()) {
        self.text(name);
        value.write(self, ());
    }

    fn string(&mut self, value: &str) {
        self.text(value);
    }

    fn unit_member(&mut self, name: &'static str) {
        self.text(name);
        self.begin_structure();
        self.byte(simple::BREAK);
    }

    fn member_size<F, T: Write<Cbor, F>>(name: &str, value: &T) -> usize {
        name.len() + 2 + value.size_hint()
    }
}
