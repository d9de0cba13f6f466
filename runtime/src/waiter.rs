//! Waiters: a builder for the call to poll, and the acceptors of its results.

use std::time::Duration;

use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::waiters::FinalPoll;
use aws_smithy_runtime_api::client::waiters::error::WaiterError;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::operation::BuildError;

use crate::client::{Core, reported};
use crate::orchestration::{Operation, OperationRuntime, invoke, operation_plugins};
use crate::polling::{Acceptor, Pace, poll};

/// Defines a waiter of an operation (Smithy 2.0, trait `smithy.waiters#waitable`).
///
/// ```text
/// waiter! {
///     TableExistsFluentBuilder, TableExistsFinalPoll, WaitUntilTableExistsError: 20, 120 {
///         DescribeTable, DescribeTableInputBuilder, DescribeTableOutput, DescribeTableError;
///         table_name, set_table_name, get_table_name: optional(text);
///     }
///
///     acceptors {
///         Success: Output(|output| output.table().is_some());
///         Retry: Error(|error| error.is_resource_not_found_exception());
///     }
/// }
/// ```
///
/// The numbers are the minimum and maximum delay between two calls in seconds; the rows are the members of the input.
#[macro_export]
macro_rules! waiter {
    (
        $builder:ident, $final_poll:ident, $wait_error:ident: $min_delay:literal, $max_delay:literal {
            $operation:ty, $input_builder:ty, $output:ty, $error:ty;
            $( $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt; )*
        }

        acceptors {
            $( $state:ident: $matcher:ident($matched:expr); )*
        }
    ) => {
        /// A builder for the call that the waiter of this [module](self) polls.
        #[derive(Clone, Debug)]
        pub struct $builder {
            handle: ::std::sync::Arc<crate::client::Handle>,
            inner: $input_builder,
        }

        /// The last result of a wait.
        pub type $final_poll = ::aws_smithy_runtime_api::client::waiters::FinalPoll<
            $output,
            ::aws_smithy_runtime_api::client::result::SdkError<
                $error,
                ::aws_smithy_runtime_api::client::orchestrator::HttpResponse,
            >,
        >;

        /// The error of a wait that did not succeed.
        pub type $wait_error = ::aws_smithy_runtime_api::client::waiters::error::WaiterError<$output, $error>;

        impl $builder {
            pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
                Self { handle, inner: ::std::default::Default::default() }
            }

            /// Returns the input that has been set so far.
            pub fn as_input(&self) -> &$input_builder {
                &self.inner
            }

            /// Polls until a condition of the waiter is met, for at most `max_wait`.
            ///
            /// # Errors
            ///
            /// Fails as described in the [module](self).
            pub async fn wait(self, max_wait: ::std::time::Duration) -> ::std::result::Result<$final_poll, $wait_error> {
                $crate::waiter::wait::<$operation>(
                    &self.handle.core,
                    self.inner.build(),
                    [$min_delay, $max_delay],
                    max_wait,
                    &[$( (
                        ::aws_smithy_runtime::client::waiters::AcceptorState::$state,
                        $crate::polling::Matcher::$matcher($matched),
                    ) ),*],
                )
                .await
            }

            $(
                $crate::setters! {
                    inner.$field,
                    #[doc = concat!("Sets `", stringify!($field), "` of the input.")]
                    $field, $set, $get, $optionality $kind
                }
            )*
        }
    };
}

/// Implements the conversion of waiter errors to the error of a generated crate.
#[doc(hidden)]
#[macro_export]
macro_rules! waiter_errors {
    () => {
        #[allow(deprecated)] // `Unhandled` is deprecated for matching.
        impl<O, E> From<$crate::external::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>>
            for crate::Error
        where
            O: ::std::fmt::Debug + Send + Sync + 'static,
            E: ::std::error::Error + Send + Sync + 'static,
        {
            fn from(
                error: $crate::external::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>,
            ) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(error.into(), Default::default()))
            }
        }
    };
}

/// Repeats a call until the wait ends, as described at [`poll`]. The delays are the minimum and maximum between two
/// calls, in seconds.
pub async fn wait<O>(
    core: &Core,
    input: Result<O::Input, BuildError>,
    delays: [u64; 2],
    max_wait: Duration,
    acceptors: &[Acceptor<O::Input, O::Output, O::Error>],
) -> Result<FinalPoll<O::Output, SdkError<O::Error, HttpResponse>>, WaiterError<O::Output, O::Error>>
where
    O: Operation,
    O::Input: Clone,
{
    let input = input.map_err(WaiterError::construction_failure)?;
    let plugins = &operation_plugins(core, OperationRuntime::of::<O>(), None)
        .with_operation_plugin(reported(SmithySdkFeature::Waiter));
    let components = plugins
        .apply_client_configuration(&mut ConfigBag::base())
        .map_err(WaiterError::construction_failure)?
        .into_time_components();
    let missing =
        |what: &str| WaiterError::construction_failure(format!("a waiter needs {what}, but the client has none"));
    let pace = Pace {
        delays: delays.map(Duration::from_secs),
        max_wait,
        clock: components.time_source().ok_or_else(|| missing("a time source"))?,
        sleep: components.sleep_impl().ok_or_else(|| missing("a sleep implementation"))?,
    };
    poll(pace, input, acceptors, |input| invoke::<O>(plugins, input)).await
}
