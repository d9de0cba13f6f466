//! The formats of values: the one that follows from a type, and those that a member states.

use super::{Error, Reader, Writer};
use std::marker::PhantomData;

/// A type with a JSON format of its own.
pub trait Json: Sized {
    /// Reads a value; `None` for null.
    fn read(reader: &mut Reader<'_>) -> Result<Option<Self>, Error>;

    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// About how many bytes the value takes, so that a buffer of the right size is made at once.
    fn size_hint(&self) -> usize;
}

/// A way to read and write a `T` that need not be the type's own.
pub trait Format<T> {
    /// Reads a value; `None` for null.
    fn read(reader: &mut Reader<'_>) -> Result<Option<T>, Error>;

    /// Writes the value.
    fn write(value: &T, writer: &mut Writer);

    /// About how many bytes the value takes.
    fn size_hint(value: &T) -> usize;
}

/// The type's own format.
pub struct Plain;

/// A list whose elements have the format `F`.
pub struct Items<F>(PhantomData<F>);

/// A map whose values have the format `F`.
pub struct Values<F>(PhantomData<F>);

/// An element or value of the format `F` that may be null (trait `smithy.api#sparse`).
pub struct Sparse<F>(PhantomData<F>);

impl<T: Json> Format<T> for Plain {
    fn read(reader: &mut Reader<'_>) -> Result<Option<T>, Error> {
        T::read(reader)
    }

    fn write(value: &T, writer: &mut Writer) {
        value.write(writer);
    }

    fn size_hint(value: &T) -> usize {
        value.size_hint()
    }
}
