//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Arguments;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::Document;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use client_runtime::endpoint::{custom_endpoint, substring, uri_encode};
use client_runtime::endpoint_params;

endpoint_params! {
    /// The Region.
    region, set_region: optional(text) = region;
    /// The endpoint.
    endpoint, set_endpoint: optional(text) = endpoint;
    /// The shelf.
    shelf, set_shelf: optional(text);
    /// Whether it is cold.
    is_cold, set_is_cold: optional(flag);
    /// The lane.
    lane, set_lane: optional(text);
    /// The aisle.
    ///
    /// Default: `"main"`.
    aisle, set_aisle: or("main".to_owned(), text);
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        return Ok(custom_endpoint::at(endpoint)?.build());
    }
    if let Some(shelf) = params.shelf.as_deref() {
        return endpoint_at(format!("https://{shelf}.shelf.example"));
    }
    if let Some(lane) = params.lane.as_deref()
        && let Some(reject_2) = substring::slice(lane, 0, 1, false)
    {
        let encoded = uri_encode::encode(lane);
        if lane == "left" {
            return endpoint_with_sigv4_and_x_lane_and_url(
                format_args!("https://{reject_2}.left.example"),
                lane,
                "left",
                &params.aisle,
                lane,
                &encoded,
                lane,
            );
        }
        if lane == "right" {
            return endpoint_with_sigv4_and_x_lane_and_url(
                format_args!("https://right.example"),
                "r",
                &encoded,
                &format!("at-{lane}"),
                "right-1",
                lane,
                lane,
            );
        }
        return reject(format_args!("No lane is called {lane}"));
    }
    if let Some(is_cold) = params.is_cold && is_cold {
        return endpoint_at("https://cold.example");
    }
    endpoint_at("https://depot.example")
}

fn endpoint_with_sigv4_and_x_lane_and_url(
    url: Arguments<'_>,
    x_lane: &str,
    x_lane_2: &str,
    signing_name: &str,
    signing_region: &str,
    url_2: &str,
    turns: &str,
) -> Result<Endpoint, ResolveEndpointError> {
    Ok(
        Endpoint::builder()
            .url(url.to_string())
            .header("x-lane", x_lane.to_owned())
            .header("x-lane", x_lane_2.to_owned())
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", signing_name)
                    .put("signingRegion", signing_region),
            )
            .property("url", url_2)
            .property(
                "turns",
                Vec::<Document>::from([
                    Document::from(1u64),
                    Document::from(turns),
                    Document::from(HashMap::<String, Document>::from([("far".to_owned(), Document::from(true))])),
                ]),
            )
            .build(),
    )
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message.to_string()))
}

#[cfg(test)]
mod tests;
