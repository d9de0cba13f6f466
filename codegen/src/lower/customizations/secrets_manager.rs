//! Customizations of AWS Secrets Manager.

use super::{Change, Customization};
use crate::ir::StatefulFake;

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "tests need a service that keeps secrets and versions, and a model does not say what calls change",
    source: "the service's API reference, and the differences from moto that the page lists",
    change: Change::StatefulFake {
        fake: StatefulFake {
            ty: "SecretsManager",
            feature: "fake-secrets-manager",
            page: include_str!("secrets_manager.md"),
        },
    },
}];
