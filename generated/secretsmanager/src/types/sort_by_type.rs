//! The enum `com.amazonaws.secretsmanager#SortByType`.

use client_runtime::string_enum;

string_enum! {
    /// The property to sort secrets by.
    pub enum SortByType {
        /// The time at which the secret was created.
        CreatedDate = "created-date",
        /// The day on which the value was last read.
        LastAccessedDate = "last-accessed-date",
        /// The time of the last change.
        LastChangedDate = "last-changed-date",
        /// The name.
        Name = "name",
    }
}
