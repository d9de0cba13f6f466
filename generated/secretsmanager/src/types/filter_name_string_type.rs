//! The enum `com.amazonaws.secretsmanager#FilterNameStringType`.

use client_runtime::string_enum;

string_enum! {
    /// The property that a filter matches.
    pub enum FilterNameStringType {
        /// All of these properties.
        ///
        /// The value is split into words, which are matched against all properties. Not case-sensitive.
        All = "all",
        /// The description, by prefix.
        ///
        /// Not case-sensitive.
        Description = "description",
        /// The name, by prefix.
        ///
        /// Case-sensitive.
        Name = "name",
        /// The AWS service that owns the secret, by prefix.
        ///
        /// Case-sensitive.
        OwningService = "owning-service",
        /// The Region of the primary secret, by prefix.
        ///
        /// Case-sensitive.
        PrimaryRegion = "primary-region",
        /// Tag keys, by prefix.
        ///
        /// Case-sensitive.
        TagKey = "tag-key",
        /// Tag values, by prefix.
        ///
        /// Case-sensitive.
        TagValue = "tag-value",
    }
}
