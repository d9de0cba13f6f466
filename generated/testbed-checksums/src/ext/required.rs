//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

required_members! {
    GetCrate, get_crate, GetCrateFluentBuilder {
        name, set_name: text;
    }
    PutCrate, put_crate, PutCrateFluentBuilder: streaming {
        name, set_name: text;
    }
    SealCrate, seal_crate, SealCrateFluentBuilder {
        name, set_name: text;
    }
    TagCrate, tag_crate, TagCrateFluentBuilder {
        name, set_name: text;
    }
}
