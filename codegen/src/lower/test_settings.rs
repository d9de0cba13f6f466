//! The client settings of request tests: `scopedConfig` in `vendorParams`, as in the structure
//! `aws.protocoltests.config#AwsConfig` of Smithy's compliance tests.

use serde::Deserialize;

use super::protocol_tests::parsed;
use super::values::Misfit;
use crate::ir::protocol_test::{Setting, Settings};
use crate::json::{Object, Value as Json};

/// What is known of `ScopedConfig`. Any other setting is an error, because the test would check something else without it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Scoped {
    client: Client,
    operation: Operation,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Client {
    region: Option<String>,
    s3: S3,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Operation {
    s3: S3,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct S3 {
    addressing_style: Option<AddressingStyle>,
    use_accelerate_endpoint: Option<bool>,
    use_dualstack_endpoint: Option<bool>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum AddressingStyle {
    Auto,
    Path,
    Virtual,
}

/// The settings in the vendor parameters of a test; `None` if it has none, and runs at its host.
pub(super) fn of(vendor_params: &Object) -> Result<Option<Settings>, Misfit> {
    let Some(scoped) = vendor_params.get("scopedConfig") else { return Ok(None) };
    let misfit = |misfit: Misfit| misfit.within("scopedConfig").within("vendorParams");
    let Scoped { client, operation } = parsed(&Json::clone(scoped)).map_err(misfit)?;
    let region = client.region.map(Setting::Region);
    Ok(Some(Settings {
        client: region.into_iter().chain(client.s3.flags()).collect(),
        operation: operation.s3.flags().collect(),
    }))
}

impl S3 {
    fn flags(self) -> impl Iterator<Item = Setting> {
        let is_path = self.addressing_style.map(|style| style == AddressingStyle::Path);
        let flags = [
            ("accelerate", self.use_accelerate_endpoint),
            ("force_path_style", is_path),
            ("use_dual_stack", self.use_dualstack_endpoint),
        ];
        flags.into_iter().filter_map(|(setter, value)| Some(Setting::Flag { setter, value: value? }))
    }
}
