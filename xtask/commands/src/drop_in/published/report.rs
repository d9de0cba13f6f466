//! The results of each test on both crates, and the totals.

use std::collections::{BTreeMap, BTreeSet};

use super::newer::Cut;
use super::run::{Became, Program};
use super::table::Excused;
use crate::report::count;

/// The maximum number of lines of test or compiler output to show.
const SHOWN: usize = 30;

/// The results of a service's tests.
#[derive(Debug)]
pub(super) struct Tested {
    /// The service, as in the name of the package.
    pub service: &'static str,
    pub results: Vec<Pair>,
    pub cut: Cut,
}

/// The outcomes of a test on both crates: `None` where it did not run, and the compiler errors if its program does not
/// compile on the generated crate.
#[derive(Debug, PartialEq)]
pub(super) struct Pair {
    /// The test program.
    program: String,
    /// The test; `None` if the program does not compile on the published crate.
    test: Option<String>,
    published: Option<Became>,
    generated: Result<Option<Became>, String>,
    /// Whether the model has what the test expects; otherwise the test need not pass.
    stated: bool,
    /// The reason, from the table, why the test need not pass.
    excuse: Option<&'static str>,
}

impl Tested {
    /// Whether there are required tests, all of them pass on the generated crate, and no excuse is stale. A crate whose
    /// tests are all ignored is good, too.
    pub(super) fn is_good(&self) -> bool {
        let is_tested = self.required() > 0 || self.is_ignored();
        is_tested && self.passed() == self.required() && !self.results.iter().any(Pair::has_stale_excuse)
    }

    /// Whether there are tests, and all of them are ignored.
    fn is_ignored(&self) -> bool {
        !self.results.is_empty() && self.results.iter().all(|pair| pair.published == Some(Became::Ignored))
    }

    /// Returns the number of tests that must pass: those that pass on the published crate, except for unstated and
    /// excused ones.
    fn required(&self) -> usize {
        self.results.iter().filter(|pair| pair.is_required()).count()
    }

    /// Returns the number of required tests that pass on the generated crate.
    fn passed(&self) -> usize {
        self.results.iter().filter(|pair| pair.is_required() && pair.passes()).count()
    }
}

impl Pair {
    fn is_required(&self) -> bool {
        self.stated && self.excuse.is_none() && self.published == Some(Became::Passed)
    }

