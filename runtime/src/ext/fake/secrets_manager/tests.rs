//! Tests of behavior that the end-to-end test does not cover, such as the clock, limits, and repeated requests.

use std::time::{Duration, SystemTime};

use super::super::stateful::{read, time};
use super::*;

const DAY: Duration = Duration::from_secs(86_400);
const FUNCTION: &str = "arn:aws:lambda:eu-west-1:123456789012:function:rotate";

/// The service, and the time on its clock.
struct Test {
    service: SecretsManager,
    now: SystemTime,
}

impl Test {
    fn new() -> Self {
        Self { service: SecretsManager::default(), now: SystemTime::UNIX_EPOCH + 20_000 * DAY + DAY / 2 }
    }

    /// Makes a call with an input in JSON, in which tokens such as `TOKEN1` are padded to the minimum length. Returns the
    /// output, or the code of the error; for a call that the fake does not support, the missing feature.
    fn call_in(&mut self, region: &str, operation: &str, input: &str) -> Result<Document, String> {
        let input = read(input.replace("TOKEN", &"t".repeat(31)).as_bytes()).unwrap();
        let call = ServiceCall { operation, input: Members(&input), region, now: self.now };
        self.service.call(&call).map_err(|failure| match failure {
            Failure::Service { code, .. } => code.to_owned(),
            Failure::Unsupported(what) => format!("unsupported: {what}"),
        })
    }

    fn call(&mut self, operation: &str, input: &str) -> Result<Document, String> {
        self.call_in("eu-west-1", operation, input)
    }

    /// Makes a call that must fail, and returns the error as [`call_in`](Self::call_in) does.
    fn rejected(&mut self, operation: &str, input: &str) -> String {
        self.call(operation, input).unwrap_err()
    }

