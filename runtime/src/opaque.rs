//! Opaque bodies, which are not shown: the request and response bodies of operations with sensitive data.
//!
//! The `Debug` output of a body in memory includes its bytes, and so does that of requests, responses, errors and
//! interceptor contexts that contain it. The `Debug` output of a stream does not. An opaque body is a stream whose
//! bytes are nevertheless available.
//!
//! | module | content |
//! | --- | --- |
//! | [`buffer`] | the buffer that a request is written into, which leaves no copies behind |
//! | [`client`] | the HTTP client that reads responses before anything else can access them |
//! | [`wipe`] | the wiping of inputs |
//! | [`log`] | logging of these bodies, which an environment variable enables |

use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use zeroize::Zeroizing;

pub mod buffer;
pub mod client;
pub mod log;
pub mod wipe;

/// Creates an opaque body. Its memory is wiped when it is no longer used.
pub fn body(bytes: Vec<u8>) -> SdkBody {
    if bytes.is_empty() {
        return SdkBody::empty();
    }
    opaque(SdkBody::from(Bytes::from_owner(Zeroizing::new(bytes))))
}

/// Makes a body in memory opaque. Streams are not shown anyway.
pub fn hide(body: &mut SdkBody) {
    if !body.is_streaming() && body.bytes().is_some_and(|bytes| !bytes.is_empty()) {
        *body = opaque(std::mem::replace(body, SdkBody::taken()));
    }
}

/// Wraps a body as a stream that can be cloned, and whose bytes remain available.
fn opaque(body: SdkBody) -> SdkBody {
    body.map_preserve_contents(SdkBody::from_body_1_x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opaque_bodies_keep_their_bytes() {
        let mut hidden = SdkBody::from("hunter2");
        assert!(format!("{hidden:?}").contains("hunter2"));
        hide(&mut hidden);
        for body in [hidden.try_clone().unwrap(), hidden, body(b"hunter2".to_vec())] {
            assert!(!format!("{body:?}").contains("hunter2"), "{body:?}");
            assert_eq!((body.bytes(), body.content_length()), (Some(b"hunter2".as_slice()), Some(7)));
        }
        assert_eq!(body(Vec::new()).bytes(), Some(b"".as_slice()));
    }
}
