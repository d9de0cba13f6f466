//! Presigned requests: the module `presigning` of a generated crate, and the method `presigned` of operations.

/// Defines the module `presigning` of a generated crate.
#[macro_export]
macro_rules! presigning {
    () => {
        use ::std::fmt;
        use ::std::time::{Duration, SystemTime};

        use $crate::external::BoxError;
        use $crate::external::aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
        use $crate::external::aws_smithy_runtime_api::client::result::SdkError;
        use $crate::external::http;
        #[cfg(feature = "http-02x")]
        use $crate::external::http_02x;

        /// The period during which a presigned request is valid.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct PresigningConfig {
            start_time: SystemTime,
            expires_in: Duration,
        }

        impl PresigningConfig {
            /// Creates the configuration for requests that are valid for `expires_in` from now on.
            ///
            /// Requests expire earlier if the credentials that sign them do.
            ///
            /// # Errors
            ///
            /// Fails if `expires_in` is longer than a week.
            pub fn expires_in(expires_in: Duration) -> Result<PresigningConfig, PresigningConfigError> {
                Self::builder().expires_in(expires_in).build()
            }

            /// Returns a builder of `PresigningConfig`.
            pub fn builder() -> PresigningConfigBuilder {
                PresigningConfigBuilder::default()
            }

            /// Returns the time for which requests are valid.
            pub fn expires(&self) -> Duration {
                self.expires_in
            }

            /// Returns the time from which requests are valid.
            pub fn start_time(&self) -> SystemTime {
                self.start_time
            }
        }

        /// A builder of [`PresigningConfig`].
        #[derive(Debug, Default)]
        #[non_exhaustive]
        pub struct PresigningConfigBuilder {
            start_time: Option<SystemTime>,
            expires_in: Option<Duration>,
        }

        impl PresigningConfigBuilder {
            /// Sets the time from which requests are valid. The default is the current time.
            pub fn start_time(mut self, start_time: SystemTime) -> Self {
                self.set_start_time(Some(start_time));
                self
            }

            /// Sets or clears the time from which requests are valid.
            pub fn set_start_time(&mut self, start_time: Option<SystemTime>) {
                self.start_time = start_time;
            }

            /// Sets the time for which requests are valid. Required.
            ///
            /// Requests expire earlier if the credentials that sign them do.
            pub fn expires_in(mut self, expires_in: Duration) -> Self {
                self.set_expires_in(Some(expires_in));
                self
            }

            /// Sets or clears the time for which requests are valid.
            pub fn set_expires_in(&mut self, expires_in: Option<Duration>) {
                self.expires_in = expires_in;
            }

            /// Builds the configuration.
            ///
            /// # Errors
            ///
            /// Fails if `expires_in` is not set, or if it is longer than a week.
            pub fn build(self) -> Result<PresigningConfig, PresigningConfigError> {
                let expires_in = self.expires_in.ok_or(PresigningConfigError { kind: ErrorKind::ExpiresInRequired })?;
                if expires_in > $crate::presigning::MAX_EXPIRES_IN {
                    return Err(PresigningConfigError { kind: ErrorKind::ExpiresInDurationTooLong });
                }
                Ok(PresigningConfig { start_time: self.start_time.unwrap_or_else(SystemTime::now), expires_in })
            }
        }

        /// The error for a [`PresigningConfig`] that cannot be built.
        #[derive(Debug)]
        pub struct PresigningConfigError {
            kind: ErrorKind,
        }

        #[derive(Debug)]
        enum ErrorKind {
            ExpiresInDurationTooLong,
            ExpiresInRequired,
        }

        impl fmt::Display for PresigningConfigError {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self.kind {
                    ErrorKind::ExpiresInDurationTooLong => "`expires_in` must be no longer than one week",
                    ErrorKind::ExpiresInRequired => "`expires_in` is required",
                })
            }
        }

        impl ::std::error::Error for PresigningConfigError {}

        /// A presigned request: its method, its URI with the signature, and its headers.
        ///
        /// Whoever sends it needs no credentials, but has to send the headers unchanged.
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct PresignedRequest {
            uri: String,
            request: http::Request<()>,
            #[cfg(feature = "http-02x")]
            request_02x: (http_02x::Method, http_02x::Uri, http_02x::HeaderMap),
        }

        impl PresignedRequest {
            #[inline]
            pub(crate) fn new(request: HttpRequest) -> Result<Self, BoxError> {
                let uri = request.uri().to_owned();
                #[cfg(feature = "http-02x")]
                let request_02x = {
                    let mut headers = http_02x::HeaderMap::new();
                    for (name, value) in request.headers() {
                        headers.append(http_02x::HeaderName::try_from(name)?, http_02x::HeaderValue::try_from(value)?);
                    }
                    (http_02x::Method::try_from(request.method())?, http_02x::Uri::try_from(uri.as_str())?, headers)
                };
                Ok(Self {
                    uri,
                    request: request.try_into_http1x()?.map(|_| ()),
                    #[cfg(feature = "http-02x")]
                    request_02x,
                })
            }

            /// Returns the HTTP method.
            pub fn method(&self) -> &str {
                self.request.method().as_str()
            }

            /// Returns the URI.
            pub fn uri(&self) -> &str {
                &self.uri
            }

            /// Returns the headers that have to be sent with the request. The HTTP client adds `host`.
            pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
                let headers = self.request.headers().iter();
                headers
                    .map(|(name, value)| (name.as_str(), ::std::str::from_utf8(value.as_bytes()).unwrap_or_default()))
            }

            /// Creates an `http` 0.2 request with this body.
            #[cfg(feature = "http-02x")]
            #[deprecated = "Prefer `make_http_1x_request`."]
            pub fn make_http_02x_request<B>(&self, body: B) -> http_02x::Request<B> {
                let (method, uri, headers) = self.request_02x.clone();
                let mut request = http_02x::Request::new(body);
                *request.method_mut() = method;
                *request.uri_mut() = uri;
                *request.headers_mut() = headers;
                request
            }

            /// Converts this into an `http` 0.2 request with this body.
            #[cfg(feature = "http-02x")]
            #[deprecated = "Prefer `into_http_1x_request`."]
            #[allow(deprecated)] // Both methods are deprecated.
            pub fn into_http_02x_request<B>(self, body: B) -> http_02x::Request<B> {
                self.make_http_02x_request(body)
            }

            /// Creates an `http` 1 request with this body.
            pub fn make_http_1x_request<B>(&self, body: B) -> http::Request<B> {
                self.request.clone().map(|()| body)
            }

            /// Converts this into an `http` 1 request with this body.
            pub fn into_http_1x_request<B>(self, body: B) -> http::Request<B> {
                self.request.map(|()| body)
            }
        }

        impl fmt::Debug for PresignedRequest {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("PresignedRequest")
                    .field("method", &self.method())
                    .field("uri", &self.uri())
                    .field("headers", self.request.headers())
                    .finish()
            }
        }

        impl<T, E, B> crate::client::customize::CustomizableOperation<T, E, B> {
            /// Signs the request without sending it.
            pub async fn presigned(
                self,
                presigning_config: PresigningConfig,
            ) -> Result<PresignedRequest, SdkError<E, HttpResponse>>
            where
                E: ::std::error::Error + Send + Sync + 'static,
                B: internal::CustomizablePresigned<E>,
            {
                let (call, config_override) = self.into_parts();
                call.presign(config_override, presigning_config).await
            }
        }

        pub(crate) mod internal {
            //! The interface between a fluent builder and `CustomizableOperation`.

            use super::{PresignedRequest, PresigningConfig};
            use $crate::client::{BoxFuture, SendResult};

            /// A call that can be presigned, and whose configuration can be overridden.
            pub trait CustomizablePresigned<E>: Send + Sync {
                /// Signs the request with `config_override` applied to the client's configuration.
                fn presign(
                    self,
                    config_override: crate::config::Builder,
                    presigning_config: PresigningConfig,
                ) -> BoxFuture<SendResult<PresignedRequest, E>>;
            }
        }
    };
}

