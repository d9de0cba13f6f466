//! Methods of configuration settings: pairs of setters, and getters.

/// Defines two builder methods for each setting: one consumes the builder and calls the other, which borrows it.
///
/// ```text
/// settings! {
///     /// Sets the HTTP client.
///     http_client: impl HttpClient + 'static => Some(http_client.into_shared());
///     /// Sets or clears the HTTP client.
///     set_http_client: Option<SharedHttpClient>;
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! settings {
    ($(
        $(#[$doc:meta])*
        $name:ident: $type:ty => $value:expr;
        $(#[$set_doc:meta])*
        $set:ident: $set_type:ty $(=> $set_value:expr)?;
    )*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(mut self, $name: $type) -> Self {
            self.$set($value);
            self
        }

        $(#[$set_doc])*
        #[inline]
        pub fn $set(&mut self, $name: $set_type) -> &mut Self {
            self.core.$set($crate::first!($($set_value,)? $name));
            self
        }
    )*};
}

/// Expands to the first of one or two expressions.
#[doc(hidden)]
#[macro_export]
macro_rules! first {
    ($first:expr $(, $second:expr)?) => {
        $first
    };
}

/// Defines a getter for each setting.
///
/// ```text
/// getters! {
///     /// Returns the name of the application in the user agent.
///     app_name: AppName;
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! getters {
    ($( $(#[$doc:meta])* $name:ident: $type:ty; )*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(&self) -> ::std::option::Option<&$type> {
            self.core.config.load::<$type>()
        }
    )*};
}
