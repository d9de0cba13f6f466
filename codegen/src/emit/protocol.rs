//! The protocol of a service, as a value of the runtime.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{Protocol, Service};

/// The type of the protocol in the runtime, and its value.
///
/// ```text
/// AwsJson { content_type: "application/x-amz-json-1.1", target: "secretsmanager", query_compatible: false }
/// ```
pub(super) fn protocol(service: &Service) -> (Ident, TokenStream) {
    let query_compatible = service.query_compatible;
    match service.protocol {
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => {
            let content_type = service.protocol.content_type();
            let target = &service.target_prefix;
            let name = format_ident!("AwsJson");
            let value = quote! {
                #name { content_type: #content_type, target: #target, query_compatible: #query_compatible }
            };
            (name, value)
        }
        Protocol::RestJson1 => (format_ident!("RestJson"), quote! { RestJson }),
    }
}
