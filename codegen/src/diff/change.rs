//! A change and its verdict.

use serde::Serialize;

use crate::docs::Markdown;

/// A change between two versions of a crate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The effect of the change on the version of the crate.
    pub verdict: Verdict,
    /// The aspect of the crate that the change affects.
    pub effect: Effect,
    /// The kind of item that changed.
    pub subject: Subject,
    /// Whether the item was added, removed or changed.
    pub action: Action,
    /// The shape ID, including the member if the change is about one.
    pub shape: String,
    /// The path of the item in the crate.
    pub item: String,
    /// A description of the old state, if any; for documentation, the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// A description of the new state, if any; for documentation, the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// The reason for the verdict.
    pub reason: &'static str,
}

/// The effect of a change on the version of the crate, least severe first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Only documentation, examples or tests change.
    Documentation,
    /// The behavior changes, but programs still compile, and calls still work.
    Fix,
    /// New functionality becomes available.
    Addition,
    /// Programs stop compiling, or calls stop working.
    Breaking,
}

impl Verdict {
    /// All verdicts, most severe first.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Addition, Self::Fix, Self::Documentation];

    /// Returns the heading above changes with this verdict.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Breaking => "Breaking changes",
            Self::Addition => "Additions",
            Self::Fix => "Fixes",
            Self::Documentation => "Documentation",
        }
    }
}

/// The aspect of a crate that a change affects.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The signatures of public items.
    Signature,
    /// The behavior of programs at run time.
    Behavior,
    /// The documentation.
    Text,
}

/// The kind of item that a change is about.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The service as a whole.
    Service,
    /// An operation.
    Operation,
    /// A structure, union or enum.
    Type,
    /// A member of a structure, or a variant of a union.
    Member,
    /// A method of a builder.
    Builder,
    /// A value of an enum.
    EnumValue,
    /// An error, or the errors of an operation.
    Error,
    /// A constraint on a value, including whether the value is required or sensitive.
    Constraint,
    /// The default value of a member, or a value that is generated for it.
    Default,
    /// A paginator.
    Pagination,
    /// A waiter.
    Waiter,
    /// The authentication of requests.
    Auth,
    /// Endpoint resolution.
    EndpointRules,
    /// An endpoint parameter.
    EndpointParameter,
    /// A configuration setting.
    Configuration,
    /// A module.
    Module,
    /// A Cargo feature.
    Feature,
    /// Any other public item.
    Item,
    /// The serialization of requests and responses.
    WireFormat,
    /// The deprecation of an item.
    Deprecation,
    /// The examples of an operation.
    Example,
    /// Documentation.
    Documentation,
}

impl Subject {
    /// Returns the name of the subject in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Operation => "operation",
            Self::Type => "type",
            Self::Member => "member",
            Self::Builder => "builder",
            Self::EnumValue => "enum value",
            Self::Error => "error",
            Self::Constraint => "constraint",
            Self::Default => "default",
            Self::Pagination => "pagination",
            Self::Waiter => "waiter",
            Self::Auth => "authentication",
            Self::EndpointRules => "endpoint rules",
            Self::EndpointParameter => "endpoint parameter",
            Self::Configuration => "configuration",
            Self::Module => "module",
            Self::Feature => "feature",
            Self::Item => "public item",
            Self::WireFormat => "wire format",
            Self::Deprecation => "deprecation",
            Self::Example => "example",
            Self::Documentation => "documentation",
        }
    }
}

/// The kind of change to an item.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// The item was removed.
    Removed,
    /// The item was added.
    Added,
    /// The item was changed.
    Changed,
}

impl Action {
    /// Returns the name of the action in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Added => "added",
            Self::Changed => "changed",
        }
    }
}

