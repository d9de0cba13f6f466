//! Decides whether a difference in generated code follows from a change that a rule has found.

use std::collections::BTreeSet;

use super::super::change::{Action, Change, Effect, Subject, Verdict};
use super::super::generated::{Item, MODULE};
use super::CRATE;

/// The items that a crate has because of waiters: the trait `Waiters` with its implementation, and the conversion of
/// waiter errors into the crate's error.
const OF_WAITERS: [&str; 3] = [
    "client::Waiters",
    "Client::{impl Waiters}",
    "Error::{impl From<aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>>}",
];

/// Whether a change accounts for an item: a breaking change if the item was removed or changed (`breaks`), or at least
/// an addition if it was added.
pub(super) fn follows(item: &Item, breaks: bool, changes: &[Change]) -> bool {
    changes.iter().any(|change| is_of_required(change, &item.path) || has_weight(change, breaks) && names(change, item))
}

fn has_weight(change: &Change, breaks: bool) -> bool {
    let breaks_signatures = (change.verdict, change.effect) == (Verdict::Breaking, Effect::Signature);
    match (breaks, change.action) {
        (true, Action::Removed | Action::Changed) => breaks_signatures,
        (true, Action::Added) => false,
        (false, Action::Added) => change.verdict >= Verdict::Addition,
        (false, Action::Changed) => breaks_signatures,
        (false, Action::Removed) => false,
    }
}

fn names(change: &Change, item: &Item) -> bool {
    let path = item.path.as_str();
    // A module is added and removed with its contents.
    (item.signature == MODULE && is_in(&change.item, path))
        || is_in(path, &change.item)
        || also(change).iter().any(|name| is_in(path, name))
        || is_setter_of_waiter(change, path)
}

/// Whether a path is equal to `other` or inside it.
fn is_in(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Returns the paths of the items that are added and removed with the item of a change.
fn also(change: &Change) -> Vec<String> {
    let (owner, name) = change.item.rsplit_once("::").unwrap_or(("", &change.item));
    let plain = name.trim_start_matches("r#");
    match change.subject {
        Subject::Operation => vec![format!("operation::{name}"), format!("operation::{plain}_")],
        Subject::Type => vec![format!("{owner}::builders::{name}Builder")],
        Subject::Error => vec![format!("{owner}::builders::{name}Builder"), format!("Error::{name}")],
        Subject::Configuration => vec![format!("{owner}::set_{plain}")],
        Subject::Waiter => OF_WAITERS.map(str::to_owned).to_vec(),
        Subject::EndpointParameter => {
            let builder = format!("{owner}Builder");
            vec![format!("{builder}::{name}"), format!("{builder}::set_{plain}")]
        }
        Subject::Member => {
            let (module, owner) = owner.rsplit_once("::").unwrap_or(("", owner));
            let builder = format!("{module}::builders::{owner}Builder");
            let methods = [name.to_owned(), format!("set_{plain}"), format!("get_{plain}")];
            methods.map(|method| format!("{builder}::{method}")).to_vec()
        }
        _ => Vec::new(),
    }
}

/// Whether a path is that of a waiter's setter for the member that changed. The builder of a waiter has the setters of
/// its operation's input.
fn is_setter_of_waiter(change: &Change, path: &str) -> bool {
    let plain = |name: &str| {
        let name = name.strip_prefix("set_").or_else(|| name.strip_prefix("get_")).unwrap_or(name);
        name.trim_start_matches("r#").to_owned()
    };
    let [field, method] = [&change.item, path].map(|path| path.rsplit("::").next().map(plain).unwrap_or_default());
    change.item.starts_with("operation::") && path.starts_with("waiters::") && field == method
}

/// Whether a path in `ext::required` belongs to the operation or input member that changed. These items are not covered
/// by semantic versioning, so only the verdict on the member counts. The module cannot always be derived from the name
/// of an operation with acronyms; the items are then reported in addition to the operation.
fn is_of_required(change: &Change, path: &str) -> bool {
    let Some(path) = path.strip_prefix("ext::required::") else { return false };
    let (operation, field) = path.split_once("::").map_or((path, None), |(operation, field)| (operation, Some(field)));
    let module = crate::names::module(&crate::names::snake(operation));
    match *change.item.split("::").collect::<Vec<_>>() {
        ["Client", method] => method.trim_start_matches("r#") == module.trim_end_matches('_'),
        ["operation", other, .., member] => other == module && field.is_none_or(|field| field == member),
        _ => false,
    }
}

/// Whether the code of a file differs because of a change that a rule has found. `about` is the main item of the file,
/// and `items` are all its items.
pub(super) fn code_follows(about: &str, items: &BTreeSet<Item>, changes: &[Change]) -> bool {
    let is_whole = about == CRATE;
    changes.iter().filter(|change| change.verdict >= Verdict::Fix).any(|change| {
        // Other files may use a type, and depend on the types of its members.
        let is_type = change.item.starts_with("types::") && change.effect == Effect::Signature;
        let is_here = || items.iter().any(|item| is_in(&change.item, &item.path) || is_in(&item.path, &change.item));
        is_whole || change.item == CRATE || is_type || is_here()
    })
}
