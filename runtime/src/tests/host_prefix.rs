//! Tests of host prefixes: which labels are valid, and the prefix that the runtime receives.

use aws_smithy_runtime_api::client::endpoint::EndpointPrefix;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_types::config_bag::ConfigBag;

use crate::host_prefix::{HostPrefix, host_label};

#[test]
fn host_labels_are_validated() {
    let long = "a".repeat(63);
    for good in ["a", "0-Z", "a.b", "-", long.as_str()] {
        assert!(matches!(host_label("m", Some(good)), Ok(label) if label == good), "{good}");
    }
    let too_long = "a".repeat(64);
    for bad in ["", ".", "a.", ".a", "a..b", "a_b", "a@b", "a:80", "a/b", "a b", "\u{e9}", too_long.as_str()] {
        assert!(host_label("m", Some(bad)).is_err(), "{bad}");
    }
    let unset = host_label("AccountId", None).err().map(|error| error.to_string());
    assert_eq!(unset.as_deref(), Some("the member `AccountId` is part of the host name; it must be set"));
}

/// Returns the prefix that the interceptor passes to the runtime.
fn prefix(label: Option<&str>) -> Result<Option<String>, String> {
    let context = InterceptorContext::new(Input::erase(label.map(str::to_owned)));
    let mut cfg = ConfigBag::base();
    HostPrefix::new(|label: &Option<String>| Ok(["data.", host_label("label", label.as_deref())?, "."].concat()))
        .read_before_execution(&(&context).into(), &mut cfg)
        .map_err(|error| error.source().map_or_else(String::new, ToString::to_string))?;
    Ok(cfg.load::<EndpointPrefix>().map(|prefix| prefix.as_str().to_owned()))
}

#[test]
fn the_prefix_of_an_input_is_left_for_the_runtime() {
    assert_eq!(prefix(Some("a-1")), Ok(Some("data.a-1.".to_owned())));
}

#[test]
fn an_invalid_host_label_fails_the_call() {
    for bad in [None, Some("a/b")] {
        assert!(prefix(bad).is_err_and(|message| message.contains("`label`")), "{bad:?}");
    }
}
