//! The results of each test on both crates, and the totals.

use std::collections::{BTreeMap, BTreeSet};

use super::newer::Cut;
use super::run::{Became, Program};
use super::table::Row;
use crate::report::count;

/// The maximum number of lines of test or compiler output to show.
const SHOWN: usize = 30;

/// The tests of a service.
#[derive(Debug)]
pub(super) struct Tested {
    pub row: Row,
    pub results: Vec<Pair>,
    pub cut: Cut,
}

/// A test on both crates; `None` if it did not run.
#[derive(Debug, PartialEq)]
pub(super) struct Pair {
    /// The test program.
    program: String,
    /// The test; `None` if the program does not compile on the published crate either.
    test: Option<String>,
    published: Option<Became>,
    generated: Result<Option<Became>, String>,
    /// Whether the model has what the test expects; otherwise it need not pass.
    stated: bool,
}

impl Tested {
    /// Whether tests pass on the published crate, and all of these on the generated one. A crate whose tests are all
    /// ignored is good, too.
    pub(super) fn is_good(&self) -> bool {
        (self.required() > 0 || self.is_ignored()) && self.passed() == self.required()
    }

    /// Whether there are tests, all of which are ignored.
    fn is_ignored(&self) -> bool {
        !self.results.is_empty() && self.results.iter().all(|pair| pair.published == Some(Became::Ignored))
    }

    /// The number of tests that pass on the published crate.
    fn required(&self) -> usize {
        self.results.iter().filter(|pair| pair.is_required()).count()
    }

    /// The number of these that pass on the generated crate.
    fn passed(&self) -> usize {
        self.results.iter().filter(|pair| pair.is_required() && pair.passes()).count()
    }
}

impl Pair {
    fn is_required(&self) -> bool {
        self.stated && self.published == Some(Became::Passed)
    }

    fn passes(&self) -> bool {
        self.generated == Ok(Some(Became::Passed))
    }

    fn name(&self) -> String {
        match &self.test {
            Some(test) => format!("{}::{test}", self.program),
            None => self.program.clone(),
        }
    }
}

/// Joins the results of both sides. The tests in `not_stated` expect something that is not in the model.
pub(super) fn join(
    published: BTreeMap<String, Program>,
    mut generated: BTreeMap<String, Program>,
    not_stated: &BTreeSet<String>,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (program, theirs) in published {
        let ours = generated.remove(&program);
        let Program::Ran(theirs) = theirs else {
            pairs.push(Pair { program, test: None, published: None, generated: Ok(None), stated: true });
            continue;
        };
        for (test, became) in theirs {
            let generated = match &ours {
                Some(Program::Ran(ours)) => Ok(ours.get(&test).cloned()),
                Some(Program::NotCompiled(errors)) => Err(errors.clone()),
                None => Ok(None),
            };
            let stated = !not_stated.contains(&format!("{program}::{test}"));
            let (program, test) = (program.clone(), Some(test));
            pairs.push(Pair { program, test, published: Some(became), generated, stated });
        }
    }
    pairs
}

/// Lists every test, one per line.
pub(super) fn list(tested: &[Tested]) -> String {
    let word = |became: Option<&Became>| match became {
        Some(Became::Passed) => "passed",
        Some(Became::Ignored) => "ignored",
        Some(Became::Failed(_)) => "FAILED",
        None => "not run",
    };
    let line = |published: &str, generated: &str, test: &str| format!("{published:<9}  {generated:<9}  {test}\n");
    let mut out = line("published", "generated", "test");
    for Tested { row, results, cut } in tested {
        for pair in results {
            let generated = pair.generated.as_ref().map_or("no build", |became| word(became.as_ref()));
            out.push_str(&line(word(pair.published.as_ref()), generated, &format!("{} {}", row.service, pair.name())));
        }
        for test in &cut.left_out {
            out.push_str(&line("left out", "left out", &format!("{} {test}", row.service)));
        }
    }
    out
}

