//! Tests of `endpoint::partition`: partitions and their Regions.

use crate::endpoint::partition::Partitions;

#[test]
fn regions_belong_to_their_partitions() {
    let cases = [
        ("aws", "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2"),
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
        // A Region that matches no pattern is in `aws`.
        (
            "aws",
            "local mars-east-1 us-gov- us-gov-x- us-gov-x-1a us-gov--1 us-gov-é-1 cn cn-north CN-NORTH-1 eusc-fr-east-1",
        ),
    ];
    let partitions = Partitions::load().unwrap();
    for (name, regions) in cases {
        for region in regions.split(' ') {
            assert_eq!(partitions.of(region).map(|partition| partition.name), Some(name), "{region}");
        }
    }
    assert_eq!(partitions.of("").map(|partition| partition.name), Some("aws"));
}
