//! Numbers of any size and precision, as JSON numbers or strings. Their digits are kept as written.

use super::{Error, Json, Reader, Writer};
use crate::codec::{NumberString, Read, Write};
use aws_smithy_types::{BigDecimal, BigInteger};
use std::str::FromStr;

macro_rules! big_number {
    ($($type:ty)*) => {
        $(impl Read<Json> for $type {
            #[inline]
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                let Some(text) = number_or_null(reader)? else {
                    return Ok(None);
                };
                match Self::from_str(text) {
                    Ok(number) => Ok(Some(number)),
                    // The source error quotes the digits, which may be a secret.
                    Err(_) => Err(reader.error("a number that its type cannot hold")),
                }
            }
          }

          impl Write<Json> for $type {
            #[inline]
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.raw(self.as_ref());
            }

            #[inline]
            fn size_hint(&self) -> usize {
                self.as_ref().len()
            }
          }

          /// A number that is not in a string is also accepted.
          impl Read<Json, NumberString> for $type {
            #[inline]
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                if reader.peek() != Some(b'"') {
                    return <Self as Read<Json>>::read(reader, ());
                }
                reader.quoted()?;
                match Self::from_str(&reader.unescaped()?) {
                    Ok(number) => Ok(Some(number)),
                    Err(_) => Err(reader.error("a string that is not a number of the type")),
                }
            }
          }

          impl Write<Json, NumberString> for $type {
            #[inline]
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.plain_string(self.as_ref());
            }

            #[inline]
            fn size_hint(&self) -> usize {
                self.as_ref().len() + 2
            }
})*
    };
}

big_number!(BigInteger BigDecimal);

#[inline]
fn number_or_null<'a>(reader: &mut Reader<'a>) -> Result<Option<&'a str>, Error> {
    if reader.null()? {
        return Ok(None);
    }
    match reader.peek() {
        Some(b'-' | b'0'..=b'9') => {
            let rest = reader.rest();
            reader.number_token()?;
            let length = rest.len() - reader.rest().len();
            Ok(Some(rest.get(..length).unwrap_or_default()))
        }
        _ => Err(reader.error("expected a number or null")),
    }
}
