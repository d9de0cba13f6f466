//! Kinds of changes to shapes, operations, paginators, waiters and the service.

use serde_json::{Value, json};

use super::cases::{Case, case};
use super::edit::Edit::{Push, Remove, Set};

/// Returns the changes to shapes, operations, paginators, waiters and the service.
pub(crate) fn shapes() -> Vec<Case> {
    let string = || json!({ "target": "smithy.api#String" });
    let required = || json!({ "target": "smithy.api#String", "traits": { "smithy.api#required": {} } });
    vec![
        case(
            "an operation is removed",
            [Remove("Library/operations/1"), Remove("Book"), Remove("State")],
            &[
                "Breaking Signature Removed Operation Client::list_books",
                "Breaking Signature Removed Type types::Book",
                "Breaking Signature Removed Type types::State",
                "Breaking Signature Removed Waiter waiters::all_back",
            ],
        ),
        case(
            "an operation is added",
            [Push("Library/operations", json!({ "target": "example.library#BuyBook" }))],
            &["Addition Signature Added Operation Client::buy_book"],
        ),
        case(
            "an optional member of an input is added",
            [Set("LendBookRequest/members/Desk", string())],
            &["Addition Signature Added Member operation::lend_book::LendBookInput::desk"],
        ),
        case(
            "a required member of an input is added",
            [Set("LendBookRequest/members/Desk", required())],
            &["Breaking Behavior Added Member operation::lend_book::LendBookInput::desk"],
        ),
        case(
            "a member of an input is removed",
            [Remove("LendBookRequest/members/Weeks")],
            &["Breaking Signature Removed Member operation::lend_book::LendBookInput::weeks"],
        ),
        case(
            "a member of an input becomes required",
            [Set("LendBookRequest/members/Weeks/traits/smithy.api#required", json!({}))],
            &["Breaking Behavior Changed Constraint operation::lend_book::LendBookInput::weeks"],
        ),
        case(
            "a member of an input becomes optional",
            [Remove("LendBookRequest/members/Book/traits/smithy.api#required")],
            &["Addition Behavior Changed Constraint operation::lend_book::LendBookInput::book"],
        ),
        case(
            "a member of an input gets another type",
            [Set("LendBookRequest/members/Weeks/target", json!("smithy.api#Long"))],
            &["Breaking Signature Changed Member operation::lend_book::LendBookInput::weeks"],
        ),
        case(
            "a member of an output is added",
            [Set("LendBookResponse/members/Desk", string())],
            &["Addition Signature Added Member operation::lend_book::LendBookOutput::desk"],
        ),
        case(
            "a member of an output is removed",
            [Remove("LendBookResponse/members/Due")],
            &["Breaking Signature Removed Member operation::lend_book::LendBookOutput::due"],
        ),
        case(
            "the only required member of an output becomes optional",
            [Remove("LendBookResponse/members/Copies/traits/smithy.api#required")],
            &[
                "Breaking Signature Changed Member operation::lend_book::LendBookOutput::copies",
                "Breaking Signature Changed Builder operation::lend_book::builders::LendBookOutputBuilder::build",
            ],
        ),
        case(
            "a member of an output becomes required",
            [Set("LendBookResponse/members/Due/traits", json!({ "smithy.api#required": {} }))],
            &["Breaking Signature Changed Member operation::lend_book::LendBookOutput::due"],
        ),
        case(
            "a member of an output gets another type",
            [Set("LendBookResponse/members/Due/target", json!("smithy.api#String"))],
            &["Breaking Signature Changed Member operation::lend_book::LendBookOutput::due"],
        ),
        case(
            "a default of an output gets another value",
            [Set("LendBookResponse/members/Lent/traits/smithy.api#default", json!(true))],
            &["Breaking Behavior Changed Default operation::lend_book::LendBookOutput::lent"],
        ),
        case(
            "a default of an output is removed",
            [Remove("LendBookResponse/members/Lent/traits/smithy.api#default")],
            &["Breaking Signature Changed Member operation::lend_book::LendBookOutput::lent"],
        ),
        case(
            "a required member of an output gets a default instead",
            [Set("LendBookResponse/members/Copies/traits", json!({ "smithy.api#default": 0 }))],
            &[
                "Breaking Signature Changed Builder operation::lend_book::builders::LendBookOutputBuilder::build",
                "Fix Behavior Added Default operation::lend_book::LendBookOutput::copies",
            ],
        ),
        case(
            "a default of an input is added",
            [Set("LendBookRequest/members/Weeks/traits/smithy.api#default", json!(4))],
            &["Documentation Text Added Default operation::lend_book::LendBookInput::weeks"],
        ),
        case(
            "an optional member of a shared structure is added",
            [Set("Book/members/Author", string())],
            &["Addition Signature Added Member types::Book::author"],
        ),
        case(
            "a required member of a structure that is only received is added",
            [Set("Book/members/Author", required())],
            &["Addition Signature Added Member types::Book::author"],
        ),
        case(
            "a required member of a structure that is sent is added",
            [Set("Reader/members/Age", required())],
            &[
                "Breaking Behavior Added Member types::Reader::age",
                "Breaking Signature Changed Builder types::builders::ReaderBuilder::build",
            ],
        ),
        case(
            "a member of a shared structure is removed",
            [Remove("Book/members/Year")],
            &["Breaking Signature Removed Member types::Book::year"],
        ),
        case(
            "a member of a shared structure becomes required",
            [Set("Book/members/Year/traits", json!({ "smithy.api#required": {} }))],
            &["Breaking Signature Changed Member types::Book::year"],
        ),
        case(
            "the only required member of a shared structure becomes optional",
            [Remove("Book/members/Title/traits")],
            &[
                "Breaking Signature Changed Member types::Book::title",
                "Breaking Signature Changed Builder types::builders::BookBuilder::build",
            ],
        ),
        case(
            "a member is renamed",
            [Remove("Book/members/Year"), Set("Book/members/Printed", json!({ "target": "smithy.api#Integer" }))],
            &[
                "Breaking Signature Removed Member types::Book::year",
                "Addition Signature Added Member types::Book::printed",
            ],
        ),
        case(
            "a member is spelled differently",
            [Remove("Book/members/Year"), Set("Book/members/year", json!({ "target": "smithy.api#Integer" }))],
            &["Fix Behavior Changed WireFormat types::Book::year"],
        ),
        case(
            "a string becomes an enum",
            [Set("LendBookRequest/members/Token/target", json!("example.library#State"))],
            &["Breaking Signature Changed Member operation::lend_book::LendBookInput::token"],
        ),
        case(
            "a list gets other items",
            [Set("Notes/member/target", json!("smithy.api#Integer"))],
            &[
                "Breaking Signature Changed Member operation::lend_book::LendBookInput::notes",
                "Breaking Signature Changed Member operation::list_books::ListBooksOutput::titles",
            ],
        ),
        case(
            "a list becomes sparse",
            [Set("Notes/traits", json!({ "smithy.api#sparse": {} }))],
            &[
                "Breaking Signature Changed Member operation::lend_book::LendBookInput::notes",
                "Breaking Signature Changed Member operation::list_books::ListBooksOutput::titles",
            ],
        ),
        case(
            "an enum gets a value",
            [Set("State/members/LOST", json!({ "target": "smithy.api#Unit" }))],
            &["Addition Signature Added EnumValue types::State::Lost"],
        ),
        case(
            "an enum loses a value",
            [Remove("State/members/OUT")],
            &["Breaking Signature Removed EnumValue types::State::Out"],
        ),
        case(
            "an enum value is serialized differently",
            [Set("State/members/OUT/traits/smithy.api#enumValue", json!("lent"))],
            &["Breaking Behavior Changed EnumValue types::State::Out"],
        ),
        case(
            "a union gets a variant",
            [Set("Place/members/Desk", string())],
            &["Addition Signature Added Member types::Place::Desk"],
        ),
        case(
            "a union loses a variant",
            [Remove("Place/members/Store")],
            &["Breaking Signature Removed Member types::Place::Store"],
        ),
        case(
            "a variant gets another type",
            [Set("Place/members/Store/target", json!("smithy.api#Integer"))],
            &["Breaking Signature Changed Member types::Place::Store"],
        ),
        case(
            "a structure becomes a union",
            [Set("Reader/type", json!("union"))],
            &["Breaking Signature Changed Type types::Reader"],
        ),
        case(
            "a type is renamed",
            [Set("Library/rename", json!({ "example.library#Reader": "Person" }))],
            &[
                "Breaking Signature Removed Type types::Reader",
                "Breaking Signature Changed Member operation::lend_book::LendBookInput::reader",
                "Addition Signature Added Type types::Person",
            ],
        ),
        case(
            "an error of an operation is added",
            [Push("LendBook/errors", json!({ "target": "example.library#Lost" }))],
            &[
                "Addition Signature Added Error operation::lend_book::LendBookError::Lost",
                "Addition Signature Added Error types::error::Lost",
            ],
        ),
        case(
            "an error of an operation is removed",
            [Remove("LendBook/errors/0")],
            &[
                "Breaking Signature Removed Error operation::lend_book::LendBookError::Lent",
                "Breaking Signature Removed Error types::error::Lent",
            ],
        ),
        case(
            "an error of the service is removed",
            [Remove("Library/errors/0")],
            &[
                "Breaking Signature Removed Error operation::lend_book::LendBookError::Closed",
                "Breaking Signature Removed Error operation::list_books::ListBooksError::Closed",
                "Breaking Signature Removed Error types::error::Closed",
            ],
        ),
        case(
            "a member of an error is removed",
            [Remove("Lent/members/Until")],
            &["Breaking Signature Removed Member types::error::Lent::until"],
        ),
        case(
            "an error becomes retryable",
            [Set("Lent/traits/smithy.api#retryable", json!({ "throttling": true }))],
            &[
                "Fix Behavior Changed Error operation::lend_book::LendBookError::Lent",
                "Addition Signature Added Error types::error::Lent::retryable_error_kind",
            ],
        ),
        case(
            "an error is retried more slowly",
            [Set("Closed/traits/smithy.api#retryable/throttling", json!(true))],
            &["Fix Behavior Changed Error types::error::Closed::retryable_error_kind"],
        ),
        case(
            "a length changes",
            [Set("Shelfmark/traits/smithy.api#length/max", json!(10))],
            &["Fix Behavior Changed Constraint operation::lend_book::LendBookInput::book"],
        ),
        case(
            "a range is removed",
            [Remove("LendBookRequest/members/Weeks/traits/smithy.api#range")],
            &["Fix Behavior Removed Constraint operation::lend_book::LendBookInput::weeks"],
        ),
        case(
            "items of a list get a pattern",
            [Set("Notes/member/traits", json!({ "smithy.api#pattern": "^a+$" }))],
            &[
                "Fix Behavior Added Constraint operation::lend_book::LendBookInput::notes",
                "Fix Behavior Added Constraint operation::list_books::ListBooksOutput::titles",
            ],
        ),
        case(
            "a member becomes sensitive",
            [Set("Reader/members/Card/traits", json!({ "smithy.api#sensitive": {} }))],
            // `Debug` of the operation's bodies now hides their content.
            &[
                "Fix Behavior Changed Constraint types::Reader::card",
                "Fix Behavior Changed Operation Client::lend_book",
            ],
        ),
        case(
            "a member is deprecated",
            [Set("Book/members/Year/traits", json!({ "smithy.api#deprecated": {} }))],
            &["Documentation Text Added Deprecation types::Book::year"],
        ),
        case(
            "a timestamp gets a format",
            [Set("Book/members/Bought/traits", json!({ "smithy.api#timestampFormat": "date-time" }))],
            &["Fix Behavior Changed WireFormat types::Book::bought"],
        ),
        case(
            "a member becomes an idempotency token",
            [Set("LendBookRequest/members/Token/traits", json!({ "smithy.api#idempotencyToken": {} }))],
            &["Fix Behavior Added Default Client::lend_book"],
        ),
        case(
            "pagination is removed",
            [Remove("ListBooks/traits/smithy.api#paginated")],
            &["Breaking Signature Removed Pagination operation::list_books::paginator::ListBooksPaginator"],
        ),
        case(
            "pagination gives other items",
            [Set("ListBooks/traits/smithy.api#paginated/items", json!("Titles"))],
            &[
                "Breaking Signature Changed Pagination operation::list_books::paginator::ListBooksPaginator::items",
                "Fix Behavior Changed Pagination operation::list_books::paginator::ListBooksPaginator",
            ],
        ),
        case(
            "pagination loses its page size",
            [Remove("ListBooks/traits/smithy.api#paginated/pageSize")],
            &["Breaking Signature Removed Pagination operation::list_books::paginator::ListBooksPaginator::page_size"],
        ),
        case(
            "a waiter is removed",
            [Remove("ListBooks/traits/smithy.waiters#waitable")],
            &["Breaking Signature Removed Waiter waiters::all_back"],
        ),
        case(
            "a waiter is added",
            [Set("LendBook/traits/smithy.waiters#waitable/Lent", waiter("Lent", "booleanEquals", "true"))],
            &["Addition Signature Added Waiter waiters::lent"],
        ),
        case(
            "a waiter waits for something else",
            [Set("ListBooks/traits/smithy.waiters#waitable/AllBack/acceptors/0/matcher/output/expected", json!("out"))],
            &["Fix Behavior Changed Waiter waiters::all_back"],
        ),
        case(
            "a waiter polls at the default interval, and is deprecated",
            [
                Remove("ListBooks/traits/smithy.waiters#waitable/AllBack/minDelay"),
                Set("ListBooks/traits/smithy.waiters#waitable/AllBack/deprecated", json!(true)),
            ],
            &[
                "Documentation Text Changed Deprecation waiters::all_back",
                "Fix Behavior Changed Waiter waiters::all_back",
            ],
        ),
        case(
            "a waiter waits on another operation",
            [
                Remove("ListBooks/traits/smithy.waiters#waitable"),
                Set("LendBook/traits/smithy.waiters#waitable/AllBack", waiter("Lent", "booleanEquals", "false")),
            ],
            &[
                "Breaking Signature Changed Waiter waiters::all_back",
                "Documentation Text Removed Documentation waiters::all_back",
                "Fix Behavior Changed Waiter waiters::all_back",
                "Fix Behavior Changed Waiter waiters::all_back",
            ],
        ),
        case(
            "the endpoint of an operation follows from another member",
            [Set("LendBook/traits/smithy.rules#operationContextParams/Hall/path", json!("Where.Wing"))],
            &["Fix Behavior Changed EndpointRules Client::lend_book"],
        ),
        case(
            "an operation no longer needs authentication",
            [Set("LendBook/traits/smithy.api#optionalAuth", json!({}))],
            &["Addition Behavior Changed Auth Client::lend_book"],
        ),
        case(
            "the service is signed for under another name",
            [Set("Library/traits/aws.auth#sigv4/name", json!("books"))],
            &["Fix Behavior Changed Auth crate"],
        ),
        case(
            "the service uses another protocol",
            [
                Remove("Library/traits/aws.protocols#awsJson1_1"),
                Set("Library/traits/aws.protocols#awsJson1_0", json!({})),
            ],
            &["Fix Behavior Changed WireFormat crate"],
        ),
        case(
            "documentation changes",
            [
                Set("Library/traits/smithy.api#documentation", json!("<p>Lends many books.</p>")),
                Set("LendBook/traits/smithy.api#documentation", json!("<p>Lends one book.</p>")),
                Set("LendBookRequest/members/Book/traits/smithy.api#documentation", json!("<p>The mark.</p>")),
                Remove("Book/traits/smithy.api#documentation"),
            ],
            &[
                "Documentation Text Changed Documentation Client::lend_book",
                "Documentation Text Changed Documentation crate",
                "Documentation Text Changed Documentation operation::lend_book::LendBookInput::book",
                "Documentation Text Removed Documentation types::Book",
            ],
        ),
        case(
            "members are in another order",
            [Set("Reader/members", json!({ "Card": string(), "Name": string() }))],
            &["Fix Behavior Changed Type types::Reader"],
        ),
        case("a shape that nothing reaches changes", [Set("Lost/members/Desk", string())], &[]),
        case("nothing changes", [], &[]),
    ]
}

/// Returns a waiter with one acceptor, which succeeds if the value at a path in the output matches.
fn waiter(path: &str, comparator: &str, expected: &str) -> Value {
    let matcher = json!({ "path": path, "comparator": comparator, "expected": expected });
    json!({ "acceptors": [{ "state": "success", "matcher": { "output": matcher } }] })
}
