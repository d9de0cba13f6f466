//! Behavior of Amazon S3 that is not in its model.
//!
//! | module | content |
//! | --- | --- |
//! | [`expires`] | the header `Expires`, which can contain any string |
//! | [`express`] | sessions of directory buckets |
//! | [`payload_signing`] | calls whose signature does not cover the body |
//! | [`protocol`] | restXml with errors in successful responses and errors without a body |
//! | [`request_id`] | the extended request ID |

pub mod expires;
pub mod express;
pub mod payload_signing;
pub mod protocol;
pub mod request_id;
