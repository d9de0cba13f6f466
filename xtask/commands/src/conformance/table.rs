//! The table of results, the failures with their reasons, and the totals.

use super::subject::{Failure, Passed, Reached, Subject};
use crate::report::count;

/// Renders the final report.
pub(super) fn table(subjects: &[Subject], built: bool) -> String {
    let mut rows =
        vec![["service", "operations", "lines", "generated", "documented", "compiled", "tests"].map(str::to_owned)];
    rows.extend(subjects.iter().map(|subject| row(subject, built)));
    let mut out = aligned(&rows);
    for subject in subjects {
        let Err(failure) = &subject.result else { continue };
        let (what, why) = match failure {
            Failure::Unsupported(why) => ("is not supported", why),
            Failure::Generate(why) => ("cannot be generated", why),
            Failure::Document(_, why) => ("has faults in its documentation", why),
            Failure::Compile(_, why) => ("does not compile", why),
            Failure::Test(_, _, why) => ("fails its tests", why),
        };
        out.push_str(&format!("\n{} {what}:\n", name(subject)));
        out.extend(why.lines().map(|line| format!("  {line}\n")));
    }
    for subject in subjects {
        let Some(package) = subject.package().filter(|package| !package.warnings.is_empty()) else { continue };
        out.push_str(&format!("\n{} is generated without these faulty parts:\n", name(subject)));
        out.extend(package.warnings.to_string().lines().map(|line| format!("  {line}\n")));
    }
    for subject in subjects {
        let left_out = subject.package().map_or(&[][..], |package| &package.left_out_tests);
        if !left_out.is_empty() {
            out.push_str(&format!("\n{} leaves out:\n", name(subject)));
            out.extend(left_out.iter().map(|case| format!("  {case}\n")));
        }
    }
    out.push('\n');
    out.push_str(&sums(subjects, built));
    out
}

/// Returns the name of the service with the file of its model, because services in different files can have the same
/// name.
fn name(subject: &Subject) -> String {
    match &subject.service {
        Some(service) => format!("{} ({})", service.rsplit('#').next().unwrap_or(service), subject.file),
        None => subject.file.clone(),
    }
}

fn row(subject: &Subject, built: bool) -> [String; 7] {
    let package = subject.package();
    let number = |number: Option<usize>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    let lines = |package: &::codegen::Package| package.files.iter().map(|file| file.text.lines().count()).sum();
    let generated = match package {
        Some(_) => format!("{} ms", subject.generated_in.as_millis()),
        None if subject.is_good() => "rejected".to_owned(),
        None => "NO".to_owned(),
    };
    let documented = match &subject.result {
        Err(Failure::Document(..)) => "NO",
        _ if package.is_none() => "-",
        _ if subject.documented => "yes",
        _ => "not tried",
    };
    let (compiled, tests) = match &subject.result {
        Ok(Reached::Compiled(..)) => ("yes", "-".to_owned()),
        Ok(Reached::Tested(_, passed)) => ("yes", format!("{} passed", passed.all)),
        Err(Failure::Test(_, passed, _)) => ("yes", format!("{} passed, others FAILED", passed.all)),
        Err(Failure::Compile(..)) => ("NO", "-".to_owned()),
        Err(Failure::Document(..)) => ("-", "-".to_owned()),
        _ if built => ("-", "-".to_owned()),
        _ => ("not tried", "-".to_owned()),
    };
    [
        name(subject),
        number(package.map(|package| package.operations)),
        number(package.map(lines)),
        generated,
        documented.to_owned(),
        compiled.to_owned(),
        tests,
    ]
}

/// Aligns columns: numbers on the right, text on the left.
fn aligned(rows: &[[String; 7]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
            1..=3 => format!("{cell:>width$}"),
            _ => format!("{cell:<width$}"),
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn sums(subjects: &[Subject], built: bool) -> String {
    let packages: Vec<_> = subjects.iter().filter_map(Subject::package).collect();
    let mut out = format!("generated {} of {}\n", packages.len(), count(subjects.len(), "service"));
    let rejected = subjects.iter().filter(|subject| matches!(subject.result, Err(Failure::Unsupported(_)))).count();
    if rejected > 0 {
        out.push_str(&format!("rejected  {rejected} because of unsupported features, named above\n"));
    }
    let warnings: usize = packages.iter().map(|package| package.warnings.len()).sum();
    if warnings > 0 {
        out.push_str(&format!("warned of {}, listed above\n", count(warnings, "fault")));
    }
    let documented = subjects.iter().filter(|subject| subject.documented && subject.package().is_some()).count();
    if documented > 0 {
        let faulty = subjects.iter().filter(|subject| matches!(subject.result, Err(Failure::Document(..)))).count();
        out.push_str(&format!("documented {}\n", documented - faulty));
    }
    if !built {
        return out;
    }
    let passed: Vec<Passed> = subjects
        .iter()
        .filter_map(|subject| match &subject.result {
            Ok(Reached::Tested(_, passed)) | Err(Failure::Test(_, passed, _)) => Some(*passed),
            _ => None,
        })
        .collect();
    let good = subjects.iter().filter(|subject| matches!(subject.result, Ok(Reached::Tested(..)))).count();
    out.push_str(&format!("compiled  {}\n", passed.len()));
    out.push_str(&format!("passed    {good}, with {}\n", count(passed.iter().map(|passed| passed.all).sum(), "test")));
    let expected = |of: fn(&::codegen::Package) -> usize| packages.iter().map(|package| of(package)).sum::<usize>();
    let (requests, responses) = (expected(|package| package.request_tests), expected(|package| package.response_tests));
    if requests + responses > 0 {
        out.push_str(&suites(subjects));
        let ran = |of: fn(&Passed) -> usize| passed.iter().map(of).sum::<usize>();
        out.push_str(&format!(
            "protocol  {} of {requests} request tests, {} of {responses} response tests\n",
            ran(|passed| passed.requests),
            ran(|passed| passed.responses),
        ));
        let left_out = packages.iter().map(|package| package.left_out_tests.len()).sum::<usize>();
        out.push_str(&format!("left out  {}, listed above\n", count(left_out, "case")));
    }
    out
}

/// Formats a line for each model with protocol tests, if there are several.
fn suites(subjects: &[Subject]) -> String {
    let mut files: Vec<(&str, [usize; 5])> = Vec::new();
    for subject in subjects {
        let Some(package) = subject.package() else { continue };
        let passed = match &subject.result {
            Ok(Reached::Tested(_, passed)) | Err(Failure::Test(_, passed, _)) => *passed,
            _ => Passed::default(),
        };
        let of_subject = [
            passed.requests,
            package.request_tests,
            passed.responses,
            package.response_tests,
            package.left_out_tests.len(),
        ];
        match files.last_mut().filter(|(file, _)| *file == subject.file) {
            Some((_, of_file)) => of_file.iter_mut().zip(of_subject).for_each(|(sum, more)| *sum += more),
            None => files.push((subject.file.as_str(), of_subject)),
        }
    }
    files.retain(|(_, [_, requests, _, responses, left_out])| requests + responses + left_out > 0);
    let lines = files.iter().filter(|_| files.len() > 1).map(|(file, [ran, requests, read, responses, left_out])| {
        format!("suite     {file}: {ran} of {requests} request tests, {read} of {responses} response tests, {left_out} left out\n")
    });
    lines.collect()
}
