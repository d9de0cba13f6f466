//! The kinds of errors, in words, with what to do about each.

use std::fmt;

use crate::ast::ShapeId;
use crate::ir::Protocol;

/// How a model can resolve a collision of names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WayOut {
    /// They are names of shapes, for which a service can state others (property `rename` of the service shape).
    Rename,
    /// They are names of members, operations or waiters, which a service cannot rename.
    LeaveOut,
}

/// What is wrong with a model.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is not JSON, or not of the form of a Smithy JSON AST.
    Json {
        /// What the parser says.
        message: String,
    },
    /// A key stands twice in one object.
    KeyTwice {
        /// The key.
        key: String,
    },
    /// The file states a version of the AST that is not known.
    Version {
        /// The version.
        version: String,
    },
    /// Two files define the same shape.
    ShapeTwice {
        /// The shape.
        id: ShapeId,
    },
    /// An `apply` statement names nothing.
    ApplyToNothing {
        /// What it names.
        id: ShapeId,
    },
    /// Two files state different values of one trait.
    TraitConflict {
        /// The shape.
        id: ShapeId,
        /// The trait, with the key in it that differs.
        name: String,
    },
    /// The model has no service.
    NoService,
    /// The model has more than one service.
    SeveralServices {
        /// Their ids.
        ids: Vec<ShapeId>,
    },
    /// None of the protocols of the service is supported.
    Protocol {
        /// The service.
        id: ShapeId,
        /// The protocols that the service states.
        found: Vec<String>,
        /// The protocol that is asked for, if one is.
        asked: Option<String>,
    },
    /// A target names a shape that is not in the model.
    UnresolvedTarget {
        /// The shape, with the member if it is one's.
        from: String,
        /// What is named.
        target: ShapeId,
        /// A shape of nearly that name.
        near: Option<ShapeId>,
    },
    /// A shape or member has a trait that nothing defines.
    UnresolvedTrait {
        /// The shape, with the member if it is one's.
        from: String,
        /// The trait.
        name: String,
        /// A trait of nearly that name.
        near: Option<String>,
    },
    /// A shape or member has a trait of Smithy's prelude that the generator does not know. It is a warning: a newer Smithy may
    /// define the trait.
    UnknownTrait {
        /// The shape, with the member if it is one's.
        from: String,
        /// The trait.
        name: String,
        /// A trait of nearly that name.
        near: Option<String>,
    },
    /// A text that only people or tests read has a fault. It is a warning: the crate is made without the text.
    LeftOut {
        /// The shape, with the member if it is one's.
        from: String,
        /// What is left out, such as `an example`.
        what: &'static str,
        /// What is wrong with it.
        message: String,
    },
    /// A target names a shape of a type that cannot stand there.
    WrongTarget {
        /// The shape, with the member if it is one's.
        from: String,
        /// What is named.
        target: ShapeId,
        /// The type that it has.
        found: String,
        /// What can stand there.
        expected: &'static str,
    },
    /// A shape is of a type that does not exist.
    UnknownType {
        /// The shape.
        id: ShapeId,
        /// The type that it states.
        kind: String,
    },
    /// A shape id or a member's name is not an identifier.
    InvalidName {
        /// The name.
        name: String,
    },
    /// Two names of the model become one name in Rust.
    NameCollision {
        /// The shape, or the one that the members belong to.
        id: ShapeId,
        /// The two names.
        names: [String; 2],
        /// What both become.
        rust: String,
        /// What a model can do about it.
        way_out: WayOut,
    },
    /// A trait's value is not what the trait's definition says.
    TraitValue {
        /// The shape, with the member if it is one's.
        from: String,
        /// The trait.
        name: String,
        /// What is wrong with the value.
        message: String,
    },
    /// The model asks for something that the generator does not do.
    Unsupported {
        /// The shape, with the member if it is one's.
        from: String,
        /// What it asks for.
        what: String,
    },
    /// The endpoint rules are wrong.
    Endpoint {
        /// What is wrong, and where in the rules.
        message: String,
    },
    /// The generator changes something of a service that is not there.
    Customization {
        /// The service.
        id: ShapeId,
        /// The operation or member that is not there.
        missing: &'static str,
        /// Why the service needs the change.
        reason: &'static str,
        /// Where that is written down.
        source: &'static str,
    },
    /// The model is larger than the generator takes.
    Limit {
        /// What there is too much of.
        what: &'static str,
        /// The most that is taken.
        limit: usize,
    },
    /// A name in the settings cannot be used.
    Setting {
        /// What is wrong.
        message: String,
    },
}

