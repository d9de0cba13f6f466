//! Paginators: their pages, items and requests.

use difference::connector::{Canned, Exchange, Reply};
use difference::outcome::Outcome;
use serde_json::Value;

use crate::both::{ours as parts, run};

fn page(body: &str) -> Reply {
    Reply::json(200, body)
}

/// Creates an HTTP client that returns a page, an error, and a page that must not be requested.
fn failing() -> Canned {
    Canned::new([
        page(r#"{"SecretList":[{"Name":"a"}],"NextToken":"2"}"#),
        Reply::json(400, r#"{"__type":"InvalidNextTokenException","message":"it is too old"}"#),
        page(r#"{"SecretList":[{"Name":"b"}]}"#),
    ])
}

/// Returns the pagination members of each request.
fn turns(requests: &[Exchange]) -> Vec<(Option<String>, Option<i64>)> {
    let turn = |request: &Exchange| {
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        let token = body.get("NextToken").and_then(Value::as_str).map(str::to_owned);
        (token, body.get("MaxResults").and_then(Value::as_i64))
    };
    requests.iter().map(turn).collect()
}

fn turn(token: Option<&str>, size: Option<i64>) -> (Option<String>, Option<i64>) {
    (token.map(str::to_owned), size)
}

#[test]
fn pages_are_requested_until_the_token_is_missing() {
    let seen = both! {
        let mut seen = Vec::new();
        for last in ["{}", r#"{"NextToken":""}"#, r#"{"NextToken":null}"#] {
            let http = Canned::new([page(r#"{"NextToken":"b"}"#), page(r#"{"NextToken":"c"}"#), page(last)]);
            let mut pages = parts::client(&http).list_secrets().max_results(9).into_paginator().page_size(2).send();
            let mut tokens = Vec::new();
            while let Some(page) = pages.next().await {
                tokens.push(page.unwrap().next_token().map(str::to_owned));
            }
            assert!(pages.next().await.is_none());
            seen.push((turns(&http.requests()), tokens));
        }
        seen
    };
    for (turns, tokens) in seen {
        assert_eq!(turns, [turn(None, Some(2)), turn(Some("b"), Some(2)), turn(Some("c"), Some(2))]);
        assert_eq!(tokens.len(), 3);
    }
}

#[test]
fn a_repeated_token_ends_the_listing_unless_repetition_is_allowed() {
    let counts = both! {
        let mut counts = Vec::new();
        for stop in [None, Some(true), Some(false)] {
            let http = Canned::new([page(r#"{"NextToken":"b"}"#), page(r#"{"NextToken":"b"}"#), page(r#"{"NextToken":"b"}"#), page("{}")]);
            let mut paginator = parts::client(&http).list_secret_version_ids().into_paginator();
            if let Some(stop) = stop {
                paginator = paginator.stop_on_duplicate_token(stop);
            }
            let (mut pages, mut count) = (paginator.send(), 0);
            while let Some(page) = pages.next().await {
                page.unwrap();
                count += 1;
            }
            counts.push((count, http.requests().len()));
        }
        counts
    };
    assert_eq!(counts, [(2, 2), (2, 2), (4, 4)]);
}

#[test]
fn a_listing_starts_at_the_given_token() {
    let turns = both! {
        let http = Canned::new([page(r#"{"NextToken":"c"}"#), page("{}")]);
        let mut pages = parts::client(&http).batch_get_secret_value().next_token("b").into_paginator().send();
        while let Some(page) = pages.next().await {
            page.unwrap();
        }
        turns(&http.requests())
    };
    assert_eq!(turns, [turn(Some("b"), None), turn(Some("c"), None)]);
}

/// The official crate has no item paginators.
#[test]
fn items_of_all_pages() {
    let (names, turns, late) = run(async {
        let http = Canned::new([
            page(r#"{"SecretList":[{"Name":"a"},{"Name":"b"}],"NextToken":"2"}"#),
            page(r#"{"NextToken":"3"}"#),
            page(r#"{"SecretList":[],"NextToken":"4"}"#),
            page(r#"{"SecretList":[{"Name":"c"}]}"#),
        ]);
        let items = parts::client(&http).list_secrets().into_paginator().page_size(7).items().send();
        let items: Vec<_> = items.collect::<Result<Vec<_>, _>>().await.unwrap();
        let names: Vec<_> = items.iter().map(|item| item.name().unwrap().to_owned()).collect();
        let mut late = parts::client(&failing()).list_secrets().into_paginator().items().send();
        let mut results = Vec::new();
        while let Some(item) = late.next().await {
            results.push(item.map(|item| item.name().unwrap().to_owned()).map_err(|error| error.to_string()));
        }
        (names, turns(&http.requests()), results)
    });
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(turns, [None, Some("2"), Some("3"), Some("4")].map(|token| turn(token, Some(7))));
    assert_eq!(late, [Ok("a".to_owned()), Err("service error".to_owned())]);
}

#[test]
fn an_error_ends_the_listing() {
    let outcomes = both! {
        let (http, mut outcome) = (failing(), Outcome::default());
        let mut pages = parts::client(&http).list_secrets().into_paginator().send();
        assert_eq!(pages.next().await.unwrap().unwrap().secret_list().len(), 1);
        let error = pages.next().await.unwrap().unwrap_err();
        outcome.note_error(&error);
        assert!(error.as_service_error().unwrap().is_invalid_next_token_exception());
        assert!(pages.next().await.is_none());
        (outcome, http.requests().len())
    };
    assert_eq!(outcomes.0.get("code"), Some("Some(\"InvalidNextTokenException\")"));
    assert_eq!(outcomes.1, 2);
}

#[test]
fn nothing_is_sent_before_the_first_page_is_requested() {
    let requests = both! {
        let http = Canned::empty();
        let pages = parts::client(&http).list_secrets().into_paginator().send();
        tokio::task::yield_now().await;
        let before = http.requests().len();
        drop(pages);
        (before, http.requests().len())
    };
    assert_eq!(requests, (0, 0));
}
