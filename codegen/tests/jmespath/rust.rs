//! Expressions, and the conditions in Rust that they become.

use super::condition;

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
