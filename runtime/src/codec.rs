//! Serialization formats of bodies: the interface between shapes and codecs.
//!
//! Shapes are serialized and deserialized through these traits and do not depend on the codec: the macros that expand
//! tables use the codecs of the generated crate, `crate::meta::Encoding` and `crate::meta::Decoding`, which differ if
//! the protocol has different formats for requests and responses. A codec is a type that implements [`Encoder`] or
//! [`Decoder`]; strings, booleans, numbers, blobs, timestamps, lists and maps implement [`Write`] or [`Read`] for it.
//! Codecs are resolved at compile time.

use std::error::Error as StdError;
use std::hash::Hash;
use std::marker::PhantomData;

use aws_smithy_types::error::operation::SerializationError;

#[cfg(feature = "cbor")]
pub mod cbor;
#[cfg(feature = "form")]
pub mod form;
pub mod json;
#[cfg(any(feature = "form", feature = "xml"))]
mod text;
pub(crate) mod timestamp;
#[cfg(feature = "xml")]
pub mod xml;

#[cfg(feature = "cbor")]
pub use cbor::Cbor;
#[cfg(feature = "form")]
pub use form::{Ec2Form, Form};
pub use json::Json;
#[cfg(feature = "xml")]
pub use xml::Xml;

/// A format that values are serialized to.
pub trait Encoder: Sized + 'static {
    /// The buffer that values are written to.
    type Writer: StructureWriter<Codec = Self>;

    /// The additional names of a member; `()` for formats without them.
    type Names: Copy;

    /// Selects the names of a member that the format needs.
    fn names(names: &'static Names) -> Self::Names;
}

