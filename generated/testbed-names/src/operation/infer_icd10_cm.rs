//! The shape `InferICD10CM` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`InferIcd10CmOutput`].
//! - Safe to repeat: [`token`](builders::InferICD10CMFluentBuilder::token) is
//!   filled in, so that retries of one call take effect once.
//!
//! **Errors**:
//!
//! - [`HasCmKsException`](type@crate::types::error::HasCmKsException): The shape
//!   `HasCMKsException` of the model.
//! - [`Oops`](type@crate::types::error::Oops): The shape `Oops` of the model.
//! - [`OtherOops`](type@crate::types::error::OtherOops): The shape `Oops` of the
//!   model.
//! - [`SelfValue`](type@crate::types::error::SelfValue): The shape `Self` of the
//!   model.
//! - [`SelfValue_`](type@crate::types::error::SelfValue_): The shape `SelfValue` of
//!   the model.
//! - [`UnhandledOops`](type@crate::types::error::UnhandledOops): The shape
//!   `Unhandled` of the model.

use client_runtime::operation;

use crate::types::{Either, SelfValue_, Spec};

operation! {
    /// The operation `names#InferICD10CM`.
    operation InferICD10CM, infer_icd10_cm: "InferICD10CM" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }
    }

    /// The input of [`InferICD10CM`](self).
    input InferIcd10CmInput, InferIcd10CmInputBuilder, InferICD10CMFluentBuilder {
        /// The member `_1` of the model.
        _1, set_1, get_1: optional(text) = member("_1");
        /// The member `SizeInMiB` of the model.
        size_in_mib, set_size_in_mib, get_size_in_mib: optional(text) = member("SizeInMiB");
        /// The member `New` of the model.
        new_value, set_new_value, get_new_value: optional(text) = member("New");
        /// The member `asInput` of the model.
        as_input_value, set_as_input_value, get_as_input_value: optional(text) = member("asInput");
        /// The member `Token` of the model.
        ///
        /// Filled with a random UUID if it is not set.
        token, set_token, get_token: optional(text) = member("Token");
    }

    /// The output of [`InferICD10CM`](self).
    output InferIcd10CmOutput, InferIcd10CmOutputBuilder {
        /// The member `_1` of the model.
        _1, set_1, get_1: optional(text) = member("_1");
        /// The member `_Under` of the model.
        under, set_under, get_under: optional(text) = member("_Under");
        /// The member `IPv6` of the model.
        ipv6, set_ipv6, get_ipv6: optional(text) = member("IPv6");
        /// The member `s3location` of the model.
        s3_location, set_s3_location, get_s3_location: optional(text) = member("s3location");
        /// The member `CallbackURLs` of the model.
        callback_urls, set_callback_urls, get_callback_urls: optional(text) = member("CallbackURLs");
        /// The member `New` of the model.
        new, set_new, get_new: optional(text) = member("New");
        /// The member `Meta` of the model.
        meta_value, set_meta_value, get_meta_value: optional(text) = member("Meta");
        /// The member `self` of the model.
        self_, set_self, get_self: optional(text) = member("self");
        /// The member `gen` of the model.
        r#gen, set_gen, get_gen: optional(text) = member("gen");
        /// The member `spec` of the model.
        spec, set_spec, get_spec: optional(value(Spec)) = member("spec");
        /// The member `either` of the model.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `selfish` of the model.
        selfish, set_selfish, get_selfish: optional(value(SelfValue_)) = member("selfish");
    }

    errors InferICD10CMError {
        /// The shape `HasCMKsException` of the model.
        HasCmKsException, is_has_cm_ks_exception: "HasCMKsException";
        /// The shape `Oops` of the model.
        Oops, is_oops: "Oops";
        /// The shape `Oops` of the model.
        OtherOops, is_other_oops;
        /// The shape `Self` of the model.
        SelfValue, is_self_value: "Self";
        /// The shape `SelfValue` of the model.
        SelfValue_, is_self_value_: "SelfValue";
        /// The shape `Unhandled` of the model.
        UnhandledOops, is_unhandled_oops: "Unhandled";
    }
}
