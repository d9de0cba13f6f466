/// Creates a client that sends nothing and gets a fixed response to every request, for the examples in the
/// documentation.
fn replay(status: u16, body: impl AsRef<[u8]>) -> sdk::Client {
    use aws_smithy_http_client::test_util::infallible_client_fn;
    use sdk::config::retry::RetryConfig;
    use sdk::config::{BehaviorVersion, Config, Credentials, Region};

    let body = body.as_ref().to_vec();
    let respond = move |_| {
        let mut response = http::Response::new(body.clone());
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        response
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .credentials_provider(Credentials::for_tests())
        .allow_no_auth()
        .retry_config(RetryConfig::disabled())
        .endpoint_url("https://example.com")
        .http_client(infallible_client_fn(respond))
        .build();
    sdk::Client::from_conf(config)
}
