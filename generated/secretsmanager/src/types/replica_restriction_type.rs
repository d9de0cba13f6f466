//! The enum `com.amazonaws.secretsmanager#ReplicaRestrictionType`.

use client_runtime::string_enum;

string_enum! {
    /// A restriction on the accounts that may hold a replica of a secret.
    pub enum ReplicaRestrictionType {
        /// Any account.
        NoRestriction = "NoRestriction",
        /// Only accounts in the same organization.
        SameOrg = "SameOrg",
    }
}
