//! The operation `InferICD10CM`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`InferIcd10CmOutput`].
//! - Safe to retry: [`token`](builders::InferICD10CMFluentBuilder::token) is
//!   generated if it is not set, so that a call takes effect only once, however
//!   many attempts it needs.
//!
//! **Errors**:
//!
//! - [`HasCmKsException`](type@crate::types::error::HasCmKsException): The shape
//!   `HasCMKsException`.
//! - [`Oops`](type@crate::types::error::Oops): The shape `Oops`.
//! - [`OtherOops`](type@crate::types::error::OtherOops): The shape `Oops`.
//! - [`SelfValue`](type@crate::types::error::SelfValue): The shape `Self`.
//! - [`SelfValue_`](type@crate::types::error::SelfValue_): The shape `SelfValue`.
//! - [`UnhandledOops`](type@crate::types::error::UnhandledOops): The shape
//!   `Unhandled`.

use client_runtime::operation;

use crate::types::{Either, SelfValue_, Spec};

operation! {
    /// The operation `names#InferICD10CM`.
    operation InferICD10CM, infer_icd10_cm: "InferICD10CM" {
        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }
    }

    /// The input of [`InferICD10CM`](self).
    input InferIcd10CmInput, InferIcd10CmInputBuilder, InferICD10CMFluentBuilder {
        /// The member `_1`.
        _1, set_1, get_1: optional(text) = member("_1");
        /// The member `SizeInMiB`.
        size_in_mib, set_size_in_mib, get_size_in_mib: optional(text) = member("SizeInMiB");
        /// The member `New`.
        new_value, set_new_value, get_new_value: optional(text) = member("New");
        /// The member `asInput`.
        as_input_value, set_as_input_value, get_as_input_value: optional(text) = member("asInput");
        /// The member `Token`.
        ///
        /// Defaults to a random UUID.
        token, set_token, get_token: optional(text) = member("Token");
    }

    /// The output of [`InferICD10CM`](self).
    output InferIcd10CmOutput, InferIcd10CmOutputBuilder {
        /// The member `_1`.
        _1, set_1, get_1: optional(text) = member("_1");
        /// The member `_Under`.
        under, set_under, get_under: optional(text) = member("_Under");
        /// The member `IPv6`.
        ipv6, set_ipv6, get_ipv6: optional(text) = member("IPv6");
        /// The member `s3location`.
        s3_location, set_s3_location, get_s3_location: optional(text) = member("s3location");
        /// The member `CallbackURLs`.
        callback_urls, set_callback_urls, get_callback_urls: optional(text) = member("CallbackURLs");
        /// The member `New`.
        new, set_new, get_new: optional(text) = member("New");
        /// The member `Meta`.
        meta_value, set_meta_value, get_meta_value: optional(text) = member("Meta");
        /// The member `self`.
        self_, set_self, get_self: optional(text) = member("self");
        /// The member `gen`.
        r#gen, set_gen, get_gen: optional(text) = member("gen");
        /// The member `spec`.
        spec, set_spec, get_spec: optional(value(Spec)) = member("spec");
        /// The member `either`.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `selfish`.
        selfish, set_selfish, get_selfish: optional(value(SelfValue_)) = member("selfish");
    }

    errors InferICD10CMError {
        /// The shape `HasCMKsException`.
        HasCmKsException, is_has_cm_ks_exception: "HasCMKsException";
        /// The shape `Oops`.
        Oops, is_oops: "Oops";
        /// The shape `Oops`.
        OtherOops, is_other_oops;
        /// The shape `Self`.
        SelfValue, is_self_value: "Self";
        /// The shape `SelfValue`.
        SelfValue_, is_self_value_: "SelfValue";
        /// The shape `Unhandled`.
        UnhandledOops, is_unhandled_oops: "Unhandled";
    }
}
