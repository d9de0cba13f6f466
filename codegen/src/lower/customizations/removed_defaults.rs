//! Services whose models contain defaults that the services reject or do not intend.

use super::{Change, Customization};

pub(super) const AMPLIFY_UI_BUILDER: &[Customization] = &[row(&[
    "com.amazonaws.amplifyuibuilder#ListComponentsLimit",
    "com.amazonaws.amplifyuibuilder#ListFormsLimit",
    "com.amazonaws.amplifyuibuilder#ListThemesLimit",
])];

pub(super) const DRS: &[Customization] = &[row(&[
    "com.amazonaws.drs#CostOptimizationConfiguration$burstBalanceDeltaThreshold",
    "com.amazonaws.drs#CostOptimizationConfiguration$burstBalanceThreshold",
    "com.amazonaws.drs#LaunchActionOrder",
    "com.amazonaws.drs#ListStagingAccountsRequest$maxResults",
    "com.amazonaws.drs#MaxResultsReplicatingSourceServers",
    "com.amazonaws.drs#MaxResultsType",
    "com.amazonaws.drs#StrictlyPositiveInteger",
    "com.amazonaws.drs#Validity",
])];

pub(super) const EMR_SERVERLESS: &[Customization] = &[row(&["com.amazonaws.emrserverless#WorkerCounts"])];

pub(super) const EVIDENTLY: &[Customization] = &[row(&["com.amazonaws.evidently#ResultsPeriod"])];

pub(super) const IOT: &[Customization] = &[row(&[
    "com.amazonaws.iot#CreateProvisioningTemplateRequest$enabled",
    "com.amazonaws.iot#DescribeProvisioningTemplateResponse$enabled",
    "com.amazonaws.iot#ProvisioningTemplateSummary$enabled",
    "com.amazonaws.iot#ThingConnectivity$connected",
    "com.amazonaws.iot#UpdateProvisioningTemplateRequest$enabled",
])];

pub(super) const LOCATION: &[Customization] = &[row(&[
    "com.amazonaws.location#ListPlaceIndexesRequest$MaxResults",
    "com.amazonaws.location#PlaceIndexSearchResultLimit",
    "com.amazonaws.location#SearchPlaceIndexForSuggestionsRequest$MaxResults",
])];

pub(super) const PAYMENT_CRYPTOGRAPHY_DATA: &[Customization] =
    &[row(&["com.amazonaws.paymentcryptographydata#IntegerRangeBetween4And12"])];

const fn row(shapes: &'static [&'static str]) -> Customization {
    Customization {
        reason: "the default is outside the range that the service accepts, or represents an omitted value",
        source: "the published crates of these services, and issue 3220 of smithy-rs",
        change: Change::NoDefault { shapes },
    }
}
