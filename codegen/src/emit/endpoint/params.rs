//! Emits the parameters and their builder.

use crate::ir::endpoint::{BuiltIn, Constant, Parameter, ParameterKind, Presence};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The parameters and their builder.
///
/// ```text
/// pub struct Params {
///     pub(crate) region: Option<String>,
/// }
/// impl Params {
///     pub fn builder() -> ParamsBuilder
///     pub fn region(&self) -> Option<&str>
/// }
/// pub struct ParamsBuilder { ... }
/// impl ParamsBuilder {
///     pub fn region(mut self, value: impl Into<String>) -> Self
///     pub fn set_region(mut self, value: Option<String>) -> Self
///     pub fn build(self) -> Result<Params, InvalidParams>
/// }
/// ```
pub(super) fn params(parameters: &[Parameter]) -> TokenStream {
    let fields = parameters.iter().map(|parameter| {
        let (name, ty) = (field(parameter), ty(parameter.kind));
        match parameter.presence {
            Presence::Optional => quote!(pub(crate) #name: Option<#ty>),
            Presence::Required | Presence::Default(_) => quote!(pub(crate) #name: #ty),
        }
    });
    let builder_fields = parameters.iter().map(|parameter| {
        let (name, ty) = (field(parameter), ty(parameter.kind));
        quote!(#name: Option<#ty>)
    });
    let getters = parameters.iter().map(getter);
    let setters = parameters.iter().map(setters);
    let build = build(parameters);
    quote! {
        /// What decides about the endpoint of a request.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Params {
            #(#fields),*
        }

        impl Params {
            /// Begins to build parameters.
            pub fn builder() -> ParamsBuilder {
                ParamsBuilder::default()
            }
            #(#getters)*
        }

        /// Builds [`Params`].
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct ParamsBuilder {
            #(#builder_fields),*
        }

        impl ParamsBuilder {
            #(#setters)*
            #build
        }
    }
}

/// The name of the field, the getter and the setter.
pub(super) fn field(parameter: &Parameter) -> Ident {
    format_ident!("{}", parameter.field)
}

fn getter(parameter: &Parameter) -> TokenStream {
    let name = field(parameter);
    let docs = documentation(parameter);
    let (ty, value) = match (parameter.kind, parameter.presence == Presence::Optional) {
        (ParameterKind::Flag, true) => (quote!(bool), quote!(self.#name)),
        (ParameterKind::Flag, false) => (quote!(bool), quote!(Some(self.#name))),
        (ParameterKind::Text, true) => (quote!(&str), quote!(self.#name.as_deref())),
        (ParameterKind::Text, false) => (quote!(&str), quote!(Some(&self.#name))),
        (ParameterKind::Texts, true) => (quote!(&[String]), quote!(self.#name.as_deref())),
        (ParameterKind::Texts, false) => (quote!(&[String]), quote!(Some(&self.#name))),
    };
    quote! {
        #docs
        pub fn #name(&self) -> Option<#ty> {
            #value
        }
    }
}

fn setters(parameter: &Parameter) -> TokenStream {
    let (name, ty) = (field(parameter), ty(parameter.kind));
    let plain_name = parameter.field.trim_start_matches("r#");
    let setter = format_ident!("set_{plain_name}");
    let docs = format!(" Sets [`{plain_name}`](Params::{plain_name}).");
    let optional_docs = format!(" Sets or unsets [`{plain_name}`](Params::{plain_name}).");
    quote! {
        #[doc = #docs]
        pub fn #name(mut self, value: impl Into<#ty>) -> Self {
            self.#name = Some(value.into());
            self
        }
        #[doc = #optional_docs]
        pub fn #setter(mut self, value: Option<#ty>) -> Self {
            self.#name = value;
            self
        }
    }
}

/// `build`, which checks the region, and beside it the same without the check, for tests of the rules.
fn build(parameters: &[Parameter]) -> TokenStream {
    let checks = parameters.iter().filter(|parameter| parameter.built_in == Some(BuiltIn::Region)).map(|parameter| {
        let name = field(parameter);
        let plain_name = parameter.field.trim_start_matches("r#");
        quote! {
            if let Some(#name) = &self.#name && !host::is_valid_label(#name, true) {
                return Err(InvalidParams::invalid(#plain_name, "a valid host label"));
            }
        }
    });
    let fields = parameters.iter().map(|parameter| {
        let name = field(parameter);
        let plain_name = parameter.field.trim_start_matches("r#");
        match &parameter.presence {
            Presence::Optional => quote!(#name: self.#name),
            Presence::Required => quote!(#name: self.#name.ok_or(InvalidParams::missing(#plain_name))?),
            Presence::Default(Constant::Flag(value)) => quote!(#name: self.#name.unwrap_or(#value)),
            Presence::Default(constant) => {
                let value = self::constant(constant);
                quote!(#name: self.#name.unwrap_or_else(|| #value))
            }
        }
    });
    quote! {
        /// Builds the parameters.
        ///
        /// # Errors
        /// A required parameter is not set, or a value is not one that the parameter can have.
        pub fn build(self) -> Result<Params, InvalidParams> {
            #(#checks)*
            self.build_without_validators()
        }

        fn build_without_validators(self) -> Result<Params, InvalidParams> {
            Ok(Params { #(#fields),* })
        }
    }
}

/// A value of a parameter, owned.
fn constant(constant: &Constant) -> TokenStream {
    match constant {
        Constant::Text(text) => quote!(#text.to_owned()),
        Constant::Flag(value) => quote!(#value),
        Constant::Texts(texts) => quote!(vec![#(#texts.to_owned()),*]),
    }
}

fn ty(kind: ParameterKind) -> TokenStream {
    match kind {
        ParameterKind::Text => quote!(String),
        ParameterKind::Flag => quote!(bool),
        ParameterKind::Texts => quote!(Vec<String>),
    }
}

fn documentation(parameter: &Parameter) -> TokenStream {
    let lines = parameter.docs.lines().iter();
    let lines = lines.map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}
