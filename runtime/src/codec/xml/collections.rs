//! Lists and maps, dense and sparse, and boxes.
//!
//! A list or map is an element around its items or entries. If it is flattened, each item or entry is an element with
//! the name of the member, and other elements may be in between.

use std::collections::HashMap;

use super::{Error, Reader, Writer, Xml};
use crate::codec::{Items, Key, Names, Plain, Read, Sparse, StructureWriter, Values, Write};

/// Implements the codec for lists, maps and options whose contents have the default format or the member's own.
macro_rules! formats {
    ($($inner:ident => $list:ty, $map:ty, $option:ty $(, <$parameter:ident>)?;)*) => {$(
        impl<T: Read<Xml, $inner> $(, $parameter)?> Read<Xml, $list> for Vec<T> {
            fn read(reader: &mut Reader<'_>, names: &'static Names) -> Result<Option<Self>, Error> {
                let mut items = Vec::new();
                match names.flat {
                    true => items.push(item::<T, $inner>(reader, names)?),
                    false => reader.children(|name, reader| match name == names.item {
                        true => Ok(items.push(item::<T, $inner>(reader, names)?)),
                        false => reader.skip(),
                    })?,
                }
                Ok(Some(items))
            }

            fn read_into(field: &mut Option<Self>, reader: &mut Reader<'_>, names: &'static Names) -> Result<(), Error> {
                match names.flat {
                    true => field.get_or_insert_default().push(item::<T, $inner>(reader, names)?),
                    false => *field = <Self as Read<Xml, $list>>::read(reader, names)?,
                }
                Ok(())
            }
        }

        impl<T: Write<Xml, $inner> $(, $parameter)?> Write<Xml, $list> for Vec<T> {
            fn write(&self, writer: &mut Writer, names: &'static Names) {
                let inner = names.inner();
                let (name, namespace) = match names.flat {
                    true => (writer.repeated, names.namespace.or(inner.namespace)),
                    false => (names.item, inner.namespace),
                };
                for value in self {
                    writer.element(name, namespace, |writer| value.write(writer, inner));
                }
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(0, |size, item| size + item.size_hint() + TAGS)
            }
        }

        impl<K: Key, V: Read<Xml, $inner> $(, $parameter)?> Read<Xml, $map> for HashMap<K, V> {
            fn read(reader: &mut Reader<'_>, names: &'static Names) -> Result<Option<Self>, Error> {
                let mut map = HashMap::new();
                match names.flat {
                    true => entry::<K, V, $inner>(&mut map, reader, names)?,
                    false => reader.children(|name, reader| match name {
                        "entry" => entry::<K, V, $inner>(&mut map, reader, names),
                        _ => reader.skip(),
                    })?,
                }
                Ok(Some(map))
            }

            fn read_into(field: &mut Option<Self>, reader: &mut Reader<'_>, names: &'static Names) -> Result<(), Error> {
                match names.flat {
                    true => entry::<K, V, $inner>(field.get_or_insert_default(), reader, names),
                    false => Ok(*field = <Self as Read<Xml, $map>>::read(reader, names)?),
                }
            }
        }

        impl<K: Key, V: Write<Xml, $inner> $(, $parameter)?> Write<Xml, $map> for HashMap<K, V> {
            fn write(&self, writer: &mut Writer, names: &'static Names) {
                let (name, namespace) = match names.flat {
                    true => (writer.repeated, names.namespace),
                    false => ("entry", None),
                };
                let inner = names.inner();
                for (key, value) in self {
                    writer.element(name, namespace, |writer| {
                        writer.element(names.key, names.key_namespace, |writer| writer.string(key.as_ref()));
                        writer.element(names.value, inner.namespace, |writer| value.write(writer, inner));
                    });
                }
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(0, |size, (key, value)| size + key.as_ref().len() + value.size_hint() + 3 * TAGS)
            }
        }

        impl<T: Read<Xml, $inner> $(, $parameter)?> Read<Xml, $option> for Option<T> {
            fn read(reader: &mut Reader<'_>, names: &'static Names) -> Result<Option<Self>, Error> {
                T::read(reader, names).map(Some)
            }
        }

        impl<T: Write<Xml, $inner> $(, $parameter)?> Write<Xml, $option> for Option<T> {
            fn write(&self, writer: &mut Writer, names: &'static Names) {
                if let Some(value) = self {
                    value.write(writer, names);
                }
            }

            fn size_hint(&self) -> usize {
                self.as_ref().map_or(0, |value| value.size_hint())
            }
        }
    )*};
}

formats! {
    Plain => Plain, Plain, Plain;
    F => Items<F>, Values<F>, Sparse<F>, <F>;
}

impl<T: Read<Xml>> Read<Xml> for Box<T> {
    fn read(reader: &mut Reader<'_>, names: &'static Names) -> Result<Option<Self>, Error> {
        Ok(T::read(reader, names)?.map(Box::new))
    }
}

impl<T: Write<Xml>> Write<Xml> for Box<T> {
    fn write(&self, writer: &mut Writer, names: &'static Names) {
        T::write(self, writer, names);
    }

    fn size_hint(&self) -> usize {
        T::size_hint(self)
    }
}

/// The approximate size of the tags around an item, in bytes.
const TAGS: usize = 17;

fn item<T: Read<Xml, F>, F>(reader: &mut Reader<'_>, names: &'static Names) -> Result<T, Error> {
    // `read` never returns `None` here, because elements cannot be null.
    T::read(reader, names.inner())?.ok_or_else(|| reader.error("null in a list that is not sparse"))
}

/// Reads an entry into a map. Its key and value may be in either order.
fn entry<K: Key, V: Read<Xml, F>, F>(
    map: &mut HashMap<K, V>,
    reader: &mut Reader<'_>,
    names: &'static Names,
) -> Result<(), Error> {
    let (mut key, mut value) = (None, None);
    reader.children(|name, reader| {
        if name == names.key {
            key = Some(K::from(&reader.text()?));
        } else if name == names.value {
            value = V::read(reader, names.inner())?;
        } else {
            reader.skip()?;
        }
        Ok(())
    })?;
    let key = key.ok_or_else(|| reader.error("an entry without a key"))?;
    let value = value.ok_or_else(|| reader.error("an entry without a value"))?;
    map.insert(key, value);
    Ok(())
}
