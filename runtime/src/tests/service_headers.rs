//! Tests of headers that are sent with every request to a service.

use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

use crate::service_headers::ServiceHeaders;

#[test]
fn service_headers_replace_existing_headers() {
    let mut context = InterceptorContext::new(Input::doesnt_matter());
    context.enter_serialization_phase();
    let _ = context.take_input();
    let mut request = HttpRequest::new(SdkBody::empty());
    request.headers_mut().insert("accept", "text/html");
    context.set_request(request);
    context.enter_before_transmit_phase();
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    ServiceHeaders(&[("accept", "application/json"), ("x-version", "1")])
        .modify_before_signing(&mut (&mut context).into(), &components, &mut ConfigBag::base())
        .unwrap();
    let headers = context.request().unwrap().headers();
    assert_eq!(headers.get_all("accept").collect::<Vec<_>>(), ["application/json"]);
    assert_eq!(headers.get("x-version"), Some("1"));
}
