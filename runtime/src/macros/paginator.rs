//! Paginators: a stream of pages, and of their items where the model names them.

/// The paginator of an operation (Smithy 2.0, trait `smithy.api#paginated`).
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
/// `page_size` and `items` are there where the trait states them.
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
            /// Sends request after request until the last page; see the paginator that comes back.
            #[inline]
            pub fn into_paginator(self) -> paginator::$paginator {
                paginator::$paginator { handle: self.handle, builder: self.inner, stop_on_duplicate_token: true }
            }
        }

        #[doc = concat!("The paginator of [`", stringify!($name), "`](super).")]
        pub mod paginator {
            use super::*;

            #[doc = concat!("The pages of [`", stringify!($name), "`](super): one request a page, sent as the stream is read.")]
            pub struct $paginator {
                pub(super) handle: ::std::sync::Arc<crate::client::Handle>,
                pub(super) builder: $input_builder,
                pub(super) stop_on_duplicate_token: bool,
            }

            impl $paginator {
                $(
                    #[doc = concat!("Sets how many items a page has at most, in place of what `", stringify!($page_size), "` said.")]
                    pub fn page_size(mut self, limit: $page_size_type) -> Self {
                        self.builder.$page_size = ::std::option::Option::Some(limit);
                        self
                    }
                )?

                $(
                    /// Gives the items themselves, page after page.
                    pub fn items(self) -> $items {
                        $items(self)
                    }
                )?

                /// Whether a token that comes twice in a row ends the stream; `true` unless set.
                ///
                /// `false` suits operations that are polled, such as tailing a log.
                pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
                    self.stop_on_duplicate_token = stop_on_duplicate_token;
                    self
                }

                /// The stream of pages; nothing is sent before it is read.
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
                    /// The stream of items; nothing is sent before it is read.
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
