//! The support code: hand-written Rust that goes into the crate as it is, each file where something needs it.

use super::SourceFile;
use crate::ir::Service;

/// A file of the support code, and whether a service needs it.
struct SupportFile {
    path: &'static str,
    text: &'static str,
    needed: fn(&Service, &str) -> bool,
}

/// Files for every service, and for those that a condition holds for.
macro_rules! support {
    ($( $path:literal $(if $needed:expr)?, )*) => {
        [$( SupportFile {
            path: concat!("src/", $path),
            text: include_str!(concat!("../../support/src/", $path)),
            needed: support!(@ $($needed)?),
        } ),*]
    };
    (@ $needed:expr) => { $needed };
    (@) => { |_, _| true };
}

const FILES: &[SupportFile] = &support![
    "account_id_endpoint.rs" if |service, _| service.support.account_id_endpoint,
    "client/customize.rs",
    "config.rs",
    "config/auth.rs",
    "config/builder.rs",
    "config/from_sdk_config.rs",
    "config/http.rs",
    "config/interceptors.rs",
    "config/plugins.rs",
    "config/retry.rs",
    "config/test_defaults.rs",
    "config/timeout.rs",
    "content_md5.rs" if |service, _| service.support.content_md5,
    "correction.rs",
    "endpoint_discovery.rs" if endpoint_discovery,
    "endpoint_discovery/cache.rs" if endpoint_discovery,
    "endpoint_discovery/client.rs" if endpoint_discovery,
    "endpoint_discovery/interceptor.rs" if endpoint_discovery,
    "endpoint_discovery/resolver.rs" if endpoint_discovery,
    "endpoint_lib/arn.rs" if endpoint_lib,
    "endpoint_lib/bdd.rs" if endpoint_lib,
    "endpoint_lib/custom_endpoint.rs" if endpoint_lib,
    "endpoint_lib/custom_partitions.rs" if endpoint_lib,
    "endpoint_lib/host.rs" if endpoint_lib,
    "endpoint_lib/invalid_params.rs" if endpoint_lib,
    "endpoint_lib/partition.rs" if endpoint_lib,
    "endpoint_lib/s3.rs" if endpoint_lib,
    "endpoint_lib/segments.rs" if endpoint_lib,
    "endpoint_lib/split.rs" if endpoint_lib,
    "endpoint_lib/substring.rs" if endpoint_lib,
    "endpoint_lib/testing.rs" if endpoint_lib,
    "endpoint_lib/uri_encode.rs" if endpoint_lib,
    "endpoint_lib/url.rs" if endpoint_lib,
    "error.rs",
    "error/sealed_unhandled.rs",
    "event_stream.rs" if event_streams,
    "event_stream/header.rs" if event_streams,
    "event_stream/message.rs" if event_streams,
    "event_stream/operation.rs" if event_streams,
    "event_stream/output.rs" if event_streams,
    "event_stream/payload.rs" if event_streams,
    "event_stream/receiver.rs" if event_streams,
    "event_stream/runtime.rs" if event_streams,
    "event_stream/table.rs" if event_streams,
    "feature.rs",
    "host_prefix.rs" if |service, _| service.support.host_prefix,
    "idempotency_token.rs",
    "json.rs",
    "json/big_number.rs" if |service, _| service.support.big_numbers,
    "json/collections.rs",
    "json/decimal.rs",
    "json/document.rs" if |service, _| service.support.documents,
    "json/error.rs",
    "json/error_metadata.rs",
    "json/format.rs",
    "json/member.rs",
    "json/number.rs",
    "json/query_error.rs",
    "json/reader.rs",
    "json/scalars.rs",
    "json/scan.rs",
    "json/skip.rs",
    "json/timestamp_formats.rs" if |service, _| service.support.http_date || service.support.date_time,
    "json/unescape.rs",
    "json/union.rs" if |service, _| service.support.unions,
    "json/writer.rs",
    "long_polling.rs" if |service, _| service.support.long_polling,
    "macros/builder.rs",
    "macros/error.rs",
    "macros/fluent_builder.rs",
    "macros/member.rs",
    "macros/mod.rs",
    "macros/operation.rs",
    "macros/operation_error.rs",
    "macros/paginator.rs",
    "macros/service_error.rs",
    "macros/settings.rs",
    "macros/string_enum.rs",
    "macros/structure.rs",
    "modeled_error.rs" if |service, _| !service.errors.is_empty(),
    "orchestration.rs",
    "orchestration/interceptor.rs",
    "orchestration/operation.rs",
    "orchestration/plugin.rs",
    "orchestration/wire.rs",
    "pagination.rs" if |service, _| service.support.paginators,
    "polling.rs" if |service, _| service.support.waiters,
    "primitives.rs",
    "primitives/sealed_enum_unknown.rs",
    "request_compression.rs" if |service, _| service.support.request_compression,
    "request_compression_settings.rs" if |service, _| service.support.request_compression,
    "retry_defaults.rs" if |service, _| service.retry_defaults.is_some(),
    "structure.rs",
    "union.rs" if |service, _| service.support.unions,
    "union_type.rs" if |service, _| service.support.unions || !service.event_streams.is_empty(),
    "waiter.rs" if |service, _| service.support.waiters,
];

/// The client, to which a service with waiters adds a module.
pub(super) const CLIENT: &str = include_str!("../../support/src/client.rs");

/// The support code that a service needs.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let (needed, left_out): (Vec<_>, Vec<_>) = FILES.iter().partition(|file| (file.needed)(service, file.path));
    needed.iter().map(|file| SourceFile::text(file.path, file.declaring(&left_out))).collect()
}

impl SupportFile {
    /// The text without the declarations of modules that are left out.
    fn declaring(&self, left_out: &[&Self]) -> String {
        let child = |file: &Self| {
            file.path.strip_prefix(self.path.strip_suffix(".rs")?)?.strip_prefix('/')?.strip_suffix(".rs")
        };
        let declarations: Vec<_> =
            left_out.iter().filter_map(|file| Some(format!("mod {};\n", child(file)?))).collect();
        let is_left_out = |line: &&str| declarations.iter().any(|declaration| line.ends_with(declaration));
        self.text.split_inclusive('\n').filter(|line| !is_left_out(line)).collect()
    }
}

/// Whether the endpoint rules call on a file of `endpoint_lib`.
fn endpoint_lib(service: &Service, path: &str) -> bool {
    super::endpoint::support_files(&service.endpoint).iter().any(|needed| path.ends_with(needed.as_str()))
}

/// Whether the service tells its endpoints.
fn endpoint_discovery(service: &Service, _: &str) -> bool {
    service.endpoint_discovery.is_some()
}

/// Whether an operation has an event stream.
fn event_streams(service: &Service, _: &str) -> bool {
    !service.event_streams.is_empty()
}
