/// A client that sends nothing and gets one answer, for the programs of the documentation.
fn replay(status: u16, body: impl AsRef<[u8]>) -> sdk::Client {
    use aws_smithy_http_client::test_util::infallible_client_fn;
    use sdk::config::retry::RetryConfig;
    use sdk::config::{BehaviorVersion, Config, Credentials, Region};

    let body = body.as_ref().to_vec();
    let answer = move |_| {
        let mut answer = http::Response::new(body.clone());
        *answer.status_mut() = http::StatusCode::from_u16(status).unwrap();
        answer
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .endpoint_url("https://example.com")
        .http_client(infallible_client_fn(answer))
        .build();
    sdk::Client::from_conf(config)
}
