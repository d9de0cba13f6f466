//! What the endpoint rules of the service call on, one file a function.

pub(crate) mod custom_endpoint;
pub(crate) mod custom_partitions;
pub(crate) mod host;
pub(crate) mod invalid_params;
pub(crate) mod partition;

#[cfg(test)]
pub(crate) mod testing;