/// Renders the differences, other failures, and the totals.
pub(super) fn summary(tested: &[Tested], left_out: &[(Row, String)]) -> String {
    let mut out = String::new();
    for tested in tested {
        out.push_str(&differences(tested));
        out.push_str(&others(tested));
    }
    for (row, why) in left_out {
        out.push_str(&format!("{} cannot be tested:\n{}", row.service, shown(why)));
    }
    out.push('\n');
    for tested in tested {
        out.push_str(&format!("{:<16} {}\n", tested.row.service, sum(tested)));
    }
    for (row, _) in left_out {
        out.push_str(&format!("{:<16} not tested\n", row.service));
    }
    out
}

/// The tests that only pass on the published crate. A program that does not compile is shown once.
fn differences(tested: &Tested) -> String {
    let (mut out, mut programs, service) = (String::new(), BTreeSet::new(), tested.row.service);
    for pair in tested.results.iter().filter(|pair| pair.is_required() && !pair.passes()) {
        let (what, why) = match &pair.generated {
            Ok(Some(Became::Failed(printed))) => (format!("{} passes", pair.name()), printed.as_str()),
            Ok(Some(Became::Ignored)) => (format!("{} passes", pair.name()), "it is ignored"),
            Ok(Some(Became::Passed) | None) => {
                (format!("{} passes", pair.name()), "its program exited before it finished")
            }
            Err(errors) if programs.insert(&pair.program) => (format!("{} compiles", pair.program), errors.as_str()),
            Err(_) => continue,
        };
        out.push_str(&format!("{service} {what} on the published crate only:\n{}", shown(why)));
    }
    out
}

/// The tests that do not count.
fn others(tested: &Tested) -> String {
    let mut out = String::new();
    for pair in tested.results.iter().filter(|pair| pair.stated && !pair.is_required()) {
        let why = match &pair.published {
            Some(Became::Ignored) => "is ignored by its authors",
            Some(_) => "does not pass on the published crate",
            None => "does not compile on the published crate",
        };
        out.push_str(&format!("{} {} {why}\n", tested.row.service, pair.name()));
    }
    let not_stated: Vec<_> = tested.results.iter().filter(|pair| !pair.stated).collect();
    if !not_stated.is_empty() {
        let passed = not_stated.iter().filter(|pair| pair.passes()).count();
        out.push_str(&format!(
            "{} has {} whose cases are not in the model; {passed} of them pass\n",
            tested.row.service,
            count(not_stated.len(), "endpoint test")
        ));
    }
    let Cut { left_out, operations, .. } = &tested.cut;
    if !operations.is_empty() {
        let tests = count(left_out.len(), "test");
        out.push_str(&format!(
            "{} leaves out {tests} of operations that are not in the model: {}\n",
            tested.row.service,
            operations.join(", ")
        ));
    }
    out
}

fn sum(tested: &Tested) -> String {
    match tested.required() {
        0 if tested.is_ignored() => "no test: all of them are ignored".to_owned(),
        0 => "error: no test passes on the published crate, so there is nothing to compare".to_owned(),
        required => format!("{} of {} that pass on the published crate", tested.passed(), count(required, "test")),
    }
}

