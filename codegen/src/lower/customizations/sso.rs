//! Customizations of AWS IAM Identity Center, whose SDK ID is `SSO`.

use super::{Change, Customization};
use crate::lower::traits::SENSITIVE;

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "credentials must not be shown, and the model marks only parts of them as sensitive",
    source: "aws-sdk-sso 1.119.0, which shows no member of the structure",
    change: Change::Trait { shape: "com.amazonaws.sso#RoleCredentials", name: SENSITIVE, value: None },
}];
