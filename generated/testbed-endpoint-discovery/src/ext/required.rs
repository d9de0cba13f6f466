//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

required_members! {
    GetParcel, get_parcel, GetParcelFluentBuilder {
        depot, set_depot: text;
        number, set_number: text;
    }
}
