//! Test cases for `light#GetChart`.

use testbed_rest_json::operation::get_chart::GetChartOutput;
use testbed_rest_json::primitives::ByteStream;

use crate::driver::Outcome;

/// Deserializes headers, and returns the body as a stream.
#[tokio::test]
async fn response_streams_chart_back() -> Outcome {
    let client = crate::driver::responding(200, &[("x-scale", "5000")], "ink");
    let output = client.get_chart().name("label").send().await?;
    let expected = GetChartOutput::builder()
        .chart(ByteStream::from_static(b"ink"))
        .scale(5000)
        .build();
    assert_eq!(output.scale, expected.scale);
    assert_eq!(output.chart.collect().await?.into_bytes(), expected.chart.collect().await?.into_bytes());
    Ok(())
}
