//! Tests of members that are edited before the input is serialized.

use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::config_bag::ConfigBag;

use crate::input_member::{MemberDefault, MemberWithoutPrefix};

#[derive(Debug)]
struct Something {
    id: Option<String>,
}

/// Returns the member after an interceptor has edited the input.
fn edited(interceptor: &impl Intercept, id: Option<&str>) -> Option<String> {
    let mut context = InterceptorContext::new(Input::erase(Something { id: id.map(str::to_owned) }));
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    interceptor.modify_before_serialization(&mut (&mut context).into(), &components, &mut ConfigBag::base()).unwrap();
    context.input().unwrap().downcast_ref::<Something>().unwrap().id.clone()
}

#[test]
fn a_default_replaces_an_unset_or_empty_member() {
    let interceptor = MemberDefault::new(|input: &mut Something| &mut input.id, "-");
    for (id, expected) in [(None, "-"), (Some(""), "-"), (Some("123"), "123")] {
        assert_eq!(edited(&interceptor, id).as_deref(), Some(expected), "{id:?}");
    }
}

#[test]
fn only_one_prefix_is_removed() {
    let prefixes = &["/zone/", "zone/", "/change/"];
    let interceptor = MemberWithoutPrefix::new(|input: &mut Something| &mut input.id, prefixes);
    for (id, expected) in [
        (None, None),
        (Some("Z1"), Some("Z1")),
        (Some("/zone/Z1"), Some("Z1")),
        (Some("zone/Z1"), Some("Z1")),
        (Some("/change//zone/Z1"), Some("/zone/Z1")),
        (Some("a/zone/Z1"), Some("a/zone/Z1")),
    ] {
        assert_eq!(edited(&interceptor, id).as_deref(), expected, "{id:?}");
    }
}

#[test]
fn an_input_of_another_type_is_unchanged() {
    let interceptor = MemberDefault::new(|input: &mut Something| &mut input.id, "-");
    let mut context = InterceptorContext::new(Input::erase("another".to_owned()));
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    interceptor.modify_before_serialization(&mut (&mut context).into(), &components, &mut ConfigBag::base()).unwrap();
    assert_eq!(context.input().unwrap().downcast_ref::<String>().unwrap(), "another");
}
