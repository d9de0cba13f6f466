//! Emits where the parameters come from that the configuration of a client decides.

use super::params::field;
use crate::ir::endpoint::{BuiltIn, Parameter};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// What the parameters are before operation and input have a say.
///
/// ```text
/// impl ParamsBuilder {
///     pub(crate) fn from_config(cfg: &ConfigBag) -> Self {
///         Self::default().set_region(cfg.load::<Region>().map(|region| region.as_ref().to_owned()))
///     }
/// }
/// pub(crate) fn default_resolver() -> SharedEndpointResolver
/// ```
pub(super) fn from_config(parameters: &[Parameter]) -> TokenStream {
    let set = parameters.iter().filter_map(|parameter| {
        let setter = format_ident!("set_{}", parameter.field.trim_start_matches("r#"));
        let value = match parameter.built_in? {
            BuiltIn::Region => quote!(cfg.load::<Region>().map(|region| region.as_ref().to_owned())),
            BuiltIn::UseDualStack => quote!(cfg.load::<UseDualStack>().map(|setting| setting.0)),
            BuiltIn::UseFips => quote!(cfg.load::<UseFips>().map(|setting| setting.0)),
            BuiltIn::Endpoint => quote!(cfg.load::<EndpointUrl>().map(|url| url.0.clone())),
            BuiltIn::AccountIdEndpointMode => {
                quote!(Some(cfg.load::<AccountIdEndpointMode>().cloned().unwrap_or_default().to_string()))
            }
            // The account is known once the credentials are: see `finalize_params`.
            _ => return None,
        };
        Some(quote!(.#setter(#value)))
    });
    quote! {
        impl ParamsBuilder {
            /// What the configuration says, before the operation and its input do.
            pub(crate) fn from_config(cfg: &ConfigBag) -> Self {
                Self::default() #(#set)*
            }
        }

        /// The resolver that a client has unless another one is configured.
        pub(crate) fn default_resolver() -> SharedEndpointResolver {
            DefaultResolver::new().into_shared_resolver()
        }
    }
}

/// The parameter that the account of the credentials goes into.
pub(super) fn finalize_params(parameters: &[Parameter]) -> Option<TokenStream> {
    let account = field(parameters.iter().find(|parameter| parameter.built_in == Some(BuiltIn::AccountId))?);
    Some(quote! {
        fn finalize_params<'a>(
            &'a self,
            params: &'a mut aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
        ) -> Result<(), BoxError> {
            // The identity is taken out, so that credentials do not stay with the parameters.
            let identity = params.get_property_mut::<Identity>().map(|it| std::mem::replace(it, Identity::new((), None)));
            let account = identity.as_ref().and_then(|identity| identity.property::<AccountId>());
            match params.get_mut::<Params>() {
                Some(params) => {
                    if let Some(account) = account {
                        params.#account = Some(account.as_str().to_owned());
                    }
                    Ok(())
                }
                None => Err("the endpoint parameters are not those of this service".into()),
            }
        }
    })
}
