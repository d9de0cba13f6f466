//! The kinds of errors, with their messages and advice on how to fix them.

use std::fmt;

use crate::ast::ShapeId;
use crate::ir::Protocol;

/// A way to resolve a name collision in a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WayOut {
    /// Renaming one of the shapes (property `rename` of the service).
    Rename,
    /// Removing one of the members, operations or waiters, which a service cannot rename.
    LeaveOut,
}

/// The kind of an error in a model or the settings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is not JSON, or not a Smithy JSON AST.
    Json {
        /// The parser's message.
        message: String,
    },
    /// An object has a duplicate key.
    KeyTwice {
        /// The key.
        key: String,
    },
    /// The file has an unknown version of the AST.
    Version {
        /// The version.
        version: String,
    },
    /// Two files define the same shape.
    ShapeTwice {
        /// The shape.
        id: ShapeId,
    },
    /// An `apply` statement has an unknown target.
    ApplyToNothing {
        /// The target.
        id: ShapeId,
    },
    /// A shape or member has conflicting values for the same trait.
    TraitConflict {
        /// The ID of the shape or member.
        id: ShapeId,
        /// The trait, followed by the keys that lead to the conflict, if there are any.
        name: String,
    },
    /// The model has no service.
    NoService,
    /// The model has more than one service, and none was selected.
    SeveralServices {
        /// The IDs of the services.
        ids: Vec<ShapeId>,
    },
    /// A requested operation is not in the service.
    UnknownOperation {
        /// The service.
        id: ShapeId,
        /// The requested name.
        name: String,
        /// An operation with a similar name, if there is one.
        near: Option<String>,
    },
    /// None of the service's protocols is supported, or the requested protocol is not one of its supported protocols.
    Protocol {
        /// The service.
        id: ShapeId,
        /// The protocols of the service.
        found: Vec<String>,
        /// The requested protocol, if there is one.
        named: Option<String>,
    },
    /// A target is not in the model.
    UnresolvedTarget {
        /// The ID of the shape or member.
        from: String,
        /// The target.
        target: ShapeId,
        /// A shape with a similar name, if there is one.
        near: Option<ShapeId>,
    },
    /// A shape or member has an undefined trait.
    UnresolvedTrait {
        /// The ID of the shape or member.
        from: String,
        /// The trait.
        name: String,
        /// A trait with a similar name, if there is one.
        near: Option<String>,
    },
    /// A shape or member has an unknown trait of Smithy's prelude. This is a warning, because a newer version of Smithy
    /// may define the trait.
    UnknownTrait {
        /// The ID of the shape or member.
        from: String,
        /// The trait.
        name: String,
        /// A trait with a similar name, if there is one.
        near: Option<String>,
    },
    /// A part of the model that only people or tests read, such as an example, has a fault. This is a warning: the
    /// crate is generated without that part.
    LeftOut {
        /// The ID of the shape or member.
        from: String,
        /// The part that is left out, such as `an example`.
        what: &'static str,
        /// A description of the fault.
        message: String,
    },
    /// A target has the wrong type.
    WrongTarget {
        /// The ID of the shape or member.
        from: String,
        /// The target.
        target: ShapeId,
        /// The type of the target.
        found: String,
        /// A description of valid targets.
        expected: &'static str,
    },
    /// A shape has an unknown type.
    UnknownType {
        /// The shape.
        id: ShapeId,
        /// The type.
        kind: String,
    },
    /// A shape ID or member name is not valid.
    InvalidName {
        /// The name.
        name: String,
    },
    /// Two names in the model map to the same name in Rust.
    NameCollision {
        /// The shape, or the container of the members.
        id: ShapeId,
        /// The two names.
        names: [String; 2],
        /// The name in Rust.
        rust: String,
        /// The way to resolve the collision.
        way_out: WayOut,
    },
    /// The value of a trait does not match its definition.
    TraitValue {
        /// The ID of the shape or member.
        from: String,
        /// The trait.
        name: String,
        /// A description of the fault.
        message: String,
    },
    /// The model needs a feature that the generator does not support.
    Unsupported {
        /// The ID of the shape or member.
        from: String,
        /// The feature.
        what: String,
    },
    /// The endpoint rules are invalid.
    Endpoint {
        /// A description of the fault, with its location in the rules.
        message: String,
    },
    /// A customization of a service does not apply to the model.
    Customization {
        /// The service.
        id: ShapeId,
        /// A description of the fault, as the predicate of a sentence about the customization.
        fault: String,
        /// The reason for the customization.
        reason: &'static str,
        /// The source of the reason.
        source: &'static str,
    },
    /// The model exceeds a limit of the generator.
    Limit {
        /// The items that are counted, in the plural.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// A setting is invalid.
    Setting {
        /// A description of the fault.
        message: String,
    },
}

impl ErrorKind {
    /// Returns a code that programs can rely on: unlike the message, it does not change.
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
            Self::UnknownOperation { .. } => "unknown-operation",
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

    /// Whether the error has a location in a file.
    pub(super) fn has_place(&self) -> bool {
        !matches!(self, Self::Setting { .. } | Self::UnknownOperation { .. })
    }

