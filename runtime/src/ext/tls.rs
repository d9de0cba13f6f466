//! An HTTP client whose cryptography the program selects (feature `tls`).
//!
//! By default, the published HTTP client encrypts with AWS-LC, which is written in C and assembly. This one is also
//! based on hyper 1 and rustls, but accepts any [`CryptoProvider`] of rustls 0.23. Clients with two of them are ready to
//! use: `ring()` and `graviola()`. Graviola is written in Rust and assembly, so that a program builds without a C
//! compiler.

use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use hyper_util::client::proxy::matcher::Matcher;
use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;

use self::client::Client;
use self::roots::Roots;

mod client;
mod connector;
mod error;
mod roots;
mod route;
#[cfg(all(test, any(feature = "tls-graviola", feature = "tls-ring")))]
mod tests;
mod timeout;

pub use self::error::BuildError;

/// Returns an HTTP client that encrypts with [ring], which is written in Rust, C and assembly.
///
/// [ring]: https://docs.rs/ring
#[cfg(feature = "tls-ring")]
pub fn ring() -> SharedHttpClient {
    Builder::ring().lazy()
}

/// Returns an HTTP client that encrypts with [Graviola], which is written in Rust and assembly.
///
/// Graviola supports AArch64 and x86-64, the latter with AVX2, ADX and BMI2 (since Intel Broadwell and AMD Zen).
///
/// # Panics
///
/// Panics if the processor lacks an instruction set that Graviola needs.
///
/// [Graviola]: https://docs.rs/graviola
#[cfg(feature = "tls-graviola")]
pub fn graviola() -> SharedHttpClient {
    Builder::graviola().lazy()
}

/// Returns the client that is used if the configuration has none and the feature `default-https-client` is off. If both
/// providers are enabled, ring is used, because it runs on more processors.
#[cfg(any(feature = "tls-graviola", feature = "tls-ring"))]
pub(crate) fn default_client() -> SharedHttpClient {
    #[cfg(not(feature = "tls-ring"))]
    use self::graviola as client;
    #[cfg(feature = "tls-ring")]
    use self::ring as client;
    client()
}

/// A builder of HTTP clients.
///
/// ```no_run
/// # #[cfg(feature = "tls-ring")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use client_runtime::ext::tls::Builder;
///
/// let http_client = Builder::ring()
///     .root_certificates(std::fs::read("company.pem")?)
///     .proxy_from_env()
///     .build()?;
/// # let _ = http_client;
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "tls-ring"))]
/// # fn main() {}
/// ```
#[derive(Debug)]
pub struct Builder {
    provider: CryptoProvider,
    roots: Roots,
    proxy: Proxy,
}

enum Proxy {
    None,
    Environment,
    Url(String),
}

/// Hides the URL, which may contain a password.
impl Debug for Proxy {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Environment => "Environment",
            Self::Url(_) => "Url(_)",
        })
    }
}

impl Builder {
    /// Creates a builder of clients that encrypt with `provider`, trust the certificates of the platform, and connect
    /// without a proxy.
    pub fn new(provider: CryptoProvider) -> Self {
        Self { provider, roots: Roots::default(), proxy: Proxy::None }
    }

    /// Creates a builder of clients that encrypt with [Graviola](graviola()).
    ///
    /// # Panics
    ///
    /// Panics if the processor lacks an instruction set that Graviola needs.
    #[cfg(feature = "tls-graviola")]
    pub fn graviola() -> Self {
        Self::new(rustls_graviola::default_provider())
    }

    /// Creates a builder of clients that encrypt with [ring](ring()).
    #[cfg(feature = "tls-ring")]
    pub fn ring() -> Self {
        Self::new(rustls::crypto::ring::default_provider())
    }

    /// Trusts the certificates of a PEM file in addition to those that are already trusted.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.pem.push(pem.into());
        self
    }

    /// Trusts no certificates but those from [`root_certificates`](Self::root_certificates).
    pub fn without_native_roots(mut self) -> Self {
        self.roots.native = false;
        self
    }

    /// Connects through the proxies in the environment variables `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, except to
    /// the hosts in `NO_PROXY`.
    pub fn proxy_from_env(mut self) -> Self {
        self.proxy = Proxy::Environment;
        self
    }

    /// Connects through the proxy at `url`, such as `http://user:password@localhost:3128`.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Proxy::Url(url.into());
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// Fails if a PEM file has no certificate or one that cannot be parsed, if the URL of the proxy is not an `http` or
    /// `https` URL with a host, or if the provider supports neither TLS 1.2 nor TLS 1.3.
    pub fn build(self) -> Result<SharedHttpClient, BuildError> {
        let client = Client::new(self);
        client.transport()?;
        Ok(SharedHttpClient::new(client))
    }

    /// Builds a client that reads the certificates of the platform when it is first used.
    #[cfg(any(feature = "tls-graviola", feature = "tls-ring"))]
    fn lazy(self) -> SharedHttpClient {
        SharedHttpClient::new(Client::new(self))
    }

    fn transport(&self) -> Result<Transport, BuildError> {
        let proxy = match &self.proxy {
            Proxy::None => None,
            Proxy::Environment => Some(Matcher::from_env()),
            Proxy::Url(url) => Some(proxy_at(url)?),
        };
        let roots = self.roots.load()?;
        let trusts_none = roots.is_empty();
        let tls = ClientConfig::builder_with_provider(Arc::new(self.provider.clone()))
            .with_safe_default_protocol_versions()
            .map_err(BuildError::Provider)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Transport { tls, trusts_none, proxy: proxy.map(Arc::new) })
    }
}

/// The parts of a builder in the form that connectors use.
#[derive(Debug)]
struct Transport {
    tls: ClientConfig,
    /// Whether the client has no root certificates, so that it trusts no server.
    trusts_none: bool,
    proxy: Option<Arc<Matcher>>,
}

/// Returns a matcher that sends all requests through the proxy at `url`.
fn proxy_at(url: &str) -> Result<Matcher, BuildError> {
    let is_proxy = url.parse::<http::Uri>().is_ok_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some_and(|host| !host.is_empty())
    });
    if is_proxy { Ok(Matcher::builder().all(url).build()) } else { Err(BuildError::Proxy) }
}
