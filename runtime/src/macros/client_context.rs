//! Client settings that are passed to the endpoint rules (trait `smithy.rules#clientContextParams`).

/// Defines the builder methods for the settings, in the module `config` of a generated crate, and the types that store
/// them.
///
/// ```text
/// client_context_params! {
///     /// Keeps bucket names out of host names.
///     force_path_style, set_force_path_style: flag as ForcePathStyle;
/// }
/// ```
#[macro_export]
macro_rules! client_context_params {
    ($( $(#[$doc:meta])* $field:ident, $set:ident: $kind:ident as $type:ident; )*) => {
        pub(crate) mod client_context {
            //! The settings that are passed to the endpoint rules, as the configuration stores them.

            $(
                #[derive(Clone, Debug)]
                pub(crate) struct $type(pub(crate) $crate::param_value!(@ $kind));

                impl $crate::external::aws_smithy_types::config_bag::Storable for $type {
                    type Storer = $crate::external::aws_smithy_types::config_bag::StoreReplace<Self>;
                }

                impl ::std::convert::From<$crate::param_value!(@ $kind)> for $type {
                    fn from(value: $crate::param_value!(@ $kind)) -> Self {
                        Self(value)
                    }
                }
            )*
        }

        impl Builder {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $field(mut self, $field: impl Into<$crate::param_value!(@ $kind)>) -> Self {
                    self.$set(Some($field.into()));
                    self
                }

                #[doc = concat!(
                    "Sets or clears [`", stringify!($field), "`](Self::", stringify!($field), ")."
                )]
                #[inline]
                pub fn $set(&mut self, $field: Option<$crate::param_value!(@ $kind)>) -> &mut Self {
                    self.core.config.store_or_unset($field.map(client_context::$type));
                    self
                }
            )*
        }
    };
}
