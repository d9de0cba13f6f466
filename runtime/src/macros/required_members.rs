//! Structures with the required members of inputs, from which calls can be started.

/// Defines a structure for each operation whose input has required members.
///
/// ```text
/// required_members! {
///     CreateSecret, create_secret, CreateSecretFluentBuilder {
///         name, set_name: text;
///     }
/// }
/// ```
///
/// The second name is the method of the client. `in module` follows it if the module of the operation has another name.
/// `: streaming` ends the names if a member is a stream.
#[macro_export]
macro_rules! required_members {
    ($(
        $name:ident, $method:ident $(in $module:ident)?, $fluent_builder:ident $(: $stream:ident)? { $($rows:tt)* }
    )*) => {
        impl $crate::ext::required::ClientExt for crate::Client {}

        $( $crate::required_structure! {
            $name, $method $(in $module)?, $fluent_builder [$($stream)?] { $($rows)* }
        } )*
    };
}

/// Defines the structure with the required members of one operation.
#[doc(hidden)]
#[macro_export]
macro_rules! required_structure {
    ($name:ident, $method:ident, $fluent_builder:ident $stream:tt $rows:tt) => {
        $crate::required_structure! { $name, $method in $method, $fluent_builder $stream $rows }
    };
    (
        $name:ident, $method:ident in $module:ident, $fluent_builder:ident $stream:tt {
            $( $field:ident, $set:ident: $kind:ident $(($($ty:tt)*))? $(, $flag:ident)?; )*
        }
    ) => {
        $crate::data! {
            $stream
            #[doc = concat!("The required members of [`", stringify!($module), "`](mod@crate::operation::", stringify!($module), ").")]
            pub struct $name {
                $(
                    #[doc = concat!(
                        "See [`", stringify!($field), "`](crate::operation::", stringify!($module), "::builders::",
                        stringify!($fluent_builder), "::", stringify!($field), ")."
                    )]
                    pub $field: $crate::value_type!($kind $(($($ty)*))?),
                )*
            }
            { $( $field, )* }
        }

        $crate::debug! { $name { $( $field, $field, [$($flag)?]; )* } {} }

        impl $crate::ext::required::Required<crate::Client> for $name {
            type FluentBuilder = crate::operation::$module::builders::$fluent_builder;

            fn of(self, client: &crate::Client) -> Self::FluentBuilder {
                client.$method() $( .$set(::std::option::Option::Some(self.$field)) )*
            }
        }
    };
}
