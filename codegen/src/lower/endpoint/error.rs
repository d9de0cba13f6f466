//! What can be wrong with endpoint rules, and where.

use std::error::Error;
use std::fmt::{Display, Formatter};

/// Endpoint rules that cannot be compiled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndpointError {
    /// The trait, such as `smithy.rules#endpointRuleSet`.
    pub trait_id: &'static str,
    /// The place in the trait's value, such as `rules[2].rules[0].conditions[1]`; empty for the value itself.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong at a place of endpoint rules.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Problem {
    /// A member that has to be there is not.
    MissingMember(&'static str),
    /// A value has another JSON type.
    JsonType {
        /// What would do.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// The version is not one of the rules language 1.
    Version(String),
    /// A name that is not a letter followed by letters and digits.
    Name(String),
    /// A parameter's name that cannot be a field of the parameters.
    ReservedName(String),
    /// Two parameters with the same name, letter case and Rust conventions aside.
    SameName(String),
    /// A type that parameters do not have.
    ParameterType(String),
    /// A default of a parameter that is not required.
    DefaultOfOptional,
    /// A built-in value that nothing binds.
    UnknownBuiltIn(String),
    /// A built-in value of another type than its parameter.
    BuiltInType {
        /// The built-in's name.
        name: String,
        /// The type that it has.
        expected: &'static str,
    },
    /// A rule that is neither endpoint nor error nor tree.
    RuleType(String),
    /// A rule or list without what it is there for.
    Empty(&'static str),
    /// Something that has to be a function, reference or literal, and is not.
    NoExpression,
    /// A function that the rules language does not have.
    UnknownFunction(String),
    /// Too few or too many arguments.
    ArgumentCount {
        /// The function.
        function: String,
        /// How many it takes.
        expected: &'static str,
        /// How many there are.
        found: usize,
    },
    /// A value of another type.
    Type {
        /// What would do.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A value that may be unset where one is needed.
    MayBeUnset(String),
    /// An argument whose type is right and whose value is not.
    Argument(&'static str),
    /// A name that is neither a parameter nor assigned before.
    UnknownName(String),
    /// A name that is taken already where it is assigned to.
    Assigned(String),
    /// An attribute that a value does not have.
    UnknownAttribute {
        /// The attribute.
        attribute: String,
        /// What it is asked of.
        of: &'static str,
        /// What there is.
        known: String,
    },
    /// A path of `getAttr` that is not one.
    Path(String),
    /// A template whose braces do not fit.
    Template(String),
    /// Authentication schemes that are not a list of objects with different names.
    AuthScheme(&'static str),
    /// Nodes that are not a decision diagram.
    Diagram(String),
    /// A test case with a parameter that the rules do not have.
    UnknownParameter(String),
    /// Too much of something.
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How much there may be.
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
            Self::JsonType { expected, found } => write!(f, "this has to be {expected}, and is {found}"),
            Self::Version(found) => {
                write!(f, "the version `{found}` of the rules language is not known; versions 1.0 and up to 2 are")
            }
            Self::Name(name) => {
                write!(f, "`{name}` is not a name; names are a letter followed by letters, digits and underscores")
            }
            Self::ReservedName(name) => {
                write!(f, "a parameter cannot have the name `{name}`, which the parameters' own methods have")
            }
            Self::SameName(name) => {
                write!(f, "another parameter has the same name `{name}`, letter case aside; rename one of them")
            }
            Self::ParameterType(found) => {
                write!(f, "`{found}` is not a type of parameters; use string, boolean or stringArray")
            }
            Self::DefaultOfOptional => {
                f.write_str("a parameter with a default has to be required too; add `\"required\": true`")
            }
            Self::UnknownBuiltIn(name) => write!(f, "the built-in `{name}` is not known, so nothing would bind it"),
            Self::BuiltInType { name, expected } => {
                write!(f, "the built-in `{name}` is {expected}; give the parameter that type")
            }
            Self::RuleType(found) => write!(f, "`{found}` is not a type of rules; use endpoint, error or tree"),
            Self::Empty(what) => write!(f, "there has to be at least one {what}"),
            Self::NoExpression => f.write_str(
                "this is not an expression; use a literal, an object with `ref`, or an object with `fn` and `argv`",
            ),
            Self::UnknownFunction(name) => {
                write!(f, "the function `{name}` is not known; there are {}", super::function::NAMES.join(", "))
            }
            Self::ArgumentCount { function, expected, found } => {
                write!(f, "`{function}` takes {expected}, and is given {found}")
            }
            Self::Type { expected, found } => write!(f, "this has to be {expected}, and is {found}"),
            Self::MayBeUnset(what) => {
                write!(f, "{what} may be unset here; check it with isSet, or assign it, in an earlier condition")
            }
            Self::Argument(must) => f.write_str(must),
            Self::UnknownName(name) => write!(
                f,
                "`{name}` is not known here; it has to be a parameter, or assigned by an earlier condition of this \
                 rule or of a rule around it"
            ),
            Self::Assigned(name) => write!(f, "the name `{name}` is already taken here; assign to another one"),
            Self::UnknownAttribute { attribute, of, known } => {
                write!(f, "{of} has no attribute `{attribute}`; it has {known}")
            }
            Self::Path(path) => write!(
                f,
                "`{path}` is not a path; a path is attributes parted by dots, with an index such as [0] only at the end"
            ),
            Self::Template(text) => write!(
                f,
                "the braces of the template `{text}` do not fit; write {{Name}} or {{Name#path}}, and {{{{ and }}}} for \
                 braces that stand for themselves"
            ),
            Self::AuthScheme(must) => write!(f, "{must}"),
            Self::Diagram(reason) => f.write_str(reason),
            Self::UnknownParameter(name) => write!(f, "the rules have no parameter `{name}`"),
            Self::TooMany { what, limit } => write!(f, "there are more than {limit} {what}, which is the limit"),
        }
    }
}
