//! Tests of `endpoint::custom_partitions`: partitions from a file.

use crate::endpoint::custom_partitions::read;
use crate::endpoint::partition::{Partition, Partitions};
use std::path::{Path, PathBuf};
use std::process::Command;

const TWO: &str = r#"{
    "version": "1.1",
    "partitions": [
        {
            "regions": { "us-east-1": {}, "us-east-2": { "dnsSuffix": "two.example", "supportsFIPS": true } },
            "id": "venus",
            "outputs": {
                "name": "venus",
                "dnsSuffix": "venus.example",
                "dualStackDnsSuffix": "venus.api",
                "supportsFIPS": false,
                "supportsDualStack": true,
                "implicitGlobalRegion": "hot-day-1",
                "since": 2
            },
            "regionRegex": "^(hot|very\\-hot)\\-\\w+\\-\\d+$"
        },
        {
            "id": "mars",
            "regionRegex": "^us-\\w+-\\d+$",
            "regions": {},
            "outputs": {
                "name": "mars",
                "dnsSuffix": "mars.example",
                "dualStackDnsSuffix": "mars.api",
                "supportsFIPS": true,
                "supportsDualStack": false,
                "implicitGlobalRegion": "red-day-1"
            }
        }
    ]
}"#;

fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("custom-partitions-{}-{name}.json", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

fn read_text(name: &str, text: &str) -> Result<Partitions, String> {
    let path = file(name, text);
    let partitions = read(&path);
    std::fs::remove_file(path).unwrap();
    partitions
}

#[test]
fn a_listed_region_takes_precedence_over_a_pattern_and_may_override_it() {
    let partitions = read_text("two", TWO).unwrap();
    let suffix = |region| partitions.of(region).map(|partition: &Partition| partition.dns_suffix);
    let cases = [
        ("us-east-1", Some("venus.example")),
        ("us-east-2", Some("two.example")),
        ("us-east-3", Some("mars.example")),
        ("hot-summer-1", Some("venus.example")),
        ("very-hot-summer-22", Some("venus.example")),
        // The file has no partition `aws` to fall back to.
        ("cold-winter-1", None),
        ("hot-summer", None),
    ];
    for (region, expected) in cases {
        assert_eq!(suffix(region), expected, "{region}");
    }
    let expected = Partition {
        name: "venus",
        dns_suffix: "two.example",
        dual_stack_dns_suffix: "venus.api",
        supports_fips: true,
        supports_dual_stack: true,
        implicit_global_region: "hot-day-1",
    };
    assert_eq!(partitions.of("us-east-2"), Some(&expected));
}

#[test]
fn regions_that_match_no_pattern_use_the_partition_with_the_id_aws() {
    let partitions = read_text("aws", &TWO.replace(r#""id": "mars""#, r#""id": "aws""#)).unwrap();
    assert_eq!(partitions.of("cold-winter-1").map(|partition| partition.name), Some("mars"));
}

#[test]
fn only_one_form_of_pattern_is_supported() {
    let with = |pattern: &str| TWO.replace(r"^us-\\w+-\\d+$", pattern);
    for pattern in [r"^us-\\w+-\\d+$", r"^us\\-\\w+\\-\\d+$", r"^(us)-\\w+-\\d+$", r"^u(s|v)-\\w+-\\d+$"] {
        let partitions = read_text("good", &with(pattern)).unwrap();
        assert_eq!(partitions.of("us-north-9").map(|partition| partition.name), Some("mars"), "{pattern}");
    }
    for pattern in [r"", r"us-\\w+-\\d+$", r"^us-\\w+-\\d+", r"^us-.*$", r"^us.-\\w+-\\d+$", r"^(us|(a))-\\w+-\\d+$"] {
        let error = read_text("bad", &with(pattern)).unwrap_err();
        assert!(error.contains("a partition needs id, all outputs, and a regionRegex such as"), "{pattern}: {error}");
    }
}

#[test]
fn invalid_files_are_rejected_by_name() {
    let cases = [
        ("empty", String::new(), "the file has no partitions"),
        ("none", r#"{ "partitions": [] }"#.to_owned(), "the file has no partitions"),
        ("other", r#"["partitions"]"#.to_owned(), "expected an object"),
        ("cut", TWO[..TWO.len() - 1].to_owned(), "unexpected end of the body"),
        ("more", format!("{TWO} {{}}"), "expected the end of the body"),
        ("anonymous", TWO.replace(r#""id": "mars""#, r#""name": "mars""#), "a partition needs id"),
        ("partial", TWO.replace(r#""dualStackDnsSuffix": "mars.api""#, r#""x": "y""#), "a partition needs id"),
        ("number", TWO.replace(r#""mars.api""#, "7"), "expected a string or null"),
    ];
    for (name, text, expected) in cases {
        let error = read_text(name, &text).unwrap_err();
        assert!(error.contains(expected) && error.contains(&format!("{name}.json")), "{name}: {error}");
    }
    let error = read(Path::new("/no/such/partitions.json")).unwrap_err();
    assert!(error.starts_with("the custom partitions in /no/such/partitions.json: "), "{error}");
}

/// Runs the next test in separate processes, because the environment is read once per process.
#[test]
fn the_environment_names_the_file() {
    let path = file("environment", TWO);
    for (path, expected) in [(path.as_path(), "mars.example"), (Path::new("/no/such/file"), "/no/such/file: ")] {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--ignored", "--nocapture", "tests::endpoint::custom_partitions::in_a_separate_process"])
            .env("SMITHY_CLIENT_SDK_CUSTOM_PARTITION", path)
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&child.stdout);
        assert!(child.status.success() && output.contains(expected), "{output}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
#[ignore = "the test before this one runs it"]
fn in_a_separate_process() {
    match Partitions::load() {
        Ok(partitions) => println!("{:?}", partitions.of("us-north-1")),
        Err(error) => println!("{error}"),
    }
}
