//! Thousands of calls through both crates.

use std::collections::BTreeMap;

use difference::case::Case;
use difference::model::Model;

const CASES: u64 = 6_900;

#[test]
fn both_crates_do_the_same() {
    let cases: u64 = std::env::var("DIFFERENCE_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(CASES);
    let model = Model::read().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let mut kinds = BTreeMap::<String, u64>::new();
    let mut explained = BTreeMap::<&str, u64>::new();
    let mut failed = Vec::new();
    let mut facets = BTreeMap::<&str, u64>::new();
    for seed in 1..=cases {
        let case = Case::of_seed(&model, seed);
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
    println!("{cases} cases: {kinds:#?}\nexplained: {explained:#?}");
    for report in failed.iter().take(std::env::var("DIFFERENCE_SHOWN").ok().and_then(|n| n.parse().ok()).unwrap_or(8)) {
        eprintln!("{report}");
    }
    assert!(failed.is_empty(), "{} of {cases} cases differ: {facets:?}", failed.len());
}
