//! Tests the Rust code that JMESPath expressions become, and the errors in invalid and unsupported ones.

#![allow(clippy::panic, clippy::unwrap_used, reason = "unexpected values fail the test")]

mod built_cases;
mod matcher_cases;
mod matchers;
mod model;
mod rust;
#[path = "../trust/workspace.rs"]
mod workspace;

use codegen::{Settings, Source, generate};

/// Returns the Rust condition on one line, or the error.
fn condition(path: &str, comparator: &str, expected: &str) -> Result<String, String> {
    let text = model::with_waiters(&[("W".to_owned(), path, comparator, expected)]).to_string();
    let settings = Settings::default();
    match generate(Source { name: "model.json", text: &text }, &[], &settings) {
        Ok(package) => {
            let file = package.files.iter().find(|file| file.path == "src/waiters/w.rs");
            let file = file.unwrap_or_else(|| panic!("there is no file for {path}"));
            let rows = file.text.lines().skip_while(|line| !line.contains("acceptors {")).skip(1);
            let rows = rows.take_while(|line| *line != "    }").collect::<Vec<_>>();
            let one_line: String = rows.iter().map(|row| row.trim_start()).collect::<Vec<_>>().join(" ");
            let one_line = one_line.replace(" .", ".").replace("( ", "(").replace(", )", ")").replace(",)", ")");
            let one_line = one_line.replace("[ ", "[").replace(", ]", "]");
            let (_, body) = one_line.split_once("| ").unwrap_or_else(|| panic!("{one_line}"));
            let body = body.strip_suffix(");").unwrap_or(body);
            Ok(body.strip_prefix("{ ").and_then(|body| body.strip_suffix(" }")).unwrap_or(body).to_owned())
        }
        Err(errors) => {
            let error = errors.errors.first().unwrap_or_else(|| panic!("{path} is rejected without an error"));
            Err(error.error.kind.to_string())
        }
    }
}

