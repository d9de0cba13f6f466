//! The enum `com.amazonaws.secretsmanager#ReplicaRestrictionType`.

use client_runtime::string_enum;

string_enum! {
    /// Which accounts a replica of a secret may be in.
    pub enum ReplicaRestrictionType {
        /// Any account.
        NoRestriction = "NoRestriction",
        /// Only accounts in the same organization.
        SameOrg = "SameOrg",
    }
}
