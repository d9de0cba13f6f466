//! Tests of request compression: which bodies are compressed, and the request that is sent.

use std::io::Read;

use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use flate2::read::GzDecoder;

use crate::request_compression::{DisableRequestCompression, RequestCompression, RequestMinCompressionSizeBytes};

/// Returns the request that is sent for a body with these settings.
fn sent(body: &str, size: Option<u32>, disabled: Option<bool>) -> Result<HttpRequest, String> {
    let mut layer = Layer::new("test");
    layer.store_or_unset(size.map(RequestMinCompressionSizeBytes));
    layer.store_or_unset(disabled.map(DisableRequestCompression));
    let mut cfg = ConfigBag::of_layers(vec![layer]);
    let mut context = InterceptorContext::new(Input::doesnt_matter());
    RequestCompression.read_before_execution(&(&context).into(), &mut cfg).map_err(|error| error.to_string())?;
    context.enter_serialization_phase();
    let _ = context.take_input();
    let mut request = HttpRequest::new(SdkBody::from(body));
    request.headers_mut().insert("content-length", body.len().to_string());
    context.set_request(request);
    context.enter_before_transmit_phase();
    let components = RuntimeComponentsBuilder::for_tests().build().map_err(|error| error.to_string())?;
    RequestCompression
        .modify_before_retry_loop(&mut (&mut context).into(), &components, &mut cfg)
        .map_err(|error| error.to_string())?;
    let reported = cfg.load::<SmithySdkFeature>().count();
    let request = context.take_request().ok_or("no request")?;
    assert_eq!(reported, usize::from(request.headers().get("content-encoding").is_some()));
    Ok(request)
}

#[test]
fn a_large_body_is_compressed() {
    let body = "a".repeat(10_240);
    for (size, disabled) in [(None, None), (Some(10_240), Some(false)), (Some(0), None)] {
        let request = sent(&body, size, disabled).unwrap();
        let bytes = request.body().bytes().unwrap();
        assert_eq!(request.headers().get("content-encoding"), Some("gzip"));
        assert_eq!(request.headers().get("content-length"), Some(bytes.len().to_string().as_str()));
        let mut plain = String::new();
        GzDecoder::new(bytes).read_to_string(&mut plain).unwrap();
        assert_eq!(plain, body);
    }
}

#[test]
fn small_bodies_and_disabled_compression_leave_the_body_unchanged() {
    let body = "a".repeat(10_239);
    for (size, disabled) in [(None, None), (Some(10_485_760), None), (Some(0), Some(true))] {
        let request = sent(&body, size, disabled).unwrap();
        assert_eq!(request.headers().get("content-encoding"), None);
        assert_eq!(request.headers().get("content-length"), Some("10239"));
        assert_eq!(request.body().bytes(), Some(body.as_bytes()));
    }
}

#[test]
fn a_size_out_of_bounds_fails_the_call() {
    assert!(sent("", Some(10_485_761), None).is_err_and(|message| message.contains("10485761")));
}
