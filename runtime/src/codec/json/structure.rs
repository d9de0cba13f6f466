//! Structures and unions as JSON objects.

use std::error::Error as StdError;

use aws_smithy_types::error::operation::SerializationError;

use super::{Error, Json, Reader, Writer};
use crate::codec::{Decoder, Encoder, Names, ReadMember, StructureReader, StructureWriter, Write};

impl Encoder for Json {
    type Writer = Writer;
    type Names = ();

    fn names(_: &'static Names) -> Self::Names {}
}

impl Decoder for Json {
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
    type Codec = Json;

    // Inherent methods take precedence over those of a trait, so the calls below do not recurse.
    fn members(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        if !self.begin_object()? {
            return Ok(false);
        }
        while let Some(key) = self.next_key()? {
            read(&key, self)?;
        }
        Ok(true)
    }

    fn variant(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        if !self.begin_object()? {
            return Ok(false);
        }
        let mut taken = false;
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
                taken = true;
                read(&key, self)?;
            }
        }
        self.depth -= 1;
        Ok(true)
    }

    #[inline]
    fn string<T>(&mut self, make: impl FnOnce(&str) -> T) -> Result<Option<T>, Error> {
        Ok(Reader::string(self)?.map(|value| make(&value)))
    }

    fn skip_value(&mut self) -> Result<(), Error> {
        self.skip_value()
    }

    #[cold]
    fn error(&self, problem: &'static str) -> Error {
        self.error(problem)
    }

    #[cold]
    fn error_from(&self, problem: &'static str, source: impl StdError + Send + Sync + 'static) -> Error {
        self.error(problem).with_source(source)
    }
}

impl StructureWriter for Writer {
    type Codec = Json;

    fn with_capacity(capacity: usize) -> Self {
        Self::with_capacity(capacity)
    }

    fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        self.into_bytes()
    }

    fn fail(&mut self, failure: SerializationError) {
        self.fail(failure);
    }

    fn begin_structure(&mut self) {
        self.begin_object();
    }

    fn end_structure(&mut self) {
        self.end_object();
    }

    fn member<F, T: Write<Json, F>>(&mut self, name: &'static str, value: &T, (): ()) {
        self.key(name);
        value.write(self, ());
    }

    fn string(&mut self, value: &str) {
        Writer::string(self, value);
    }

    fn unit_member(&mut self, name: &'static str) {
        self.key(name);
        self.begin_object();
        self.end_object();
    }

    fn member_size<F, T: Write<Json, F>>(name: &str, value: &T) -> usize {
        name.len() + 4 + value.size_hint()
    }
}
