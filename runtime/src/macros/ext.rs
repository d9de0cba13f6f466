//! The module `ext` of a generated crate.

/// Defines the module `ext` of a generated crate: extensions beyond the published crates, most of them behind features
/// of the generated crate.
#[macro_export]
macro_rules! ext {
    // For services that can be faked.
    (fake $($state:ident)?) => {
        $crate::ext! { @ }

        #[cfg(feature = "fake")]
        $crate::fake! {}

        $(
            #[cfg(feature = "fake")]
            $crate::stateful_fake! { $state }
        )?

        #[cfg(feature = "fake")]
        #[allow(unused_imports)] // A service may have no errors.
        pub(crate) use $crate::{everything as faked, fake_error, fake_operation};
        #[cfg(not(feature = "fake"))]
        #[allow(unused_imports)] // As above.
        pub(crate) use $crate::{nothing as fake_error, nothing as fake_operation, nothing as faked};
    };
    () => {
        $crate::ext! { @ }

        #[allow(unused_imports)] // As above.
        pub(crate) use $crate::{nothing as fake_error, nothing as fake_operation, nothing as faked};
    };
    (@) => {
        pub use $crate::ext::error::{ErrorExt, Summary};

        #[cfg(feature = "blocking")]
        #[cfg_attr(docsrs, doc(cfg(feature = "blocking")))]
        pub use $crate::ext::blocking::{Wait, WaitError, WaitForEach, Waiting, block_on};

        #[cfg(feature = "required")]
        #[cfg_attr(docsrs, doc(cfg(feature = "required")))]
        pub use $crate::ext::required::{ClientExt, Required};

        #[cfg(feature = "serde")]
        #[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
        pub use $crate::ext::serde::Exposed;

        // The macros for the code that tables generate in addition to their types.
        #[cfg(not(feature = "serde"))]
        #[allow(unused_imports)] // A service may have no shapes.
        pub(crate) use $crate::nothing as serde_shape;
        #[cfg(feature = "serde")]
        #[allow(unused_imports)] // As above.
        pub(crate) use $crate::serde_shape;

        #[cfg(feature = "futures")]
        #[cfg_attr(docsrs, doc(cfg(feature = "futures")))]
        pub use $crate::ext::stream::{IntoStream, PageStream};

        #[cfg(feature = "tls")]
        #[cfg_attr(docsrs, doc(cfg(feature = "tls")))]
        pub use $crate::ext::tls;

        #[cfg(all(feature = "wasm", target_family = "wasm", target_os = "unknown"))]
        #[cfg_attr(docsrs, doc(cfg(feature = "wasm")))]
        pub use $crate::ext::wasm;
    };
}

/// Expands to nothing, for a part of a table whose feature is off.
#[doc(hidden)]
#[macro_export]
macro_rules! nothing {
    ($($table:tt)*) => {};
}

/// Expands to its input, for a part of a table whose feature is on.
#[doc(hidden)]
#[macro_export]
macro_rules! everything {
    ($($items:tt)*) => { $($items)* };
}

/// Implements `JsonText` for the structures with a member that is JSON in a string.
#[macro_export]
macro_rules! json_text {
    ($( $shape:path: $optionality:ident($field:ident) = $name:literal; )*) => {
        #[cfg(any(feature = "json", feature = "secrecy"))]
        #[cfg_attr(docsrs, doc(cfg(any(feature = "json", feature = "secrecy"))))]
        pub use $crate::ext::json_text::JsonText;

        #[cfg(feature = "json")]
        #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
        pub use $crate::ext::json_text::JsonError;

        #[cfg(feature = "secrecy")]
        #[cfg_attr(docsrs, doc(cfg(feature = "secrecy")))]
        pub use $crate::ext::json_text::{ExposeSecret, SecretString};

        $(
            #[cfg(any(feature = "json", feature = "secrecy"))]
            impl JsonText for $shape {
                const MEMBER: &'static str = $name;

                fn json_text(&self) -> ::std::option::Option<&str> {
                    $crate::json_text_value!(self.$field, $optionality)
                }

                fn into_json_text(self) -> ::std::option::Option<::std::string::String> {
                    ::std::option::Option::from(self.$field)
                }
            }
        )*
    };
}

/// Expands to the string of a member, as an `Option`.
#[doc(hidden)]
#[macro_export]
macro_rules! json_text_value {
    ($value:expr, optional) => {
        $value.as_deref()
    };
    ($value:expr, required) => {
        ::std::option::Option::Some(&$value)
    };
}
