//! Unions: one of several members; a member that this version does not know is told apart, its value is not kept.

/// A union of the service.
///
/// ```text
/// union! {
///     /// A value of a table.
///     pub enum AttributeValue {
///         /// A text.
///         S(text), as_s, is_s = "S";
///         /// Nothing.
///         Null, as_null, is_null = "NULL";
///     }
/// }
/// ```
///
/// What stands in parentheses is the kind of the value, as in a row of a structure; a member that targets
/// `smithy.api#Unit` has none.
macro_rules! union {
    (
        $(#[$shape_doc:meta])*
        pub enum $name:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($($kind:tt)+))?, $as_variant:ident, $is_variant:ident = $key:literal $(as $format:ty)? $(, $flag:ident)*;
            )*
        }
    ) => {
        union_type! {
            $(#[$shape_doc])*
            $name { $( $(#[$doc])* $variant [$(($($kind)+))?], $as_variant, $is_variant, [$($flag)*]; )* }
        }

        impl crate::json::Json for $name {
            #[inline]
            fn read(reader: &mut crate::json::Reader<'_>) -> ::std::result::Result<::std::option::Option<Self>, crate::json::Error> {
                if !reader.begin_object()? {
                    return ::std::result::Result::Ok(::std::option::Option::None);
                }
                let mut variant = ::std::option::Option::None;
                while let ::std::option::Option::Some(key) = reader.next_variant(variant.is_some())? {
                    variant = ::std::option::Option::Some(match &*key {
                        $( $key => read_variant!(reader, $variant $(($($kind)+))? $(as $format)?), )*
                        _ => {
                            reader.skip_value()?;
                            Self::Unknown
                        }
                    });
                }
                variant.map(::std::option::Option::Some).ok_or_else(|| reader.error("a union without a member"))
            }

            #[inline]
            fn write(&self, writer: &mut crate::json::Writer) {
                writer.begin_object();
                match self {
                    $(
                        Self::$variant $((payload!(value, $($kind)+)))? => {
                            writer.key($key);
                            write_variant!(writer $(, payload!(value, $($kind)+))? $(=> $format)?);
                        }
                    )*
                    Self::Unknown => writer.fail(
                        ::aws_smithy_types::error::operation::SerializationError::unknown_variant(stringify!($name)),
                    ),
                }
                writer.end_object();
            }

            #[inline]
            fn size_hint(&self) -> usize {
                match self {
                    $( Self::$variant $((payload!(value, $($kind)+)))? => {
                        $key.len() + 5 + variant_size!($(payload!(value, $($kind)+))? $(=> $format)?)
                    } )*
                    Self::Unknown => 0,
                }
            }
        }
    };
}

/// Reads the value of a variant.
macro_rules! read_variant {
    ($reader:ident, $variant:ident) => {{
        $reader.skip_value()?;
        Self::$variant
    }};
    ($reader:ident, $variant:ident($($kind:tt)+) $(as $format:ty)?) => {
        Self::$variant(match <wire_format!($($format)?) as crate::json::Format<_>>::read($reader)? {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => {
                return ::std::result::Result::Err($reader.error("a member of a union that is null"));
            }
        })
    };
}

/// Writes the value of a variant.
macro_rules! write_variant {
    ($writer:ident) => {{
        $writer.begin_object();
        $writer.end_object();
    }};
    ($writer:ident, $value:expr $(=> $format:ty)?) => {
        <wire_format!($($format)?) as crate::json::Format<_>>::write($value, $writer)
    };
}

/// About how many bytes the value of a variant takes.
macro_rules! variant_size {
    () => { 2 };
    ($value:expr $(=> $format:ty)?) => { <wire_format!($($format)?) as crate::json::Format<_>>::size_hint($value) };
}