/// A format that values are deserialized from.
pub trait Decoder: Sized + 'static {
    /// The reader of a body.
    type Reader<'a>: StructureReader<Codec = Self>;

    /// An error in a body. Its message can contain a position and names from the model, but no content of the body,
    /// which may be a secret.
    type Error: StdError + Send + Sync + 'static;

    /// The additional names of a member.
    type Names: Copy;

    /// Selects the names of a member that the format needs.
    fn names(names: &'static Names) -> Self::Names;

    /// Reads a value from a whole body.
    ///
    /// # Errors
    ///
    /// Fails if the body is malformed, if it has trailing data (except in XML), or if `read` fails.
    fn read_body<T>(
        body: &[u8],
        read: impl FnOnce(&mut Self::Reader<'_>) -> Result<T, Self::Error>,
    ) -> Result<T, Self::Error>;
}

/// A value that a codec can read in the format `F`.
pub trait Read<C: Decoder, F = Plain>: Sized {
    /// Reads a value; `None` for null.
    ///
    /// # Errors
    ///
    /// Fails if the input is not a value of this type.
    fn read(reader: &mut C::Reader<'_>, names: C::Names) -> Result<Option<Self>, C::Error>;

    /// Reads a value into the field of a member. If the member occurs again, the new value replaces the old one, except
    /// that the items or entries of flattened collections are added (trait `smithy.api#xmlFlattened`).
    ///
    /// # Errors
    ///
    /// Fails for the same reasons as [`read`](Self::read).
    #[inline]
    fn read_into(field: &mut Option<Self>, reader: &mut C::Reader<'_>, names: C::Names) -> Result<(), C::Error> {
        *field = Self::read(reader, names)?;
        Ok(())
    }
}

/// A value that a codec can write in the format `F`.
pub trait Write<C: Encoder, F = Plain> {
    /// Writes the value.
    fn write(&self, writer: &mut C::Writer, names: C::Names);

    /// Estimates the serialized size of the value in bytes, in order to allocate a buffer of the right size.
    fn size_hint(&self) -> usize;
}

/// A callback that reads the member with the given name.
pub type ReadMember<'m, R> = &'m mut dyn FnMut(&str, &mut R) -> Result<(), ErrorOf<R>>;

/// The error of a reader.
pub type ErrorOf<R> = <<R as StructureReader>::Codec as Decoder>::Error;

/// A reader of structures and unions.
pub trait StructureReader: Sized {
    /// The codec that the reader belongs to.
    type Codec: Decoder;

    /// Reads the members of a structure, or skips null and returns `false`. An attribute is a member whose name starts
    /// with `@`.
    fn members(&mut self, read: ReadMember<'_, Self>) -> Result<bool, ErrorOf<Self>>;

    /// Reads the member of a union, or skips null and returns `false`. Members that are null are ignored. In
    /// formats with flattened lists, the same member may occur several times.
    fn variant(&mut self, read: ReadMember<'_, Self>) -> Result<bool, ErrorOf<Self>>;

    /// Reads a string and converts it; `None` for null.
    fn string<T>(&mut self, make: impl FnOnce(&str) -> T) -> Result<Option<T>, ErrorOf<Self>>;

    /// Skips a value.
    fn skip_value(&mut self) -> Result<(), ErrorOf<Self>>;

    /// Creates an error at the current position.
    fn error(&self, problem: &'static str) -> ErrorOf<Self>;

    /// Creates an error at the current position, with a cause that must not contain content of the body.
    fn error_from(&self, problem: &'static str, source: impl StdError + Send + Sync + 'static) -> ErrorOf<Self>;
}

/// A writer of structures and unions.
pub trait StructureWriter: Sized {
    /// The codec that the writer belongs to.
    type Codec: Encoder;

    /// Creates a writer whose buffer has a capacity of `capacity` bytes.
    fn with_capacity(capacity: usize) -> Self;

    /// Returns the bytes of the body.
    ///
    /// # Errors
    ///
    /// Returns the first failure, if a value could not be written.
    fn into_bytes(self) -> Result<Vec<u8>, SerializationError>;

    /// Records that a value cannot be written.
    fn fail(&mut self, failure: SerializationError);

    /// Starts the structure of a body.
    fn begin_body(&mut self, element: &Element) {
        let _ = element;
        self.begin_structure();
    }

    /// Ends the structure of a body.
    fn end_body(&mut self, element: &Element) {
        let _ = element;
        self.end_structure();
    }

    /// Starts a payload, whose value follows.
    fn begin_payload(&mut self, element: &Element) {
        let _ = element;
    }

    /// Ends a payload.
    fn end_payload(&mut self, element: &Element) {
        let _ = element;
    }

    /// Starts a structure; its members follow.
    fn begin_structure(&mut self);

    /// Ends a structure.
    fn end_structure(&mut self);

    /// Starts a union; its member follows.
    #[inline]
    fn begin_union(&mut self) {
        self.begin_structure();
    }

    /// Ends a union.
    #[inline]
    fn end_union(&mut self) {
        self.end_structure();
    }

    /// Writes a member with its name.
    fn member<F, T: Write<Self::Codec, F>>(&mut self, name: &'static str, value: &T, names: NamesOf<Self>);

    /// Writes a member that is an attribute (trait `smithy.api#xmlAttribute`), before any other member. Formats without
    /// attributes write it like any other member.
    #[inline]
    fn attribute<F, T: Write<Self::Codec, F>>(&mut self, name: &'static str, value: &T, names: NamesOf<Self>) {
        self.member::<F, T>(name, value, names);
    }

    /// Writes a string.
    fn string(&mut self, value: &str);

    /// Writes a union member without a value.
    fn unit_member(&mut self, name: &'static str);

    /// Estimates the serialized size of a member in bytes, including its name.
    fn member_size<F, T: Write<Self::Codec, F>>(name: &str, value: &T) -> usize;
}

/// Writes a payload: one value that is the whole body.
///
/// # Errors
///
/// Fails if a value cannot be written.
pub fn write_payload<C: Encoder, T: Write<C>>(value: &T, element: &Element) -> Result<Vec<u8>, SerializationError> {
    let mut writer = C::Writer::with_capacity(value.size_hint());
    writer.begin_payload(element);
    value.write(&mut writer, C::names(&Names::NONE));
    writer.end_payload(element);
    writer.into_bytes()
}

/// A map key: a string or string enum.
pub trait Key: AsRef<str> + Eq + Hash + for<'k> From<&'k str> {}

impl<K: AsRef<str> + Eq + Hash + for<'k> From<&'k str>> Key for K {}

/// The names that a writer needs.
pub type NamesOf<W> = <<W as StructureWriter>::Codec as Encoder>::Names;

/// The default format of a type.
pub struct Plain;

/// A list whose items have the format `F`.
pub struct Items<F>(PhantomData<F>);

/// A map whose values have the format `F`.
pub struct Values<F>(PhantomData<F>);

/// An item or value in the format `F` that may be null (trait `smithy.api#sparse`).
pub struct Sparse<F>(PhantomData<F>);

/// A timestamp in the format `http-date` (trait `smithy.api#timestampFormat`; RFC 9110, section 5.6.7).
pub struct HttpDate;

/// A timestamp in the format `date-time` (RFC 3339, section 5.6).
pub struct DateTimeText;

/// A timestamp in seconds since 1970, with a fraction if necessary.
pub struct EpochSeconds;

/// The element around the members of a body or around a payload, in formats with elements. The name is empty if it does
/// not matter, for example because the protocol determines the element.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// The tag name.
    pub name: &'static str,
    /// The namespace: its prefix, which may be empty, and its URI.
    pub namespace: Option<(&'static str, &'static str)>,
}

impl Element {
    /// No element.
    pub const NONE: Self = Self { name: "", namespace: None };

    /// Returns the element with this namespace.
    pub const fn namespace(self, prefix: &'static str, uri: &'static str) -> Self {
        Self { namespace: Some((prefix, uri)), ..self }
    }

    /// Creates an element without a namespace.
    pub const fn named(name: &'static str) -> Self {
        Self { name, namespace: None }
    }
}

/// A timestamp in seconds since 1970, truncated to milliseconds when read.
pub struct EpochMillis;

/// A number of any size or precision as a string.
pub struct NumberString;

/// The additional names of a member, which XML and form bodies need: the names of items, keys and values, and the
/// namespaces.
///
/// The flags of a row, such as `flat, items("Tag")`, become calls of these functions.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Whether items and entries are not wrapped in an element (trait `smithy.api#xmlFlattened`).
    pub flat: bool,
    /// The name of list items.
    pub item: &'static str,
    /// The name of map keys.
    pub key: &'static str,
    /// The name of map values.
    pub value: &'static str,
    /// The names inside items or values that are lists or maps themselves, and the namespace of items or values.
    pub inner: Option<&'static Names>,
    /// The namespace of the element: its prefix, which may be empty, and its URI (trait `smithy.api#xmlNamespace`).
    pub namespace: Option<(&'static str, &'static str)>,
    /// The namespace of map keys.
    pub key_namespace: Option<(&'static str, &'static str)>,
}

impl Names {
    /// The default names.
    pub const NONE: Self = Self {
        flat: false,
        item: "member",
        key: "key",
        value: "value",
        inner: None,
        namespace: None,
        key_namespace: None,
    };

    /// Has no effect: sensitive members have the same names as others.
    pub const fn sensitive(self) -> Self {
        self
    }

    /// Has no effect: required members have the same names as others.
    pub const fn required(self) -> Self {
        self
    }

    /// Has no effect here: the name in requests is used only by the macros that write the member.
    pub const fn sent(self, _: (&'static str, &'static Self)) -> Self {
        self
    }

    /// Omits the wrapping element.
    pub const fn flat(self) -> Self {
        Self { flat: true, ..self }
    }

    /// Sets the name of items, and the names inside them.
    pub const fn items(self, (item, inner): (&'static str, &'static Self)) -> Self {
        Self { item, inner: Some(inner), ..self }
    }

    /// Sets the names of keys and values, and the names inside values.
    pub const fn entries(self, (key, value, inner): (&'static str, &'static str, &'static Self)) -> Self {
        Self { key, value, inner: Some(inner), ..self }
    }

    /// Sets the namespace.
    pub const fn namespace(self, (prefix, uri, _): (&'static str, &'static str, &'static Self)) -> Self {
        Self { namespace: Some((prefix, uri)), ..self }
    }

    /// Sets the namespace of keys.
    pub const fn key_namespace(self, (prefix, uri, _): (&'static str, &'static str, &'static Self)) -> Self {
        Self { key_namespace: Some((prefix, uri)), ..self }
    }

    /// Returns the names inside items or values, or the default names if none are set.
    pub const fn inner(&self) -> &'static Self {
        match self.inner {
            Some(inner) => inner,
            None => &Self::NONE,
        }
    }
}
