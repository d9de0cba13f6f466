//! Lists and maps, dense and sparse, and boxes.

use std::collections::HashMap;

use super::{Error, Json, Reader, Writer};
use crate::codec::{Items, Key, Plain, Read, Sparse, Values, Write};

/// Implements the codec for lists, maps and options whose contents have the default format or the member's own.
macro_rules! formats {
    ($($inner:ident => $list:ty, $map:ty, $option:ty $(, <$parameter:ident>)?;)*) => {$(
        impl<T: Read<Json, $inner> $(, $parameter)?> Read<Json, $list> for Vec<T> {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                read_list::<T, $inner>(reader)
            }
        }

        impl<T: Write<Json, $inner> $(, $parameter)?> Write<Json, $list> for Vec<T> {
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.begin_array();
                for item in self {
                    writer.element();
                    item.write(writer, ());
                }
                writer.end_array();
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(2, |size, item| size + item.size_hint() + 1)
            }
        }

        impl<K: Key, V: Read<Json, $inner> $(, $parameter)?> Read<Json, $map> for HashMap<K, V> {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                read_map::<K, V, $inner>(reader)
            }
        }

        impl<K: Key, V: Write<Json, $inner> $(, $parameter)?> Write<Json, $map> for HashMap<K, V> {
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.begin_object();
                for (key, value) in self {
                    writer.map_key(key.as_ref());
                    value.write(writer, ());
                }
                writer.end_object();
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(2, |size, (key, value)| size + key.as_ref().len() + value.size_hint() + 4)
            }
        }

        impl<T: Read<Json, $inner> $(, $parameter)?> Read<Json, $option> for Option<T> {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                T::read(reader, ()).map(Some)
            }
        }

        impl<T: Write<Json, $inner> $(, $parameter)?> Write<Json, $option> for Option<T> {
            fn write(&self, writer: &mut Writer, (): ()) {
                match self {
                    Some(value) => value.write(writer, ()),
                    None => writer.null(),
                }
            }

            fn size_hint(&self) -> usize {
                self.as_ref().map_or(4, |value| value.size_hint())
            }
        }
    )*};
}

formats! {
    Plain => Plain, Plain, Plain;
    F => Items<F>, Values<F>, Sparse<F>, <F>;
}

impl<T: Read<Json>> Read<Json> for Box<T> {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(T::read(reader, ())?.map(Box::new))
    }
}

impl<T: Write<Json>> Write<Json> for Box<T> {
    fn write(&self, writer: &mut Writer, (): ()) {
        T::write(self, writer, ());
    }

    fn size_hint(&self) -> usize {
        T::size_hint(self)
    }
}

fn read_list<T: Read<Json, F>, F>(reader: &mut Reader<'_>) -> Result<Option<Vec<T>>, Error> {
    if !reader.begin_array()? {
        return Ok(None);
    }
    let mut items = Vec::new();
    while reader.next_element()? {
        match T::read(reader, ())? {
            Some(item) => items.push(item),
            None => return Err(reader.error("null in a list that is not sparse")),
        }
    }
    Ok(Some(items))
}

fn read_map<K: Key, V: Read<Json, F>, F>(reader: &mut Reader<'_>) -> Result<Option<HashMap<K, V>>, Error> {
    if !reader.begin_object()? {
        return Ok(None);
    }
    let mut map = HashMap::new();
    while let Some(key) = reader.next_key()? {
        match V::read(reader, ())? {
            Some(value) => map.insert(K::from(&key), value),
            None => return Err(reader.error("null in a map that is not sparse")),
        };
    }
    Ok(Some(map))
}