/// A verdict on a kind of change, with the effect and the reason.
#[derive(Clone, Copy)]
pub(super) struct Rule(pub(super) Verdict, pub(super) Effect, pub(super) &'static str);

/// The item that a change is about: the shape ID, including the member, and the path in the crate.
#[derive(Clone)]
pub(super) struct At {
    pub(super) shape: String,
    pub(super) item: String,
}

impl At {
    pub(super) fn new(shape: impl Into<String>, item: impl Into<String>) -> Self {
        Self { shape: shape.into(), item: item.into() }
    }

    /// Returns the location of a member of this item.
    pub(super) fn member(&self, name: &str, rust: &str) -> Self {
        Self { shape: format!("{}${name}", self.shape), item: format!("{}::{rust}", self.item) }
    }
}

const DEPRECATION: Rule = Rule(
    Verdict::Documentation,
    Effect::Text,
    "deprecation is only documented, without an attribute that causes warnings",
);

/// The changes found so far.
#[derive(Default)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn into_inner(self) -> Vec<Change> {
        self.0
    }

    /// Returns the changes found so far.
    pub(super) fn found(&self) -> &[Change] {
        &self.0
    }

    /// Records an added item, optionally with a short description.
    pub(super) fn added(&mut self, subject: Subject, at: At, what: Option<String>, rule: Rule) {
        self.push(subject, Action::Added, at, None, what, rule);
    }

    /// Records a removed item, optionally with a short description.
    pub(super) fn removed(&mut self, subject: Subject, at: At, what: Option<String>, rule: Rule) {
        self.push(subject, Action::Removed, at, what, None, rule);
    }

    /// Records a changed item, with a short description of both states.
    pub(super) fn changed(&mut self, subject: Subject, at: At, old: String, new: String, rule: Rule) {
        self.differs(subject, at, [Some(old), Some(new)], rule);
    }

    /// Records a changed item. Either state can lack a description.
    pub(super) fn differs(&mut self, subject: Subject, at: At, [old, new]: [Option<String>; 2], rule: Rule) {
        self.push(subject, Action::Changed, at, old, new, rule);
    }

    /// Records a change if two values differ.
    pub(super) fn compared<T: PartialEq>(
        &mut self,
        subject: Subject,
        at: &At,
        [old, new]: [&T; 2],
        show: impl Fn(&T) -> String,
        rule: Rule,
    ) {
        if old != new {
            self.changed(subject, at.clone(), show(old), show(new), rule);
        }
    }

    /// Records an addition, removal or change of something that can be absent from either version.
    pub(super) fn maybe(&mut self, subject: Subject, at: &At, states: [Option<String>; 2], rule: Rule) {
        match states {
            [Some(old), Some(new)] if old != new => self.changed(subject, at.clone(), old, new, rule),
            [None, new @ Some(_)] => self.added(subject, at.clone(), new, rule),
            [old @ Some(_), None] => self.removed(subject, at.clone(), old, rule),
            _ => {}
        }
    }

    /// Compares the model's documentation of an item, and the deprecation of the item. Text that lowering adds, such as
    /// constraints, is compared separately.
    pub(super) fn docs(&mut self, at: &At, old: &Markdown, new: &Markdown) {
        let deprecation = |docs: &Markdown| docs.deprecation().map(str::to_owned);
        self.maybe(Subject::Deprecation, at, [deprecation(old), deprecation(new)], DEPRECATION);
        if old.stated() == new.stated() {
            return;
        }
        let text = |docs: &Markdown| Some(docs.stated().join("\n")).filter(|text| !text.is_empty());
        let (old, new) = (text(old), text(new));
        let action = match (&old, &new) {
            (None, _) => Action::Added,
            (_, None) => Action::Removed,
            _ => Action::Changed,
        };
        let rule = Rule(Verdict::Documentation, Effect::Text, "only the documentation changes");
        self.push(Subject::Documentation, action, at.clone(), old, new, rule);
    }

    fn push(&mut self, subject: Subject, action: Action, at: At, old: Option<String>, new: Option<String>, rule: Rule) {
        let Rule(verdict, effect, reason) = rule;
        self.0.push(Change { verdict, effect, subject, action, shape: at.shape, item: at.item, old, new, reason });
    }
}
