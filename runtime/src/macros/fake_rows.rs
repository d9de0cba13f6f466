//! The fake of a generated crate: its type `Fake`, and the reverse of what the client does: requests are deserialized
//! and responses serialized, with the same rows.
//!
//! The tables of a generated crate call these macros through its module `ext`, which replaces them with `nothing`
//! unless the feature `fake` is enabled.

/// Implements reading the requests of an operation, and writing its responses.
#[doc(hidden)]
#[macro_export]
macro_rules! fake_operation {
    // Operations with an event stream, which fakes do not support.
    ($name:ident, [events] $($rest:tt)*) => {};
    ($name:ident, [$($in_head:ident)?] $input:ident, $input_builder:ident $in_rows:tt, [events] $($rest:tt)*) => {};
    (
        $name:ident,
        [$($in_head:ident)?] $input:ident, $input_builder:ident {
            $( $in_field:ident, $in_optionality:ident $in_kind:tt = $in_place:ident $in_wire:tt [$($in_format:ty)?] $in_flags:tt; )*
        },
        [$($head:ident)?] $output:ident {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] [$($flags:tt)*]; )*
        },
        $error:ident { $( $variant:ident [$($code:literal)*]; )* }
    ) => {
        #[doc(hidden)]
        impl $crate::ext::fake::FakeInput for $input {
            type Operation = $name;
        }

        #[doc(hidden)]
        impl $crate::ext::fake::FakeOperation for $name {
            fn read_input(
                request: &$crate::ext::fake::Request,
            ) -> ::std::result::Result<$input, $crate::external::BoxError> {
                #[allow(unused_mut)] // An input may have no members.
                let mut builder = <builders::$input_builder>::default();
                let response = request.as_response();
                let taken: &[&str] = &[$( $crate::query_name!($in_place $in_wire) ),*];
                let _ = (&response, taken);
                $( $crate::read_request_row! {
                    request, response, taken, builder.$in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_format)?]
                } )*
                $crate::read_body! {
                    input, response, builder, $( $in_field = $in_place $in_wire [$($in_format)?] $in_flags; )*
                }
                ::std::result::Result::Ok(builder.build()?)
            }

            fn write_output(
                #[allow(unused_mut)] // A stream is taken out of the output.
                mut output: $output,
            ) -> ::std::result::Result<$crate::ext::fake::Reply, $crate::external::BoxError> {
                #[allow(unused_mut)] // An output may have no members.
                let mut head = $crate::http::RequestHead::default();
                #[allow(unused_mut)] // As above.
                let mut status = 200;
                $(
                    $crate::write_head_row! {
                        head, $field, output.$field, $optionality $kind = $place $wire [$($format)?] [$($flags)*]
                    }
                    $crate::write_status_row! { status, output.$field, $place }
                )*
                #[allow(unreachable_code)] // A payload is the whole body.
                let body = (|| -> ::std::result::Result<
                    $crate::http::Body,
                    $crate::external::aws_smithy_types::error::operation::SerializationError,
                > {
                    let _ = &mut output;
                    $( $crate::write_payload_row! { output.$field, $optionality $kind = $place $wire [$($format)?] } )*
                    if !(<crate::meta::Protocol as $crate::protocol::Protocol>::ALWAYS_HAS_BODY
                        $( || $crate::is_member!($place) )*)
                    {
                        return ::std::result::Result::Ok($crate::http::Body::None);
                    }
                    let mut body: <crate::meta::Encoding as $crate::codec::Encoder>::Writer =
                        $crate::codec::StructureWriter::with_capacity(128);
                    let writer = &mut body;
                    let element = &<Self as $crate::orchestration::Operation>::OUTPUT_ELEMENT;
                    $crate::codec::StructureWriter::begin_body(writer, element);
                    $( $crate::write_attribute_row!(
                        writer, output.$field, $optionality $kind = $place $wire [$($format)?] [$($flags)*]
                    ); )*
                    $( $crate::write_row!(
                        writer, output.$field, $optionality $kind = $place $wire [$($format)?] [$($flags)*]
                    ); )*
                    $crate::codec::StructureWriter::end_body(writer, element);
                    $crate::codec::StructureWriter::into_bytes(body).map($crate::http::Body::Bytes)
                })()?;
                ::std::result::Result::Ok($crate::ext::fake::Reply::new(status, head, body))
            }

            fn write_error(
                error: $error,
            ) -> ::std::result::Result<$crate::ext::fake::Reply, $crate::external::BoxError> {
                match error {
                    $( $error::$variant(error) => $crate::ext::fake::modeled::<crate::meta::Protocol, _>(
                        $crate::fake_code!($variant [$($code)*]), &error,
                    ), )*
                    other => $crate::ext::fake::unmodeled::<crate::meta::Protocol>(other.meta()),
                }
            }
        }
    };
}

