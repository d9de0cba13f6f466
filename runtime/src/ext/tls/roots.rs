//! The certificates that a client trusts.

use std::fmt::{self, Debug, Formatter};
use std::sync::LazyLock;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::error::BuildError;

/// The certificates of the platform, which take up to a third of a second to read.
static NATIVE: LazyLock<Vec<CertificateDer<'static>>> = LazyLock::new(|| {
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::warn!(%error, "cannot read root certificates of the platform");
    }
    found.certs
});

/// The sources of root certificates.
pub(super) struct Roots {
    pub(super) native: bool,
    /// The contents of PEM files.
    pub(super) pem: Vec<Vec<u8>>,
}

impl Default for Roots {
    fn default() -> Self {
        Self { native: true, pem: Vec::new() }
    }
}

impl Debug for Roots {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Roots").field("native", &self.native).field("files", &self.pem.len()).finish()
    }
}

impl Roots {
    /// Reads the certificates. Those of the platform that cannot be parsed are skipped.
    pub(super) fn load(&self) -> Result<RootCertStore, BuildError> {
        let mut store = RootCertStore::empty();
        if self.native {
            store.add_parsable_certificates(NATIVE.iter().cloned());
        }
        for (index, pem) in self.pem.iter().enumerate() {
            let before = store.len();
            for certificate in CertificateDer::pem_slice_iter(pem) {
                let certificate = certificate.map_err(|_| BuildError::RootCertificate(index))?;
                store.add(certificate).map_err(|_| BuildError::RootCertificate(index))?;
            }
            if store.len() == before {
                return Err(BuildError::RootCertificate(index));
            }
        }
        Ok(store)
    }
}
