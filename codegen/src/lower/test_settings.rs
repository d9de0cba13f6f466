//! The client settings of request tests: `scopedConfig` in `vendorParams`, as in the structure
//! `aws.protocoltests.config#AwsConfig` of Smithy's compliance tests.

use serde::Deserialize;

use super::protocol_tests::parsed;
use super::values::Misfit;
use crate::ir::Service;
use crate::ir::protocol_test::{Setting, Settings};
use crate::json::Object;

/// The setter for dual-stack endpoints.
const DUAL_STACK: &str = "use_dual_stack";

/// The part of the structure `ScopedConfig` that request tests use. A test with any other setting is left out, because
/// it would check something else without the setting.
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

/// Reads the settings from the vendor parameters of a test. Returns `None` if it has none; the client then uses the
/// host of the test. Fails if the client of the service lacks one of the settings.
pub(super) fn of(service: &Service, vendor_params: &Object) -> Result<Option<Settings>, Misfit> {
    let Some(scoped) = vendor_params.get("scopedConfig") else { return Ok(None) };
    let misfit = |misfit: Misfit| misfit.within("scopedConfig").within("vendorParams");
    let Scoped { client, operation } = parsed(scoped).map_err(misfit)?;
    let region = client.region.map(Setting::Region);
    let settings = Settings {
        client: region.into_iter().chain(client.s3.flags()).collect(),
        operation: operation.s3.flags().collect(),
    };
    let mut all = settings.client.iter().chain(&settings.operation);
    match all.find_map(|setting| missing(service, setting)) {
        Some(setter) => Err(misfit(Misfit::of(format!("the client has no setting `{setter}`")))),
        None => Ok(Some(settings)),
    }
}

/// Returns the setter of a setting if the client's configuration lacks it. Every client has setters for its Region and
/// for dual-stack endpoints; others come from parameters of the endpoint rules.
fn missing(service: &Service, setting: &Setting) -> Option<&'static str> {
    match setting {
        Setting::Region(_) | Setting::Flag { setter: DUAL_STACK, .. } => None,
        Setting::Flag { setter, .. } => {
            let mut parameters = service.endpoint.parameters.iter();
            let is_there = parameters.any(|parameter| parameter.setting.is_some() && parameter.field == *setter);
            (!is_there).then_some(*setter)
        }
    }
}

impl S3 {
    fn flags(self) -> impl Iterator<Item = Setting> {
        let is_path = self.addressing_style.map(|style| style == AddressingStyle::Path);
        let flags = [
            ("accelerate", self.use_accelerate_endpoint),
            ("force_path_style", is_path),
            (DUAL_STACK, self.use_dualstack_endpoint),
        ];
        flags.into_iter().filter_map(|(setter, value)| Some(Setting::Flag { setter, value: value? }))
    }
}
