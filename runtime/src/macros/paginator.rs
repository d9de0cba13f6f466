//! Paginators: streams of pages and, if the model names the items, of items.

/// Defines the paginator of an operation (Smithy 2.0, trait `smithy.api#paginated`).
///
/// ```text
/// paginator! {
///     ListSecrets, ListSecretsInputBuilder, ListSecretsFluentBuilder, ListSecretsOutput, ListSecretsError {
///         pub struct ListSecretsPaginator;
///         token next_token: |output| output.next_token.as_ref();
///         page_size max_results: i32;
///         items ListSecretsPaginatorItems: SecretListEntry, |output| output.secret_list.unwrap_or_default();
///     }
/// }
/// ```
///
/// `page_size` and `items` are present only if the trait has them.
#[macro_export]
macro_rules! paginator {
    (
        $name:ident, $input_builder:ident, $fluent_builder:ident, $output:ident, $error:ident {
            pub struct $paginator:ident;
            token $token:ident: $next_token:expr;
            $( page_size $page_size:ident: $page_size_type:ty; )?
            $( items $items:ident: $item:ty, $items_of:expr; )?
        }
    ) => {
        impl $fluent_builder {
            /// Returns a paginator, which sends a request for each page up to the last.
            #[inline]
            pub fn into_paginator(self) -> paginator::$paginator {
                paginator::$paginator { handle: self.handle, builder: self.inner, stop_on_duplicate_token: true }
            }
        }

        #[doc = concat!("The paginator of [`", stringify!($name), "`](super).")]
        pub mod paginator {
            use super::*;

            #[doc = concat!("The pages of [`", stringify!($name), "`](super): one request per page, sent as the stream is polled.")]
            pub struct $paginator {
                pub(super) handle: ::std::sync::Arc<crate::client::Handle>,
                pub(super) builder: $input_builder,
                pub(super) stop_on_duplicate_token: bool,
            }

            impl $paginator {
                $(
                    #[doc = concat!("Sets the maximum number of items per page, overriding `", stringify!($page_size), "`.")]
                    pub fn page_size(mut self, limit: $page_size_type) -> Self {
                        self.builder.$page_size = ::std::option::Option::Some(limit);
                        self
                    }
                )?

                $(
                    /// Returns a paginator of items instead of pages.
                    pub fn items(self) -> $items {
                        $items(self)
                    }
                )?

                /// Sets whether the stream ends if the same token is returned twice in a row. The default is `true`.
                ///
                /// `false` is useful for operations that are polled, such as those that tail a log.
                pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
                    self.stop_on_duplicate_token = stop_on_duplicate_token;
                    self
                }

                /// Returns the stream of pages. Nothing is sent until it is polled.
                #[inline]
                pub fn send(
                    self,
                ) -> ::aws_smithy_async::future::pagination_stream::PaginationStream<$crate::call_result!($output, $error)>
                {
                    $crate::pagination::pages::<$name, _>(
                        &self.handle.core,
                        self.builder.build(),
                        self.stop_on_duplicate_token,
                        |input| &mut input.$token,
                        $next_token,
                    )
                }
            }

            $(
                #[doc = concat!("The items of all pages of [`", stringify!($name), "`](super).")]
                pub struct $items($paginator);

                impl $items {
                    /// Returns the stream of items. Nothing is sent until it is polled.
                    #[inline]
                    pub fn send(
                        self,
                    ) -> ::aws_smithy_async::future::pagination_stream::PaginationStream<$crate::call_result!($item, $error)>
                    {
                        ::aws_smithy_async::future::pagination_stream::TryFlatMap::new(self.0.send()).flat_map($items_of)
                    }
                }
            )?
        }
    };
}
