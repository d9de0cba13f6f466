//! Copies of a secret that are left in the memory of the process after a call.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write as _};
use std::os::unix::fs::FileExt;
use std::process::{Child, Command, Stdio};

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::{SharedTimeSource, SystemTimeSource};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::{Blob, base64};
use aws_types::SdkConfig;
use aws_types::region::Region;
use canary::body::Format;
use canary::secret::{INPUT, OUTPUT, Secret};
use canary::transport::{Replies, Reply, canned, tls};

/// A secret to look for, plain and in base64, masked so that the search does not find this copy.
struct Needle([Vec<u8>; 2]);

const MASK: u8 = 0x55;

impl Needle {
    fn new(secret: Secret) -> Self {
        let plain = secret.value();
        let mut forms = [base64::encode(&plain).into_bytes(), plain.into_bytes()];
        forms.iter_mut().flatten().for_each(|byte| *byte ^= MASK);
        Self(forms)
    }

    /// Counts the copies of the secret in the memory that the process can write to.
    fn count(&self) -> usize {
        let memory = File::open("/proc/self/mem").unwrap();
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let writable =
            maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw")));
        writable.map(|line| self.count_in(&memory, line.split(' ').next().unwrap())).sum()
    }

    fn count_in(&self, memory: &File, range: &str) -> usize {
        let (start, end) = range.split_once('-').unwrap();
        let address = |text| u64::from_str_radix(text, 16).unwrap();
        let mut bytes = vec![0; usize::try_from(address(end) - address(start)).unwrap()];
        // Some regions, such as those of the kernel, cannot be read.
        let Ok(read) = memory.read_at(&mut bytes, address(start)) else { return 0 };
        // Mask the buffer like the secret, so that no copy in it is found later.
        bytes.iter_mut().for_each(|byte| *byte ^= MASK);
        let count = |form: &Vec<u8>| bytes[..read].windows(form.len()).filter(|window| window == form).count();
        let found = self.0.iter().map(count).sum();
        bytes.fill(0);
        std::hint::black_box(&bytes);
        found
    }
}

fn config(client: SharedHttpClient, url: &str) -> SdkConfig {
    let credentials = Credentials::new("AKIDCANARY", "key", None, None, "memory");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .http_client(client)
        .endpoint_url(url)
        .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()))
        .time_source(SharedTimeSource::new(SystemTimeSource::new()))
        .build()
}

/// Stores the secret with the Secrets Manager client of a crate.
macro_rules! put_secret_value {
    ($sdk:ident, $config:expr) => {{
        let client = $sdk::Client::from_conf($sdk::config::Builder::from(&$config).build());
        let call = client.put_secret_value().secret_id("name").secret_string(INPUT.value());
        call.secret_binary(Blob::new(INPUT.long_value())).send().await.map(drop).map_err(|error| error.to_string())
    }};
}

/// Stores the secret at every depth of an input with the vault client of a crate, and returns the name of the crate.
/// The result of the call does not matter.
macro_rules! put_secret {
    ($sdk:ident, $format:expr) => {{
        let client = $sdk::Client::from_conf($sdk::config::Builder::from(&rejected($format)).build());
        let login = $sdk::types::Login::builder().user("user").password(INPUT.value()).build();
        let call = client.put_secret().name("name").text(INPUT.value()).bytes(Blob::new(INPUT.value()));
        let _ = call.login(login.clone()).spares(login).hints(INPUT.value()).send().await;
        stringify!($sdk)
    }};
}

/// Returns the configuration of a client that only gets error responses.
fn rejected(format: Format) -> SdkConfig {
    let reply = Reply::new(400, format.error("Refused", Vec::new())).of_type(format.content_type());
    config(canned(Replies::new(vec![reply]), true), "https://vault.example")
}