/// Expands to the code of an error in responses of a fake: the first of its codes, or its name if its codes belong to
/// another error.
#[doc(hidden)]
#[macro_export]
macro_rules! fake_code {
    ($variant:ident [$code:literal $($other:literal)*]) => {
        $code
    };
    ($variant:ident []) => {
        stringify!($variant)
    };
}

/// Implements writing the head and the members of an error.
#[doc(hidden)]
#[macro_export]
macro_rules! fake_error {
    (
        $name:ident [$($status:literal)?] {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::ext::fake::FakeError for $name {
            type Encoding = crate::meta::Encoding;

            const STATUS: u16 = $crate::first!($($status,)? 400);

            fn write_head(
                &self,
                head: &mut $crate::http::RequestHead,
            ) -> ::std::result::Result<(), $crate::external::aws_smithy_types::error::operation::BuildError> {
                let _ = &head;
                $( $crate::write_head_row! {
                    head, $field, self.$field, $optionality $kind = $place $wire [$($format)?] $flags
                } )*
                ::std::result::Result::Ok(())
            }

            fn write_members(&self, writer: &mut <crate::meta::Encoding as $crate::codec::Encoder>::Writer) {
                $( $crate::write_attribute_row!(
                    writer, self.$field, $optionality $kind = $place $wire [$($format)?] $flags
                ); )*
                $( $crate::write_row!(
                    writer, self.$field, $optionality $kind = $place $wire [$($format)?] $flags
                ); )*
                let _ = writer;
            }
        }
    };
}

/// Reads a member of an input that is bound to the head of the request, or that is the payload.
#[doc(hidden)]
#[macro_export]
macro_rules! read_request_row {
    ($request:ident, $response:ident, $taken:ident, $value:expr, $optionality:ident $kind:tt = label($name:literal) [$($format:ty)?]) => {
        $value = $request.label::<$crate::wire_format!($($format)?), _>($name)?;
    };
    (
        $request:ident, $response:ident, $taken:ident, $value:expr,
        $optionality:ident (list($($item:tt)+)) = query($name:literal) [$($format:ty)?]
    ) => {
        $value = $request.query_list::<$crate::wire_format!($($format)?), _>($name)?;
    };
    ($request:ident, $response:ident, $taken:ident, $value:expr, $optionality:ident $kind:tt = query($name:literal) [$($format:ty)?]) => {
        $value = $request.query::<$crate::wire_format!($($format)?), _>($name)?;
    };
    ($request:ident, $response:ident, $taken:ident, $value:expr, $optionality:ident $kind:tt = query_params() [$($format:ty)?]) => {
        $value = $request.query_params($taken);
    };
    ($request:ident, $response:ident, $taken:ident, $value:expr, stream $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => {
        $value = ::std::option::Option::Some($request.body().to_vec().into());
    };
    ($request:ident, $response:ident, $taken:ident, $value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => {
        $crate::read_head_row! { $response, $value, $kind = $place $wire [$($format)?] }
    };
}

/// Expands to the name of a member's query parameter; empty if it has none.
#[doc(hidden)]
#[macro_export]
macro_rules! query_name {
    (query($name:literal)) => {
        $name
    };
    ($place:ident $wire:tt) => {
        ""
    };
}

/// Takes the status of the response from the member that is bound to it.
#[doc(hidden)]
#[macro_export]
macro_rules! write_status_row {
    ($status:ident, $value:expr, status) => {
        if let ::std::option::Option::Some(value) = ::std::option::Option::from($value) {
            $status = <u16 as ::std::convert::TryFrom<i32>>::try_from(value)?;
        }
    };
    ($status:ident, $value:expr, $place:ident) => {};
}

/// Defines the type `Fake` in the module `ext` of a generated crate.
#[doc(hidden)]
#[macro_export]
macro_rules! fake {
    () => {
        pub use $crate::ext::fake::{Call, Fault, Handled};

        /// A fake of the service in the process of a test, with a handler for each operation that the test calls.
        ///
        /// Clones share handlers and calls. The clients are real: they serialize, sign, retry and parse, and only their
        /// HTTP client is replaced. A call to an operation without a handler fails with an error that names the
        /// operation.
        #[derive(Clone, Debug)]
        pub struct Fake {
            core: $crate::ext::fake::Fake,
        }

        impl ::std::default::Default for Fake {
            fn default() -> Self {
                Self::new()
            }
        }

        impl Fake {
            /// Creates a fake without handlers.
            pub fn new() -> Self {
                Self { core: $crate::ext::fake::Fake::new::<crate::meta::Protocol>() }
            }

            /// Sets the handler of an operation, which is identified by the type of its input.
            ///
            /// The handler runs for each request, including retries. A modeled error reaches the program as its
            /// variant, with its status; for any other error, use `generic` of the operation's error type.
            pub fn on<I: $crate::ext::fake::FakeInput>(
                self,
                handler: impl ::std::ops::FnMut(I) -> Handled<I> + ::std::marker::Send + 'static,
            ) -> Self {
                self.core.on(handler);
                self
            }

            /// Makes the next request fail. If there are several faults, they apply to successive requests.
            pub fn fail(&self, fault: Fault) {
                self.core.fail(fault);
            }

            /// Sets the delay of responses. The client's timeouts apply.
            pub fn delay(&self, delay: ::std::time::Duration) {
                self.core.delay(delay);
            }

            /// Returns the requests so far that ended with a response or a fault, including retries, in order.
            pub fn calls(&self) -> ::std::vec::Vec<Call> {
                self.core.calls()
            }

            /// Creates a client for the fake.
            pub fn client(&self) -> crate::Client {
                crate::Client::from_conf(self.config().build())
            }

            /// Returns a configuration builder for a client of the fake, for tests that need other settings. A Region,
            /// made-up credentials, and an initial backoff of a millisecond are set. Calls that need a token rather
            /// than credentials are sent without one.
            pub fn config(&self) -> crate::config::Builder {
                crate::config::Config::builder()
                    .behavior_version(crate::config::BehaviorVersion::latest())
                    .region(crate::config::Region::from_static("us-east-1"))
                    .credentials_provider(crate::config::Credentials::new(
                        "fake",
                        "fake",
                        ::std::option::Option::None,
                        ::std::option::Option::None,
                        "fake",
                    ))
                    .allow_no_auth()
                    .retry_config(
                        crate::config::retry::RetryConfig::standard()
                            .with_initial_backoff(::std::time::Duration::from_millis(1)),
                    )
                    .interceptor(self.core.interceptor())
                    .http_client(self.core.clone())
            }
        }
    };
}

/// Defines the methods of `Fake` for a service that keeps state.
#[doc(hidden)]
#[macro_export]
macro_rules! stateful_fake {
    ($service:ident) => {
        impl Fake {
            /// Creates a fake that keeps state, as the service does. The state is empty at first.
            ///
            /// Handlers that are set with [`on`](Self::on) take precedence. The state belongs to this fake and its
            /// clones.
            pub fn stateful() -> Self {
                let service = <$crate::ext::fake::$service as ::std::default::Default>::default();
                Self { core: $crate::ext::fake::Fake::stateful::<crate::meta::Protocol, _>(service) }
            }

            /// Advances the service's clock, which determines dates and deadlines.
            ///
            /// Apart from that, the clock follows the client's time source.
            pub fn advance(&self, time: ::std::time::Duration) {
                self.core.advance(time);
            }
        }
    };
}
