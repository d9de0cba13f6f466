//! Compares the responses of the fake with those of the server, step by step.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::differences::{DIFFERENCES, Difference, PAGE};
use crate::record::Response;
use crate::walk::Walk;

pub(crate) async fn walk(walk: &mut Walk, server: &Walk) -> Result<()> {
    let (of_server, of_fake) = (by_step(server), by_step(walk));
    let mut seen = BTreeSet::new();
    for (step, theirs) in &of_server {
        let Some(ours) = of_fake.get(step) else { continue };
        let mut found = Vec::new();
        compare(theirs, ours, &mut found);
        walk.step(step, async {
            let (listed, unlisted): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.row().is_some());
            seen.extend(listed.iter().filter_map(Found::row));
            ensure!(unlisted.is_empty(), "{unlisted:#?}");
            Ok(())
        })
        .await
        .ok();
    }
    walk.step("all listed differences occur", async {
        let unseen: Vec<_> = (0..DIFFERENCES.len()).filter(|row| !seen.contains(row)).collect();
        let unseen: Vec<_> = unseen.into_iter().map(|row| DIFFERENCES[row].moto).collect();
        ensure!(unseen.is_empty(), "{unseen:#?}");
        Ok(())
    })
    .await?;
    walk.step("the guide has the listed differences", async {
        let rows: Vec<_> = DIFFERENCES.iter().map(Difference::row).collect();
        ensure!(PAGE.contains(&rows.join("\n")), "expected these rows:\n{}", rows.join("\n"));
        Ok(())
    })
    .await
}

fn by_step(walk: &Walk) -> BTreeMap<String, Vec<Response>> {
    let mut steps = BTreeMap::<_, Vec<_>>::new();
    for response in walk.recorder.responses() {
        steps.entry(response.step.clone()).or_default().push(response);
    }
    steps
}

/// A difference between the responses to a call.
#[derive(Debug)]
struct Found {
    operation: String,
    /// The path of the member, with `[]` in place of the indices of items, such as `Versions[].VersionId`; or `status` or
    /// `calls`, as in [`Difference`].
    path: String,
    #[expect(dead_code, reason = "shown by `Debug`")]
    server: Value,
    #[expect(dead_code, reason = "shown by `Debug`")]
    fake: Value,
}

impl Found {
    /// Returns the index of the row that lists this difference; `None` if none does.
    fn row(&self) -> Option<usize> {
        DIFFERENCES.iter().position(|row| {
            let is_meant = row.operations.is_empty() || row.operations.contains(&self.operation.as_str());
            is_meant && row.paths.contains(&self.path.as_str())
        })
    }
}

fn compare(server: &[Response], fake: &[Response], found: &mut Vec<Found>) {
    let operations = |responses: &[Response]| {
        Value::from(responses.iter().map(|response| response.operation.clone()).collect::<Vec<_>>())
    };
    let (theirs, ours) = (operations(server), operations(fake));
    if theirs != ours {
        let operation = server.first().map(|response| response.operation.clone()).unwrap_or_default();
        found.push(Found { operation, path: "calls".to_owned(), server: theirs, fake: ours });
        return;
    }
    for (theirs, ours) in server.iter().zip(fake) {
        let mut add = |path: &str, server: Value, fake: Value| {
            let (operation, path) = (theirs.operation.clone(), path.to_owned());
            found.push(Found { operation, path, server, fake });
        };
        if theirs.status != ours.status {
            add("status", theirs.status.into(), ours.status.into());
        }
        let body = |response: &Response| normal("", response.body.as_ref().unwrap_or(&Value::Null));
        values("", &body(theirs), &body(ours), &mut add);
    }
}

/// Adds the differences between two values.
fn values(path: &str, server: &Value, fake: &Value, add: &mut impl FnMut(&str, Value, Value)) {
    match (server, fake) {
        (Value::Object(theirs), Value::Object(ours)) => {
            let names: BTreeSet<_> = theirs.keys().chain(ours.keys()).collect();
            for name in names {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let member = |of: &serde_json::Map<String, Value>| of.get(name).cloned().unwrap_or_default();
                values(&path, &member(theirs), &member(ours), add);
            }
        }
        (Value::Array(theirs), Value::Array(ours)) if theirs.len() == ours.len() => {
            for (theirs, ours) in theirs.iter().zip(ours) {
                values(&format!("{path}[]"), theirs, ours, add);
            }
        }
        _ if server == fake => {}
        _ => add(path, server.clone(), fake.clone()),
    }
}

/// Replaces dates, IDs and random passwords, which vary between runs, and messages, which differ in wording; removes null
/// members.
fn normal(name: &str, value: &Value) -> Value {
    match value {
        Value::Number(_) if name.ends_with("Date") => "date".into(),
        Value::String(text) if name == "RandomPassword" => text.len().into(),
        Value::String(_) if name.eq_ignore_ascii_case("message") || name == "StatusMessage" => "message".into(),
        Value::String(text) => text_without_ids(text).into(),
        Value::Array(items) => items.iter().map(|item| normal(name, item)).collect(),
        Value::Object(members) if members.keys().any(|name| is_uuid(name)) => {
            let mut items: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("{}: {}", text_without_ids(name), normal("", value)))
                .collect();
            items.sort();
            items.into()
        }
        Value::Object(members) => {
            let set = members.iter().filter(|(_, value)| !value.is_null());
            set.map(|(name, value)| (name.clone(), normal(name, value))).collect()
        }
        other => other.clone(),
    }
}

fn text_without_ids(text: &str) -> String {
    let has_suffix = text.starts_with("arn:aws:secretsmanager:");
    match text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) {
        Some((arn, suffix))
            if has_suffix && arn.ends_with('-') && suffix.chars().all(|c| c.is_ascii_alphanumeric()) =>
        {
            format!("{arn}XXXXXX")
        }
        _ if is_uuid(text) => "uuid".to_owned(),
        _ => text.to_owned(),
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.chars().enumerate().all(|(at, c)| match at {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_hexdigit(),
        })
}
