//! Lists and maps, dense and sparse, and boxes. Their contents always have the default format of their type, because
//! the protocol has only one timestamp format.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Cbor, Error, Reader, Writer, simple};
use crate::codec::{Read, Write};

impl<T: Read<Cbor>> Read<Cbor> for Vec<T> {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let Some(mut left) = reader.begin_list()? else { return Ok(None) };
        let mut items = Self::with_capacity(left.capacity::<T>());
        while reader.more(&mut left) {
            let start = reader.position();
            match T::read(reader, ())? {
                Some(item) => items.push(item),
                None => return Err(reader.error_at(start, "null in a list that is not sparse")),
            }
        }
        Ok(Some(items))
    }
}

impl<T: Write<Cbor>> Write<Cbor> for Vec<T> {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.begin_list(self.len());
        for item in self {
            item.write(writer, ());
        }
    }

    fn size_hint(&self) -> usize {
        self.iter().fold(5, |size, item| size + item.size_hint())
    }
}

impl<K: Eq + Hash + for<'k> From<&'k str>, V: Read<Cbor>> Read<Cbor> for HashMap<K, V> {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let Some(mut left) = reader.begin_map()? else { return Ok(None) };
        let mut map = Self::with_capacity(left.capacity::<(K, V)>());
        while reader.more(&mut left) {
            let key = reader.key()?;
            let start = reader.position();
            match V::read(reader, ())? {
                Some(value) => map.insert(K::from(&key), value),
                None => return Err(reader.error_at(start, "null in a map that is not sparse")),
            };
        }
        Ok(Some(map))
    }
}

impl<K: AsRef<str>, V: Write<Cbor>> Write<Cbor> for HashMap<K, V> {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.begin_map(self.len());
        for (key, value) in self {
            writer.text(key.as_ref());
            value.write(writer, ());
        }
    }

    fn size_hint(&self) -> usize {
        self.iter().fold(5, |size, (key, value)| size + key.as_ref().len() + 2 + value.size_hint())
    }
}

/// An item or value of a sparse list or map.
impl<T: Read<Cbor>> Read<Cbor> for Option<T> {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        T::read(reader, ()).map(Some)
    }
}

impl<T: Write<Cbor>> Write<Cbor> for Option<T> {
    fn write(&self, writer: &mut Writer, (): ()) {
        match self {
            Some(value) => value.write(writer, ()),
            None => writer.byte(simple::NULL),
        }
    }

    fn size_hint(&self) -> usize {
        self.as_ref().map_or(1, |value| value.size_hint())
    }
}

impl<T: Read<Cbor>> Read<Cbor> for Box<T> {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(T::read(reader, ())?.map(Box::new))
    }
}

impl<T: Write<Cbor>> Write<Cbor> for Box<T> {
    fn write(&self, writer: &mut Writer, (): ()) {
        T::write(self, writer, ());
    }

    fn size_hint(&self) -> usize {
        T::size_hint(self)
    }
}
