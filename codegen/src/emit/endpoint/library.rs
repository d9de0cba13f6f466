//! Emits the module that declares the parts of the library.

use crate::ir::endpoint::{EndpointRules, Library};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The module `endpoint_lib` of the generated crate, which declares what the rules need.
pub(in crate::emit) fn library_module(rules: &EndpointRules) -> TokenStream {
    let modules = rules.library.iter().map(|part| {
        let module = format_ident!("{}", name(*part));
        let test_only = (*part == Library::Testing).then(|| quote!(#[cfg(test)]));
        quote!(#test_only pub(crate) mod #module;)
    });
    quote! {
        //! What the endpoint rules of the service call on, one file a function.

        #(#modules)*
    }
}

/// The files that the module `endpoint_lib` declares, as paths in the support crate's `src` and in the generated one's.
pub(in crate::emit) fn support_files(rules: &EndpointRules) -> Vec<String> {
    rules.library.iter().map(|part| format!("endpoint_lib/{}.rs", name(*part))).collect()
}

fn name(part: Library) -> &'static str {
    match part {
        Library::Arn => "arn",
        Library::Bdd => "bdd",
        Library::CustomEndpoint => "custom_endpoint",
        Library::CustomPartitions => "custom_partitions",
        Library::Host => "host",
        Library::InvalidParams => "invalid_params",
        Library::Partition => "partition",
        Library::S3 => "s3",
        Library::Segments => "segments",
        Library::Split => "split",
        Library::Substring => "substring",
        Library::Testing => "testing",
        Library::UriEncode => "uri_encode",
        Library::Url => "url",
    }
}
