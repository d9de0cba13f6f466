//! `aws.partition`: the partitions of AWS, and which of them a region belongs to.

use aws_smithy_http::endpoint::ResolveEndpointError;

/// A group of regions that share their accounts, their DNS names and what they support.
#[derive(Debug, PartialEq)]
#[allow(dead_code, reason = "a rule set reads the facts that it needs")]
pub(crate) struct Partition {
    /// The name, such as `aws` or `aws-cn`.
    pub(crate) name: &'static str,
    /// What the names of hosts end in.
    pub(crate) dns_suffix: &'static str,
    /// What the names of hosts end in that also have IPv6 addresses.
    pub(crate) dual_stack_dns_suffix: &'static str,
    /// Whether there are endpoints that comply with FIPS 140.
    pub(crate) supports_fips: bool,
    /// Whether there are endpoints with IPv6 addresses.
    pub(crate) supports_dual_stack: bool,
    /// The region that requests to global services are signed for.
    pub(crate) implicit_global_region: &'static str,
}

/// All partitions that the client knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Partitions(&'static [Entry]);

/// A partition and its regions.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) partition: Partition,
    /// What the names of its regions begin with; a word and a number follow, as in `us-east-1`.
    pub(super) prefixes: &'static [&'static str],
    /// Regions to take by name, and the facts of the partition in them where they differ.
    pub(super) regions: &'static [(&'static str, Option<Partition>)],
}

impl Partitions {
    /// The partitions of AWS.
    ///
    /// # Errors
    /// None yet.
    pub(crate) fn load() -> Result<Self, ResolveEndpointError> {
        Ok(PARTITIONS)
    }

    /// The partition of `region`: the one that lists it, else the one whose pattern it follows, else `aws`.
    pub(crate) fn of(self, region: &str) -> Option<&'static Partition> {
        let listed = self.0.iter().find_map(|entry| {
            let (_, facts) = entry.regions.iter().find(|(name, _)| *name == region)?;
            Some(facts.as_ref().unwrap_or(&entry.partition))
        });
        let following = || self.0.iter().find(|entry| entry.prefixes.iter().any(|prefix| follows(region, prefix)));
        let otherwise = || self.0.iter().find(|entry| entry.partition.name == "aws");
        listed.or_else(|| following().or_else(otherwise).map(|entry| &entry.partition))
    }
}

/// The partitions of AWS.
static PARTITIONS: Partitions = Partitions(&[
    Entry {
        partition: partition("aws", "amazonaws.com", "api.aws", "us-east-1"),
        prefixes: &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
        regions: &[("aws-global", None)],
    },
    Entry {
        partition: partition("aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1"),
        prefixes: &["cn"],
        regions: &[("aws-cn-global", None)],
    },
    Entry {
        partition: partition("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", "eusc-de-east-1"),
        prefixes: &["eusc-de"],
        regions: &[],
    },
    Entry {
        partition: partition("aws-iso", "c2s.ic.gov", "api.aws.ic.gov", "us-iso-east-1"),
        prefixes: &["us-iso"],
        regions: &[("aws-iso-global", None)],
    },
    Entry {
        partition: partition("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", "us-isob-east-1"),
        prefixes: &["us-isob"],
        regions: &[("aws-iso-b-global", None)],
    },
    Entry {
        partition: partition("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "eu-isoe-west-1"),
        prefixes: &["eu-isoe"],
        regions: &[("aws-iso-e-global", None)],
    },
    Entry {
        partition: partition("aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", "us-isof-south-1"),
        prefixes: &["us-isof"],
        regions: &[("aws-iso-f-global", None)],
    },
    Entry {
        partition: partition("aws-us-gov", "amazonaws.com", "api.aws", "us-gov-west-1"),
        prefixes: &["us-gov"],
        regions: &[("aws-us-gov-global", None)],
    },
]);

/// A partition that supports FIPS and dual stack, as all of them do today.
const fn partition(
    name: &'static str,
    dns_suffix: &'static str,
    dual_stack_dns_suffix: &'static str,
    implicit_global_region: &'static str,
) -> Partition {
    Partition {
        name,
        dns_suffix,
        dual_stack_dns_suffix,
        supports_fips: true,
        supports_dual_stack: true,
        implicit_global_region,
    }
}

/// Whether `region` is the prefix, a word and a number, with hyphens between.
fn follows(region: &str, prefix: &str) -> bool {
    let word_and_number = region.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')?.split_once('-'));
    word_and_number.is_some_and(|(word, number)| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{Entry, PARTITIONS, Partition, Partitions, partition};

    #[test]
    fn regions_belong_to_their_partitions() {
        let cases = [
            (
                "aws",
                "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2",
            ),
            ("aws", "ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6"),
            ("aws", "ap-southeast-7 aws-global ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1"),
            ("aws", "eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1"),
            ("aws", "sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"),
            ("aws-cn", "cn-north-1 cn-northwest-1 aws-cn-global cn-new-9"),
            ("aws-eusc", "eusc-de-east-1 eusc-de-west-12"),
            ("aws-iso", "us-iso-east-1 us-iso-west-1 aws-iso-global"),
            ("aws-iso-b", "us-isob-east-1 us-isob-west-1 aws-iso-b-global"),
            ("aws-iso-e", "eu-isoe-west-1 aws-iso-e-global"),
            ("aws-iso-f", "us-isof-east-1 us-isof-south-1 aws-iso-f-global"),
            ("aws-us-gov", "us-gov-east-1 us-gov-west-1 aws-us-gov-global us-gov-new_word-22"),
            // What follows no pattern is taken for a region of `aws`.
            (
                "aws",
                "local mars-east-1 us-gov- us-gov-x- us-gov-x-1a us-gov--1 us-gov-é-1 cn cn-north CN-NORTH-1 eusc-fr-east-1",
            ),
        ];
        for (name, regions) in cases {
            for region in regions.split(' ') {
                assert_eq!(PARTITIONS.of(region).map(|partition| partition.name), Some(name), "{region}");
            }
        }
        assert_eq!(PARTITIONS.of("").map(|partition| partition.name), Some("aws"));
    }

    #[test]
    fn a_listed_region_comes_before_a_pattern_and_may_have_its_own_facts() {
        static ENTRIES: [Entry; 2] = [
            Entry { partition: partition("mars", "mars.aws", "mars.api", "red-1"), prefixes: &["us"], regions: &[] },
            Entry {
                partition: partition("venus", "venus.aws", "venus.api", "hot-1"),
                prefixes: &["hot"],
                regions: &[("us-east-1", None), ("us-east-2", Some(partition("venus", "two.aws", "two.api", "hot-1")))],
            },
        ];
        let partitions = Partitions(&ENTRIES);
        let suffix = |region| partitions.of(region).map(|partition: &Partition| partition.dns_suffix);
        assert_eq!(suffix("us-east-1"), Some("venus.aws"));
        assert_eq!(suffix("us-east-2"), Some("two.aws"));
        assert_eq!(suffix("us-east-3"), Some("mars.aws"));
        assert_eq!(suffix("hot-summer-1"), Some("venus.aws"));
        assert_eq!(suffix("cold-winter-1"), None, "there is no partition `aws` to fall back on");
    }
}