/// Defines the method `presigned` of an operation.
///
/// ```text
/// presigned_operation! {
///     GetObject, GetObjectInput, GetObjectFluentBuilder, GetObjectError {}
/// }
///
/// presigned_operation! {
///     SynthesizeSpeech, SynthesizeSpeechInput, SynthesizeSpeechFluentBuilder, SynthesizeSpeechError: GET "/v1/speech" {
///         text, required(text) = query("Text");
///     }
/// }
/// ```
///
/// If a method and URI follow, the rows specify the places of members in the presigned request, whose body is empty.
#[macro_export]
macro_rules! presigned_operation {
    ($name:ident, $input:ident, $fluent_builder:ident, $error:ident {}) => {
        #[doc(hidden)]
        impl $crate::presigning::PresignedOperation for $name {}

        $crate::presigned_methods! { $name, $fluent_builder, $error }
    };
    (
        $name:ident, $input:ident, $fluent_builder:ident, $error:ident: $method:ident $uri:literal {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt $(as $format:ty)? $(, $flag:ident)*; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::presigning::PresignedOperation for $name {
            const PRESIGNED_HTTP: (&'static str, &'static str) = (stringify!($method), $uri);
            const EMPTY_BODY: bool = true;

            fn write_presigned_head(
                input: &$input,
                head: &mut $crate::http::RequestHead,
            ) -> ::std::result::Result<(), ::aws_smithy_types::error::operation::BuildError> {
                $( $crate::write_head_row! {
                    head, $field, input.$field, $optionality $kind = $place $wire [$($format)?] [$($flag)*]
                } )*
                ::std::result::Result::Ok(())
            }
        }

        $crate::presigned_methods! { $name, $fluent_builder, $error }
    };
}

/// Defines the methods that presign a call.
#[doc(hidden)]
#[macro_export]
macro_rules! presigned_methods {
    ($name:ident, $fluent_builder:ident, $error:ident) => {
        impl builders::$fluent_builder {
            /// Signs the request without sending it: whoever gets the [presigned
            /// request](crate::presigning::PresignedRequest) can send it without credentials while it is valid.
            #[inline]
            pub async fn presigned(
                self,
                presigning_config: crate::presigning::PresigningConfig,
            ) -> $crate::call_result!(crate::presigning::PresignedRequest, $error) {
                let config_override = self.config_override.map(|config_override| config_override.core);
                let request = $crate::presigning::presign::<$name>(
                    &self.handle.core,
                    config_override,
                    self.inner.build(),
                    presigning_config.start_time(),
                    presigning_config.expires(),
                )
                .await?;
                crate::presigning::PresignedRequest::new(request)
                    .map_err($crate::external::aws_smithy_runtime_api::client::result::SdkError::construction_failure)
            }
        }

        impl crate::presigning::internal::CustomizablePresigned<$error> for builders::$fluent_builder {
            #[inline]
            fn presign(
                mut self,
                config_override: crate::config::Builder,
                presigning_config: crate::presigning::PresigningConfig,
            ) -> $crate::client::BoxFuture<$crate::client::SendResult<crate::presigning::PresignedRequest, $error>>
            {
                self.config_override = ::std::option::Option::Some(config_override);
                ::std::boxed::Box::pin(self.presigned(presigning_config))
            }
        }
    };
}
