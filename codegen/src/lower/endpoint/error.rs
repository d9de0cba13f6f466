//! Errors in endpoint rules, with their locations.

use std::error::Error;
use std::fmt::{Display, Formatter};

/// An error in endpoint rules.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointError {
    /// The ID of the trait, such as `smithy.rules#endpointRuleSet`.
    pub trait_id: &'static str,
    /// The location in the trait's value, such as `rules[2].rules[0].conditions[1]`; empty for the value itself.
    pub place: String,
    /// The error.
    pub problem: Problem,
}

/// The kinds of errors in endpoint rules.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Problem {
    /// A required member is missing.
    MissingMember(&'static str),
    /// A value has the wrong JSON type.
    JsonType {
        /// The expected type.
        expected: &'static str,
        /// The actual type.
        found: &'static str,
    },
    /// The version of the rules language is not 1.x.
    Version(String),
    /// A name is not a letter, possibly after underscores, followed by letters, digits and underscores.
    Name(String),
    /// A parameter has the same name as a method of the parameters or their builder.
    ReservedName(String),
    /// Two parameters have the same name, ignoring case, or the same field name.
    SameName(String),
    /// A parameter has an invalid type.
    ParameterType(String),
    /// A parameter has a default but is not required.
    DefaultOfOptional,
    /// A built-in value is unknown.
    UnknownBuiltIn(String),
    /// A built-in value and its parameter have different types.
    BuiltInType {
        /// The name of the built-in value.
        name: String,
        /// The type of the built-in value.
        expected: &'static str,
    },
    /// A rule is not an endpoint, error or tree rule.
    RuleType(String),
    /// A list of rules is empty.
    Empty(&'static str),
    /// A value is not a function, reference or literal.
    NoExpression,
    /// A function is unknown.
    UnknownFunction(String),
    /// A function has the wrong number of arguments.
    ArgumentCount {
        /// The function.
        function: String,
        /// The expected number.
        expected: &'static str,
        /// The actual number.
        found: usize,
    },
    /// A value has the wrong type.
    Type {
        /// The expected type.
        expected: String,
        /// The actual type.
        found: String,
    },
    /// A required value may be unset.
    MayBeUnset(String),
    /// A value, such as that of an argument, is invalid.
    Argument(&'static str),
    /// A name is neither a parameter nor an assigned variable.
    UnknownName(String),
    /// An assignment uses a name that is already taken.
    Assigned(String),
    /// A value does not have the requested attribute.
    UnknownAttribute {
        /// The attribute.
        attribute: String,
        /// The type of the value.
        of: &'static str,
        /// The attributes that the value has.
        known: String,
    },
    /// A path of `getAttr`, or in a template, is invalid.
    Path(String),
    /// A template has unbalanced or empty braces.
    Template(String),
    /// Two authentication schemes of an endpoint have the same name.
    AuthScheme(&'static str),
    /// A decision diagram is invalid.
    Diagram(String),
    /// A test case has a parameter that the rules do not define.
    UnknownParameter(String),
    /// The rules or their tests exceed a limit.
    TooMany {
        /// The items that are counted, in the plural, such as `rules`.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

impl Display for EndpointError {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let Self { trait_id, place, problem } = self;
        if place.is_empty() { write!(f, "{trait_id}: {problem}") } else { write!(f, "{trait_id}, {place}: {problem}") }
    }
}

impl Error for EndpointError {}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MissingMember(member) => write!(f, "the member `{member}` is missing; add it"),
            Self::JsonType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Version(found) => {
                write!(
                    f,
                    "unknown version `{found}` of the rules language; versions 1.0 up to, but not including, 2.0 are supported"
                )
            }
            Self::Name(name) => {
                write!(
                    f,
                    "`{name}` is not a valid name; a name is a letter, possibly after underscores, then letters, digits and underscores"
                )
            }
            Self::ReservedName(name) => {
                write!(f, "a parameter cannot be named `{name}`, because the parameters have a method with that name")
            }
            Self::SameName(name) => {
                write!(f, "another parameter has the name `{name}`, ignoring case and underscores; rename one of them")
            }
            Self::ParameterType(found) => {
                write!(f, "`{found}` is not a parameter type; use string, boolean or stringArray")
            }
            Self::DefaultOfOptional => {
                f.write_str("a parameter with a default must also be required; add `\"required\": true`")
            }
            Self::UnknownBuiltIn(name) => write!(f, "unknown built-in value `{name}`, which would never be set"),
            Self::BuiltInType { name, expected } => {
                write!(f, "the built-in value `{name}` is {expected}; change the type of the parameter")
            }
            Self::RuleType(found) => write!(f, "`{found}` is not a rule type; use endpoint, error or tree"),
            Self::Empty(what) => write!(f, "there must be at least one {what}"),
            Self::NoExpression => f.write_str(
                "this is not an expression; use a literal, an object with `ref`, or an object with `fn` and `argv`",
            ),
            Self::UnknownFunction(name) => {
                write!(f, "unknown function `{name}`; the functions are {}", super::function::NAMES.join(", "))
            }
            Self::ArgumentCount { function, expected, found } => {
                write!(f, "`{function}` takes {expected}, but the number of arguments is {found}")
            }
            Self::Type { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::MayBeUnset(what) => {
                write!(f, "{what} may be unset here; check it with isSet, or assign it, in an earlier condition")
            }
            Self::Argument(must) => f.write_str(must),
            Self::UnknownName(name) => write!(
                f,
                "unknown name `{name}`; it must be a parameter, or assigned by an earlier condition of this rule or an \
                 enclosing one"
            ),
            Self::Assigned(name) => write!(f, "the name `{name}` is already taken; assign to a different one"),
            Self::UnknownAttribute { attribute, of, known } => {
                write!(f, "{of} has no attribute `{attribute}`; it has {known}")
            }
            Self::Path(path) => write!(
                f,
                "`{path}` is not a valid path; a path consists of attributes separated by dots, optionally followed by an index such as [0]"
            ),
            Self::Template(text) => write!(
                f,
                "unbalanced or empty braces in the template `{text}`; use {{Name}} or {{Name#path}}, and {{{{ and }}}} \
                 for literal braces"
            ),
            Self::AuthScheme(must) => write!(f, "{must}"),
            Self::Diagram(reason) => f.write_str(reason),
            Self::UnknownParameter(name) => write!(f, "the rules have no parameter `{name}`"),
            Self::TooMany { what, limit } => write!(f, "more than the limit of {limit} {what}"),
        }
    }
}
