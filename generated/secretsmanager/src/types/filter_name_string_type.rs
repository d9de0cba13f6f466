//! The enumeration `com.amazonaws.secretsmanager#FilterNameStringType`.

use client_runtime::string_enum;

string_enum! {
    /// Where a filter looks.
    pub enum FilterNameStringType {
        /// All of these at once.
        ///
        /// The value is taken apart into words, which are looked for everywhere. Upper and lower case are alike.
        All = "all",
        /// The description, by prefix.
        ///
        /// Upper and lower case are alike.
        Description = "description",
        /// The name, by prefix.
        ///
        /// Upper and lower case differ.
        Name = "name",
        /// The AWS service that owns the secret, by prefix.
        ///
        /// Upper and lower case differ.
        OwningService = "owning-service",
        /// The Region of the primary secret, by prefix.
        ///
        /// Upper and lower case differ.
        PrimaryRegion = "primary-region",
        /// The keys of the tags, by prefix.
        ///
        /// Upper and lower case differ.
        TagKey = "tag-key",
        /// The values of the tags, by prefix.
        ///
        /// Upper and lower case differ.
        TagValue = "tag-value",
    }
}