#[test]
fn invalid_expressions_are_reported() {
    let mut wrong = String::new();
    for (path, comparator, expected, message) in [
        ("", "stringEquals", "a", "it ends unexpectedly"),
        ("name name", "stringEquals", "a", "unexpected token at byte 6"),
        ("name.", "stringEquals", "a", "it ends unexpectedly"),
        ("items[", "stringEquals", "a", "it ends unexpectedly"),
        ("items[*", "stringEquals", "a", "it ends unexpectedly"),
        ("items[name]", "stringEquals", "a", "unexpected token at byte 7"),
        ("name = 'a'", "booleanEquals", "true", "unexpected token at byte 6"),
        ("name ? 'a'", "booleanEquals", "true", "unexpected '?'"),
        ("'a", "stringEquals", "a", "' is not closed"),
        ("`{`", "stringEquals", "a", "`{` is not valid JSON"),
        ("items[99999999999999999999]", "stringEquals", "a", "the number `99999999999999999999` is too large"),
        ("nothing", "stringEquals", "a", "the structure `a#Out` has no member `nothing`"),
        ("items.name", "stringEquals", "a", "a list has no members, such as `name`"),
        ("name.size", "stringEquals", "a", "a string has no members, such as `size`"),
        ("name[0]", "stringEquals", "a", "a string has no items"),
        ("inner[]", "anyStringEquals", "a", "the structure `a#Out` is not a list"),
        ("length(count) == `1`", "booleanEquals", "true", "a number has no length"),
        ("length() == `1`", "booleanEquals", "true", "`length` does not take 0 arguments"),
        ("keys(names)", "anyStringEquals", "a", "a list has no keys"),
        ("names[::0]", "anyStringEquals", "a", "the step of a slice is 0"),
        ("name[1:]", "anyStringEquals", "a", "a string is not a list"),
        ("(name || count) | [0]", "stringEquals", "a", "a string has no items"),
        ("{a: name, a: fixed}.a", "stringEquals", "a", "a multi-select hash has the key `a` twice"),
        ("{a: name}.b", "stringEquals", "a", "an object has no member `b`"),
        ("{a: name", "stringEquals", "a", "it ends unexpectedly"),
        ("{`a`: name}", "stringEquals", "a", "unexpected token at byte 2"),
        ("{a: name}", "stringEquals", "a", "it results in an object, but `stringEquals` needs a string"),
        ("{a: name} == {b: name}", "booleanEquals", "true", "it compares objects with different keys"),
        ("`{}` == name", "booleanEquals", "true", "it compares an object with a string, which are never equal"),
        (
            "join(count, names)",
            "stringEquals",
            "a",
            "`join` takes a string and a list of strings, but a number is given",
        ),
        ("join(',', all)", "stringEquals", "a", "`join` takes a list of strings, but a list of the structure `a#Item`"),
        ("join(',', name)", "stringEquals", "a", "a string is not a list"),
        ("merge(tags, name).a", "stringEquals", "a", "`merge` takes objects, but a string is given"),
        ("to_number(name)", "stringEquals", "a", "it results in a number, but `stringEquals` needs a string"),
        ("names.*", "anyStringEquals", "a", "a list has no values"),
        ("&name", "stringEquals", "a", "a reference to an expression is not a value"),
        ("sort_by(items, name)", "anyStringEquals", "a", "`sort_by` takes a reference to an expression"),
        ("max_by(items, &parts).name", "stringEquals", "a", "`max_by` does not compare by a list"),
        ("max(items)", "stringEquals", "a", "`max` does not take a list of the structure `a#Item`"),
        ("sum(names) > `1`", "booleanEquals", "true", "`sum` does not take a list of strings"),
        ("sort(name)", "stringEquals", "a", "`sort` takes a list, but a string is given"),
        ("abs(name) > `1`", "booleanEquals", "true", "`abs` takes a number, but a string is given"),
        (
            "starts_with(count, 'a')",
            "booleanEquals",
            "true",
            "`starts_with` and `ends_with` take strings, but a number is given",
        ),
        ("contains(names, `1`)", "booleanEquals", "true", "a list never contains a number"),
        ("name == `1`", "booleanEquals", "true", "it compares a string with a number, which are never equal"),
        ("name < 'a'", "booleanEquals", "true", "it compares the order of a string and a string"),
        ("`1` == `1`", "booleanEquals", "true", "it compares two constants"),
        ("count == `1e400`", "booleanEquals", "true", "the number `1e400` is too large"),
        ("count || size", "stringEquals", "a", "it results in a number, but `stringEquals` needs"),
        ("count", "stringEquals", "a", "it results in a number, but `stringEquals` needs a string"),
        ("name", "booleanEquals", "true", "it results in a string, but `booleanEquals` needs a boolean"),
        ("flag", "booleanEquals", "yes", "`booleanEquals` cannot be `yes`, only `true` or `false`"),
        ("name", "allStringEquals", "a", "it results in a string, but `allStringEquals` needs a list of strings"),
        ("name", "numberEquals", "1", "`numberEquals` is not a comparator"),
        ("output.name == input.other", "booleanEquals", "true", "the structure `a#In` has no member `other`"),
    ] {
        let found = condition(path, comparator, expected);
        if !found.as_ref().is_err_and(|error| error.contains(message) && error.contains("the waiter `W`")) {
            wrong += &format!("{path}:\n  expected {message}\n  found    {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn unsupported_expressions_are_reported_with_operation_and_waiter() {
    let mut wrong = String::new();
    for (path, comparator, expected, what) in [
        ("values(tags)[1:]", "anyStringEquals", "a", "a slice of the unordered values of a map"),
        ("reverse(values(tags))", "anyStringEquals", "a", "the reverse order of the unordered values of a map"),
        ("map(&name, items)", "anyStringEquals", "a", "`map` to a value that may be absent"),
        ("gaps[1:]", "anyStringEquals", "a", "a function on a list with nulls"),
        ("reverse(gaps)", "anyStringEquals", "a", "a function on a list with nulls"),
        ("choice.*", "anyStringEquals", "a", "the values of the union `a#Choice`, which have several types"),
        (
            "name || count || set || size || share || items || names || tags || choice || when",
            "stringEquals",
            "a",
            "a value of more than 8 types",
        ),
        ("inner.*", "anyStringEquals", "a", "the values of the structure `a#Out`, which have several types"),
        ("to_string(inner)", "stringEquals", "a", "the structure `a#Out` as a string"),
        ("to_string(items)", "stringEquals", "a", "a list of the structure `a#Item` as a string"),
        ("to_string({a: name})", "stringEquals", "a", "an object as a string"),
        ("to_string(gaps)", "stringEquals", "a", "a function on a list with nulls"),
        ("merge(tags, kinds).a", "stringEquals", "a", "`merge` of a map and others of different types"),
        ("merge(inner, tags).a", "stringEquals", "a", "`merge` of a map and others of different types"),
        (
            "merge(items[0], {a: name}).*",
            "anyStringEquals",
            "a",
            "the values of an object with nulls that also lacks keys",
        ),
        (
            "inner == items[0]",
            "booleanEquals",
            "true",
            "a comparison of the structure `a#Out` with the structure `a#Item`",
        ),
        ("@ == @", "booleanEquals", "true", "a comparison of the structure `a#Out` with the structure `a#Out`"),
        (
            "items[0].{a: name} == {a: name}",
            "booleanEquals",
            "true",
            "a comparison of objects that are absent or lack keys",
        ),
        ("all[*].[name || now] | [0]", "anyStringEquals", "a", "a string or a number in a list of expressions"),
        (
            "items[*].{a: parts[*]}",
            "anyStringEquals",
            "a",
            "a list of objects with a projection or with a value of mixed types",
        ),
        ("keys(tags) | [0]", "stringEquals", "a", "an index into the unordered values of a map"),
        ("[name, count]", "anyStringEquals", "a", "a list of expressions of different types"),
        ("[names[*], names][]", "anyStringEquals", "a", "a projection in a list of expressions"),
        ("all[?inner]", "anyStringEquals", "a", ""),
        ("all[*].names[*] | [?@]", "anyStringEquals", "a", "a projection over projections that are not flattened"),
    ] {
        let found = condition(path, comparator, expected);
        let whole = format!(
            "`a#Op` needs {what} in the JMESPath expression `{path}` of the waiter `W`, which is not supported"
        );
        let is_expected = |error: &String| match what {
            "" => error.contains("has no member"),
            what if what.ends_with("absent") => error.contains(what) && error.contains(&format!("`{path}`")),
            _ => *error == whole,
        };
        if !found.as_ref().is_err_and(is_expected) {
            wrong += &format!("{path}:\n  expected {whole}\n  found    {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn oversized_expressions_are_rejected() {
    let deep = |depth: usize| format!("{}name{}", "(".repeat(depth), ")".repeat(depth));
    for (path, message) in [
        (deep(40), "expressions are nested more than 32 levels deep"),
        (format!("{}set", "!".repeat(100)), "expressions are nested more than 32 levels deep"),
        (vec!["inner"; 250].join("."), "it has more than 200 steps"),
        (format!("set{}", " | (@ == @)".repeat(60)), "it becomes more than 10000 operations"),
        (format!("fixed{}", " | join('', [@, @])".repeat(60)), "it becomes more than 10000 operations"),
        (format!("name == '{}'", "x".repeat(2_000)), "it is longer than 2000 bytes"),
    ] {
        let found = condition(&path, "booleanEquals", "true");
        assert!(found.as_ref().is_err_and(|error| error.contains(message)), "{message}: {found:?}");
    }
    assert!(condition(&deep(20), "stringEquals", "a").is_ok());
}
