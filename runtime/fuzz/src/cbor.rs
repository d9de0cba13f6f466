//! A function that reads arbitrary bytes as outputs and errors in CBOR. An output must not change when it is written
//! and read again.

use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::ErrorMetadata;
use client_runtime::http::{Body, Response};
use client_runtime::orchestration::Operation;
use testbed_rpc_v2_cbor::operation::record::{Record, RecordInput, RecordOutput};
use testbed_rpc_v2_cbor::types::Level;

/// Reads bytes as responses, and returns whether they are an output or an error with a code.
///
/// # Panics
///
/// Panics if an output changes when it is written and read again.
pub fn read(data: &[u8]) -> bool {
    let headers = Headers::new();
    let response = |status| Response { status, headers: &headers, body: data, skips_non_utf8: false };
    let metadata = Record::SERVICE.protocol.error_metadata(response(400));
    let is_error = metadata.is_ok_and(|metadata| metadata.build().code().is_some());
    for code in ["GaugeGone", "GaugeStuck"] {
        drop(Record::read_error(code, response(400), ErrorMetadata::builder().build()));
    }
    let Ok(output) = Record::read_output(response(200), None) else { return is_error };
    if !output.level.iter().chain(output.before.iter().flatten()).all(is_exact) {
        return true;
    }
    // A variant that is newer than the model cannot be written.
    let Some(body) = written(&output) else { return true };
    let again = Record::read_output(Response { body: &body, ..response(200) }, None);
    let again = again.expect("CBOR that was written can be read");
    assert_eq!(shown(&again), shown(&output));
    true
}

/// Whether the timestamps of a level can be written without loss: as doubles, they are exact to the millisecond up to
/// the year 9999.
fn is_exact(level: &Level) -> bool {
    level.at.is_none_or(|at| at.secs().unsigned_abs() < 253_402_300_800) && level.last.iter().all(|last| is_exact(last))
}

/// Writes a request with the members of an output, all of which the input also has, and returns its body; `None` if a
/// member cannot be written.
fn written(output: &RecordOutput) -> Option<Vec<u8>> {
    let mut input = RecordInput::builder()
        .set_station(output.station.clone())
        .set_level(output.level.clone())
        .set_method(output.method.clone())
        .set_before(output.before.clone())
        .set_weather(output.weather.clone())
        .build()
        .expect("no member is required to build the input");
    match Record::write_body(&mut input) {
        Ok(Body::Bytes(body)) => Some(body),
        Ok(_) => panic!("the input has members in its body"),
        Err(_) => None,
    }
}

/// Formats an output for comparison: as strings, all NaNs are equal. The entries of the map are sorted.
fn shown(output: &RecordOutput) -> String {
    let mut weather: Vec<_> = output.weather.iter().flatten().collect();
    weather.sort();
    format!("{:?} {:?} {:?} {:?} {weather:?}", output.station, output.level, output.method, output.before)
}
