//! Test defaults, which make the requests of a configuration the same in every run.

use aws_types::region::Region;
use difference::connector::{Canned, Exchange};
use difference::settings::SameId;

fn base<T>(requests: &[Exchange], then: impl Fn(&Exchange) -> T) -> Vec<T> {
    requests.iter().map(then).collect()
}

#[test]
fn requests_are_the_same_in_every_run() {
    let requests = both! {
        let http = Canned::empty();
        for config in [
            sdk::Config::builder().with_test_defaults_v2(),
            sdk::Config::builder().region(Region::new("eu-west-1")).with_test_defaults_v2(),
            sdk::Config::builder().region(Region::new("eu-west-1")).with_test_defaults(),
        ] {
            let config = config.http_client(http.clone()).invocation_id_generator(SameId);
            sdk::Client::from_conf(config.build()).rotate_secret().secret_id("a").send().await.unwrap();
        }
        http.requests()
    };
    let hosts = base(&requests, |request| request.line.clone());
    assert_eq!(hosts[0], "POST https://secretsmanager.us-east-1.amazonaws.com/");
    assert_eq!(hosts[1], "POST https://secretsmanager.eu-west-1.amazonaws.com/");
    assert_eq!(requests[1], requests[2]);
    let dates = base(&requests, |request| request.header("x-amz-date").map(str::to_owned));
    assert!(dates.iter().all(|date| date.as_deref() == Some("20090213T233130Z")), "{dates:?}");
    let body = r#"{"SecretId":"a","ClientRequestToken":"00000000-0000-4000-8000-000000000000"}"#;
    assert_eq!(String::from_utf8_lossy(&requests[0].body), body);
    assert!(requests[0].header("authorization").unwrap().contains("Credential=ANOTREAL/"), "{requests:?}");
}

#[test]
fn without_a_region_the_first_version_sets_none() {
    let regions = both! {
        let mut first = sdk::Config::builder();
        first.apply_test_defaults();
        let mut second = sdk::Config::builder();
        second.apply_test_defaults_v2();
        [first, second].map(|builder| builder.build().region().map(ToString::to_string))
    };
    assert_eq!(regions, [None, Some("us-east-1".to_owned())]);
}
