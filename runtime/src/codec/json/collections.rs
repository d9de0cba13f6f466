//! Lists and maps, dense and sparse, and boxes.

use super::{Error, Format, Items, Json, Plain, Reader, Sparse, Values, Writer};
use std::collections::HashMap;
use std::hash::Hash;

/// What can be the key of a map: a string, or an enum of strings.
pub trait Key: AsRef<str> + Eq + Hash + for<'k> From<&'k str> {}

impl<K: AsRef<str> + Eq + Hash + for<'k> From<&'k str>> Key for K {}

impl<T, F: Format<T>> Format<Vec<T>> for Items<F> {
    fn read(reader: &mut Reader<'_>) -> Result<Option<Vec<T>>, Error> {
        if !reader.begin_array()? {
            return Ok(None);
        }
        let mut items = Vec::new();
        while reader.next_element()? {
            match F::read(reader)? {
                Some(item) => items.push(item),
                None => return Err(reader.error("null in a list that is not sparse")),
            }
        }
        Ok(Some(items))
    }

    fn write(items: &Vec<T>, writer: &mut Writer) {
        writer.begin_array();
        for item in items {
            writer.element();
            F::write(item, writer);
        }
        writer.end_array();
    }

    fn size_hint(items: &Vec<T>) -> usize {
        items.iter().fold(2, |size, item| size + F::size_hint(item) + 1)
    }
}

impl<K: Key, V, F: Format<V>> Format<HashMap<K, V>> for Values<F> {
    fn read(reader: &mut Reader<'_>) -> Result<Option<HashMap<K, V>>, Error> {
        if !reader.begin_object()? {
            return Ok(None);
        }
        let mut map = HashMap::new();
        while let Some(key) = reader.next_key()? {
            match F::read(reader)? {
                Some(value) => map.insert(K::from(&key), value),
                None => return Err(reader.error("null in a map that is not sparse")),
            };
        }
        Ok(Some(map))
    }

    fn write(map: &HashMap<K, V>, writer: &mut Writer) {
        writer.begin_object();
        for (key, value) in map {
            writer.map_key(key.as_ref());
            F::write(value, writer);
        }
        writer.end_object();
    }

    fn size_hint(map: &HashMap<K, V>) -> usize {
        map.iter().fold(2, |size, (key, value)| size + key.as_ref().len() + F::size_hint(value) + 4)
    }
}

impl<T, F: Format<T>> Format<Option<T>> for Sparse<F> {
    fn read(reader: &mut Reader<'_>) -> Result<Option<Option<T>>, Error> {
        F::read(reader).map(Some)
    }

    fn write(value: &Option<T>, writer: &mut Writer) {
        match value {
            Some(value) => F::write(value, writer),
            None => writer.null(),
        }
    }

    fn size_hint(value: &Option<T>) -> usize {
        value.as_ref().map_or(4, F::size_hint)
    }
}

/// Writes out that a type's own format is `$format`.
macro_rules! own_format {
    ($($parameter:ident: $bound:path),+ => $type:ty, $format:ty) => {
        impl<$($parameter: $bound),+> Json for $type {
            fn read(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
                <$format as Format<Self>>::read(reader)
            }

            fn write(&self, writer: &mut Writer) {
                <$format as Format<Self>>::write(self, writer);
            }

            fn size_hint(&self) -> usize {
                <$format as Format<Self>>::size_hint(self)
            }
        }
    };
}

own_format!(T: Json => Vec<T>, Items<Plain>);
own_format!(T: Json => Option<T>, Sparse<Plain>);
own_format!(K: Key, V: Json => HashMap<K, V>, Values<Plain>);

impl<T: Json> Json for Box<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
        Ok(T::read(reader)?.map(Box::new))
    }

    fn write(&self, writer: &mut Writer) {
        T::write(self, writer);
    }

    fn size_hint(&self) -> usize {
        T::size_hint(self)
    }
}
