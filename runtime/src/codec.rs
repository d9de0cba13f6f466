//! Wire formats of bodies: what shapes and codecs have in common.
//!
//! Shapes are written and read through these traits, and never know the codec: the macros of tables name the crate's own,
//! `crate::meta::Encoding` and `crate::meta::Decoding`, which are two for protocols that send one format and receive another. A
//! codec is a type that implements [`Encoder`] or [`Decoder`], with [`Write`] or [`Read`] for strings, booleans, numbers, blobs,
//! timestamps, documents, lists and maps. All of it is resolved at compile time.

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

/// A format that values are written in.
pub trait Encoder: Sized + 'static {
    /// The buffer that values are written into.
    type Writer: StructureWriter<Codec = Self>;

    /// The names that a member has beside its own; `()` for formats without such names.
    type Names: Copy;

    /// Takes what the format needs of the names of a member.
    fn names(names: &'static Names) -> Self::Names;
}

/// A format that values are read from.
pub trait Decoder: Sized + 'static {
    /// The place in a body that values are read at.
    type Reader<'a>: StructureReader<Codec = Self>;

    /// What is wrong with a body. Its text has a place and names, never content of the body, which may be a secret.
    type Error: StdError + Send + Sync + 'static;

    /// The names that a member has beside its own.
    type Names: Copy;

    /// Takes what the format needs of the names of a member.
    fn names(names: &'static Names) -> Self::Names;

    /// Reads a whole body into a value.
    ///
    /// # Errors
    ///
    /// If the body is not of the format, or is followed by anything else.
    fn read_body<T>(
        body: &[u8],
        read: impl FnOnce(&mut Self::Reader<'_>) -> Result<T, Self::Error>,
    ) -> Result<T, Self::Error>;
}

/// A value that a codec reads in the format `F`.
pub trait Read<C: Decoder, F = Plain>: Sized {
    /// Reads a value; `None` for null.
    ///
    /// # Errors
    ///
    /// If there is another value than one of this type.
    fn read(reader: &mut C::Reader<'_>, names: C::Names) -> Result<Option<Self>, C::Error>;

    /// Reads a value into the field of a member. A member that comes again replaces its value, unless its items come one by
    /// one (trait `smithy.api#xmlFlattened`): then it adds to it.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    #[inline]
    fn read_into(field: &mut Option<Self>, reader: &mut C::Reader<'_>, names: C::Names) -> Result<(), C::Error> {
        *field = Self::read(reader, names)?;
        Ok(())
    }
}

/// A value that a codec writes in the format `F`.
pub trait Write<C: Encoder, F = Plain> {
    /// Writes the value.
    fn write(&self, writer: &mut C::Writer, names: C::Names);

    /// Estimates how many bytes the value takes, so that a buffer of the right size is allocated at once.
    fn size_hint(&self) -> usize;
}

/// Reads the members of a structure with this name.
pub type ReadMember<'m, R> = &'m mut dyn FnMut(&str, &mut R) -> Result<(), ErrorOf<R>>;

/// The error of a reader.
pub type ErrorOf<R> = <<R as StructureReader>::Codec as Decoder>::Error;

/// A reader of structures and unions.
pub trait StructureReader: Sized {
    /// The codec.
    type Codec: Decoder;

    /// Reads the members of a structure, or steps over null and returns `false`. An attribute is a member whose name begins
    /// with `@`.
    fn members(&mut self, read: ReadMember<'_, Self>) -> Result<bool, ErrorOf<Self>>;

    /// Reads the one member of a union, or steps over null and returns `false`. Members that are null do not count. In a format
    /// whose lists can be flattened, the same member may be there several times.
    fn variant(&mut self, read: ReadMember<'_, Self>) -> Result<bool, ErrorOf<Self>>;

    /// Reads a string, and makes a value of it; `None` for null.
    fn string<T>(&mut self, make: impl FnOnce(&str) -> T) -> Result<Option<T>, ErrorOf<Self>>;

    /// Steps over a value.
    fn skip_value(&mut self) -> Result<(), ErrorOf<Self>>;

    /// An error at the place that the reader has come to.
    fn error(&self, problem: &'static str) -> ErrorOf<Self>;

    /// The same with a cause, which must not show content of the body.
    fn error_from(&self, problem: &'static str, source: impl StdError + Send + Sync + 'static) -> ErrorOf<Self>;
}

/// A writer of structures and unions.
pub trait StructureWriter: Sized {
    /// The codec.
    type Codec: Encoder;

    /// A writer whose buffer has room for `capacity` bytes.
    fn with_capacity(capacity: usize) -> Self;

    /// The bytes.
    ///
    /// # Errors
    ///
    /// The first failure, if a value could not be written.
    fn into_bytes(self) -> Result<Vec<u8>, SerializationError>;

    /// Records that a value cannot be written.
    fn fail(&mut self, failure: SerializationError);

    /// Begins the structure of a body.
    fn begin_body(&mut self, element: &Element) {
        let _ = element;
        self.begin_structure();
    }

    /// Ends the structure of a body.
    fn end_body(&mut self, element: &Element) {
        let _ = element;
        self.end_structure();
    }

    /// Begins a payload, whose value follows.
    fn begin_payload(&mut self, element: &Element) {
        let _ = element;
    }

    /// Ends a payload.
    fn end_payload(&mut self, element: &Element) {
        let _ = element;
    }

    /// Begins a structure or union; its members follow.
    fn begin_structure(&mut self);

    /// Ends a structure or union.
    fn end_structure(&mut self);

    /// Writes a member with its name.
    fn member<F, T: Write<Self::Codec, F>>(&mut self, name: &'static str, value: &T, names: NamesOf<Self>);

    /// Writes a member that is an attribute (trait `smithy.api#xmlAttribute`), before any other member. Formats without
    /// attributes write it as any member.
    #[inline]
    fn attribute<F, T: Write<Self::Codec, F>>(&mut self, name: &'static str, value: &T, names: NamesOf<Self>) {
        self.member::<F, T>(name, value, names);
    }

    /// Writes a string.
    fn string(&mut self, value: &str);

    /// Writes a member of a union that has no value.
    fn unit_member(&mut self, name: &'static str);

    /// Estimates how many bytes a member takes, its name included.
    fn member_size<F, T: Write<Self::Codec, F>>(name: &str, value: &T) -> usize;
}

/// Writes a payload: one value that is the whole body.
///
/// # Errors
///
/// If a value cannot be written.
pub fn write_payload<C: Encoder, T: Write<C>>(value: &T, element: &Element) -> Result<Vec<u8>, SerializationError> {
    let mut writer = C::Writer::with_capacity(value.size_hint());
    writer.begin_payload(element);
    value.write(&mut writer, C::names(&Names::NONE));
    writer.end_payload(element);
    writer.into_bytes()
}

/// A key of a map: a string, or an enumeration of strings.
pub trait Key: AsRef<str> + Eq + Hash + for<'k> From<&'k str> {}

impl<K: AsRef<str> + Eq + Hash + for<'k> From<&'k str>> Key for K {}

/// The names that a writer takes.
pub type NamesOf<W> = <<W as StructureWriter>::Codec as Encoder>::Names;

/// The format that follows from a type.
pub struct Plain;

/// A list whose items have the format `F`.
pub struct Items<F>(PhantomData<F>);

/// A map whose values have the format `F`.
pub struct Values<F>(PhantomData<F>);

/// An item or value of the format `F` that may be null (trait `smithy.api#sparse`).
pub struct Sparse<F>(PhantomData<F>);

/// A timestamp as the `http-date` of RFC 9110, section 5.6.7 (trait `smithy.api#timestampFormat`).
pub struct HttpDate;

/// A timestamp as the `date-time` of RFC 3339.
pub struct DateTimeText;

/// A timestamp in seconds since 1970, with a fraction if there is one.
pub struct EpochSeconds;

/// The element around the members of a body, for formats that have one. An empty name leaves it to the protocol.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// The name.
    pub name: &'static str,
    /// The namespace: its prefix, which may be empty, and its URI.
    pub namespace: Option<(&'static str, &'static str)>,
}

impl Element {
    /// No element.
    pub const NONE: Self = Self { name: "", namespace: None };

    /// An element of a namespace.
    pub const fn namespace(self, prefix: &'static str, uri: &'static str) -> Self {
        Self { namespace: Some((prefix, uri)), ..self }
    }

    /// An element without a namespace.
    pub const fn named(name: &'static str) -> Self {
        Self { name, namespace: None }
    }
}

/// A timestamp in seconds since 1970 that is cut to milliseconds where it is read.
pub struct EpochMillis;

/// A number of any size or precision as a string.
pub struct NumberString;

/// The names that a member has beside its own, which XML and form bodies need: those of items and entries, and a namespace.
///
/// The flags of a row are calls of these functions: `flat, items("Tag")`.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Whether items and entries are not wrapped in an element of their own (trait `smithy.api#xmlFlattened`).
    pub flat: bool,
    /// The name of an item of a list.
    pub item: &'static str,
    /// The name of the key of an entry.
    pub key: &'static str,
    /// The name of the value of an entry.
    pub value: &'static str,
    /// The names of items or values that are lists or maps themselves, and the namespace of items or values.
    pub inner: Option<&'static Names>,
    /// The namespace of the element: its prefix, which may be empty, and its URI (trait `smithy.api#xmlNamespace`).
    pub namespace: Option<(&'static str, &'static str)>,
    /// The namespace of the keys of entries.
    pub key_namespace: Option<(&'static str, &'static str)>,
}

impl Names {
    /// The names that members have unless a trait states others.
    pub const NONE: Self = Self {
        flat: false,
        item: "member",
        key: "key",
        value: "value",
        inner: None,
        namespace: None,
        key_namespace: None,
    };

    /// No name: a sensitive member is called as any other.
    pub const fn sensitive(self) -> Self {
        self
    }

    /// No name: a required member is called as any other.
    pub const fn required(self) -> Self {
        self
    }

    /// No name beside the member's own: the one in requests takes its place there.
    pub const fn sent(self, _: (&'static str, &'static Self)) -> Self {
        self
    }

    /// Not wrapped.
    pub const fn flat(self) -> Self {
        Self { flat: true, ..self }
    }

    /// The name of items, and the names of their own items.
    pub const fn items(self, (item, inner): (&'static str, &'static Self)) -> Self {
        Self { item, inner: Some(inner), ..self }
    }

    /// The names of keys and values, and the names of the items of values.
    pub const fn entries(self, (key, value, inner): (&'static str, &'static str, &'static Self)) -> Self {
        Self { key, value, inner: Some(inner), ..self }
    }

    /// The namespace.
    pub const fn namespace(self, (prefix, uri, _): (&'static str, &'static str, &'static Self)) -> Self {
        Self { namespace: Some((prefix, uri)), ..self }
    }

    /// The namespace of keys.
    pub const fn key_namespace(self, (prefix, uri, _): (&'static str, &'static str, &'static Self)) -> Self {
        Self { key_namespace: Some((prefix, uri)), ..self }
    }

    /// The names of items or values.
    pub const fn inner(&self) -> &'static Self {
        match self.inner {
            Some(inner) => inner,
            None => &Self::NONE,
        }
    }
}
