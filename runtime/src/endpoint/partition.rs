//! `aws.partition`: the partitions of AWS, and the partition of a Region.

use super::custom_partitions;
use aws_smithy_http::endpoint::ResolveEndpointError;
use std::sync::LazyLock;

/// A group of Regions that share accounts, DNS suffixes and features.
#[derive(Clone, Debug, PartialEq)]
pub struct Partition {
    /// The name, such as `aws` or `aws-cn`.
    pub name: &'static str,
    /// The suffix of host names.
    pub dns_suffix: &'static str,
    /// The suffix of dual-stack host names.
    pub dual_stack_dns_suffix: &'static str,
    /// Whether the partition has FIPS endpoints.
    pub supports_fips: bool,
    /// Whether the partition has dual-stack endpoints.
    pub supports_dual_stack: bool,
    /// The Region that requests to global services are signed for.
    pub implicit_global_region: &'static str,
}

/// The known partitions.
#[derive(Clone, Copy, Debug)]
pub struct Partitions(pub &'static [Entry]);

/// A set of Regions of one partition with the same value of `aws.partition`.
#[derive(Debug)]
pub struct Entry {
    /// The name of the partition.
    pub id: &'static str,
    /// The prefixes of the names of its Regions; a word and a number follow, as in `us-east-1`.
    pub prefixes: &'static [&'static str],
    /// Regions that are matched by name.
    pub regions: &'static [&'static str],
    /// The value of `aws.partition` for these Regions.
    pub facts: Partition,
}

impl Partitions {
    /// Loads the partitions of AWS, or those in the file that an environment variable names.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read or is invalid.
    pub fn load() -> Result<Self, ResolveEndpointError> {
        static LOADED: LazyLock<Result<Partitions, String>> = LazyLock::new(|| match std::env::var_os(VARIABLE) {
            Some(path) => custom_partitions::read(path.as_ref()),
            None => Ok(Partitions(&AWS)),
        });
        LOADED.clone().map_err(ResolveEndpointError::message)
    }

    /// Returns the partition of a Region: the one that lists it, otherwise the one with a matching prefix, otherwise
    /// `aws`. Returns `None` if the partition `aws` does not exist either.
    pub fn of(self, region: &str) -> Option<&'static Partition> {
        let listed = self.0.iter().find(|entry| entry.regions.contains(&region));
        let following = || self.0.iter().find(|entry| entry.prefixes.iter().any(|prefix| follows(region, prefix)));
        let otherwise = || self.0.iter().find(|entry| entry.id == "aws");
        listed.or_else(following).or_else(otherwise).map(|entry| &entry.facts)
    }
}

/// The environment variable with the path of a file that replaces the partitions of AWS.
const VARIABLE: &str = "SMITHY_CLIENT_SDK_CUSTOM_PARTITION";

/// The partitions of AWS.
static AWS: [Entry; 8] = [
    aws(
        "aws",
        &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
        &["aws-global"],
        "amazonaws.com",
        "api.aws",
        "us-east-1",
    ),
    aws("aws-cn", &["cn"], &["aws-cn-global"], "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1"),
    aws("aws-eusc", &["eusc-de"], &[], "amazonaws.eu", "api.amazonwebservices.eu", "eusc-de-east-1"),
    aws("aws-iso", &["us-iso"], &["aws-iso-global"], "c2s.ic.gov", "api.aws.ic.gov", "us-iso-east-1"),
    aws("aws-iso-b", &["us-isob"], &["aws-iso-b-global"], "sc2s.sgov.gov", "api.aws.scloud", "us-isob-east-1"),
    aws("aws-iso-e", &["eu-isoe"], &["aws-iso-e-global"], "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "eu-isoe-west-1"),
    aws("aws-iso-f", &["us-isof"], &["aws-iso-f-global"], "csp.hci.ic.gov", "api.aws.hci.ic.gov", "us-isof-south-1"),
    aws("aws-us-gov", &["us-gov"], &["aws-us-gov-global"], "amazonaws.com", "api.aws", "us-gov-west-1"),
];

/// Creates a partition that supports FIPS and dual stack, as all partitions of AWS currently do.
const fn aws(
    name: &'static str,
    prefixes: &'static [&'static str],
    regions: &'static [&'static str],
    dns_suffix: &'static str,
    dual_stack_dns_suffix: &'static str,
    implicit_global_region: &'static str,
) -> Entry {
    let (supports_fips, supports_dual_stack) = (true, true);
    let facts = Partition {
        name,
        dns_suffix,
        dual_stack_dns_suffix,
        supports_fips,
        supports_dual_stack,
        implicit_global_region,
    };
    Entry { id: name, prefixes, regions, facts }
}

/// Whether a Region consists of the prefix, a word and a number, separated by hyphens.
fn follows(region: &str, prefix: &str) -> bool {
    let word_and_number = region.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')?.split_once('-'));
    word_and_number.is_some_and(|(word, number)| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
