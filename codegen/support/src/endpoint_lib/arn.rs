//! `aws.parseArn`: the parts of an Amazon Resource Name.

use super::segments::Segments;

/// An Amazon Resource Name, `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(dead_code, reason = "a rule set reads the parts that it needs")]
pub(crate) struct Arn<'a> {
    /// The partition; never empty.
    pub(crate) partition: &'a str,
    /// The namespace of the service; never empty.
    pub(crate) service: &'a str,
    /// The region; empty for resources without one.
    pub(crate) region: &'a str,
    /// The account; empty for resources without one.
    pub(crate) account_id: &'a str,
    /// The resource, parted at its colons and slashes.
    pub(crate) resource_id: Segments<'a>,
}

/// Parses `text` as an ARN; `None` if it is not one.
pub(crate) fn parse(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.splitn(6, ':');
    let (prefix, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
    let (region, account_id, resource) = (parts.next()?, parts.next()?, parts.next()?);
    if prefix != "arn" || partition.is_empty() || service.is_empty() || resource.is_empty() {
        return None;
    }
    Some(Arn { partition, service, region, account_id, resource_id: Segments::Resource(resource) })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn arns_are_parted() {
        let cases: [(&str, [&str; 4], &[&str]); 5] = [
            (
                "arn:aws:sns:us-west-2:012345678910:example-sns-topic-name",
                ["aws", "sns", "us-west-2", "012345678910"],
                &["example-sns-topic-name"],
            ),
            (
                "arn:aws:ec2:us-east-1:012345678910:vpc/vpc-0e9801d129EXAMPLE",
                ["aws", "ec2", "us-east-1", "012345678910"],
                &["vpc", "vpc-0e9801d129EXAMPLE"],
            ),
            ("arn:aws:iam::012345678910:user/johndoe", ["aws", "iam", "", "012345678910"], &["user", "johndoe"]),
            ("arn:aws-cn:s3:::bucket/key:part/", ["aws-cn", "s3", "", ""], &["bucket", "key", "part", ""]),
            ("arn:aws:s3:::*", ["aws", "s3", "", ""], &["*"]),
        ];
        for (text, [partition, service, region, account_id], resource_id) in cases {
            let arn = parse(text).unwrap_or_else(|| panic!("{text} is an ARN"));
            let parts = [arn.partition, arn.service, arn.region, arn.account_id];
            assert_eq!(parts, [partition, service, region, account_id], "{text}");
            let resource: Vec<_> = (0..).map_while(|index| arn.resource_id.get(index)).collect();
            assert_eq!(resource, resource_id, "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let texts = [
            "",
            "arn",
            "11111111-2222-3333-4444-555555555555",
            "arn:aws:s3:us-east-2:012345678",
            "arn:aws:s3:us-east-2:012345678:",
            "arn::s3:us-east-2:012345678:bucket",
            "arn:aws::us-east-2:012345678:bucket",
            "ARN:aws:s3:::bucket",
            "urn:aws:s3:::bucket",
        ];
        for text in texts {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
