//! Kinds of changes that only affect documentation and tests.

use serde_json::{Value, json};

use super::cases::{Case, case, case_of};
use super::edit::Edit::{Remove, Set};

/// Returns changes to deprecation, examples, tests, and names that are not visible to users.
pub(crate) fn texts() -> Vec<Case> {
    let list = || {
        json!({
            "type": "structure",
            "members": {
                "NextToken": { "target": "smithy.api#String" },
                "MaxResults": { "target": "smithy.api#Integer" },
                "State": { "target": "example.library#State" },
            },
        })
    };
    let deprecated = || json!({ "since": "2026-02", "message": "Buy it." });
    vec![
        case(
            "the input of an operation is another shape with the same members",
            [
                Remove("ListBooksRequest"),
                Set("ListBooksInput", list()),
                Set("ListBooks/input/target", json!("example.library#ListBooksInput")),
            ],
            &[],
        ),
        case(
            "a list has another name",
            [
                Remove("Notes"),
                Set("Words", json!({ "type": "list", "member": { "target": "smithy.api#String" } })),
                Set("LendBookRequest/members/Notes/target", json!("example.library#Words")),
                Set("ListBooksResponse/members/Titles/target", json!("example.library#Words")),
            ],
            &[],
        ),
        case(
            "a structure has another name in the model, and the same in Rust",
            [
                Remove("Desk"),
                Set("Table", json!({ "type": "structure", "members": { "Name": { "target": "smithy.api#String" } } })),
                Set("Desks/member/target", json!("example.library#Table")),
                Set("Library/rename", json!({ "example.library#Table": "Desk" })),
            ],
            &["Documentation Text Changed Documentation crate"],
        ),
        case(
            "an operation is deprecated",
            [Set("LendBook/traits/smithy.api#deprecated", deprecated())],
            &["Documentation Text Added Deprecation Client::lend_book"],
        ),
        case_of(
            "an operation is deprecated for another reason",
            [Set("LendBook/traits/smithy.api#deprecated", json!({}))],
            [Set("LendBook/traits/smithy.api#deprecated", deprecated())],
            &["Documentation Text Changed Deprecation Client::lend_book"],
        ),
        case(
            "an enum value is deprecated",
            [Set("State/members/OUT/traits/smithy.api#deprecated", json!({}))],
            &["Documentation Text Added Deprecation types::State::Out"],
        ),
        case_of(
            "an enum value of the trait is deprecated",
            [Set("State", strings(&json!(false)))],
            [Set("State", strings(&json!(true)))],
            &["Documentation Text Added Deprecation types::State::Out"],
        ),
        case(
            "types, a variant and an error are deprecated",
            [
                Set("Book/traits/smithy.api#deprecated", json!({})),
                Set("State/traits", json!({ "smithy.api#deprecated": {} })),
                Set("Place/traits", json!({ "smithy.api#deprecated": {} })),
                Set("Place/members/Shelf/traits", json!({ "smithy.api#deprecated": {} })),
                Set("Lent/traits/smithy.api#deprecated", json!({})),
            ],
            &[
                "Documentation Text Added Deprecation operation::lend_book::LendBookOutput::place",
                "Documentation Text Added Deprecation operation::list_books::ListBooksInput::state",
                "Documentation Text Added Deprecation types::Book",
                "Documentation Text Added Deprecation types::Book::state",
                "Documentation Text Added Deprecation types::Place",
                "Documentation Text Added Deprecation types::Place::Shelf",
                "Documentation Text Added Deprecation types::State",
                "Documentation Text Added Deprecation types::error::Lent",
            ],
        ),
        case(
            "an endpoint parameter is deprecated, and its documentation changes",
            [
                Set(
                    "Library/traits/smithy.rules#endpointRuleSet/parameters/Hall/deprecated",
                    json!({ "message": "There is one hall." }),
                ),
                Set(
                    "Library/traits/smithy.rules#endpointRuleSet/parameters/Desks/documentation",
                    json!("Which desks."),
                ),
            ],
            &[
                "Documentation Text Added Deprecation config::endpoint::Params::hall",
                "Documentation Text Changed Documentation config::endpoint::Params::desks",
            ],
        ),
        case(
            "an operation gets an example",
            [Set("LendBook/traits/smithy.api#examples", example("A week"))],
            &["Documentation Text Added Example Client::lend_book"],
        ),
        case_of(
            "an operation gets another example",
            [Set("LendBook/traits/smithy.api#examples", example("A week"))],
            [Set("LendBook/traits/smithy.api#examples", example("Seven days"))],
            &["Documentation Text Changed Example Client::lend_book"],
        ),
        case(
            "the endpoint rules get a test",
            [Set(
                "Library/traits/smithy.rules#endpointTests",
                json!({
                    "version": "1.0",
                    "testCases": [{
                        "documentation": "here",
                        "params": { "Region": "here" },
                        "expect": { "endpoint": { "url": "https://library.here.example.com" } },
                    }],
                }),
            )],
            &["Documentation Text Changed EndpointRules config::endpoint"],
        ),
        case(
            "a protocol test is added",
            [Set(
                "LendBook/traits/smithy.test#httpRequestTests",
                json!([{
                    "id": "lends", "protocol": "aws.protocols#awsJson1_1", "method": "POST", "uri": "/",
                    "body": "{\"Book\":\"b\"}", "bodyMediaType": "application/json", "params": { "Book": "b" },
                }]),
            )],
            &["Documentation Text Changed Documentation crate"],
        ),
    ]
}

fn strings(deprecated: &Value) -> Value {
    let values = json!([{ "name": "IN", "value": "in" }, { "name": "OUT", "value": "out", "deprecated": deprecated }]);
    json!({ "type": "string", "traits": { "smithy.api#enum": values } })
}

fn example(title: &str) -> Value {
    json!([{ "title": title, "input": { "Book": "b", "Weeks": 1 }, "output": { "Copies": 1 } }])
}
