//! Clock skew, which clients correct with the time of the service unless the program disables this.

use difference::connector::{Canned, Reply};

/// One hour after the time of the calls in these tests.
const AN_HOUR_LATER: &str = "Tue, 14 Nov 2023 23:13:20 GMT";

fn skewed() -> Canned {
    let too_late = Reply::json(400, r#"{"__type":"RequestTimeTooSkewed"}"#).with_header("date", AN_HOUR_LATER);
    Canned::new([too_late, Reply::json(200, "{}").with_header("date", AN_HOUR_LATER)])
}

/// Makes two calls with one client, and returns the times of all requests.
macro_rules! times {
    ($sdk:ident, $parts:ident, $setting:expr, $of_call:expr) => {{
        let http = skewed();
        let of_call: Option<Option<bool>> = $of_call;
        let config = $parts::config(&http).disable_clock_skew_correction($setting);
        let client = $sdk::Client::from_conf(config.build());
        for _ in 0..2 {
            let call = client.list_secrets();
            let _ = match of_call {
                None => call.send().await,
                Some(of_call) => {
                    let config_override = $sdk::Config::builder().disable_clock_skew_correction(of_call);
                    call.customize().config_override(config_override).send().await
                }
            };
        }
        http.requests().iter().map(|request| request.header("x-amz-date").unwrap().to_owned()).collect::<Vec<_>>()
    }};
}

#[test]
fn the_next_attempt_and_the_next_call_use_the_time_of_the_service() {
    let times = both! { [times!(sdk, parts, None, None), times!(sdk, parts, false, None), times!(sdk, parts, true, Some(None))] };
    for times in times {
        assert_eq!(times, ["20231114T221320Z", "20231114T231320Z", "20231114T231320Z"]);
    }
}

#[test]
fn clock_skew_correction_can_be_disabled_for_a_client_and_for_a_call() {
    let times = both! { [times!(sdk, parts, true, None), times!(sdk, parts, None, Some(Some(true)))] };
    for times in times {
        assert!(times.iter().all(|time| time == "20231114T221320Z"), "{times:?}");
    }
}

#[test]
fn a_response_without_clock_skew_changes_nothing() {
    let times = both! {
        let http = Canned::new([Reply::json(200, "{}").with_header("date", "Tue, 14 Nov 2023 22:13:21 GMT")]);
        let client = parts::client(&http);
        client.list_secrets().send().await.unwrap();
        client.list_secrets().send().await.unwrap();
        http.requests().iter().map(|request| request.header("x-amz-date").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(times.len(), 2);
}
