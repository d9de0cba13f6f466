//! The enum `com.amazonaws.secretsmanager#FilterNameStringType`.

use client_runtime::string_enum;

string_enum! {
    /// The property that a filter matches.
    pub enum FilterNameStringType {
        /// All of the other properties.
        ///
        /// The value is split into words, which are matched against all properties. Matching is not case-sensitive.
        All = "all",
        /// The description, matched by prefix.
        ///
        /// Matching is not case-sensitive.
        Description = "description",
        /// The name, matched by prefix.
        ///
        /// Matching is case-sensitive.
        Name = "name",
        /// The AWS service that owns the secret, matched by prefix.
        ///
        /// Matching is case-sensitive.
        OwningService = "owning-service",
        /// The Region of the primary secret, matched by prefix.
        ///
        /// Matching is case-sensitive.
        PrimaryRegion = "primary-region",
        /// Tag keys, matched by prefix.
        ///
        /// Matching is case-sensitive.
        TagKey = "tag-key",
        /// Tag values, matched by prefix.
        ///
        /// Matching is case-sensitive.
        TagValue = "tag-value",
    }
}
