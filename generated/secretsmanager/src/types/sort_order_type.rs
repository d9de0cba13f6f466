//! The enum `com.amazonaws.secretsmanager#SortOrderType`.

use client_runtime::string_enum;

string_enum! {
    /// A sort order.
    pub enum SortOrderType {
        /// Ascending: smallest, oldest or alphabetically first at the top.
        Asc = "asc",
        /// Descending: largest, newest or alphabetically last at the top.
        Desc = "desc",
    }
}
