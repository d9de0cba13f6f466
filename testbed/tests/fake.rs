//! Tests of fakes (`ext::Fake`) of services with several protocols.

#![allow(clippy::result_large_err, reason = "handlers return the errors of operations, which are large")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::collections::HashMap;
use std::time::{Duration, Instant};

use aws_smithy_types::DateTime;
use aws_smithy_types::byte_stream::ByteStream;
use testbed_everything as everything;
use testbed_rest_json as rest_json;
use testbed_rpc_v2_cbor as rpc_v2_cbor;

use everything::error::{DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata};
use everything::ext::{Fake, Fault};
use everything::operation::count_shelves::{CountShelvesInput, CountShelvesOutput};
use everything::operation::exchange::{ExchangeError, ExchangeInput, ExchangeOutput};
use everything::types::{Choice, Everything};

/// Creates a fake that returns the member `it` of each input.
fn echo() -> Fake {
    Fake::new().on(|input: ExchangeInput| Ok(ExchangeOutput::builder().set_it(input.it).build()))
}

#[tokio::test]
async fn inputs_and_outputs_go_over_the_wire() {
    let fake = echo();
    let it = Everything::builder()
        .name("\"a\"\n")
        .double(f64::INFINITY)
        .http_date(DateTime::from_secs(7))
        .choice(Choice::Many(vec![Choice::Nothing, Choice::Text("x".to_owned())]))
        .dates_by_name("x", vec![None, Some(DateTime::from_secs(0))])
        .build();
    let output = fake.client().exchange().it(it.clone()).send().await.unwrap();
    assert_eq!(output.it(), Some(&it));
    let calls = fake.calls();
    let [call] = calls.as_slice() else { panic!("{calls:?}") };
    let input: &ExchangeInput = call.input().unwrap();
    // The client generated a token, as it does for the real service.
    assert_eq!((input.it(), input.token().map(str::len)), (Some(&it), Some(36)));
    assert_eq!(
        (call.operation(), call.method(), call.header("x-amz-target")),
        ("Exchange", "POST", Some("Depot.Exchange"))
    );
    assert!(call.header("authorization").unwrap().starts_with("AWS4-HMAC-SHA256 Credential=fake/"));
    assert!(call.input::<CountShelvesInput>().is_none() && !format!("{call:?}").contains("name"));
}

#[tokio::test]
async fn errors_are_returned_as_their_variants_with_their_status() {
    use everything::types::error::Common;
    let fake = Fake::new().on(|input: ExchangeInput| match input.it {
        Some(_) => Err(ExchangeError::Common(Common::builder().message("no").build())),
        None => Err(ExchangeError::generic(ErrorMetadata::builder().code("Odd").message("not in the model").build())),
    });
    let error = fake.client().exchange().it(Everything::builder().build()).send().await.unwrap_err();
    assert_eq!(error.raw_response().unwrap().status().as_u16(), 500);
    let error = error.into_service_error();
    assert!(error.is_common(), "{error:?}");
    assert_eq!((error.code(), error.message()), (Some("Common"), Some("no")));
    let error = fake.client().exchange().send().await.unwrap_err().into_service_error();
    assert_eq!((error.code(), error.message()), (Some("Odd"), Some("not in the model")));
}

#[tokio::test]
async fn a_call_without_a_handler_names_the_operation() {
    let fake = echo();
    let error = fake.client().count_shelves().send().await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("no handler for CountShelves") && text.contains("|input: CountShelvesInput|"), "{text}");
    assert!(fake.calls().is_empty());
    let fake = fake.on(|_: CountShelvesInput| Ok(CountShelvesOutput::builder().build()));
    fake.client().count_shelves().send().await.unwrap();
}

#[tokio::test]
async fn each_fault_affects_one_request_and_is_retried_like_a_service_error() {
    let fake = echo();
    let client = fake.client();
    for fault in [Fault::Throttling, Fault::Unavailable, Fault::Timeout, Fault::Closed] {
        let before = fake.calls().len();
        fake.fail(fault.clone());
        client.exchange().send().await.unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
        assert_eq!(fake.calls().len() - before, 2, "{fault:?}");
    }
    fake.fail(Fault::CutOff);
    let error = client.exchange().it(Everything::builder().name("abc").build()).send().await.unwrap_err();
    assert!(format!("{error:?}").contains("ResponseError") || error.as_service_error().is_some(), "{error:?}");
    fake.fail(Fault::Error { code: "Gone", status: 410 });
    let error = client.exchange().send().await.unwrap_err();
    assert_eq!((error.code(), error.raw_response().unwrap().status().as_u16()), (Some("Gone"), 410));
    for _ in 0..3 {
        fake.fail(Fault::Throttling);
    }
    let error = client.exchange().send().await.unwrap_err();
    assert_eq!(error.code(), Some("ThrottlingException"));
}

