//! The enum `com.amazonaws.secretsmanager#SortOrderType`.

use client_runtime::string_enum;

string_enum! {
    /// A sort order.
    pub enum SortOrderType {
        /// Ascending: from the smallest, oldest or alphabetically first.
        Asc = "asc",
        /// Descending: from the largest, newest or alphabetically last.
        Desc = "desc",
    }
}