impl ErrorKind {
    /// A name for programs, which stays the same when the words change.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Json { .. } => "json",
            Self::KeyTwice { .. } => "key-twice",
            Self::Version { .. } => "version",
            Self::ShapeTwice { .. } => "shape-twice",
            Self::ApplyToNothing { .. } => "apply-to-nothing",
            Self::TraitConflict { .. } => "trait-conflict",
            Self::NoService => "no-service",
            Self::SeveralServices { .. } => "several-services",
            Self::Protocol { .. } => "protocol",
            Self::UnresolvedTarget { .. } => "unresolved-target",
            Self::UnresolvedTrait { .. } => "unresolved-trait",
            Self::UnknownTrait { .. } => "unknown-trait",
            Self::LeftOut { .. } => "left-out",
            Self::WrongTarget { .. } => "wrong-target",
            Self::UnknownType { .. } => "unknown-type",
            Self::InvalidName { .. } => "invalid-name",
            Self::NameCollision { .. } => "name-collision",
            Self::TraitValue { .. } => "trait-value",
            Self::Unsupported { .. } => "unsupported",
            Self::Endpoint { .. } => "endpoint",
            Self::Customization { .. } => "customization",
            Self::Limit { .. } => "limit",
            Self::Setting { .. } => "setting",
        }
    }

    /// Whether it is a place of a file that is wrong.
    pub(super) fn has_place(&self) -> bool {
        !matches!(self, Self::Setting { .. })
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::Json { .. } => "give a Smithy JSON AST, as `smithy ast` or AWS publish it".into(),
            Self::KeyTwice { .. } => "keep one of the values; a parser would leave the other out without a word".into(),
            Self::Version { .. } => "versions \"1.0\" and \"2.0\" are read; convert the model".into(),
            Self::ShapeTwice { .. } => {
                "leave the shape in one file; change its traits with `apply` in the other".into()
            }
            Self::ApplyToNothing { .. } => "name a shape or member of the model, or remove the statement".into(),
            Self::TraitConflict { .. } => "state the value in one of the files only".into(),
            Self::NoService => "a client is made from a shape of type `service`; give the file that has it".into(),
            Self::SeveralServices { .. } => {
                "name one of them: `--service` of `cargo xtask codegen`, or `service` of the settings".into()
            }
            Self::Protocol { .. } => {
                let supported = list(Protocol::PREFERENCE.iter().map(|protocol| protocol.trait_id()));
                format!("a service has to speak one of these: {supported}")
            }
            Self::UnresolvedTarget { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnresolvedTarget { near: None, .. } => "define the shape, or correct the target".into(),
            Self::UnresolvedTrait { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnresolvedTrait { near: None, .. } => "define the trait in the model, or correct its name".into(),
            Self::UnknownTrait { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnknownTrait { near: None, .. } => {
                "it changes nothing; if a newer Smithy defines it, check what it asks of clients".into()
            }
            Self::LeftOut { .. } => "the rest of the crate is whole; tell whoever publishes the model".into(),
            Self::WrongTarget { expected, .. } => format!("target {expected}"),
            Self::UnknownType { .. } => "the types of shapes are listed in the Smithy 2.0 specification".into(),
            Self::InvalidName { .. } => {
                "names are ASCII letters, digits and underscores, as Smithy's grammar of identifiers has them".into()
            }
            Self::NameCollision { way_out: WayOut::Rename, .. } => {
                "give one of the shapes another name in `rename` of the service".into()
            }
            Self::NameCollision { way_out: WayOut::LeaveOut, .. } => {
                "leave one of them out of the model: `rename` of a service does not reach members, operations and waiters".into()
            }
            Self::TraitValue { .. } => "correct the value; the Smithy specification defines the trait".into(),
            Self::Unsupported { .. } => "leave the shape out of the service's closure, or wait for support".into(),
            Self::Endpoint { .. } => "correct the rules; the Smithy rules engine specification defines them".into(),
            Self::Customization { reason, source, .. } => format!(
                "correct or remove the customization in `codegen/src/lower/customizations`, which is there because \
                 {reason} (source: {source})"
            ),
            Self::Limit { .. } => "split the model, or check that it is one".into(),
            Self::Setting { .. } => "correct the manifest or the command line".into(),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json { message } => write!(f, "not a Smithy JSON AST: {message}"),
            Self::KeyTwice { key } => write!(f, "the key {key:?} stands twice in one object"),
            Self::Version { version } => write!(f, "Smithy version {version:?} is not known"),
            Self::ShapeTwice { id } => write!(f, "`{id}` is defined twice"),
            Self::ApplyToNothing { id } => write!(f, "`apply` names `{id}`, which is not in the model"),
            Self::TraitConflict { id, name } => write!(f, "`{id}` has two different values of `{name}`"),
            Self::NoService => f.write_str("the model has no service"),
            Self::SeveralServices { ids } => {
                write!(f, "the model has {} services: {}", ids.len(), list(ids.iter().map(ShapeId::as_str)))
            }
            Self::Protocol { id, found, .. } if found.is_empty() => write!(f, "`{id}` states no protocol"),
            Self::Protocol { id, found, asked: Some(asked) } => {
                write!(f, "`{id}` speaks {}, and no `{asked}` that is supported", list(found.iter().map(String::as_str)))
            }
            Self::Protocol { id, found, asked: None } => {
                write!(f, "`{id}` speaks {}, which is not supported", list(found.iter().map(String::as_str)))
            }
            Self::UnresolvedTarget { from, target, .. } => {
                write!(f, "`{from}` targets `{target}`, which is not in the model")
            }
            Self::UnresolvedTrait { from, name, .. } => {
                write!(f, "`{from}` has the trait {name:?}, which nothing defines")
            }
            Self::UnknownTrait { from, name, .. } => write!(f, "`{from}` has the trait `{name}`, which is not known"),
            Self::LeftOut { from, what, message } => write!(f, "{what} of `{from}` is left out: {message}"),
            Self::WrongTarget { from, target, found, .. } => {
                let article = if found.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
                write!(f, "`{from}` targets `{target}`, which is {article} {found}")
            }
            Self::UnknownType { id, kind } => write!(f, "`{id}` is of type `{kind}`, which does not exist"),
            Self::InvalidName { name } => write!(f, "{name:?} is not a name"),
            Self::NameCollision { id, names: [one, other], rust, .. } => {
                write!(f, "`{one}` and `{other}` of `{id}` both become `{rust}`")
            }
            Self::TraitValue { from, name, message } => write!(f, "`{from}` has a wrong `{name}`: {message}"),
            Self::Unsupported { from, what } => write!(f, "`{from}` needs {what}, which is not supported"),
            Self::Endpoint { message } => write!(f, "endpoint rules: {message}"),
            Self::Customization { id, missing, .. } => {
                write!(f, "the customization of `{id}` finds no `{missing}`, which it changes")
            }
            Self::Limit { what, limit } => write!(f, "the model has more than {limit} {what}"),
            Self::Setting { message } => f.write_str(message),
        }
    }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}