    /// Returns advice on how to fix the error.
    pub fn help(&self) -> String {
        match self {
            Self::Json { .. } => "provide a Smithy JSON AST, such as the output of `smithy ast` or a model published by AWS".into(),
            Self::KeyTwice { .. } => "remove one of the duplicates; JSON parsers would silently ignore one".into(),
            Self::Version { .. } => "versions \"1.0\" and \"2.0\" are supported; convert the model".into(),
            Self::ShapeTwice { .. } => {
                "define the shape in one file; use `apply` in the other to change its traits".into()
            }
            Self::ApplyToNothing { .. } => "correct the target, or remove the statement".into(),
            Self::TraitConflict { .. } => "set the value in only one of the files".into(),
            Self::NoService => "a client needs a shape of type `service`; provide the file that defines it".into(),
            Self::SeveralServices { .. } => {
                "select one with `--service` of `cargo xtask codegen`, or `service` in the settings".into()
            }
            Self::UnknownOperation { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnknownOperation { near: None, .. } => {
                "use the names of the model's shapes of type `operation`, such as `GetObject`".into()
            }
            Self::Protocol { .. } => {
                let supported = list(Protocol::PREFERENCE.iter().map(|protocol| protocol.trait_id()));
                format!("the supported protocols are {supported}")
            }
            Self::UnresolvedTarget { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnresolvedTarget { near: None, .. } => "define the shape, or correct the target".into(),
            Self::UnresolvedTrait { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnresolvedTrait { near: None, .. } => "define the trait in the model, or correct its name".into(),
            Self::UnknownTrait { near: Some(near), .. } => format!("did you mean `{near}`?"),
            Self::UnknownTrait { near: None, .. } => {
                "the trait is ignored; if a newer version of Smithy defines it, check what it requires of clients".into()
            }
            Self::LeftOut { .. } => "the rest of the crate is complete; report this to the publisher of the model".into(),
            Self::WrongTarget { expected, .. } => format!("target {expected}"),
            Self::UnknownType { .. } => "see the Smithy 2.0 specification for the types of shapes".into(),
            Self::InvalidName { .. } => {
                "names consist of ASCII letters, digits and underscores; see the identifier grammar of Smithy".into()
            }
            Self::NameCollision { way_out: WayOut::Rename, .. } => {
                "rename one of the shapes with the service's `rename` property".into()
            }
            Self::NameCollision { way_out: WayOut::LeaveOut, .. } => {
                "remove one of them from the model: a service's `rename` does not apply to members, operations or waiters".into()
            }
            Self::TraitValue { name, .. } if name.starts_with("codegen#") => {
                "correct the model that adds the trait; CONTRIBUTING.md defines the trait".into()
            }
            Self::TraitValue { .. } => "correct the value; see the definition of the trait in the Smithy specification".into(),
            Self::Unsupported { .. } => "remove the shape from the service's closure, or wait for support".into(),
            Self::Endpoint { .. } => "correct the rules; see the Smithy rules engine specification".into(),
            Self::Customization { reason, source, .. } => format!(
                "correct or remove the customization in `codegen/src/lower/customizations`, which exists because \
                 {reason} (source: {source})"
            ),
            Self::Limit { .. } => "split the model, or check that it is valid".into(),
            Self::Setting { .. } => "correct the manifest or the command line".into(),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json { message } => write!(f, "not a Smithy JSON AST: {message}"),
            Self::KeyTwice { key } => write!(f, "duplicate key {key:?}"),
            Self::Version { version } => write!(f, "unknown Smithy version {version:?}"),
            Self::ShapeTwice { id } => write!(f, "`{id}` is defined twice"),
            Self::ApplyToNothing { id } => write!(f, "`apply` targets `{id}`, which is not in the model"),
            Self::TraitConflict { id, name } => write!(f, "`{id}` has conflicting values for `{name}`"),
            Self::NoService => f.write_str("the model has no service"),
            Self::SeveralServices { ids } => {
                write!(f, "the model has {} services: {}", ids.len(), list(ids.iter().map(ShapeId::as_str)))
            }
            Self::UnknownOperation { id, name, .. } => write!(f, "`{id}` has no operation `{name}`"),
            Self::Protocol { id, found, .. } if found.is_empty() => write!(f, "`{id}` has no protocol"),
            Self::Protocol { id, found, named: Some(named) } => {
                write!(f, "`{named}` is unsupported for `{id}`, which uses {}", list(found.iter().map(String::as_str)))
            }
            Self::Protocol { id, found, named: None } => {
                write!(
                    f,
                    "`{id}` uses {}, which the generator does not support",
                    list(found.iter().map(String::as_str))
                )
            }
            Self::UnresolvedTarget { from, target, .. } => {
                write!(f, "`{from}` targets `{target}`, which is not in the model")
            }
            Self::UnresolvedTrait { from, name, .. } => {
                write!(f, "`{from}` has the trait {name:?}, which is not defined")
            }
            Self::UnknownTrait { from, name, .. } => write!(f, "`{from}` has the unknown trait `{name}`"),
            Self::LeftOut { from, what, message } => write!(f, "{what} of `{from}` is left out: {message}"),
            Self::WrongTarget { from, target, found, .. } => {
                let article = if found.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
                write!(f, "`{from}` targets `{target}`, which is {article} {found}")
            }
            Self::UnknownType { id, kind } => write!(f, "`{id}` has the unknown type `{kind}`"),
            Self::InvalidName { name } => write!(f, "{name:?} is not a valid name"),
            Self::NameCollision { id, names: [one, other], rust, .. } => {
                write!(f, "`{one}` and `{other}` of `{id}` both map to `{rust}`")
            }
            Self::TraitValue { from, name, message } => write!(f, "`{from}` has an invalid `{name}`: {message}"),
            Self::Unsupported { from, what } => write!(f, "`{from}` needs {what}, which is not supported"),
            Self::Endpoint { message } => write!(f, "endpoint rules: {message}"),
            Self::Customization { id, fault, .. } => {
                write!(f, "the customization of `{id}` {fault}")
            }
            Self::Limit { what, limit } => write!(f, "the model has more than {limit} {what}"),
            Self::Setting { message } => f.write_str(message),
        }
    }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}