    fn has_stale_excuse(&self) -> bool {
        self.excuse.is_some() && (self.passes() || self.published != Some(Became::Passed))
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

/// Joins the results of both sides. The tests in `not_stated` expect something that is not in the model, and those in
/// `excused` are meant to fail on the generated crate.
pub(super) fn join(
    published: BTreeMap<String, Program>,
    mut generated: BTreeMap<String, Program>,
    not_stated: &BTreeSet<String>,
    excused: &[Excused],
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (program, theirs) in published {
        let ours = generated.remove(&program);
        let Program::Ran(theirs) = theirs else {
            pairs.push(Pair { program, test: None, published: None, generated: Ok(None), stated: true, excuse: None });
            continue;
        };
        for (test, became) in theirs {
            let generated = match &ours {
                Some(Program::Ran(ours)) => Ok(ours.get(&test).cloned()),
                Some(Program::NotCompiled(errors)) => Err(errors.clone()),
                None => Ok(None),
            };
            let name = format!("{program}::{test}");
            let stated = !not_stated.contains(&name);
            let excuse = excused.iter().find(|excused| excused.test == name).map(|excused| excused.reason);
            let (program, test) = (program.clone(), Some(test));
            pairs.push(Pair { program, test, published: Some(became), generated, stated, excuse });
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
    for Tested { service, results, cut } in tested {
        for pair in results {
            let generated = pair.generated.as_ref().map_or("no build", |became| word(became.as_ref()));
            out.push_str(&line(word(pair.published.as_ref()), generated, &format!("{service} {}", pair.name())));
        }
        for test in &cut.left_out {
            out.push_str(&line("left out", "left out", &format!("{service} {test}")));
        }
    }
    out
}

/// Renders the differences, the tests that do not count, the services that cannot be tested, and the totals.
pub(super) fn summary(tested: &[Tested], left_out: &[(&str, String)]) -> String {
    let mut out = String::new();
    for tested in tested {
        out.push_str(&differences(tested));
        out.push_str(&others(tested));
    }
    for (service, why) in left_out {
        out.push_str(&format!("{service} cannot be tested:\n{}", shown(why)));
    }
    out.push('\n');
    for tested in tested {
        out.push_str(&format!("{:<16} {}\n", tested.service, sum(tested)));
    }
    for (service, _) in left_out {
        out.push_str(&format!("{service:<16} not tested\n"));
    }
    out
}

/// Lists the tests that pass on the published crate only. A program that does not compile is listed once.
fn differences(tested: &Tested) -> String {
    let (mut out, mut programs, service) = (String::new(), BTreeSet::new(), tested.service);
    for pair in tested.results.iter().filter(|pair| pair.is_required() && !pair.passes()) {
        let (what, why) = match &pair.generated {
            Ok(Some(Became::Failed(printed))) => (format!("{} passes", pair.name()), end(printed)),
            Ok(Some(Became::Ignored)) => (format!("{} passes", pair.name()), "it is ignored"),
            Ok(Some(Became::Passed) | None) => {
                (format!("{} passes", pair.name()), "its program exited before the test finished")
            }
            Err(errors) if programs.insert(&pair.program) => (format!("{} compiles", pair.program), errors.as_str()),
            Err(_) => continue,
        };
        out.push_str(&format!("{service} {what} on the published crate only:\n{}", shown(why)));
    }
    out
}

/// Lists the tests that do not count.
fn others(tested: &Tested) -> String {
    let mut out = String::new();
    for pair in tested.results.iter().filter(|pair| pair.stated && !pair.is_required()) {
        let why = match (&pair.published, pair.excuse) {
            (Some(Became::Passed), Some(_)) if pair.passes() => "passes: error: the table excuses it",
            (Some(Became::Passed), Some(reason)) => reason,
            (Some(Became::Ignored), _) => "is ignored by its authors",
            (Some(_), _) => "does not pass on the published crate",
            (None, _) => "does not compile on the published crate",
        };
        out.push_str(&format!("{} {} {why}\n", tested.service, pair.name()));
    }
    let not_stated: Vec<_> = tested.results.iter().filter(|pair| !pair.stated).collect();
    if !not_stated.is_empty() {
        let passed = not_stated.iter().filter(|pair| pair.passes()).count();
        out.push_str(&format!(
            "{} has {} whose cases are not in the model; {passed} of them pass\n",
            tested.service,
            count(not_stated.len(), "endpoint test")
        ));
    }
    let Cut { left_out, operations, .. } = &tested.cut;
    if !operations.is_empty() {
        let tests = count(left_out.len(), "test");
        out.push_str(&format!(
            "{} leaves out {tests} of operations that are not in the model: {}\n",
            tested.service,
            operations.join(", ")
        ));
    }
    out
}

fn sum(tested: &Tested) -> String {
    match tested.required() {
        0 if tested.is_ignored() => "no test: all of them are ignored".to_owned(),
        0 => "error: no test passes on the published crate, so there is nothing to compare".to_owned(),
        required => {
            let excused = tested.results.iter().filter(|pair| pair.excuse.is_some()).count();
            let more = if excused > 0 { format!(", {excused} excused") } else { String::new() };
            format!("{} of {required} tests that pass on the published crate{more}", tested.passed())
        }
    }
}

/// Returns the last lines of the output of a test, which end with the failed assertion.
fn end(printed: &str) -> &str {
    let start = printed.rmatch_indices('\n').nth(SHOWN - 1).map_or(0, |(at, _)| at + 1);
    &printed[start..]
}

/// Returns the first lines of some output, indented.
fn shown(text: &str) -> String {
    text.lines().take(SHOWN).map(|line| format!("  {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(tests: &[(&str, Became)]) -> BTreeMap<String, Program> {
        let tests = tests.iter().map(|(name, became)| ((*name).to_owned(), became.clone())).collect();
        BTreeMap::from([("it".to_owned(), Program::Ran(tests))])
    }

    fn failed(printed: &str) -> Became {
        Became::Failed(printed.to_owned())
    }

    fn of(results: Vec<Pair>) -> Tested {
        Tested { service: "parking", results, cut: Cut::default() }
    }

    fn tested(published: &[(&str, Became)], generated: BTreeMap<String, Program>) -> Tested {
        of(join(ran(published), generated, &BTreeSet::new(), &[]))
    }

    #[test]
    fn only_tests_that_pass_on_the_published_crate_must_pass() {
        let published = [("a", Became::Passed), ("b", failed("x")), ("c", Became::Ignored)];
        let good = tested(&published, ran(&[("a", Became::Passed), ("b", failed("y")), ("c", Became::Ignored)]));
        assert!(good.is_good());
        let summary = summary(&[good], &[]);
        assert!(summary.contains("parking it::b does not pass on the published crate\n"), "{summary}");
        assert!(summary.contains("parking it::c is ignored by its authors\n"), "{summary}");
        assert!(summary.ends_with("parking          1 of 1 tests that pass on the published crate\n"), "{summary}");
    }

    #[test]
    fn tests_that_fail_do_not_run_or_do_not_compile_are_failures() {
        let published = [("a", Became::Passed), ("b", Became::Passed)];
        for (generated, why) in [
            (
                ran(&[("a", Became::Passed), ("b", failed("left: 1"))]),
                "it::b passes on the published crate only:\n  left: 1\n",
            ),
            (
                ran(&[("a", Became::Passed)]),
                "it::b passes on the published crate only:\n  its program exited before the test finished\n",
            ),
            (
                BTreeMap::from([("it".to_owned(), Program::NotCompiled("E0599".to_owned()))]),
                "it compiles on the published crate only:\n  E0599\n",
            ),
        ] {
            let tested = tested(&published, generated);
            assert!(!tested.is_good());
            let text = summary(&[tested], &[("parking", "there is no model".to_owned())]);
            assert_eq!(text.matches(why).count(), 1, "{text}");
            assert!(text.contains("parking cannot be tested:\n  there is no model\n"), "{text}");
        }
    }

    #[test]
    fn a_test_whose_case_is_not_in_the_model_need_not_pass() {
        let published = ran(&[("a", Became::Passed), ("b", Became::Passed)]);
        let generated = ran(&[("a", Became::Passed), ("b", failed("x"))]);
        let tested = of(join(published, generated, &BTreeSet::from(["it::b".to_owned()]), &[]));
        assert!(tested.is_good());
        let text = summary(&[tested], &[]);
        let expected = "parking has 1 endpoint test whose cases are not in the model; 0 of them pass\n";
        assert!(text.contains(expected) && text.contains("1 of 1 tests that"), "{text}");
    }

    #[test]
    fn an_excused_test_must_fail() {
        let excused = [Excused { test: "it::b", reason: "asserts a message" }];
        let published = || ran(&[("a", Became::Passed), ("b", Became::Passed)]);
        let fails = ran(&[("a", Became::Passed), ("b", failed("x"))]);
        let fails = of(join(published(), fails, &BTreeSet::new(), &excused));
        assert!(fails.is_good());
        let text = summary(&[fails], &[]);
        let expected = "parking it::b asserts a message\n";
        assert!(text.contains(expected) && text.contains("1 of 1 tests that pass on the published crate, 1"), "{text}");
        let passes = of(join(published(), published(), &BTreeSet::new(), &excused));
        assert!(!passes.is_good());
        assert!(summary(&[passes], &[]).contains("parking it::b passes: error: the table excuses it\n"));
    }

    #[test]
    fn a_crate_whose_tests_are_all_ignored_passes() {
        let ignored = [("a", Became::Ignored)];
        let ignored = tested(&ignored, ran(&ignored));
        assert!(ignored.is_good());
        assert!(summary(&[ignored], &[]).contains("parking          no test: "));
        assert!(!tested(&[], ran(&[])).is_good());
    }

    #[test]
    fn tests_that_pass_nowhere_prove_nothing() {
        assert!(!tested(&[("a", failed("x"))], ran(&[("a", Became::Passed)])).is_good());
        let published = BTreeMap::from([("it".to_owned(), Program::NotCompiled("E0599".to_owned()))]);
        let tested = of(join(published, ran(&[]), &BTreeSet::new(), &[]));
        assert!(!tested.is_good());
        assert!(summary(&[tested], &[]).contains("parking it does not compile on the published crate\n"));
    }

    #[test]
    fn the_end_of_a_long_output_is_shown() {
        let printed: Vec<_> = (0..100).map(|number| format!("line {number}")).collect();
        let tested = tested(&[("a", Became::Passed)], ran(&[("a", failed(&printed.join("\n")))]));
        let text = summary(&[tested], &[]);
        assert!(text.contains("crate only:\n  line 70\n") && text.contains("  line 99\n"), "{text}");
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
