//! Thousands of calls with both crates.

use std::collections::BTreeMap;

use difference::case::Case;
use difference::coverage::Coverage;
use difference::model::Model;

const CASES: u64 = 6_900;

/// The kinds of content that must occur often in the responses.
const WANTED: &[&str] = &[
    "body: HTML",
    "body: JSON, but not an object",
    "body: empty",
    "body: not JSON",
    "body: not UTF-8",
    "body: truncated",
    "code alone",
    "code in __type",
    "code in code",
    "code in header",
    "throttling code",
    "code with address",
    "code with namespace",
    "code with namespace and address",
    "error: message",
    "member: absent",
    "member: valid",
    "member: duplicated",
    "member: null",
    "member: wrong type",
    "member: unknown",
    "number: float for an integer",
    "number: whole",
    "status: fault of the service",
    "status: success",
    "status: too many requests",
    "timestamp: fractional",
    "timestamp: text",
    "timestamp: whole",
    "timestamp: integral, as a float",
    "way: broken connection",
    "way: timeout",
];

#[test]
fn both_crates_do_the_same() {
    let cases: u64 = std::env::var("DIFFERENCE_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(CASES);
    let model = Model::read().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let mut kinds = BTreeMap::<String, u64>::new();
    let mut explained = BTreeMap::<&str, u64>::new();
    let mut failed = Vec::new();
    let mut facets = BTreeMap::<&str, u64>::new();
    let mut coverage = Coverage::default();
    let mut operations = BTreeMap::<&str, u64>::new();
    for seed in 1..=cases {
        let case = Case::of_seed(&model, seed);
        case.script.iter().for_each(|reply| coverage.count(&model, case.operation, reply));
        *operations.entry(case.operation).or_default() += 1;
        let comparison = runtime.block_on(case.compare());
        let kind = comparison.official.get("kind of failure").unwrap_or("success");
        *kinds.entry(kind.to_owned()).or_default() += 1;
        for id in &comparison.explained {
            *explained.entry(id).or_default() += 1;
        }
        if !comparison.unexplained.is_empty() {
            for (facet, ..) in &comparison.unexplained {
                *facets.entry(facet).or_default() += 1;
            }
            failed.push(case.report(&comparison));
        }
    }
    println!("{cases} cases of {} operations: {kinds:#?}\nexplained: {explained:#?}\n{coverage}", operations.len());
    for report in failed.iter().take(std::env::var("DIFFERENCE_SHOWN").ok().and_then(|n| n.parse().ok()).unwrap_or(8)) {
        eprintln!("{report}");
    }
    assert!(failed.is_empty(), "{} of {cases} cases differ: {facets:?}", failed.len());
    if cases < CASES {
        return;
    }
    let lacking: Vec<_> = WANTED.iter().filter(|what| coverage.of(what) < cases / 300).collect();
    assert!(lacking.is_empty(), "too few of {lacking:?} in\n{coverage}");
    assert_eq!(operations.len(), 23, "{operations:?}");
}
