//! The module `ext` of a generated crate.

/// The module `ext` of a generated crate: extensions beyond the published crates, behind features of the generated
/// crate.
#[macro_export]
macro_rules! ext {
    () => {
        pub use $crate::ext::error::{ErrorExt, Summary};

        #[cfg(feature = "blocking")]
        #[cfg_attr(docsrs, doc(cfg(feature = "blocking")))]
        pub use $crate::ext::blocking::{Wait, WaitError, WaitForEach, Waiting, block_on};

        #[cfg(feature = "futures")]
        #[cfg_attr(docsrs, doc(cfg(feature = "futures")))]
        pub use $crate::ext::stream::{IntoStream, PageStream};
    };
}