    fn create(&mut self, name: &str) {
        let input = format!(r#"{{"Name":"{name}","ClientRequestToken":"TOKEN1","SecretString":"x"}}"#);
        self.call("CreateSecret", &input).unwrap();
    }

    /// Returns the last digit of each version's ID, followed by the stages of the version.
    fn stages(&mut self) -> Vec<String> {
        let input = r#"{"SecretId":"a","IncludeDeprecated":true}"#;
        let listed = self.call("ListSecretVersionIds", input).unwrap();
        let versions = Members(&listed).structures("Versions");
        versions
            .map(|version| {
                let id = version.text("VersionId").unwrap();
                format!("{}: {}", &id[id.len() - 1..], version.texts("VersionStages").join(" "))
            })
            .collect()
    }
}

#[test]
fn deleted_secrets_disappear_after_their_recovery_window() {
    let mut test = Test::new();
    test.create("a");
    test.call("DeleteSecret", r#"{"SecretId":"a","RecoveryWindowInDays":7}"#).unwrap();
    assert_eq!(
        test.rejected("CreateSecret", r#"{"Name":"a","ClientRequestToken":"TOKEN1"}"#),
        "InvalidRequestException"
    );
    for (operation, more) in [
        ("GetSecretValue", ""),
        ("PutSecretValue", r#","SecretString":"y","ClientRequestToken":"TOKEN2""#),
        ("TagResource", r#","Tags":[]"#),
        ("GetResourcePolicy", ""),
        ("UpdateSecretVersionStage", r#","VersionStage":"x""#),
    ] {
        let code = test.rejected(operation, &format!(r#"{{"SecretId":"a"{more}}}"#));
        assert_eq!(code, "InvalidRequestException", "{operation}");
    }
    test.now += 7 * DAY - Duration::from_secs(1);
    test.call("DescribeSecret", r#"{"SecretId":"a"}"#).unwrap();
    test.now += Duration::from_secs(1);
    assert_eq!(test.rejected("DescribeSecret", r#"{"SecretId":"a"}"#), "ResourceNotFoundException");
    test.create("a");
}

#[test]
fn deletion_without_recovery_succeeds_for_a_secret_that_does_not_exist() {
    let mut test = Test::new();
    test.call("DeleteSecret", r#"{"SecretId":"none","ForceDeleteWithoutRecovery":true}"#).unwrap();
    assert_eq!(test.rejected("DeleteSecret", r#"{"SecretId":"none"}"#), "ResourceNotFoundException");
}

#[test]
fn stages_move_with_new_versions() {
    let mut test = Test::new();
    test.create("a");
    let put =
        |token, more| format!(r#"{{"SecretId":"a","ClientRequestToken":"{token}","SecretString":"{token}"{more}}}"#);
    test.call("PutSecretValue", &put("TOKEN2", r#","VersionStages":["MINE"]"#)).unwrap();
    assert_eq!(test.stages(), ["1: AWSCURRENT", "2: MINE"]);
    test.call("PutSecretValue", &put("TOKEN3", r#","VersionStages":["AWSCURRENT","MINE"]"#)).unwrap();
    assert_eq!(test.stages(), ["1: AWSPREVIOUS", "2: ", "3: AWSCURRENT MINE"]);
    test.call("PutSecretValue", &put("TOKEN4", "")).unwrap();
    // Custom stages stay.
    assert_eq!(test.stages(), ["1: ", "2: ", "3: MINE AWSPREVIOUS", "4: AWSCURRENT"]);
    // Versions without stages are deprecated.
    let listed = test.call("ListSecretVersionIds", r#"{"SecretId":"a"}"#).unwrap();
    assert_eq!(Members(&listed).list("Versions").len(), 2);
    let change = |more| format!(r#"{{"SecretId":"a","VersionStage":{more}}}"#);
    for rejected in [
        r#""AWSCURRENT","RemoveFromVersionId":"TOKEN4""#,
        r#""AWSCURRENT","RemoveFromVersionId":"TOKEN3","MoveToVersionId":"TOKEN1""#,
        r#""MINE","MoveToVersionId":"TOKEN1""#,
    ] {
        assert_eq!(
            test.rejected("UpdateSecretVersionStage", &change(rejected)),
            "InvalidParameterException",
            "{rejected}"
        );
    }
}

#[test]
fn repeated_requests_change_nothing() {
    let mut test = Test::new();
    test.create("a");
    test.create("a");
    let other =
        |operation, id| (operation, format!(r#"{{"{id}":"a","ClientRequestToken":"TOKEN1","SecretString":"y"}}"#));
    for (operation, input) in
        [other("CreateSecret", "Name"), other("PutSecretValue", "SecretId"), other("UpdateSecret", "SecretId")]
    {
        assert_eq!(test.rejected(operation, &input), "ResourceExistsException");
    }
    let same = r#"{"SecretId":"a","ClientRequestToken":"TOKEN1","SecretString":"x"}"#;
    let put = r#"{"SecretId":"a","ClientRequestToken":"TOKEN2","SecretString":"y"}"#;
    test.call("PutSecretValue", put).unwrap();
    // The old version does not become current again.
    test.call("PutSecretValue", same).unwrap();
    assert_eq!(test.stages(), ["1: AWSPREVIOUS", "2: AWSCURRENT"]);
}

#[test]
fn a_rotation_ends_when_its_version_is_current() {
    let mut test = Test::new();
    test.create("a");
    let rotate = |token: &str, more: &str| format!(r#"{{"SecretId":"a","ClientRequestToken":"{token}"{more}}}"#);
    let configure =
        format!(r#","RotationLambdaARN":"{FUNCTION}","RotationRules":{{"ScheduleExpression":"rate(10 days)"}}"#);
    test.call("RotateSecret", &rotate("TOKEN2", &configure)).unwrap();
    test.call("RotateSecret", &rotate("TOKEN2", "")).unwrap();
    assert_eq!(test.rejected("RotateSecret", &rotate("TOKEN3", "")), "InvalidRequestException");
    let pending = r#"{"SecretId":"a","VersionStage":"AWSPENDING"}"#;
    assert_eq!(test.rejected("GetSecretValue", pending), "ResourceNotFoundException");
    for value in ["y", "z"] {
        // The function may retry.
        let more = format!(r#","SecretString":"{value}","VersionStages":["AWSPENDING"]"#);
        test.call("PutSecretValue", &rotate("TOKEN2", &more)).unwrap();
    }
    let read = test.call("GetSecretValue", pending).unwrap();
    assert_eq!(Members(&read).text("SecretString"), Some("z"));
    test.now += DAY;
    let promote =
        r#"{"SecretId":"a","VersionStage":"AWSCURRENT","RemoveFromVersionId":"TOKEN1","MoveToVersionId":"TOKEN2"}"#;
    test.call("UpdateSecretVersionStage", promote).unwrap();
    assert_eq!(test.stages(), ["1: AWSPREVIOUS", "2: AWSPENDING AWSCURRENT"]);
    let described = test.call("DescribeSecret", r#"{"SecretId":"a"}"#).unwrap();
    assert_eq!(Members(&described).get("LastRotatedDate").cloned(), time(test.now));
    assert_eq!(Members(&described).get("NextRotationDate").cloned(), time(test.now + 10 * DAY));
    for rules in [r#"{"AutomaticallyAfterDays":0}"#, r#"{"ScheduleExpression":"daily"}"#] {
        let more = format!(r#","RotationRules":{rules}"#);
        assert_eq!(test.rejected("RotateSecret", &rotate("TOKEN4", &more)), "InvalidParameterException");
    }
}

#[test]
fn a_replica_fails_if_its_name_is_taken_unless_it_may_overwrite() {
    let mut test = Test::new();
    test.call_in("us-east-1", "CreateSecret", r#"{"Name":"a","ClientRequestToken":"TOKEN1"}"#).unwrap();
    test.create("a");
    let replicate = |more| format!(r#"{{"SecretId":"a","AddReplicaRegions":[{{"Region":"us-east-1"}}]{more}}}"#);
    let status = |output: Document| {
        let mut replicas = Members(&output).structures("ReplicationStatus");
        replicas.next().and_then(|replica| replica.text("Status").map(str::to_owned))
    };
    let failed = test.call("ReplicateSecretToRegions", &replicate("")).unwrap();
    assert_eq!(status(failed).as_deref(), Some("Failed"));
    let read = r#"{"SecretId":"a"}"#;
    assert!(test.call_in("us-east-1", "GetSecretValue", read).is_err());
    let forced = test.call("ReplicateSecretToRegions", &replicate(r#","ForceOverwriteReplicaSecret":true"#)).unwrap();
    assert_eq!(status(forced).as_deref(), Some("InSync"));
    let value = test.call_in("us-east-1", "GetSecretValue", read).unwrap();
    assert!(Members(&value).text("ARN").unwrap().contains(":us-east-1:"));
    assert_eq!(test.rejected("DeleteSecret", read), "InvalidParameterException");
    test.call("RemoveRegionsFromReplication", r#"{"SecretId":"a","RemoveReplicaRegions":["us-east-1"]}"#).unwrap();
    test.call("DeleteSecret", read).unwrap();
}

#[test]
fn lists_are_filtered_sorted_and_paged() {
    let mut test = Test::new();
    for name in ["c", "a", "b"] {
        test.create(name);
        test.now += DAY;
    }
    let mut names = |more: &str| {
        let listed = test.call("ListSecrets", &format!("{{{more}}}"))?;
        let names: Vec<_> = Members(&listed).structures("SecretList").filter_map(|entry| entry.text("Name")).collect();
        Ok::<_, String>((names.join(" "), Members(&listed).text("NextToken").map(str::to_owned)))
    };
    assert_eq!(names("").unwrap(), ("c a b".to_owned(), None));
    assert_eq!(names(r#""SortBy":"name","SortOrder":"desc""#).unwrap().0, "c b a");
    assert_eq!(names(r#""Filters":[{"Key":"name","Values":["!a"]}]"#).unwrap().0, "c b");
    assert_eq!(names(r#""MaxResults":2"#).unwrap(), ("c a".to_owned(), Some("2".to_owned())));
    assert_eq!(names(r#""MaxResults":2,"NextToken":"2""#).unwrap(), ("b".to_owned(), None));
    assert_eq!(names(r#""NextToken":"x""#).unwrap_err(), "InvalidNextTokenException");
    assert_eq!(names(r#""MaxResults":101"#).unwrap_err(), "InvalidParameterException");
}

#[test]
fn limits_of_the_service_apply() {
    let mut test = Test::new();
    test.create("a");
    let create = |more: &str| format!(r#"{{"ClientRequestToken":"TOKEN1",{more}}}"#);
    let tags: Vec<_> = (0..51).map(|tag| format!(r#"{{"Key":"{tag}","Value":""}}"#)).collect();
    for (operation, input, code) in [
        ("CreateSecret", create(r#""Name":"a b""#), "InvalidParameterException"),
        ("CreateSecret", create(r#""Name":"b","SecretString":"""#), "InvalidParameterException"),
        ("CreateSecret", create(r#""Name":"b","SecretString":"x","SecretBinary":"eA==""#), "InvalidParameterException"),
        ("CreateSecret", create(r#""Name":"b","SecretBinary":"====""#), "InvalidParameterException"),
        ("CreateSecret", create(&format!(r#""Name":"b","SecretString":"{}""#, "x".repeat(65_537))), "InvalidParameterException"),
        ("CreateSecret", create(&format!(r#""Name":"b","Tags":[{}]"#, tags.join(","))), "InvalidParameterException"),
        ("CreateSecret", create(r#""Name":"b","CrossAccountPrimaryARN":"x""#), "unsupported: secrets of other accounts"),
        ("BatchGetSecretValue", "{}".to_owned(), "InvalidParameterException"),
        ("PutResourcePolicy", r#"{"SecretId":"a","ResourcePolicy":"{"}"#.to_owned(), "MalformedPolicyDocumentException"),
        (
            "PutResourcePolicy",
            r#"{"SecretId":"a","BlockPublicPolicy":true,"ResourcePolicy":"{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"*\"]}}}"}"#.to_owned(),
            "PublicPolicyException",
        ),
        ("GetResourcePolicy", r#"{"SecretId":"a","PolicyName":"x"}"#.to_owned(), "unsupported: named resource policies"),
    ] {
        assert_eq!(test.rejected(operation, &input), code, "{operation} {}", &input[..input.len().min(100)]);
    }
    let bytes = "A".repeat(65_536 / 3 * 4) + "AA==";
    test.call("CreateSecret", &create(&format!(r#""Name":"b","SecretBinary":"{bytes}""#))).unwrap();
}

#[test]
fn the_arn_has_the_partition_of_the_region() {
    for (region, partition) in [("eu-west-1", "aws"), ("cn-north-1", "aws-cn"), ("us-isob-east-1", "aws-iso-b")] {
        let input = r#"{"Name":"a","ClientRequestToken":"TOKEN1","SecretString":"x"}"#;
        let created = Test::new().call_in(region, "CreateSecret", input).unwrap();
        let arn = Members(&created).text("ARN").unwrap();
        assert!(arn.starts_with(&format!("arn:{partition}:secretsmanager:{region}:")), "{arn}");
    }
}

#[test]
fn secrets_are_found_by_name_and_by_arn_in_their_region() {
    let mut test = Test::new();
    test.create("a/b-c");
    let described = test.call("DescribeSecret", r#"{"SecretId":"a/b-c"}"#).unwrap();
    let arn = Members(&described).text("ARN").unwrap();
    for id in [arn, &arn[..arn.len() - 7]] {
        let input = format!(r#"{{"SecretId":"{id}"}}"#);
        test.call("GetSecretValue", &input).unwrap();
        assert!(test.call_in("us-east-1", "GetSecretValue", &input).is_err());
    }
    for id in ["a/b", "b-c", &arn[..arn.len() - 1]] {
        assert_eq!(test.rejected("GetSecretValue", &format!(r#"{{"SecretId":"{id}"}}"#)), "ResourceNotFoundException");
    }
}
