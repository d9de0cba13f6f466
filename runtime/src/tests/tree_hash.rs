//! Tests of tree hashes, against values from another implementation of SHA-256, and of the headers that contain them.

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, LoadedRequestBody};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

use crate::tree_hash::{TreeHash, hex, root};

const MEBIBYTE: usize = 1024 * 1024;

#[test]
fn tree_hashes_match_known_roots() {
    for (length, expected) in [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (3, "ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc"),
        (MEBIBYTE, "631b84027d6b9e52b539c4e8373622d23032dfadc64d60af87339c9037e4f769"),
        (MEBIBYTE + 1, "a9c574ce937d2371daf87cdd0e75396b096d7f74a66c764e4c656bd12b2e7bf9"),
        (5 * MEBIBYTE + 7, "39119a173a11e05648146d51f35437d6960dcfe76ddd40b818dce8fedcef76e3"),
    ] {
        let body: Vec<u8> = (0..length).map(|index| (index % 251) as u8).collect();
        assert_eq!(hex(&root(&body)), expected, "{length}");
    }
}

/// Returns the context and the configuration after the interceptor has processed a request with this body.
fn hashed(request: HttpRequest, body: &'static [u8]) -> (InterceptorContext, ConfigBag) {
    let mut context = InterceptorContext::new(Input::doesnt_matter());
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    let mut cfg = ConfigBag::base();
    TreeHash.modify_before_serialization(&mut (&mut context).into(), &components, &mut cfg).unwrap();
    assert!(matches!(cfg.load::<LoadedRequestBody>(), Some(LoadedRequestBody::Requested)));
    cfg.interceptor_state().store_put(LoadedRequestBody::Loaded(body.into()));
    context.enter_serialization_phase();
    let _ = context.take_input();
    context.set_request(request);
    context.enter_before_transmit_phase();
    TreeHash.modify_before_retry_loop(&mut (&mut context).into(), &components, &mut cfg).unwrap();
    (context, cfg)
}

#[test]
fn both_hashes_are_headers_and_one_is_signed() {
    let (context, cfg) = hashed(HttpRequest::new(SdkBody::from("abc")), b"abc");
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let headers = context.request().unwrap().headers();
    assert_eq!(headers.get("x-amz-sha256-tree-hash"), Some(hash));
    assert_eq!(headers.get("x-amz-content-sha256"), Some(hash));
    let signed = cfg.load::<PayloadSigningOverride>().unwrap();
    assert!(matches!(signed, PayloadSigningOverride::Precomputed(signed) if signed == hash), "{signed:?}");
}

#[test]
fn headers_set_by_the_caller_are_kept() {
    let mut request = HttpRequest::new(SdkBody::from("abc"));
    request.headers_mut().insert("x-amz-sha256-tree-hash", "known");
    let (context, _) = hashed(request, b"abc");
    assert_eq!(context.request().unwrap().headers().get("x-amz-sha256-tree-hash"), Some("known"));
}