#[tokio::test]
async fn delays_trigger_client_timeouts() {
    let fake = echo();
    fake.delay(Duration::from_millis(30));
    let start = Instant::now();
    fake.client().exchange().send().await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(30));
    fake.delay(Duration::from_secs(60));
    let timeouts = everything::config::timeout::TimeoutConfig::builder().read_timeout(Duration::from_millis(5)).build();
    let retries = everything::config::retry::RetryConfig::disabled();
    let config = fake.config().timeout_config(timeouts).retry_config(retries).build();
    let error = everything::Client::from_conf(config).exchange().send().await.unwrap_err();
    assert!(format!("{error:?}").contains("read timeout"), "{error:?}");
    assert!(start.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn a_handler_has_state_and_can_use_the_fake() {
    let fake = Fake::new();
    let inner = fake.clone();
    let mut count = 0;
    let fake = fake.on(move |_: ExchangeInput| {
        count += 1;
        assert_eq!(inner.calls().len(), count - 1);
        Ok(ExchangeOutput::builder().build())
    });
    let client = fake.client();
    client.exchange().send().await.unwrap();
    client.exchange().send().await.unwrap();
    assert_eq!(fake.calls().len(), 2);
}

#[tokio::test]
async fn members_in_headers_and_uri_are_read_and_written() {
    use rest_json::operation::describe_lamp::{DescribeLampError, DescribeLampInput, DescribeLampOutput};
    use rest_json::types::error::FogTooThick;
    let fake = rest_json::ext::Fake::new().on(|input: DescribeLampInput| {
        if input.coast() == Some("foggy") {
            return Err(DescribeLampError::FogTooThick(FogTooThick::builder().message("fog").range(3).build()));
        }
        let output = DescribeLampOutput::builder().status(203).set_revised(input.since).set_lenses(input.lenses);
        Ok(output.set_notes(input.notes).height(1.5).build())
    });
    let client = fake.client();
    let call =
        client.describe_lamp().coast("Ærø/n").lamp("a/b c").colors("r&d").colors("").since(DateTime::from_secs(9));
    let call = call.lenses("x, \"y\"").lenses("z").notes("a", "b").more("p", "q ü");
    let output = call.send().await.unwrap();
    assert_eq!(
        (output.status(), output.revised(), output.height()),
        (Some(203), Some(&DateTime::from_secs(9)), Some(1.5))
    );
    assert_eq!(output.lenses(), ["x, \"y\"", "z"]);
    assert_eq!(output.notes(), Some(&HashMap::from([("a".to_owned(), "b".to_owned())])));
    let calls = fake.calls();
    let input: &DescribeLampInput = calls[0].input().unwrap();
    assert_eq!(
        (input.coast(), input.lamp(), input.colors()),
        (Some("Ærø/n"), Some("a/b c"), &["r&d".to_owned(), String::new()][..])
    );
    assert_eq!(input.more(), Some(&HashMap::from([("p".to_owned(), "q ü".to_owned())])));
    let error = client.describe_lamp().coast("foggy").lamp("1").send().await.unwrap_err().into_service_error();
    let DescribeLampError::FogTooThick(error) = error else { panic!("{error:?}") };
    assert_eq!((error.message(), error.range()), (Some("fog"), Some(3)));
}

#[tokio::test]
async fn payloads_and_streams_are_read_and_written() {
    use rest_json::operation::get_chart::{GetChartInput, GetChartOutput};
    use rest_json::operation::put_chart::{PutChartInput, PutChartOutput};
    use rest_json::operation::put_lamp::{PutLampInput, PutLampOutput};
    use rest_json::types::Lamp;
    let fake = rest_json::ext::Fake::new()
        .on(|_: GetChartInput| Ok(GetChartOutput::builder().chart(ByteStream::from_static(b"abc")).scale(2).build()))
        .on(|_: PutChartInput| Ok(PutChartOutput::builder().build()))
        .on(|input: PutLampInput| Ok(PutLampOutput::builder().set_lamp(input.lamp).build()));
    let client = fake.client();
    let output = client.get_chart().name("n").send().await.unwrap();
    assert_eq!((output.scale(), output.chart.collect().await.unwrap().to_vec()), (Some(2), b"abc".to_vec()));
    client.put_chart().name("n").chart(ByteStream::from_static(b"def")).send().await.unwrap();
    assert_eq!(fake.calls()[1].body(), b"def");
    let lamp = Lamp::builder().build();
    let output = client.put_lamp().lamp(lamp.clone()).send().await.unwrap();
    assert_eq!(output.lamp(), Some(&lamp));
}

#[tokio::test]
async fn cbor_is_read_and_written() {
    use rpc_v2_cbor::error::ProvideErrorMetadata as _;
    use rpc_v2_cbor::operation::record::{RecordError, RecordInput, RecordOutput};
    use rpc_v2_cbor::types::Method;
    use rpc_v2_cbor::types::error::{GaugeGone, GaugeStuck};
    let fake = rpc_v2_cbor::ext::Fake::new().on(|input: RecordInput| match input.station() {
        Some("gone") => Err(RecordError::GaugeGone(GaugeGone::builder().message("away").since(7).build())),
        Some("stuck") => Err(RecordError::GaugeStuck(GaugeStuck::builder().message("in mud").build())),
        _ => Ok(RecordOutput::builder()
            .set_station(input.station)
            .set_method(input.method)
            .set_weather(input.weather)
            .build()),
    });
    let client = fake.client();
    let call =
        client.record().station("Kiel").method(Method::ByHand).weather("x", None).weather("y", Some("z".to_owned()));
    let output = call.send().await.unwrap();
    assert_eq!((output.station(), output.method()), (Some("Kiel"), Some(&Method::ByHand)));
    assert_eq!(output.weather().unwrap().len(), 2);
    let error = client.record().station("gone").send().await.unwrap_err().into_service_error();
    let RecordError::GaugeGone(gone) = &error else { panic!("{error:?}") };
    assert_eq!((gone.since(), gone.message(), error.code()), (Some(7), Some("away"), Some("GaugeGone")));
    let error = client.record().station("stuck").send().await.unwrap_err().into_service_error();
    assert!(error.is_gauge_stuck(), "{error:?}");
}
