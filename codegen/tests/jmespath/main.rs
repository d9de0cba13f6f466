//! Tests the Rust code, or the errors, for JMESPath expressions.

#![allow(clippy::panic, clippy::unwrap_used, reason = "unexpected values fail the test")]

mod answers;
mod model;
#[path = "../trust/workspace.rs"]
mod workspace;

use codegen::{Settings, Source, generate};

/// The Rust condition on one line, or the error.
fn condition(path: &str, comparator: &str, expected: &str) -> Result<String, String> {
    let text = model::with_waiters(&[("W".to_owned(), path, comparator, expected)]).to_string();
    let settings = Settings::default();
    match generate(Source { name: "model.json", text: &text }, &[], &settings) {
        Ok(package) => {
            let file = package.files.iter().find(|file| file.path == "src/waiters/w.rs");
            let file = file.unwrap_or_else(|| panic!("{path} makes no file"));
            let rows = file.text.lines().skip_while(|line| !line.contains("acceptors {")).skip(1);
            let rows = rows.take_while(|line| *line != "    }").collect::<Vec<_>>();
            let one_line: String = rows.iter().map(|row| row.trim_start()).collect::<Vec<_>>().join(" ");
            let one_line = one_line.replace(" .", ".").replace("( ", "(").replace(", )", ")").replace(",)", ")");
            let one_line = one_line.replace("[ ", "[").replace(", ]", "]");
            let (_, body) = one_line.split_once("output| ").unwrap_or_else(|| panic!("{one_line}"));
            let body = body.strip_suffix(");").unwrap_or(body);
            Ok(body.strip_prefix("{ ").and_then(|body| body.strip_suffix(" }")).unwrap_or(body).to_owned())
        }
        Err(errors) => {
            let error = errors.errors.first().unwrap_or_else(|| panic!("{path} is refused without a word"));
            Err(error.error.kind.to_string())
        }
    }
}

