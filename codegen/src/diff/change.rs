//! One change, and the verdict on it.

use serde::Serialize;

use crate::docs::Markdown;

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What it means for the version.
    pub verdict: Verdict,
    /// Where users notice it.
    pub effect: Effect,
    /// What is concerned.
    pub subject: Subject,
    /// What happened to it.
    pub action: Action,
    /// The shape id, with the member where one is concerned.
    pub shape: String,
    /// The path of the item in the crate.
    pub item: String,
    /// What was before, where a few words say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Why the verdict is what it is.
    pub reason: &'static str,
}

/// What a change means for the version of the crate, the least grave first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Only documentation, examples or tests change.
    Documentation,
    /// The same signatures do something else, as they should have.
    Fix,
    /// Something can be used that was not there.
    Addition,
    /// Programs stop compiling, or calls stop working.
    Breaking,
}

impl Verdict {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Addition, Self::Fix, Self::Documentation];

    /// The heading of its changes.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Breaking => "Breaking changes",
            Self::Addition => "Additions",
            Self::Fix => "Fixes",
            Self::Documentation => "Documentation",
        }
    }
}

/// Where users notice a change.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// In what compiles.
    Signature,
    /// In what a program does.
    Behaviour,
    /// In what is read.
    Text,
}

/// What a change concerns.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The service as a whole.
    Service,
    /// An operation.
    Operation,
    /// A structure, union or enumeration.
    Type,
    /// A member of a structure, or a variant of a union.
    Member,
    /// How a builder ends.
    Builder,
    /// A value of an enumeration.
    EnumValue,
    /// An error, or that an operation can fail with it.
    Error,
    /// What values a member may have.
    Constraint,
    /// The value of a member that is not set.
    Default,
    /// A paginator.
    Pagination,
    /// A waiter.
    Waiter,
    /// How requests are authenticated.
    Auth,
    /// How the endpoint is found.
    EndpointRules,
    /// A parameter of the endpoint rules.
    EndpointParameter,
    /// A setting of the configuration.
    Configuration,
    /// A module.
    Module,
    /// A feature of the package.
    Feature,
    /// A public item of another kind.
    Item,
    /// How values travel.
    WireFormat,
    /// Whether something is deprecated.
    Deprecation,
    /// An example of an operation.
    Example,
    /// A text.
    Documentation,
}

impl Subject {
    /// Its name in a sentence.
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

/// What happened.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It is gone.
    Removed,
    /// It is new.
    Added,
    /// It is different.
    Changed,
}

impl Action {
    /// Its name in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Added => "added",
            Self::Changed => "changed",
        }
    }
}

/// A verdict with its reason.
#[derive(Clone, Copy)]
pub(super) struct Rule(pub(super) Verdict, pub(super) Effect, pub(super) &'static str);

/// What is concerned: the shape with its member, and the path in the crate.
#[derive(Clone)]
pub(super) struct At {
    pub(super) shape: String,
    pub(super) item: String,
}

impl At {
    pub(super) fn new(shape: impl Into<String>, item: impl Into<String>) -> Self {
        Self { shape: shape.into(), item: item.into() }
    }

    /// A member of this shape.
    pub(super) fn member(&self, name: &str, rust: &str) -> Self {
        Self { shape: format!("{}${name}", self.shape), item: format!("{}::{rust}", self.item) }
    }
}

const DEPRECATION: Rule =
    Rule(Verdict::Documentation, Effect::Text, "deprecation stands in the documentation; no attribute warns of it");

/// The changes found so far.
#[derive(Default)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn into_inner(self) -> Vec<Change> {
        self.0
    }

    /// What is found so far.
    pub(super) fn found(&self) -> &[Change] {
        &self.0
    }

    /// Something is new; `what` says in a few words what it is like.
    pub(super) fn added(&mut self, subject: Subject, at: At, what: Option<String>, rule: Rule) {
        self.push(subject, Action::Added, at, None, what, rule);
    }

    /// Something is gone.
    pub(super) fn removed(&mut self, subject: Subject, at: At, what: Option<String>, rule: Rule) {
        self.push(subject, Action::Removed, at, what, None, rule);
    }

    /// Something is different.
    pub(super) fn changed(&mut self, subject: Subject, at: At, old: String, new: String, rule: Rule) {
        self.differs(subject, at, [Some(old), Some(new)], rule);
    }

    /// Something is different that not always has words for it.
    pub(super) fn differs(&mut self, subject: Subject, at: At, [old, new]: [Option<String>; 2], rule: Rule) {
        self.push(subject, Action::Changed, at, old, new, rule);
    }

    /// Something may be different.
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

    /// Something that can be absent on either side.
    pub(super) fn maybe(&mut self, subject: Subject, at: &At, states: [Option<String>; 2], rule: Rule) {
        match states {
            [Some(old), Some(new)] if old != new => self.changed(subject, at.clone(), old, new, rule),
            [None, new @ Some(_)] => self.added(subject, at.clone(), new, rule),
            [old @ Some(_), None] => self.removed(subject, at.clone(), old, rule),
            _ => {}
        }
    }

    /// What the model says of an item, and whether it is deprecated; what else was added to the text, such as constraints,
    /// is compared on its own.
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
        let rule = Rule(Verdict::Documentation, Effect::Text, "only the text changes");
        self.push(Subject::Documentation, action, at.clone(), old, new, rule);
    }

    fn push(&mut self, subject: Subject, action: Action, at: At, old: Option<String>, new: Option<String>, rule: Rule) {
        let Rule(verdict, effect, reason) = rule;
        self.0.push(Change { verdict, effect, subject, action, shape: at.shape, item: at.item, old, new, reason });
    }
}
