//! Structures and unions. Only their members are written; their names become parts of keys.

use aws_smithy_types::error::operation::SerializationError;

use super::{Form, Writer};
use crate::codec::text::TextWriter;
use crate::codec::{Encoder, Names, StructureWriter, Write};

impl<const EC2: bool> Encoder for Form<EC2> {
    type Writer = Writer<EC2>;
    type Names = &'static Names;

    #[inline]
    fn names(names: &'static Names) -> Self::Names {
        names
    }
}

impl<const EC2: bool> StructureWriter for Writer<EC2> {
    type Codec = Form<EC2>;

    fn with_capacity(capacity: usize) -> Self {
        Self::with_capacity(capacity)
    }

    fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        self.into_bytes()
    }

    fn fail(&mut self, failure: SerializationError) {
        TextWriter::fail(self, failure);
    }

    // Only the members of a structure are written.
    #[inline]
    fn begin_structure(&mut self) {}

    #[inline]
    fn end_structure(&mut self) {}

    #[inline]
    fn member<F, T: Write<Form<EC2>, F>>(&mut self, name: &'static str, value: &T, names: &'static Names) {
        self.at_name(name, |writer| value.write(writer, names));
    }

    fn string(&mut self, value: &str) {
        self.text(value);
    }

    // Nothing is written for a structure without members.
    fn unit_member(&mut self, _: &'static str) {}

    #[inline]
    fn member_size<F, T: Write<Form<EC2>, F>>(name: &str, value: &T) -> usize {
        name.len() + 2 + value.size_hint()
    }
}
