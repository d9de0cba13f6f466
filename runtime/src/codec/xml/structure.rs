//! Structures and unions as elements.

use std::error::Error as StdError;

use aws_smithy_types::error::operation::SerializationError;

use super::{Error, Reader, Writer, Xml};
use crate::codec::text::TextWriter;
use crate::codec::{Decoder, Element, Encoder, Names, ReadMember, StructureReader, StructureWriter, Write};

impl Encoder for Xml {
    type Writer = Writer;
    type Names = &'static Names;

    #[inline]
    fn names(names: &'static Names) -> Self::Names {
        names
    }
}

impl Decoder for Xml {
    type Reader<'a> = Reader<'a>;
    type Error = Error;
    type Names = &'static Names;

    #[inline]
    fn names(names: &'static Names) -> Self::Names {
        names
    }

    #[inline]
    fn read_body<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        read(&mut Reader::new(body)?)
    }
}

impl StructureReader for Reader<'_> {
    type Codec = Xml;

    fn members(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        Reader::members(self, read).map(|()| true)
    }

    fn variant(&mut self, read: ReadMember<'_, Self>) -> Result<bool, Error> {
        let mut taken = None;
        self.children(|name, reader| {
            if *taken.get_or_insert(name) != name {
                return Err(reader.error("a second variant of a union"));
            }
            read(name, reader)
        })?;
        Ok(true)
    }

    #[inline]
    fn string<T>(&mut self, make: impl FnOnce(&str) -> T) -> Result<Option<T>, Error> {
        Ok(Some(make(&self.text()?)))
    }

    fn skip_value(&mut self) -> Result<(), Error> {
        self.skip()
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
    type Codec = Xml;

    fn with_capacity(capacity: usize) -> Self {
        Self::with_capacity(capacity)
    }

    fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        self.into_bytes()
    }

    fn fail(&mut self, failure: SerializationError) {
        TextWriter::fail(self, failure);
    }

    fn begin_body(&mut self, element: &Element) {
        self.begin(element.name, element.namespace);
    }

    fn end_body(&mut self, element: &Element) {
        self.end(element.name);
    }

    fn begin_payload(&mut self, element: &Element) {
        self.begin(element.name, element.namespace);
    }

    fn end_payload(&mut self, element: &Element) {
        self.end(element.name);
    }

    // The tags are written with the member, item or root element.
    #[inline]
    fn begin_structure(&mut self) {}

    #[inline]
    fn end_structure(&mut self) {}

    #[inline]
    fn member<F, T: Write<Xml, F>>(&mut self, name: &'static str, value: &T, names: &'static Names) {
        if names.flat {
            self.repeated = name;
            value.write(self, names);
        } else {
            self.element(name, names.namespace, |writer| value.write(writer, names));
        }
    }

    fn attribute<F, T: Write<Xml, F>>(&mut self, name: &'static str, value: &T, names: &'static Names) {
        self.begin_attribute(name);
        value.write(self, names);
        self.end_attribute();
    }

    fn string(&mut self, value: &str) {
        self.text(value);
    }

    fn unit_member(&mut self, name: &'static str) {
        self.element(name, None, |_| {});
    }

    #[inline]
    fn member_size<F, T: Write<Xml, F>>(name: &str, value: &T) -> usize {
        2 * name.len() + 5 + value.size_hint()
    }
}