/// All crates share this test, because others that run at the same time would leave copies behind.
#[tokio::test]
async fn requests_leave_no_secret_behind() {
    let needle = Needle::new(INPUT);
    assert_eq!(needle.count(), 0, "the test finds itself");
    let _ = put_secret_value!(ours, rejected(Format::Json));
    assert_eq!(needle.count(), 0, "Secrets Manager");
    let name = put_secret!(testbed_vault_aws_json, Format::Json);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_rest_json, Format::Json);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_rpc_v2_json, Format::Json);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_rpc_v2_cbor, Format::Cbor);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_rest_xml, Format::RestXml);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_aws_query, Format::AwsQuery);
    assert_eq!(needle.count(), 0, "{name}");
    let name = put_secret!(testbed_vault_ec2_query, Format::Ec2Query);
    assert_eq!(needle.count(), 0, "{name}");
    // Over TLS, with a server in another process. Not over HTTP/2, which keeps a part of the request in a connection
    // buffer.
    let mut server = Server::start(false);
    for _ in 0..3 {
        let put = put_secret_value!(ours, config(tls::client(&server.certificate).unwrap(), &server.url));
        put.unwrap();
    }
    server.stop();
    assert_eq!(needle.count(), 0, "HTTP/1.1 over TLS");
    // The search finds a copy that exists.
    let kept = INPUT.value();
    assert!(needle.count() > 0, "{}", kept.len());
    drop(kept);
}

/// Prints the numbers of copies of secrets that a request and a response leave, over HTTP/1.1 and HTTP/2, with our crate
/// and with the published one. Only requests of our crate over HTTP/1.1 must leave none.
#[tokio::test]
#[ignore = "asserts nothing that the client could change"]
async fn copies_of_secrets_left_by_responses() {
    macro_rules! left {
        ($sdk:ident, $http2:expr) => {{
            let mut server = Server::start($http2);
            let config = config(tls::client(&server.certificate).unwrap(), &server.url);
            put_secret_value!($sdk, config).unwrap();
            let requests = Needle::new(INPUT).count();
            let client = $sdk::Client::from_conf($sdk::config::Builder::from(&config).build());
            let output = client.get_secret_value().secret_id("name").send().await.unwrap();
            let mut secret = output.secret_string.unwrap().into_bytes();
            secret.fill(0);
            std::hint::black_box(&secret);
            server.stop();
            let responses = Needle::new(OUTPUT).count();
            println!(
                "{}, HTTP/2 {}: {requests} copies of requests, {responses} of responses",
                stringify!($sdk),
                $http2
            );
            responses
        }};
    }
    let copies = [left!(ours, false), left!(ours, true), left!(official, false), left!(official, true)];
    assert!(
        copies.iter().all(|copies| *copies > 0),
        "the page on logging says that responses are not wiped: {copies:?}"
    );
}

/// A server in a separate process.
struct Server {
    child: Child,
    url: String,
    certificate: String,
}

impl Server {
    fn start(http2: bool) -> Self {
        let name = if http2 { "serve_http2" } else { "serve_http1" };
        let mut command = Command::new(std::env::current_exe().unwrap());
        let command = command.args(["--ignored", "--exact", name, "--nocapture"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines().map(Result::unwrap);
        let url = lines.find_map(|line| line.split_once("URL ").map(|(_, url)| url.to_owned())).unwrap();
        let certificate = lines.take_while(|line| line != "END").map(|line| line + "\n").collect();
        Self { child, url, certificate }
    }

    fn stop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}

#[tokio::test]
#[ignore = "started by the other test"]
async fn serve_http1() {
    serve(false).await;
}

#[tokio::test]
#[ignore = "started by the other test"]
async fn serve_http2() {
    serve(true).await;
}

/// Serves a secret until standard input ends.
async fn serve(http2: bool) {
    let body = format!("{{\"Name\":\"name\",\"SecretString\":\"{}\"}}", OUTPUT.value()).into_bytes();
    let server =
        tls::start(Replies::new(vec![Reply::new(200, body).of_type("application/json")]), http2).await.unwrap();
    println!("URL {}\n{}END", server.url, server.certificate);
    std::io::stdout().flush().unwrap();
    tokio::task::spawn_blocking(|| std::io::stdin().lines().count()).await.unwrap();
}
