//! Extensions that the published crates do not have, most of them behind a feature of this crate.

client_runtime::ext! {
    fake
}

#[cfg(feature = "required")]
#[cfg_attr(docsrs, doc(cfg(feature = "required")))]
pub mod required;
