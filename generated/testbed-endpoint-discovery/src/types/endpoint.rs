//! The structure `parcels#Endpoint`.

use client_runtime::structure;

structure! {
    /// The shape `Endpoint`.
    pub struct Endpoint, EndpointBuilder: fallible, received {
        /// The member `Address`.
        address, set_address, get_address: required(text) = member("Address");
        /// The member `CachePeriodInMinutes`.
        cache_period_in_minutes, set_cache_period_in_minutes, get_cache_period_in_minutes: required(copy(i64)) = member("CachePeriodInMinutes");
    }
}
