//! The enumeration `com.amazonaws.secretsmanager#SortOrderType`.

use client_runtime::string_enum;

string_enum! {
    /// The direction of an order.
    pub enum SortOrderType {
        /// Ascending: the smallest, oldest or alphabetically first at the top.
        Asc = "asc",
        /// Descending: the greatest, newest or alphabetically last at the top.
        Desc = "desc",
    }
}