#[test]
fn expressions_become_rust() {
    let mut wrong = String::new();
    for (path, comparator, expected, rust) in [
        ("fixed", "stringEquals", "a", r#"output.fixed() == "a""#),
        ("name", "stringEquals", "a\"b", r#"output.name().is_some_and(|it| it == "a\"b")"#),
        ("\"odd_name\"", "stringEquals", "a", r#"output.odd_name().is_some_and(|it| it == "a")"#),
        ("@.kind", "stringEquals", "a", r#"output.kind().is_some_and(|it| it.as_str() == "a")"#),
        ("inner.fixed", "stringEquals", "a", r#"output.inner().is_some_and(|it| it.fixed() == "a")"#),
        ("set", "booleanEquals", "true", "output.set()"),
        ("set", "booleanEquals", "false", "!output.set()"),
        ("flag", "booleanEquals", "true", "output.flag().is_some_and(|it| it)"),
        ("flag", "booleanEquals", "false", "output.flag().is_some_and(|it| !it)"),
        (
            "items[0].name",
            "stringEquals",
            "a",
            r#"output.items.as_deref().and_then(|it| it.first()).and_then(|it| it.name()).is_some_and(|it| it == "a")"#,
        ),
        (
            "all[-2].kind",
            "stringEquals",
            "a",
            r#"output.all().iter().nth_back(1).and_then(|it| it.kind()).is_some_and(|it| it.as_str() == "a")"#,
        ),
        (
            "names[2]",
            "stringEquals",
            "a",
            r#"output.names.as_deref().and_then(|it| it.get(2)).is_some_and(|it| it.as_str() == "a")"#,
        ),
        (
            "gaps[-1]",
            "stringEquals",
            "a",
            r#"output.gaps.as_deref().and_then(|it| it.last()).and_then(|it| it.as_ref()).is_some_and(|it| it.as_str() == "a")"#,
        ),
        (
            "names",
            "allStringEquals",
            "a",
            r#"output.names.as_deref().is_some_and(|it| all_equal(it.iter().map(|it| it.as_str()), "a"))"#,
        ),
        (
            "gaps[*]",
            "anyStringEquals",
            "a",
            r#"output.gaps.as_deref().is_some_and(|it| it.iter().flatten().map(|it| it.as_str()).any(|item| item == "a"))"#,
        ),
        (
            "all[*].name",
            "anyStringEquals",
            "a",
            r#"output.all().iter().filter_map(|it| it.name()).any(|item| item == "a")"#,
        ),
        (
            "all[].parts[].name",
            "anyStringEquals",
            "a",
            r#"output.all().iter().filter_map(|it| it.parts.as_deref()).flatten().filter_map(|it| it.name()).any(|item| item == "a")"#,
        ),
        (
            "all[?done].name | [0]",
            "stringEquals",
            "a",
            r#"output.all().iter().filter(|&it| it.done()).filter_map(|it| it.name()).next().is_some_and(|it| it == "a")"#,
        ),
        (
            "all[?kind == 'a' && now > `1`].name",
            "anyStringEquals",
            "b",
            r#"output.all().iter().filter(|&it| it.kind().is_some_and(|it| it.as_str() == "a") && it.now() > 1).filter_map(|it| it.name()).any(|item| item == "b")"#,
        ),
        (
            "all[?!(done || now == goal)][].name",
            "anyStringEquals",
            "b",
            r#"output.all().iter().filter(|&it| !(it.done() || Some(it.now()) == it.goal())).filter_map(|it| it.name()).any(|item| item == "b")"#,
        ),
        (
            "tags.*",
            "anyStringEquals",
            "a",
            r#"output.tags().is_some_and(|it| it.values().map(|it| it.as_str()).any(|item| item == "a"))"#,
        ),
        (
            "keys(tags)",
            "anyStringEquals",
            "a",
            r#"output.tags().is_some_and(|it| it.keys().map(|it| it.as_str()).any(|item| item == "a"))"#,
        ),
        (
            "groups.*[].name",
            "anyStringEquals",
            "a",
            r#"output.groups().is_some_and(|it| it.values().map(|it| it.as_slice()).flatten().filter_map(|it| it.name()).any(|item| item == "a"))"#,
        ),
        (
            "choice.text",
            "stringEquals",
            "a",
            r#"output.choice().and_then(|it| it.as_text().ok()).is_some_and(|it| it.as_str() == "a")"#,
        ),
        (
            "choice.item.done",
            "booleanEquals",
            "true",
            "output.choice().and_then(|it| it.as_item().ok()).is_some_and(|it| it.done())",
        ),
        ("length(items) == `0`", "booleanEquals", "true", "output.items.as_deref().is_some_and(|it| it.len() == 0)"),
        ("`1` <= length(name)", "booleanEquals", "true", "output.name().is_some_and(|it| it.chars().count() >= 1)"),
        (
            "length(all[?done]) >= `2`",
            "booleanEquals",
            "true",
            "output.all().iter().filter(|&it| it.done()).count() >= 2",
        ),
        ("length(tags) < `-1`", "booleanEquals", "true", "output.tags().is_some_and(|it| (it.len() as i64) < -1)"),
        (
            "count > `3000000000`",
            "booleanEquals",
            "true",
            "output.count().is_some_and(|it| i64::from(it) > 3000000000)",
        ),
        ("count >= `1.5`", "booleanEquals", "true", "output.count().is_some_and(|it| f64::from(it) >= 1.5)"),
        ("size != `1`", "booleanEquals", "true", "output.size().is_none_or(|it| it != 1)"),
        ("share == `1`", "booleanEquals", "true", "output.share().is_some_and(|it| f64::from(it) == 1.0)"),
        (
            "count < size",
            "booleanEquals",
            "true",
            "output.count().map(|it| i64::from(it)).zip(output.size()).map(|(left, right)| left < right).is_some_and(|it| it)",
        ),
        ("name == fixed", "booleanEquals", "true", "output.name() == Some(output.fixed())"),
        ("inner == `null`", "booleanEquals", "true", "output.inner().is_none()"),
        ("when != `null`", "booleanEquals", "true", "output.when().is_some()"),
        ("!name", "booleanEquals", "true", "!output.name().is_some_and(|it| !it.is_empty())"),
        (
            "items && flag",
            "booleanEquals",
            "true",
            "output.items.as_deref().is_some_and(|it| !it.is_empty()) && output.flag().is_some_and(|it| it)",
        ),
        ("set && !set", "booleanEquals", "false", "!(output.set() && !output.set())"),
        (
            "name || odd_name",
            "stringEquals",
            "a",
            r#"output.name().filter(|&it| !it.is_empty()).or(output.odd_name()).is_some_and(|it| it == "a")"#,
        ),
        (
            "name || fixed",
            "stringEquals",
            "a",
            r#"output.name().filter(|&it| !it.is_empty()).unwrap_or(output.fixed()) == "a""#,
        ),
        (
            "name && kind",
            "stringEquals",
            "a",
            r#"(if output.name().is_some_and(|it| !it.is_empty()) { output.kind().map(|it| it.as_str()) } else { output.name() }).is_some_and(|it| it == "a")"#,
        ),
        (
            "flag && set",
            "booleanEquals",
            "false",
            "(if output.flag().is_some_and(|it| it) { Some(output.set()) } else { output.flag() }).is_some_and(|it| !it)",
        ),
        ("name || set", "booleanEquals", "true", "!output.name().is_some_and(|it| !it.is_empty()) && output.set()"),
        (
            "items && flag",
            "booleanEquals",
            "false",
            "output.items.as_deref().is_some_and(|it| !it.is_empty()) && output.flag().is_some_and(|it| !it)",
        ),
        (
            "(name || set) == 'a'",
            "booleanEquals",
            "true",
            r#"output.name().is_some_and(|it| !it.is_empty()) && output.name().is_some_and(|it| it == "a")"#,
        ),
        (
            "(count || size) && 'b'",
            "stringEquals",
            "b",
            r#"(output.count().is_some() || output.size().is_some()) && "b" == "b""#,
        ),
        (
            "(items || all)[].name",
            "anyStringEquals",
            "a",
            r#"output.items.as_deref().filter(|&it| !it.is_empty()).unwrap_or(output.all()).iter().filter_map(|it| it.name()).any(|item| item == "a")"#,
        ),
        (
            "all[].[name || kind][]",
            "anyStringEquals",
            "a",
            r#"output.all().iter().flat_map(|it| [it.name().filter(|&it| !it.is_empty()).or(it.kind().map(|it| it.as_str()))]).flatten().any(|item| item == "a")"#,
        ),
        ("!(inner.chain)", "booleanEquals", "true", "!output.inner().and_then(|it| it.chain()).is_some()"),
        ("!all[0]", "booleanEquals", "true", "!output.all().first().is_some()"),
        (
            "!(chain.link)",
            "booleanEquals",
            "true",
            "!output.chain().and_then(|it| it.as_link().ok()).is_some_and(|it| it.to().is_some())",
        ),
        (
            "keys(choice)",
            "anyStringEquals",
            "item",
            r#"output.choice().is_some_and(|it| [it.is_text().then_some("text"), it.is_item().then_some("item"), it.is_none().then_some("none")].into_iter().flatten().any(|item| item == "item"))"#,
        ),
        (
            "contains(keys(chain.link), 'to')",
            "booleanEquals",
            "true",
            r#"output.chain().and_then(|it| it.as_link().ok()).is_some_and(|it| [it.to().is_some().then_some("to")].into_iter().flatten().any(|item| item == "to"))"#,
        ),
        (
            "chain.next.end",
            "stringEquals",
            "a",
            r#"output.chain().and_then(|it| it.as_next().ok()).and_then(|it| it.as_ref().as_end().ok()).is_some_and(|it| it.as_str() == "a")"#,
        ),
        (
            "contains(names, 'a')",
            "booleanEquals",
            "true",
            r#"output.names.as_deref().is_some_and(|it| it.iter().map(|it| it.as_str()).any(|item| item == "a"))"#,
        ),
        (
            "contains(name, fixed)",
            "booleanEquals",
            "true",
            "output.name().is_some_and(|it| it.contains(output.fixed()))",
        ),
        (
            "contains(all[].kind, name)",
            "booleanEquals",
            "true",
            "output.all().iter().filter_map(|it| it.kind().map(|it| it.as_str())).any(|item| Some(item) == output.name())",
        ),
        (
            "contains(all[].[length(parts[?done]) >= goal][], `false`)",
            "booleanEquals",
            "true",
            "output.all().iter().flat_map(|it| [it.parts.as_deref().map(|it| it.iter().filter(|&it| it.done()).count() as i64).zip(it.goal().map(|it| i64::from(it))).map(|(left, right)| left >= right)]).flatten().any(|item| !item)",
        ),
        (
            "contains(`[\"a\", \"b\"]`, name)",
            "booleanEquals",
            "true",
            r#"["a", "b"].into_iter().any(|item| Some(item) == output.name())"#,
        ),
        (
            "inner.[name, fixed][]",
            "anyStringEquals",
            "a",
            r#"output.inner().is_some_and(|it| [it.name(), Some(it.fixed())].into_iter().flatten().any(|item| item == "a"))"#,
        ),
        (
            "length(output.names) == length(input.names)",
            "booleanEquals",
            "true",
            "output.names.as_deref().map(|it| it.len()) == input.names.as_deref().map(|it| it.len())",
        ),
        ("output.name == input.name", "booleanEquals", "true", "output.name() == input.name()"),
        ("starts_with(name, 'a')", "booleanEquals", "true", r#"output.name().is_some_and(|it| it.starts_with("a"))"#),
        (
            "sum(all[].now) == `3`",
            "booleanEquals",
            "true",
            "output.all().iter().map(|it| it.now()).map(|it| f64::from(it)).sum::<f64>() == 3.0",
        ),
        (
            "max_by(all, &now).name",
            "stringEquals",
            "a",
            r#"largest_by(output.all().iter(), |&it| Some(it.now())).and_then(|it| it.name()).is_some_and(|it| it == "a")"#,
        ),
        (
            "tags.a",
            "stringEquals",
            "b",
            r#"output.tags().and_then(|it| it.get("a")).is_some_and(|it| it.as_str() == "b")"#,
        ),
    ] {
        let found = condition(path, comparator, expected);
        if found.as_deref() != Ok(rust) {
            wrong += &format!("{path}:\n  expected {rust}\n  found    {}\n", found.unwrap_or_else(|error| error));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_cannot_be_is_told() {
    let mut wrong = String::new();
    for (path, comparator, expected, said) in [
        ("", "stringEquals", "a", "it ends unexpectedly"),
        ("name name", "stringEquals", "a", "unexpected character 6"),
        ("name.", "stringEquals", "a", "it ends unexpectedly"),
        ("items[", "stringEquals", "a", "it ends unexpectedly"),
        ("items[*", "stringEquals", "a", "it ends unexpectedly"),
        ("items[name]", "stringEquals", "a", "unexpected character 7"),
        ("name = 'a'", "booleanEquals", "true", "unexpected character 6"),
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
        ("count || size", "stringEquals", "a", "it results in a number or a number, but `stringEquals` needs"),
        ("count", "stringEquals", "a", "it results in a number, but `stringEquals` needs a string"),
        ("name", "booleanEquals", "true", "it results in a string, but `booleanEquals` needs a boolean"),
        ("flag", "booleanEquals", "yes", "`booleanEquals` cannot be `yes`, only `true` or `false`"),
        ("name", "allStringEquals", "a", "it results in a string, but `allStringEquals` needs a list of strings"),
        ("name", "numberEquals", "1", "`numberEquals` is not a comparator"),
        ("output.name == input.other", "booleanEquals", "true", "the structure `a#In` has no member `other`"),
    ] {
        let found = condition(path, comparator, expected);
        if !found.as_ref().is_err_and(|error| error.contains(said) && error.contains("the waiter `W`")) {
            wrong += &format!("{path}:\n  expected {said}\n  found    {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_not_supported_is_told_with_operation_waiter_and_expression() {
    let mut wrong = String::new();
    for (path, comparator, expected, what) in [
        ("{a: name}", "stringEquals", "a", "a multi-select hash"),
        ("join(',', names)", "stringEquals", "a", "the function `join`"),
        ("values(tags)[1:]", "anyStringEquals", "a", "a slice of the unordered values of a map"),
        ("reverse(values(tags))", "anyStringEquals", "a", "the reverse order of the unordered values of a map"),
        ("map(&name, items)", "anyStringEquals", "a", "`map` to a value that may be absent"),
        ("gaps[1:]", "anyStringEquals", "a", "a function on a list with nulls"),
        ("sort(gaps)", "anyStringEquals", "a", "a function on a list with nulls"),
        ("reverse(name)", "stringEquals", "a", "reversing a string"),
        ("to_array(name)", "anyStringEquals", "a", "a list of a value that may be absent"),
        ("not_null(name, count)", "stringEquals", "a", "`not_null` of values of several types"),
        ("kinds.a", "stringEquals", "a", "the entry `a` of a map whose keys are an enumeration"),
        ("inner.{a: name}", "stringEquals", "a", "a multi-select hash"),
        ("`{}` == name", "booleanEquals", "true", "a literal that is an object"),
        ("inner.*", "anyStringEquals", "a", "a projection over the values of the structure `a#Out`"),
        ("length(inner) == `1`", "booleanEquals", "true", "the length of the structure `a#Out`"),
        ("keys(tags) | [0]", "stringEquals", "a", "an index into the unordered values of a map"),
        ("[name, fixed][0]", "stringEquals", "a", "an index into a list of expressions"),
        ("[name, count]", "anyStringEquals", "a", "a list of expressions of different types"),
        ("[names, names][]", "anyStringEquals", "a", "a list in a list of expressions"),
        ("choice.none", "booleanEquals", "true", "the member `none` of a union, which has no value"),
        ("inner == inner", "booleanEquals", "true", "a comparison of the structure `a#Out` with the structure `a#Out`"),
        ("all[?inner]", "anyStringEquals", "a", ""),
        ("(name || count) | [0]", "stringEquals", "a", "a step from a value that is a string or a number"),
        ("length(items || name) == `1`", "booleanEquals", "true", "a step from a value that is a list or a string"),
        ("inner | (name == fixed)", "booleanEquals", "true", "a pipe from a value that may be absent into a condition"),
        ("(name || count) > `1`", "booleanEquals", "true", "a step from a value that is a string or a number"),
        ("contains(name, name)", "booleanEquals", "true", "whether a string contains one that may be absent"),
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
fn expressions_without_end_are_told() {
    let deep = |depth: usize| format!("{}name{}", "(".repeat(depth), ")".repeat(depth));
    for (path, said) in [
        (deep(40), "expressions are nested more than 32 levels deep"),
        (format!("{}set", "!".repeat(100)), "expressions are nested more than 32 levels deep"),
        (vec!["inner"; 250].join("."), "it has more than 200 steps"),
        (format!("name == '{}'", "x".repeat(2_000)), "it is longer than 2000 bytes"),
    ] {
        let found = condition(&path, "booleanEquals", "true");
        assert!(found.as_ref().is_err_and(|error| error.contains(said)), "{said}: {found:?}");
    }
    assert!(condition(&deep(20), "stringEquals", "a").is_ok());
}
