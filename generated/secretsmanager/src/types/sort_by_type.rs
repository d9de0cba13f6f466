//! The enumeration `com.amazonaws.secretsmanager#SortByType`.

use client_runtime::string_enum;

string_enum! {
    /// The property that a listing of secrets is sorted by.
    pub enum SortByType {
        /// The time at which the secret was made.
        CreatedDate = "created-date",
        /// The day on which the value was last read.
        LastAccessedDate = "last-accessed-date",
        /// The time of the last change.
        LastChangedDate = "last-changed-date",
        /// The name.
        Name = "name",
    }
}
