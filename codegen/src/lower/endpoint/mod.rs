//! The compiler of the endpoint rules language (Smithy 2.0, "Rules engine specification").
//!
//! | trait | compiled to |
//! | --- | --- |
//! | `smithy.rules#endpointRuleSet` | nested conditions with named local variables |
//! | `smithy.rules#endpointBdd` | conditions, results, and a table of nodes that refer to them |
//! | `smithy.rules#endpointTests` | a table of cases |
//!
//! If a model has both a rule set and a diagram, which are equivalent, the rule set is used: it becomes nested
//! conditions with names that the service chose, while a diagram, designed for fast interpreters, would remain a table
//! of numbers in Rust. Compiled conditions are fast without a table.
//!
//! Endpoints that differ only in strings become calls of one function, so that rules with hundreds of them stay short.
//!
//! Everything is checked here: names, types, the presence of values, and limits that protect the generator and the
//! Rust compiler from excessive rules. Each rule is visited once, so the size of the compiled rules is linear in the
//! size of the source.

mod base64;
mod borrowed;
mod cases;
mod compiler;
mod diagram;
mod error;
mod function;
mod limits;
mod name;
mod node;
mod operator;
mod outcome;
mod parameters;
mod path;
mod reads;
mod rules;
mod scope;
mod shared;
mod template;

pub use error::{EndpointError, Problem};

use crate::ir::endpoint::{BuiltIn, EndpointRules, Library, Resolution};
use crate::json::Value;
use compiler::Compiler;
use node::Node;
use reads::Reads;

/// The traits of a service that define and test its endpoint rules.
#[derive(Clone, Copy, Debug, Default)]
pub struct EndpointTraits<'a> {
    /// The value of `smithy.rules#endpointRuleSet`.
    pub rule_set: Option<&'a Value>,
    /// The value of `smithy.rules#endpointBdd`, which is ignored if there is a rule set.
    pub bdd: Option<&'a Value>,
    /// The value of `smithy.rules#endpointTests`.
    pub tests: Option<&'a Value>,
}

/// Compiles a service's endpoint rules, or returns `None` if it has none. Faulty test cases are left out, and their
/// errors are added to `left_out`.
///
/// # Errors
/// Fails if the rules are invalid or too large. The error names the trait and the location inside it.
pub fn lower(
    traits: EndpointTraits<'_>,
    left_out: &mut Vec<EndpointError>,
) -> Result<Option<EndpointRules>, EndpointError> {
    let source = match traits {
        EndpointTraits { rule_set: Some(rule_set), .. } => Node::root("smithy.rules#endpointRuleSet", rule_set),
        EndpointTraits { bdd: Some(bdd), .. } => Node::root("smithy.rules#endpointBdd", bdd),
        EndpointTraits { .. } => return Ok(None),
    };
    let version = source.member("version")?;
    if version.text()? != "1" && !version.text()?.starts_with("1.") {
        return version.fail(Problem::Version(version.text()?.to_owned()));
    }
    let parameters = parameters::parameters(&source.member("parameters")?)?;
    let mut compiler = Compiler::default();
    for parameter in &parameters {
        compiler.scope.bind(&parameter.name, parameters::value(parameter));
    }
    let mut resolution = match traits.rule_set {
        Some(_) => Resolution::Rules(compiler.rules(&source.member("rules")?, 0)?),
        None => Resolution::Diagram(diagram::diagram(&mut compiler, &source)?),
    };
    let cases = match traits.tests {
        // A trait value that is not an object is reported elsewhere in lowering.
        Some(tests) if tests.as_object().is_some() => {
            let (cases, faults) = cases::cases(&Node::root("smithy.rules#endpointTests", tests), &parameters);
            left_out.extend(faults);
            cases
        }
        _ => Vec::new(),
    };
    let Reads { mut library, params: reads_params, auth_schemes } = Reads::of(&resolution);
    library.insert(Library::InvalidParams);
    if parameters.iter().any(|parameter| parameter.built_in == Some(BuiltIn::Region)) {
        library.insert(Library::Host);
    }
    if !cases.is_empty() {
        library.insert(Library::Testing);
    }
    // Comes last, because nothing else looks into functions.
    let functions = shared::share(&mut resolution);
    Ok(Some(EndpointRules { parameters, resolution, functions, reads_params, auth_schemes, library, cases }))
}
