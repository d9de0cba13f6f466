//! Tests the waiters of a generated crate on mock responses: the matchers behave as JMESPath specifies.

use std::fs;

use codegen::{Source, generate};

use super::model;
use super::workspace::Workspace;

/// A path, comparator and expected value, with responses that match and responses that do not.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

/// The input of every call is `{"name": "n", "names": ["a", "b"]}`. In responses, `fixed`, `set` and `all` are
/// required: if the service omits them, they are empty.
const CASES: &[Case] = &[
    ("fixed", "stringEquals", "a", &[r#"{"fixed":"a"}"#], &["{}", r#"{"fixed":"b"}"#]),
    ("name", "stringEquals", "a", &[r#"{"name":"a"}"#], &["{}", r#"{"name":"b"}"#]),
    ("kind", "stringEquals", "later", &[r#"{"kind":"later"}"#], &[r#"{"kind":"a"}"#]),
    ("inner.inner.name", "stringEquals", "a", &[r#"{"inner":{"inner":{"name":"a"}}}"#], &[r#"{"inner":{"name":"a"}}"#]),
    ("flag", "booleanEquals", "true", &[r#"{"flag":true}"#], &[r#"{"flag":false}"#, "{}"]),
    ("flag", "booleanEquals", "false", &[r#"{"flag":false}"#], &[r#"{"flag":true}"#, "{}"]),
    (
        "items[0].name",
        "stringEquals",
        "a",
        &[r#"{"items":[{"name":"a"}]}"#],
        &[r#"{"items":[]}"#, r#"{"items":[{},{"name":"a"}]}"#],
    ),
    ("all[-2].kind", "stringEquals", "a", &[r#"{"all":[{"kind":"a"},{}]}"#], &[r#"{"all":[{"kind":"a"}]}"#]),
    ("names[2]", "stringEquals", "a", &[r#"{"names":["x","y","a"]}"#], &[r#"{"names":["a"]}"#]),
    ("gaps[-1]", "stringEquals", "a", &[r#"{"gaps":[null,"a"]}"#], &[r#"{"gaps":["a",null]}"#]),
    (
        "names",
        "allStringEquals",
        "a",
        &[r#"{"names":["a","a"]}"#],
        &[r#"{"names":["a","b"]}"#, r#"{"names":[]}"#, "{}"],
    ),
    ("gaps[*]", "allStringEquals", "a", &[r#"{"gaps":["a",null]}"#], &[r#"{"gaps":[null]}"#, r#"{"gaps":["a","b"]}"#]),
    ("all[].name", "anyStringEquals", "a", &[r#"{"all":[{},{"name":"a"}]}"#], &[r#"{"all":[{},{"name":"b"}]}"#]),
    (
        "all[].parts[].name",
        "allStringEquals",
        "a",
        &[r#"{"all":[{},{"parts":[{"name":"a"}]},{"parts":[{"name":"a"},{}]}]}"#],
        &[r#"{"all":[{"name":"a"}]}"#],
    ),
    (
        "all[*].parts[*].name | []",
        "anyStringEquals",
        "a",
        &[r#"{"all":[{},{"parts":[{},{"name":"a"}]}]}"#],
        &[r#"{"all":[{"parts":[]}]}"#],
    ),
    (
        "all[?done].name | [0]",
        "stringEquals",
        "a",
        &[r#"{"all":[{"name":"b","done":false},{"name":"a","done":true}]}"#],
        &[r#"{"all":[{"name":"a","done":false}]}"#],
    ),
    (
        "all[?kind == 'a' && now > `1`].name",
        "anyStringEquals",
        "b",
        &[r#"{"all":[{"name":"b","kind":"a","now":2}]}"#],
        &[r#"{"all":[{"name":"b","kind":"a","now":1}]}"#, r#"{"all":[{"name":"b","now":2}]}"#],
    ),
    (
        "all[?!(done || now == goal)].name",
        "anyStringEquals",
        "b",
        &[r#"{"all":[{"name":"b","done":false,"now":2}]}"#],
        &[r#"{"all":[{"name":"b","done":false,"now":2,"goal":2},{"name":"b","done":true,"now":2}]}"#],
    ),
    (
        "all[?name != 'b'].kind",
        "anyStringEquals",
        "a",
        &[r#"{"all":[{"kind":"a"}]}"#],
        &[r#"{"all":[{"kind":"a","name":"b"}]}"#],
    ),
    ("tags.*", "anyStringEquals", "a", &[r#"{"tags":{"x":"a"}}"#], &[r#"{"tags":{"a":"x"}}"#, "{}"]),
    ("tags.x", "stringEquals", "a", &[r#"{"tags":{"x":"a"}}"#], &[r#"{"tags":{"a":"x"}}"#, "{}"]),
    (
        "names[1:3]",
        "anyStringEquals",
        "a",
        &[r#"{"names":["x","y","a"]}"#],
        &[r#"{"names":["a"]}"#, r#"{"names":["x","y","z","a"]}"#],
    ),
    (
        "items[::-2].name | [0]",
        "stringEquals",
        "a",
        &[r#"{"items":[{"name":"b"},{"name":"a"}]}"#],
        &[r#"{"items":[{"name":"a"},{"name":"b"}]}"#],
    ),
    ("starts_with(name, 'ab')", "booleanEquals", "true", &[r#"{"name":"abc"}"#], &[r#"{"name":"cab"}"#, "{}"]),
    ("ends_with(fixed, 'ab')", "booleanEquals", "true", &[r#"{"fixed":"cab"}"#], &[r#"{"fixed":"abc"}"#]),
    ("abs(count) == `3`", "booleanEquals", "true", &[r#"{"count":-3}"#], &[r#"{"count":-4}"#, "{}"]),
    ("ceil(share) > floor(share)", "booleanEquals", "true", &[r#"{"share":1.5}"#], &[r#"{"share":2}"#, "{}"]),
    (
        "sum(all[].now) == `3`",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"now":1},{"now":2}]}"#],
        &[r#"{"all":[{"now":1}]}"#],
    ),
    (
        "avg(all[].now) < `2.5`",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"now":1},{"now":3}]}"#],
        &[r#"{"all":[{"now":2},{"now":3}]}"#, r#"{"all":[]}"#],
    ),
    (
        "max(all[].now) == min(all[].now)",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"now":2},{"now":2}]}"#],
        &[r#"{"all":[{"now":1},{"now":2}]}"#],
    ),
    (
        "max(names)",
        "stringEquals",
        "b",
        &[r#"{"names":["a","b","a"]}"#],
        &[r#"{"names":["c","b"]}"#, r#"{"names":[]}"#, "{}"],
    ),
    ("sort(names) | [0]", "stringEquals", "a", &[r#"{"names":["b","a"]}"#], &[r#"{"names":["b"]}"#, "{}"]),
    ("reverse(names) | [0]", "stringEquals", "a", &[r#"{"names":["b","a"]}"#], &[r#"{"names":["a","b"]}"#]),
    (
        "sort_by(items, &goal)[0].name",
        "stringEquals",
        "a",
        &[r#"{"items":[{"name":"b","goal":2},{"name":"a","goal":1}]}"#],
        &[r#"{"items":[{"name":"a","goal":2},{"name":"b","goal":1}]}"#, r#"{"items":[{"name":"a"}]}"#],
    ),
    (
        "max_by(all, &now).kind",
        "stringEquals",
        "a",
        &[r#"{"all":[{"kind":"a","now":2},{"kind":"b","now":2}]}"#],
        &[r#"{"all":[{"kind":"a","now":1},{"kind":"b","now":2}]}"#],
    ),
    (
        "min_by(all, &name).kind",
        "stringEquals",
        "a",
        &[r#"{"all":[{"kind":"a","name":"x"},{"name":"y"}]}"#],
        &[r#"{"all":[{"kind":"a","name":"x"},{}]}"#],
    ),
    (
        "max(map(&now, all)) == `3`",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"now":3},{"now":2}]}"#],
        &[r#"{"all":[{"now":4},{"now":3}]}"#],
    ),
    ("values(tags)", "anyStringEquals", "a", &[r#"{"tags":{"x":"a"}}"#], &[r#"{"tags":{"a":"x"}}"#]),
    (
        "not_null(name, kind, 'a')",
        "stringEquals",
        "a",
        &["{}", r#"{"kind":"a"}"#, r#"{"name":"a","kind":"b"}"#],
        &[r#"{"name":""}"#, r#"{"kind":"b"}"#],
    ),
    ("to_array(fixed)", "anyStringEquals", "a", &[r#"{"fixed":"a"}"#], &[r#"{"fixed":"b"}"#]),
    ("type(inner)", "stringEquals", "object", &[r#"{"inner":{}}"#], &["{}"]),
    ("type(count)", "stringEquals", "null", &["{}"], &[r#"{"count":1}"#]),
    ("keys(tags)", "anyStringEquals", "a", &[r#"{"tags":{"a":"x"}}"#], &[r#"{"tags":{"x":"a"}}"#]),
    ("groups.*[].name", "anyStringEquals", "a", &[r#"{"groups":{"x":[{"name":"a"}]}}"#], &[r#"{"groups":{"a":[{}]}}"#]),
    (
        "choice.text",
        "stringEquals",
        "a",
        &[r#"{"choice":{"text":"a"}}"#],
        &[r#"{"choice":{"item":{"name":"a"}}}"#, "{}"],
    ),
    (
        "choice.item.done",
        "booleanEquals",
        "true",
        &[r#"{"choice":{"item":{"done":true}}}"#],
        &[r#"{"choice":{"text":"a"}}"#],
    ),
    ("length(items) == `0`", "booleanEquals", "true", &[r#"{"items":[]}"#], &["{}", r#"{"items":[{}]}"#]),
    ("`2` <= length(name)", "booleanEquals", "true", &[r#"{"name":"éé"}"#], &[r#"{"name":"é"}"#, "{}"]),
    (
        "length(all[?done]) >= `2`",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"done":true},{"done":true}]}"#],
        &[r#"{"all":[{"done":true},{"done":false}]}"#],
    ),
    ("length(tags) > `-1`", "booleanEquals", "true", &[r#"{"tags":{}}"#], &["{}"]),
    ("count > `3000000000` || count < `-5`", "booleanEquals", "true", &[r#"{"count":-6}"#], &[r#"{"count":7}"#, "{}"]),
    ("count >= `1.5`", "booleanEquals", "true", &[r#"{"count":2}"#], &[r#"{"count":1}"#]),
    ("size != `1`", "booleanEquals", "true", &[r#"{"size":2}"#, "{}"], &[r#"{"size":1}"#]),
    ("share == `1`", "booleanEquals", "true", &[r#"{"share":1.0}"#], &[r#"{"share":1.5}"#]),
    (
        "count < size",
        "booleanEquals",
        "true",
        &[r#"{"count":1,"size":2}"#],
        &[r#"{"count":2,"size":2}"#, r#"{"count":2}"#],
    ),
    (
        "count < size",
        "booleanEquals",
        "false",
        &[r#"{"count":2,"size":2}"#],
        &[r#"{"count":1,"size":2}"#, r#"{"count":2}"#],
    ),
    ("name == fixed", "booleanEquals", "true", &[r#"{"name":"a","fixed":"a"}"#], &[r#"{"fixed":"a"}"#]),
    ("inner == `null`", "booleanEquals", "true", &["{}"], &[r#"{"inner":{}}"#]),
    ("when != `null`", "booleanEquals", "true", &[r#"{"when":1}"#], &["{}"]),
    ("!name", "booleanEquals", "true", &["{}", r#"{"name":""}"#], &[r#"{"name":"a"}"#]),
    (
        "items && flag",
        "booleanEquals",
        "true",
        &[r#"{"items":[{}],"flag":true}"#],
        &[r#"{"items":[],"flag":true}"#, r#"{"items":[{}]}"#],
    ),
    ("set && !set", "booleanEquals", "false", &[r#"{"set":true}"#], &[]),
    (
        "name || odd_name",
        "stringEquals",
        "a",
        &[r#"{"name":"a","odd_name":"b"}"#, r#"{"odd_name":"a"}"#, r#"{"name":"","odd_name":"a"}"#],
        &[r#"{"name":"b","odd_name":"a"}"#, "{}"],
    ),
    (
        "name && kind",
        "stringEquals",
        "",
        &[r#"{"name":"","kind":"a"}"#, r#"{"name":"b","kind":""}"#],
        &[r#"{"name":"a","kind":"a"}"#, r#"{"kind":""}"#],
    ),
    (
        "flag && set",
        "booleanEquals",
        "false",
        &[r#"{"flag":false,"set":true}"#, r#"{"flag":true,"set":false}"#],
        &[r#"{"set":false}"#, r#"{"flag":true,"set":true}"#],
    ),
    (
        "flag || items",
        "booleanEquals",
        "true",
        &[r#"{"flag":true}"#],
        &[r#"{"items":[{}]}"#, r#"{"flag":false,"items":[{}]}"#, "{}"],
    ),
    ("name || set", "booleanEquals", "true", &[r#"{"set":true}"#], &[r#"{"name":"a","set":true}"#, r#"{"set":false}"#]),
    (
        "(name || set) == 'a'",
        "booleanEquals",
        "false",
        &[r#"{"name":"b"}"#, r#"{"set":true}"#],
        &[r#"{"name":"a","set":true}"#],
    ),
    (
        "(name || count) != `7`",
        "booleanEquals",
        "true",
        &[r#"{"name":"a","count":7}"#, r#"{"count":6}"#],
        &[r#"{"count":7}"#],
    ),
    ("(count || size) && 'b'", "stringEquals", "b", &[r#"{"count":0}"#, r#"{"size":1}"#], &["{}"]),
    (
        "(items || all)[].name",
        "anyStringEquals",
        "a",
        &[r#"{"items":[],"all":[{"name":"a"}]}"#, r#"{"items":[{"name":"a"}]}"#],
        &[r#"{"items":[{}],"all":[{"name":"a"}]}"#],
    ),
    (
        "all[].name || names[?@ != 'x']",
        "allStringEquals",
        "a",
        &[r#"{"all":[{"name":"a"}],"names":["b"]}"#, r#"{"names":["a","x"]}"#],
        &[r#"{"all":[{"name":"b"}],"names":["a"]}"#, "{}"],
    ),
    (
        "all[].[name || kind][]",
        "anyStringEquals",
        "a",
        &[r#"{"all":[{"kind":"a"}]}"#],
        &[r#"{"all":[{"name":"b","kind":"a"}]}"#],
    ),
    ("!inner", "booleanEquals", "true", &["{}"], &[r#"{"inner":{"name":"a"}}"#]),
    (
        "!(chain.link)",
        "booleanEquals",
        "true",
        &[r#"{"chain":{"link":{}}}"#, "{}"],
        &[r#"{"chain":{"link":{"to":{"end":""}}}}"#],
    ),
    (
        "keys(choice)",
        "anyStringEquals",
        "item",
        &[r#"{"choice":{"item":{}}}"#],
        &[r#"{"choice":{"text":"item"}}"#, "{}"],
    ),
    (
        "contains(keys(chain.link), 'to')",
        "booleanEquals",
        "true",
        &[r#"{"chain":{"link":{"to":{"end":"a"}}}}"#],
        &[r#"{"chain":{"link":{}}}"#, "{}"],
    ),
    (
        "chain.next.next.end",
        "stringEquals",
        "a",
        &[r#"{"chain":{"next":{"next":{"end":"a"}}}}"#],
        &[r#"{"chain":{"next":{"end":"a"}}}"#],
    ),
    (
        "chain.next.link.to.end",
        "stringEquals",
        "a",
        &[r#"{"chain":{"next":{"link":{"to":{"end":"a"}}}}}"#],
        &[r#"{"chain":{"next":{"link":{}}}}"#],
    ),
    ("contains(names, 'a')", "booleanEquals", "true", &[r#"{"names":["b","a"]}"#], &[r#"{"names":["b"]}"#, "{}"]),
    (
        "contains(name, fixed)",
        "booleanEquals",
        "true",
        &[r#"{"name":"abc","fixed":"b"}"#],
        &[r#"{"name":"b","fixed":"abc"}"#],
    ),
    (
        "contains(all[].kind, name)",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"kind":"a"}],"name":"a"}"#],
        &[r#"{"all":[{"kind":"a"}]}"#],
    ),
    (
        "contains(all[].[length(parts[?done]) >= goal][], `false`)",
        "booleanEquals",
        "false",
        &[r#"{"all":[{"parts":[{"done":true}],"goal":1}]}"#],
        &[r#"{"all":[{"parts":[{"done":false}],"goal":1}]}"#],
    ),
    ("contains(`[\"a\", \"b\"]`, name)", "booleanEquals", "true", &[r#"{"name":"b"}"#], &[r#"{"name":"c"}"#, "{}"]),
    (
        "inner.[name, fixed][]",
        "anyStringEquals",
        "a",
        &[r#"{"inner":{"fixed":"a"}}"#],
        &["{}", r#"{"inner":{"name":"b"}}"#],
    ),
    (
        "length(all[?!(length(parts) == `1` && now == goal)]) == `0`",
        "booleanEquals",
        "true",
        &[r#"{"all":[{"parts":[{}],"now":2,"goal":2}]}"#],
        &[r#"{"all":[{"parts":[{}],"now":2,"goal":1}]}"#, r#"{"all":[{"parts":[{},{}],"now":2,"goal":2}]}"#],
    ),
    (
        "length(output.names) == length(input.names)",
        "booleanEquals",
        "true",
        &[r#"{"names":["x","y"]}"#],
        &[r#"{"names":["x"]}"#],
    ),
    ("output.name == input.name", "booleanEquals", "true", &[r#"{"name":"n"}"#], &[r#"{"name":"m"}"#, "{}"]),
];

/// The start of the program. It has no time to wait, so a single response decides.
const PROGRAM: &str = r##"
//! Tests the waiters of a crate on mock responses.

use std::pin::Pin;
use std::time::Duration;

use aws_sdk_s::client::Waiters;
use aws_sdk_s::config::{BehaviorVersion, Config, Region};
use aws_smithy_http_client::test_util::infallible_client_fn;

fn client(answer: &'static str) -> aws_sdk_s::Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .endpoint_url("https://example.com")
        .http_client(infallible_client_fn(move |_| http::Response::new(answer)))
        .build();
    aws_sdk_s::Client::from_conf(config)
}

macro_rules! cases {
    ($wrong:ident, $( $method:ident $matches:literal $answer:literal, )*) => {
        $({
            // Boxed separately: a single future for all cases would not fit on the stack.
            fn case() -> Pin<Box<dyn Future<Output = String>>> {
                Box::pin(async {
                    let waiter = client($answer).$method().name("n").names("a").names("b");
                    let waited = waiter.wait(Duration::ZERO).await;
                    match waited.is_ok() == $matches {
                        true => String::new(),
                        false => format!("{}, {}: {:?}\n", stringify!($method), $answer, waited),
                    }
                })
            }
            $wrong += &case().await;
        })*
    };
}

#[tokio::test]
async fn matchers_find_what_jmespath_says() {
    let mut wrong = String::new();
    cases! { wrong,
"##;

#[test]
#[ignore = "compiles a crate for minutes"]
fn matchers_find_what_jmespath_says() {
    let waiters: Vec<_> =
        CASES.iter().enumerate().map(|(index, case)| (format!("Case{index}"), case.0, case.1, case.2)).collect();
    let text = model::with_waiters(&waiters).to_string();
    let settings = Workspace::settings();
    let package = generate(Source { name: "model.json", text: &text }, &[], &settings)
        .unwrap_or_else(|errors| panic!("{errors}"));
    let mut program = PROGRAM.to_owned();
    for (index, (_, _, _, matching, others)) in CASES.iter().enumerate() {
        for (matches, answers) in [(true, matching), (false, others)] {
            for answer in *answers {
                program += &format!("        wait_until_case{index} {matches} {answer:?},\n");
            }
        }
    }
    program += "    }\n    assert!(wrong.is_empty(), \"{wrong}\");\n}\n";
    let workspace = Workspace::new("jmespath");
    workspace.write(&package);
    let folder = workspace.folder.join("crate");
    fs::create_dir_all(folder.join("tests")).unwrap();
    fs::write(folder.join("tests/waits.rs"), program).unwrap();
    let ran = workspace.cargo("test", &["--test", "waits"], &[]);
    assert!(ran.is_ok(), "{}", ran.unwrap_err());
}
