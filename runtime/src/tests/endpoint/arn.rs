//! Tests of `endpoint::arn`: the parts of Amazon Resource Names.

use crate::endpoint::arn::parse;

#[test]
fn arns_are_parsed() {
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
fn invalid_arns_are_rejected() {
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
