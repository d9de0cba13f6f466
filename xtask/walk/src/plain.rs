//! HTTP/1.1 without any client, for presigned URLs and for the server's own settings.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The maximum time to wait for more of a response.
const PATIENCE: Duration = Duration::from_secs(60);

/// A response.
#[derive(Debug, PartialEq)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// Sends a request to an `http` URL and reads the response until the connection closes.
pub(crate) fn send<'h>(
    method: &str,
    uri: &str,
    headers: impl Iterator<Item = (&'h str, &'h str)>,
    body: &[u8],
) -> io::Result<Reply> {
    let rest = uri.strip_prefix("http://").ok_or_else(|| io::Error::other(format!("{uri} is not an http URL")))?;
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\n");
    for (name, value) in headers.filter(|(name, _)| !["host", "content-length"].contains(name)) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    let mut stream = TcpStream::connect(authority)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)?;
    let mut response = Vec::new();
    stream.read_to_end(&mut response)?;
    reply(&response).ok_or_else(|| io::Error::other("the response is not HTTP"))
}

fn reply(response: &[u8]) -> Option<Reply> {
    let end = response.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = str::from_utf8(&response[..end]).ok()?;
    let status = head.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    Some(Reply { status, body: response[end + 4..].to_vec() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;
    use std::net::TcpListener;
    use std::thread;

    #[test]
    fn a_request_is_sent_and_its_response_is_read() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let uri = format!("http://{}/a?b=c", listener.local_addr().unwrap());
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            while !request.ends_with(b"body") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                request.extend(byte);
            }
            stream.write_all(b"HTTP/1.1 404 Not Found\r\nx: y\r\n\r\nno\r\n\r\nsuch").unwrap();
            String::from_utf8(request).unwrap()
        });
        let reply = send("PUT", &uri, [("x-a", "1"), ("content-length", "9")].into_iter(), b"body").unwrap();
        assert_eq!(reply, Reply { status: 404, body: b"no\r\n\r\nsuch".to_vec() });
        let request = server.join().unwrap();
        assert!(request.starts_with("PUT /a?b=c HTTP/1.1\r\nhost: 127.0.0.1:"), "{request}");
        assert!(request.contains("\r\nx-a: 1\r\ncontent-length: 4\r\n\r\nbody"), "{request}");
        assert!(send("GET", "https://127.0.0.1", std::iter::empty(), b"").is_err());
    }
}
