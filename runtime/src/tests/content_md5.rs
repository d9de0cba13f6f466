//! Tests of MD5 checksums of bodies in the header `content-md5`.

use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

use crate::content_md5::ContentMd5;

fn header(body: &'static str, already: Option<&'static str>) -> Option<String> {
    let mut context = InterceptorContext::new(Input::doesnt_matter());
    context.enter_serialization_phase();
    let _ = context.take_input();
    let mut request = HttpRequest::new(SdkBody::from(body));
    if let Some(already) = already {
        request.headers_mut().insert("content-md5", already);
    }
    context.set_request(request);
    context.enter_before_transmit_phase();
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    let mut cfg = ConfigBag::base();
    ContentMd5.modify_before_signing(&mut (&mut context).into(), &components, &mut cfg).unwrap();
    context.take_request()?.headers().get("content-md5").map(str::to_owned)
}

#[test]
fn the_header_is_the_checksum_of_the_body() {
    // RFC 1321, section A.5, in base64.
    assert_eq!(header("", None).as_deref(), Some("1B2M2Y8AsgTpgAmY7PhCfg=="));
    assert_eq!(header("message digest", None).as_deref(), Some("+WtpfXy3k41SWi8xqvFh0A=="));
}

#[test]
fn an_existing_header_is_kept() {
    assert_eq!(header("", Some("own")).as_deref(), Some("own"));
}
