//! The content encoding `aws-chunked` (Amazon S3 API reference, "Signature calculations: transferring a payload in
//! multiple chunks"): a stream in chunks, followed by trailers.

use std::fmt;

use aws_runtime::auth::PayloadSigningOverride;
use aws_runtime::content_encoding::header::X_AMZ_TRAILER_SIGNATURE;
use aws_runtime::content_encoding::header_value::AWS_CHUNKED;
use aws_runtime::content_encoding::{AwsChunkedBody, AwsChunkedBodyOptions, DeferredSigner};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use aws_smithy_types::error::operation::BuildError;

/// The minimum chunk size that Amazon S3 accepts, in bytes.
const MIN_CHUNK_SIZE: usize = 8 * 1024;

/// The length of a signature: 32 bytes in hexadecimal digits.
const SIGNATURE_LENGTH: usize = 64;

/// The chunk size in bytes; `None` if each body is sent as a single chunk.
#[derive(Clone, Copy, Debug)]
pub struct ChunkSize(pub Option<usize>);

impl Storable for ChunkSize {
    type Storer = StoreReplace<Self>;
}

/// Prepares a request whose body will be encoded: sets its headers, and stores the options for encoding and signing the
/// body. On unencrypted connections, the chunks are also signed.
///
/// # Errors
///
/// Fails if the length of the body is unknown, or if the chunk size is too small.
#[inline]
pub(super) fn prepare(
    request: &mut HttpRequest,
    options: AwsChunkedBodyOptions,
    cfg: &mut ConfigBag,
) -> Result<(), BoxError> {
    let stated = request.headers().get("content-length").and_then(|length| length.parse().ok());
    let length: u64 =
        stated.or_else(|| request.body().content_length()).ok_or_else(|| BuildError::other(Unfit::UnknownLength))?;
    let is_signed = request.uri().starts_with("http:");
    let options = options.with_stream_length(length).signed_chunked_encoding(is_signed);
    let options = match cfg.load::<ChunkSize>() {
        Some(ChunkSize(Some(size))) if *size < MIN_CHUNK_SIZE => {
            return Err(BuildError::other(Unfit::SmallChunks(*size)).into());
        }
        Some(ChunkSize(Some(size))) => options.with_chunk_size(*size),
        Some(ChunkSize(None)) => options.with_chunk_size(usize::try_from(length)?.max(MIN_CHUNK_SIZE)),
        None => options,
    };
    let options = match is_signed {
        true => options.with_trailer_len((X_AMZ_TRAILER_SIGNATURE.len() + ":".len() + SIGNATURE_LENGTH) as u64),
        false => options,
    };
    let headers = request.headers_mut();
    headers.insert("x-amz-decoded-content-length", length.to_string());
    headers.insert("content-length", options.encoded_length().to_string());
    headers.remove("transfer-encoding");
    headers.append("content-encoding", AWS_CHUNKED);
    let state = cfg.interceptor_state();
    state.store_put(options);
    if is_signed {
        let (signer, sender) = DeferredSigner::new();
        state.store_put(signer);
        state.store_put(sender);
        state.store_put(PayloadSigningOverride::StreamingSignedPayloadTrailer);
    } else {
        state.store_put(PayloadSigningOverride::StreamingUnsignedPayloadTrailer);
    }
    Ok(())
}

/// Encodes the body of a request that has been signed.
///
/// # Errors
///
/// Fails if an interceptor has removed the encoding options.
#[inline]
pub(super) fn encode(body: SdkBody, cfg: &mut ConfigBag) -> Result<SdkBody, BoxError> {
    let options = cfg.get_mut_from_interceptor_state::<AwsChunkedBodyOptions>().map(std::mem::take);
    let options = options.ok_or("an interceptor has removed the options of the content encoding `aws-chunked`")?;
    let signer = cfg.get_mut_from_interceptor_state::<DeferredSigner>();
    let signer = signer.map(|signer| std::mem::replace(signer, DeferredSigner::empty()));
    Ok(body.map(move |body| {
        let body = AwsChunkedBody::new(body, options.clone());
        SdkBody::from_body_1_x(match &signer {
            Some(signer) => body.with_signer(signer.clone()),
            None => body,
        })
    }))
}

/// The error for a body that cannot be encoded.
#[derive(Debug)]
enum Unfit {
    UnknownLength,
    SmallChunks(usize),
}

impl fmt::Display for Unfit {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLength => f.write_str(
                "a streaming checksum needs the body's length, which is unknown; set the content length, or \
                 read the body into memory",
            ),
            Self::SmallChunks(size) => {
                write!(f, "chunks must have at least {MIN_CHUNK_SIZE} bytes, but the configured size is {size}")
            }
        }
    }
}

impl std::error::Error for Unfit {}