/// The first lines of output, indented.
fn shown(text: &str) -> String {
    text.lines().take(SHOWN).map(|line| format!("  {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        Row { service: "parking", version: "1.0.0", model: "parking.json", own_model: None, newer: &[] }
    }

    fn ran(tests: &[(&str, Became)]) -> BTreeMap<String, Program> {
        let tests = tests.iter().map(|(name, became)| ((*name).to_owned(), became.clone())).collect();
        BTreeMap::from([("it".to_owned(), Program::Ran(tests))])
    }

    fn failed(printed: &str) -> Became {
        Became::Failed(printed.to_owned())
    }

    fn tested(published: &[(&str, Became)], generated: BTreeMap<String, Program>) -> Tested {
        Tested { row: row(), results: join(ran(published), generated, &BTreeSet::new()), cut: Cut::default() }
    }

    #[test]
    fn only_what_passes_on_the_published_crate_has_to_pass() {
        let published = [("a", Became::Passed), ("b", failed("x")), ("c", Became::Ignored)];
        let good = tested(&published, ran(&[("a", Became::Passed), ("b", failed("y")), ("c", Became::Ignored)]));
        assert!(good.is_good());
        let summary = summary(&[good], &[]);
        assert!(summary.contains("parking it::b does not pass on the published crate\n"), "{summary}");
        assert!(summary.contains("parking it::c is ignored by its authors\n"), "{summary}");
        assert!(summary.ends_with("parking          1 of 1 test that pass on the published crate\n"), "{summary}");
    }

    #[test]
    fn what_fails_does_not_run_or_does_not_compile_is_not_good() {
        let published = [("a", Became::Passed), ("b", Became::Passed)];
        for (generated, why) in [
            (
                ran(&[("a", Became::Passed), ("b", failed("left: 1"))]),
                "it::b passes on the published crate only:\n  left: 1\n",
            ),
            (
                ran(&[("a", Became::Passed)]),
                "it::b passes on the published crate only:\n  its program exited before it finished\n",
            ),
            (
                BTreeMap::from([("it".to_owned(), Program::NotCompiled("E0599".to_owned()))]),
                "it compiles on the published crate only:\n  E0599\n",
            ),
        ] {
            let tested = tested(&published, generated);
            assert!(!tested.is_good());
            let text = summary(&[tested], &[(row(), "there is no model".to_owned())]);
            assert_eq!(text.matches(why).count(), 1, "{text}");
            assert!(text.contains("parking cannot be tested:\n  there is no model\n"), "{text}");
        }
    }

    #[test]
    fn a_test_whose_case_the_model_does_not_state_need_not_pass() {
        let published = ran(&[("a", Became::Passed), ("b", Became::Passed)]);
        let generated = ran(&[("a", Became::Passed), ("b", failed("x"))]);
        let results = join(published, generated, &BTreeSet::from(["it::b".to_owned()]));
        let tested = Tested { row: row(), results, cut: Cut::default() };
        assert!(tested.is_good());
        let text = summary(&[tested], &[]);
        let expected = "parking has 1 endpoint test whose cases are not in the model; 0 of them pass\n";
        assert!(text.contains(expected) && text.contains("1 of 1 test that"), "{text}");
    }

    #[test]
    fn a_crate_whose_tests_are_all_ignored_is_good() {
        let ignored = [("a", Became::Ignored)];
        let ignored = tested(&ignored, ran(&ignored));
        assert!(ignored.is_good());
        assert!(summary(&[ignored], &[]).contains("parking          no test: "));
        assert!(!tested(&[], ran(&[])).is_good());
    }

    #[test]
    fn tests_that_pass_nowhere_show_nothing() {
        assert!(!tested(&[("a", failed("x"))], ran(&[("a", Became::Passed)])).is_good());
        let published = BTreeMap::from([("it".to_owned(), Program::NotCompiled("E0599".to_owned()))]);
        let tested = Tested { row: row(), results: join(published, ran(&[]), &BTreeSet::new()), cut: Cut::default() };
        assert!(!tested.is_good());
        assert!(summary(&[tested], &[]).contains("parking it does not compile on the published crate\n"));
    }

    #[test]
    fn every_test_is_listed() {
        let mut tested = tested(&[("a", Became::Passed), ("b", Became::Ignored)], ran(&[("a", failed("x"))]));
        tested.cut = Cut { left_out: vec!["it::n".to_owned()], operations: vec!["park"], ..Cut::default() };
        let text = summary(std::slice::from_ref(&tested), &[]);
        assert!(text.contains("parking leaves out 1 test of operations that are not in the model: park\n"), "{text}");
        let list = list(&[tested]);
        assert!(list.contains("left out   left out   parking it::n\n"), "{list}");
        assert!(list.contains("passed     FAILED     parking it::a\n"), "{list}");
        assert!(list.contains("ignored    not run    parking it::b\n"), "{list}");
    }
}
