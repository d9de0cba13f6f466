//! The SHA-256 tree hash of a body, which Amazon S3 Glacier requires ("Computing Checksums" in its developer guide):
//! each mebibyte is hashed, then neighboring hashes are combined in pairs until one is left.

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, BeforeTransmitInterceptorContextMut,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::LoadedRequestBody;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use sha2::{Digest, Sha256};

/// The maximum size in bytes of a chunk whose hash is a leaf of the tree. Only the last chunk can be smaller.
const LEAF: usize = 1024 * 1024;

type Hash = [u8; 32];

/// An interceptor that reads the body into memory, and adds headers with its tree hash and its plain hash, which is the
/// one that is signed. Headers that are already set are kept.
#[derive(Debug)]
pub struct TreeHash;

#[dyn_dispatch_hint]
impl Intercept for TreeHash {
    #[inline]
    fn name(&self) -> &'static str {
        "TreeHash"
    }

    #[inline]
    fn modify_before_serialization(
        &self,
        _: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state().store_put(LoadedRequestBody::Requested);
        Ok(())
    }

    #[inline]
    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(LoadedRequestBody::Loaded(body)) = cfg.load::<LoadedRequestBody>() else {
            return Err("the body of the request is not in memory, so its tree hash cannot be calculated".into());
        };
        let (hash, tree) = (hex(&Sha256::digest(body).into()), hex(&root(body)));
        let headers = context.request_mut().headers_mut();
        for (name, value) in [("x-amz-sha256-tree-hash", &tree), ("x-amz-content-sha256", &hash)] {
            if !headers.contains_key(name) {
                headers.insert(name, value.clone());
            }
        }
        cfg.interceptor_state().store_put(PayloadSigningOverride::Precomputed(hash));
        Ok(())
    }
}

/// Returns the root hash of the tree; an empty body has one leaf.
#[inline]
pub(crate) fn root(body: &[u8]) -> Hash {
    let mut hashes: Vec<Hash> = body.chunks(LEAF).map(|leaf| Sha256::digest(leaf).into()).collect();
    while hashes.len() > 1 {
        let pair = |pair: &[Hash]| match pair {
            [single] => *single,
            pair => Sha256::digest(pair.concat()).into(),
        };
        hashes = hashes.chunks(2).map(pair).collect();
    }
    hashes.first().copied().unwrap_or_else(|| Sha256::digest([]).into())
}

#[inline]
pub(crate) fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
