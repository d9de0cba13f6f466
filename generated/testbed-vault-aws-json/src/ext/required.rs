//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

required_members! {
    GetSecret, get_secret, GetSecretFluentBuilder {
        name, set_name: text;
    }
    PutSecret, put_secret, PutSecretFluentBuilder {
        name, set_name: text;
    }
    Unlock, unlock, UnlockFluentBuilder {
        door, set_door: text;
        pin, set_pin: text, sensitive;
    }
}
