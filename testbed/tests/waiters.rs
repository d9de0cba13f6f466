//! Tests of waiters whose conditions use functions and forms of JMESPath that build values. The outcomes must be those
//! of the specification.

use std::time::Duration;

use aws_smithy_http_client::test_util::infallible_client_fn;
use testbed_waiters::Client;
use testbed_waiters::client::Waiters;
use testbed_waiters::config::{BehaviorVersion, Config, Region};

fn client(response: &'static str) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-east-1"))
        .with_test_defaults()
        .http_client(infallible_client_fn(move |_| http::Response::new(response)))
        .build();
    Client::from_conf(config)
}

/// Asserts for each response that a waiter succeeds or fails, as stated. The waiter has no time to wait, so it makes
/// only one call.
macro_rules! assert_waits {
    ( $method:ident: $( $response:literal => $succeeds:literal, )* ) => {
        $({
            let waiter = client($response).$method().name("site").number(7);
            assert_eq!(waiter.wait(Duration::ZERO).await.is_ok(), $succeeds, "{}", $response);
        })*
    };
}

#[tokio::test]
async fn strings_are_joined() {
    assert_waits! { wait_until_steps_in_order:
        r#"{"steps":[{"name":"compile"},{},{"name":"test"}]}"# => true,
        r#"{"steps":[{"name":"test"},{"name":"compile"}]}"# => false,
        r#"{"steps":[{"name":"compile > test"}]}"# => true,
        "{}" => false,
    }
    assert_waits! { wait_until_as_requested:
        r#"{"name":"site-7"}"# => true,
        r#"{"name":"site-8"}"# => false,
        "{}" => false,
    }
}

#[tokio::test]
async fn strings_become_numbers_only_as_in_json() {
    assert_waits! { wait_until_half_done:
        r#"{"progress":"0.5"}"# => true,
        r#"{"progress":"1e2"}"# => true,
        r#"{"progress":"0.49"}"# => false,
        r#"{"progress":".9"}"# => false,
        r#"{"progress":"inf"}"# => false,
        r#"{"progress":"90%"}"# => false,
        "{}" => false,
    }
}

#[tokio::test]
async fn numbers_and_null_become_strings() {
    assert_waits! { wait_until_count_reported:
        r#"{"done":2,"steps":[{},{},{}]}"# => true,
        r#"{"done":2,"steps":[{},{}]}"# => false,
        r#"{"steps":[{},{},{}]}"# => false,
    }
}

#[tokio::test]
async fn later_objects_override_earlier_ones() {
    assert_waits! { wait_until_labels_merged:
        r#"{"defaults":{"stage":"test"},"labels":{"stage":"release"}}"# => true,
        r#"{"defaults":{"stage":"release"},"labels":{"owner":"a"}}"# => true,
        r#"{"defaults":{"stage":"release"},"labels":{"stage":"test"}}"# => false,
        r#"{"labels":{"stage":"release"}}"# => false,
    }
    assert_waits! { wait_until_latest_overrides:
        r#"{"latest":{"state":"failed"}}"# => true,
        r#"{"latest":{"name":"failed"}}"# => false,
        "{}" => false,
    }
}

#[tokio::test]
async fn objects_can_be_built_and_filtered() {
    assert_waits! { wait_until_step_failed:
        r#"{"steps":[{"name":"compile","state":"running"},{"name":"test","state":"failed"}]}"# => true,
        r#"{"steps":[{"name":"test","state":"running","attempts":4}]}"# => true,
        r#"{"steps":[{"name":"compile","state":"failed"},{"name":"test","attempts":3}]}"# => false,
        "{}" => false,
    }
}

#[tokio::test]
async fn functions_accept_values_of_either_type() {
    assert_waits! { wait_until_name_or_steps:
        r#"{"name":"abc"}"# => true,
        r#"{"name":"ab","steps":[{},{},{}]}"# => false,
        r#"{"name":"","steps":[{},{},{}]}"# => true,
        "{}" => false,
    }
}

#[tokio::test]
async fn structures_are_compared_by_all_their_members() {
    assert_waits! { wait_until_repeated:
        r#"{"latest":{"name":"a","attempts":1},"steps":[{},{"name":"a","attempts":1}]}"# => true,
        r#"{"latest":{"name":"a","attempts":1},"steps":[{"name":"a","attempts":1},{"name":"a"}]}"# => false,
        r#"{"latest":{}}"# => false,
        "{}" => true,
    }
}

#[tokio::test]
async fn empty_blobs_and_documents_are_false() {
    assert_waits! { wait_until_log_empty:
        "{}" => true,
        r#"{"log":"","report":{}}"# => true,
        r#"{"log":"","report":[]}"# => true,
        r#"{"log":"","report":""}"# => true,
        r#"{"report":false}"# => true,
        r#"{"log":"YQ=="}"# => false,
        r#"{"report":0}"# => false,
        r#"{"report":{"a":null}}"# => false,
    }
}
