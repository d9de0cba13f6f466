//! The enum `com.amazonaws.s3#Location`.

use client_runtime::string_enum;

string_enum! {
    /// A Region.
    pub enum Location {
        UsWest2 = "us-west-2",
    }
}
