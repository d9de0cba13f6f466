//! Lists and maps, dense and sparse, and boxes.

use std::collections::HashMap;

use super::{Form, Writer};
use crate::codec::{Items, Key, Names, Plain, Sparse, StructureWriter, Values, Write};

/// Implements the codec for lists, maps and options whose contents have the default format or the member's own.
macro_rules! formats {
    ($($inner:ident => $list:ty, $map:ty, $option:ty $(, <$parameter:ident>)?;)*) => {$(
        impl<const EC2: bool, T: Write<Form<EC2>, $inner> $(, $parameter)?> Write<Form<EC2>, $list> for Vec<T> {
            fn write(&self, writer: &mut Writer<EC2>, names: &'static Names) {
                let write = |writer: &mut Writer<EC2>| {
                    for (index, item) in self.iter().enumerate() {
                        writer.at_index(index + 1, |writer| item.write(writer, names.inner()));
                    }
                };
                match self.is_empty() {
                    true if EC2 => {}
                    true => writer.key(),
                    false if EC2 || names.flat => write(writer),
                    false => writer.at_name(names.item, write),
                }
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(0, |size, item| size + item.size_hint() + KEY)
            }
        }

        impl<const EC2: bool, K: Key, V: Write<Form<EC2>, $inner> $(, $parameter)?> Write<Form<EC2>, $map>
            for HashMap<K, V>
        {
            fn write(&self, writer: &mut Writer<EC2>, names: &'static Names) {
                let write = |writer: &mut Writer<EC2>| {
                    for (index, (key, value)) in self.iter().enumerate() {
                        writer.at_index(index + 1, |writer| {
                            writer.at_name(names.key, |writer| writer.string(key.as_ref()));
                            writer.at_name(names.value, |writer| value.write(writer, names.inner()));
                        });
                    }
                };
                match names.flat {
                    true => write(writer),
                    false => writer.at_name("entry", write),
                }
            }

            fn size_hint(&self) -> usize {
                self.iter().fold(0, |size, (key, value)| size + key.as_ref().len() + value.size_hint() + 2 * KEY)
            }
        }

        /// Null is written as an empty value.
        impl<const EC2: bool, T: Write<Form<EC2>, $inner> $(, $parameter)?> Write<Form<EC2>, $option> for Option<T> {
            fn write(&self, writer: &mut Writer<EC2>, names: &'static Names) {
                match self {
                    Some(value) => value.write(writer, names),
                    None => writer.key(),
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

impl<const EC2: bool, T: Write<Form<EC2>>> Write<Form<EC2>> for Box<T> {
    fn write(&self, writer: &mut Writer<EC2>, names: &'static Names) {
        T::write(self, writer, names);
    }

    fn size_hint(&self) -> usize {
        T::size_hint(self)
    }
}

/// The approximate size of an item's key, in bytes.
const KEY: usize = 24;
