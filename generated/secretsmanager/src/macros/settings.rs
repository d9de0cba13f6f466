//! Settings of a configuration: two methods each of its builder, and one that reads what is set.

/// For each setting the method that takes the builder along, and the one that this calls, which borrows it.
///
/// ```text
/// settings! {
///     /// Sets the HTTP client.
///     http_client: impl HttpClient + 'static => Some(http_client.into_shared());
///     /// Sets the HTTP client; `None` leaves it to the defaults.
///     set_http_client: Option<SharedHttpClient> => runtime_components.set_http_client(http_client);
/// }
/// ```
macro_rules! settings {
    ($(
        $(#[$doc:meta])*
        $name:ident: $type:ty => $value:expr;
        $(#[$set_doc:meta])*
        $set:ident: $set_type:ty => $place:ident.$method:ident $(::<$stored:ty>)? ($set_value:expr);
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
            self.$place.$method $(::<$stored>)? ($set_value);
            self
        }
    )*};
}

/// For each setting the method that reads it.
///
/// ```text
/// getters! {
///     /// The name of the application in the user agent.
///     app_name: AppName;
/// }
/// ```
macro_rules! getters {
    ($( $(#[$doc:meta])* $name:ident: $type:ty; )*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(&self) -> Option<&$type> {
            self.config.load::<$type>()
        }
    )*};
}
