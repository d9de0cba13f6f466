//! A test of byte streams larger than the memory that the process may use: 1 GiB is downloaded, and 1 GiB is uploaded
//! from a file.
//!
//! The client and the server share the process, so the memory of both counts. The test takes seconds, and reads the
//! kernel's statistics on the process. Run it with `cargo test --release --package testbed --test large_streams --
//! --ignored`.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "tests may panic")]

use testbed_rest_json as service;

use aws_smithy_http_client::Builder;
use service::Client;
use service::config::{BehaviorVersion, Config, Credentials, Region};
use service::primitives::ByteStream;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const LENGTH: u64 = 1 << 30;
const LIMIT: u64 = 64 << 20;

/// Returns the part of a body at a position. Each group of eight bytes encodes its own position.
fn part(position: u64) -> [u8; 4096] {
    let mut part = [0; 4096];
    for (index, word) in part.chunks_exact_mut(8).enumerate() {
        word.copy_from_slice(&(position + 8 * index as u64).to_be_bytes());
    }
    part
}

/// A reader that checks that a body consists of the parts that [`part`] returns.
#[derive(Default)]
struct Reader {
    position: u64,
    rest: Vec<u8>,
}

impl Reader {
    fn read(&mut self, chunk: &[u8]) {
        self.rest.extend_from_slice(chunk);
        let whole = self.rest.len() / 4096 * 4096;
        for found in self.rest[..whole].chunks_exact(4096) {
            assert!(found == part(self.position), "at {}", self.position);
            self.position += 4096;
        }
        self.rest.drain(..whole);
    }
}

/// Reads the head of a request, and returns it with the part of the body that has already arrived.
async fn head(stream: &mut TcpStream) -> (String, Vec<u8>) {
    let mut read = Vec::new();
    loop {
        assert!(stream.read_buf(&mut read).await.unwrap() > 0);
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            return (String::from_utf8(read[..end].to_vec()).unwrap(), read[end + 4..].to_vec());
        }
    }
}

async fn respond(mut stream: TcpStream) {
    let (head, begun) = head(&mut stream).await;
    if head.starts_with("GET") {
        stream.write_all(format!("HTTP/1.1 200 OK\r\ncontent-length: {LENGTH}\r\n\r\n").as_bytes()).await.unwrap();
        for position in (0..LENGTH).step_by(4096) {
            stream.write_all(&part(position)).await.unwrap();
        }
        return;
    }
    assert!(head.to_ascii_lowercase().contains(&format!("content-length: {LENGTH}")), "{head}");
    let mut reader = Reader::default();
    reader.read(&begun);
    let mut buffer = vec![0; 64 * 1024];
    while reader.position < LENGTH {
        let length = stream.read(&mut buffer).await.unwrap();
        assert!(length > 0, "the request ends at {}", reader.position);
        reader.read(&buffer[..length]);
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
}

/// Returns the peak memory of the process so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes seconds; see the command at the top"]
async fn a_gibibyte_is_sent_and_received_in_64_mebibytes_of_memory() {
    let listener = TcpListener::bind("localhost:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(respond(stream));
        }
    });
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .endpoint_url(format!("http://localhost:{port}"))
        .http_client(Builder::new().build_http());
    let client = Client::from_conf(config.build());

    let mut output = client.get_chart().name("large").send().await.unwrap();
    let mut reader = Reader::default();
    while let Some(chunk) = output.chart.try_next().await.unwrap() {
        reader.read(&chunk);
    }
    assert_eq!(reader.position, LENGTH);
    let down = peak();

    let path = std::env::temp_dir().join(format!("large-streams-{}", std::process::id()));
    let mut file = tokio::fs::File::create(&path).await.unwrap();
    for position in (0..LENGTH).step_by(4096) {
        file.write_all(&part(position)).await.unwrap();
    }
    file.flush().await.unwrap();
    let sent = client.put_chart().name("large").chart(ByteStream::from_path(&path).await.unwrap()).send().await;
    std::fs::remove_file(&path).unwrap();
    sent.unwrap();
    let up = peak();

    println!("peak memory: {} MiB after 1 GiB down, {} MiB after 1 GiB up", down >> 20, up >> 20);
    assert!(up < LIMIT, "{} MiB", up >> 20);
}
