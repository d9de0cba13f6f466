//! Fetches a model from a URL, a file or a folder, within limits on size and time.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use ureq::http::Response;
use ureq::{Agent, Body};

use super::error::UpdateError;
use super::{address, folder};

/// The maximum size of a model in bytes; the largest published model is 30 MB.
pub(super) const MAX_SIZE: u64 = 100_000_000;
/// The maximum number of redirects.
const MAX_REDIRECTS: usize = 5;
/// The timeout for connecting.
const CONNECT: Duration = Duration::from_secs(15);

/// A fetched model.
#[derive(Debug)]
pub(super) struct Fetched {
    /// The source, as recorded in the manifest.
    pub source: String,
    /// The content of the file.
    pub bytes: Vec<u8>,
}

impl Fetched {
    /// Rejects a file that is not JSON, such as an HTML page or a truncated file, before it is parsed as a model.
    pub(super) fn check_is_json(&self) -> Result<(), UpdateError> {
        let no_model = |what: String, hint| UpdateError::NoModel { source_name: self.source.clone(), what, hint };
        match self.bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
            None => Err(no_model("empty".to_owned(), "check the path or URL")),
            Some(b'<') => Err(no_model(
                "an HTML page, not a model".to_owned(),
                "it may come from a proxy or a sign-in page: open it in a browser",
            )),
            Some(_) => match serde_json::from_slice::<serde::de::IgnoredAny>(&self.bytes) {
                Ok(_) => Ok(()),
                Err(error) if error.is_eof() => Err(no_model(format!("truncated JSON ({error})"), "download it again")),
                Err(error) => Err(no_model(format!("not JSON ({error})"), "check the path or URL")),
            },
        }
    }
}

/// Fetches the model of a service. Relative paths are relative to `base`.
pub(super) fn fetch(from: &str, base: &Path, service: &str, timeout: Duration) -> Result<Fetched, UpdateError> {
    if address::is_address(from) {
        return download(from, timeout);
    }
    let path = base.join(from);
    match path.is_dir() {
        true => {
            let path = folder::find(&path, service)?;
            let found = path.strip_prefix(base).unwrap_or(&path).display().to_string();
            Ok(Fetched { bytes: read(&path)?, source: found })
        }
        false => Ok(Fetched { bytes: read(&path)?, source: from.to_owned() }),
    }
}

/// Reads a file; fails if it is larger than the size limit.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, UpdateError> {
    let fail = |source| UpdateError::Read { path: path.to_owned(), source };
    let file = File::open(path).map_err(fail)?;
    if !fs::metadata(path).map_err(fail)?.is_file() {
        return Err(fail(std::io::Error::other("it is not a regular file")));
    }
    let mut bytes = Vec::new();
    file.take(MAX_SIZE + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(UpdateError::TooLarge { source_name: path.display().to_string() });
    }
    Ok(bytes)
}

fn download(from: &str, timeout: Duration) -> Result<Fetched, UpdateError> {
    let end = Instant::now() + timeout;
    let mut at = from.to_owned();
    for _ in 0..=MAX_REDIRECTS {
        address::check(&at).map_err(|problem| UpdateError::Address { address: at.clone(), problem })?;
        let fail = |problem: String| UpdateError::Fetch { address: at.clone(), problem };
        let left = end.saturating_duration_since(Instant::now());
        let response = agent(left).get(&at).call().map_err(|error| fail(error.to_string()))?;
        let status = response.status();
        if status.is_success() {
            return body(&at, response).map(|bytes| Fetched { source: from.to_owned(), bytes });
        }
        let location = response.headers().get("location").and_then(|location| location.to_str().ok());
        let Some(location) = location.filter(|_| status.is_redirection()) else {
            return Err(fail(format!("the response status is {status}")));
        };
        at = address::redirect(&at, location)
            .map_err(|problem| fail(format!("it redirects to {location:?}, which {problem}")))?;
    }
    let problem = format!("there are more than {MAX_REDIRECTS} redirects");
    Err(UpdateError::Fetch { address: from.to_owned(), problem })
}

fn agent(timeout: Duration) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_connect(Some(CONNECT.min(timeout)))
        .timeout_global(Some(timeout))
        .user_agent("cargo-xtask-update");
    config.build().into()
}

/// Reads the whole response body.
fn body(at: &str, response: Response<Body>) -> Result<Vec<u8>, UpdateError> {
    let announced =
        response.headers().get("content-length").and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    let too_large = || UpdateError::TooLarge { source_name: at.to_owned() };
    if announced.is_some_and(|length| length > MAX_SIZE) {
        return Err(too_large());
    }
    let fail = |problem: String| UpdateError::Fetch { address: at.to_owned(), problem };
    let mut bytes = Vec::new();
    let reader = response.into_body().into_with_config().limit(MAX_SIZE + 1).reader();
    reader.take(MAX_SIZE + 1).read_to_end(&mut bytes).map_err(|error| fail(error.to_string()))?;
    let length = bytes.len() as u64;
    if length > MAX_SIZE {
        return Err(too_large());
    }
    match announced.filter(|announced| *announced != length) {
        Some(announced) => Err(fail(format!("received {length} of {announced} bytes"))),
        None => Ok(bytes),
    }
}
