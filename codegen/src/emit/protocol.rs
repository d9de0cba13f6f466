//! The protocol of a service, as a value of the runtime.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{OwnProtocol, Protocol, Service};

/// Returns the runtime's type for the protocol of a service, and the value of that type.
///
/// ```text
/// AwsJson { content_type: "application/x-amz-json-1.1", target: "secretsmanager", query_compatible: false }
/// RpcV2Cbor { service: "ArcRegionSwitch", query_compatible: false }
/// ```
pub(super) fn protocol(service: &Service) -> (Ident, TokenStream) {
    let (name, query_compatible) = (&service.target_prefix, service.query_compatible);
    if let Some(own) = service.customizations.protocol {
        return match own {
            OwnProtocol::S3 => (format_ident!("S3RestXml"), quote! { S3RestXml {} }),
        };
    }
    match service.protocol {
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => {
            let content_type = service.protocol.content_type();
            let ty = format_ident!("AwsJson");
            let value = quote! {
                #ty { content_type: #content_type, target: #name, query_compatible: #query_compatible }
            };
            (ty, value)
        }
        Protocol::RpcV2Cbor => {
            let ty = format_ident!("RpcV2Cbor");
            let value = quote! { #ty { service: #name, query_compatible: #query_compatible } };
            (ty, value)
        }
        Protocol::RpcV2Json => {
            let ty = format_ident!("RpcV2Json");
            let value = quote! { #ty { service: #name } };
            (ty, value)
        }
        Protocol::AwsQuery | Protocol::Ec2Query => {
            let ty = match service.protocol {
                Protocol::AwsQuery => format_ident!("AwsQuery"),
                _ => format_ident!("Ec2Query"),
            };
            let version = &service.api_version;
            let value = quote! { #ty { version: #version } };
            (ty, value)
        }
        Protocol::RestXml if service.unwrapped_errors => {
            (format_ident!("UnwrappedRestXml"), quote! { UnwrappedRestXml {} })
        }
        Protocol::RestXml => (format_ident!("RestXml"), quote! { RestXml {} }),
        Protocol::RestJson1 => (format_ident!("RestJson"), quote! { RestJson }),
    }
}
