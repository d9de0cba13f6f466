//! The structure `com.amazonaws.secretsmanager#ResourcePolicySummary`.

use client_runtime::structure;

structure! {
    /// A resource policy of a secret, without its document.
    pub struct ResourcePolicySummary, ResourcePolicySummaryBuilder, received {
        /// The name of the policy, for use with [`GetResourcePolicy`](crate::operation::get_resource_policy) and
        /// [`DeleteResourcePolicy`](crate::operation::delete_resource_policy).
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }
}
