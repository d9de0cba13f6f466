//! Functions for endpoints that differ only in strings: outcomes with the same authentication schemes, headers and
//! properties call one function. This halves the rules of services that state a scheme with each of many endpoints.

use super::compiler::{borrow, own, plain};
use crate::ir::endpoint::{
    Base, Block, EndpointFunction, EndpointValue, Expression, ExpressionKind as Kind, Leaf, Outcome, Property,
    Resolution, Step, Test,
};
use crate::names;
use std::collections::HashSet;

/// The parameter of every function, which is the URL.
const URL: &str = "url";

/// The maximum number of parameters besides the URL. Clippy warns about functions with more than seven in total.
const MAX_PARAMETERS: usize = 6;

/// Endpoints that are the same but for their strings.
struct Group {
    /// An endpoint of the group whose strings are all replaced by the same variable.
    shape: EndpointValue,
    /// The strings of each endpoint.
    uses: Vec<Vec<Expression>>,
}

/// A string in an endpoint.
struct Slot<'a> {
    /// The header or property that contains the string.
    name: &'a str,
    /// Whether the string outlives the evaluation, as header values do.
    is_kept: bool,
    /// The string.
    text: &'a mut Expression,
}

/// Replaces endpoints that occur more than once, apart from their strings, with calls, and returns the functions.
pub(super) fn share(resolution: &mut Resolution) -> Vec<EndpointFunction> {
    let mut taken = HashSet::new();
    let mut outcomes = outcomes(resolution, &mut taken);
    let mut groups: Vec<Group> = Vec::new();
    let mut calls = Vec::new();
    for outcome in &mut outcomes {
        let Outcome::Endpoint(endpoint) = &**outcome else { continue };
        let mut shape = endpoint.clone();
        if !is_shareable(&shape) {
            continue;
        }
        shape.url = local(URL);
        let texts = slots(&mut shape).into_iter().map(|slot| std::mem::replace(slot.text, local(URL))).collect();
        let group = groups.iter().position(|group| group.shape == shape).unwrap_or_else(|| {
            groups.push(Group { shape, uses: Vec::new() });
            groups.len() - 1
        });
        calls.push((group, groups[group].uses.len(), outcome));
        groups[group].uses.push(texts);
    }
    let functions: Vec<_> = groups.iter().map(|group| function(group, &mut taken)).collect();
    for (group, index, outcome) in calls {
        if let Some((function, passed)) = &functions[group]
            && let Outcome::Endpoint(endpoint) = &**outcome
        {
            let texts = &groups[group].uses[index];
            let arguments = passed.iter().map(|slot| argument(&texts[*slot])).collect();
            **outcome = Outcome::Call { function: function.name.clone(), url: endpoint.url.clone(), arguments };
        }
    }
    functions.into_iter().flatten().map(|(function, _)| function).collect()
}

/// Creates the function of a group of at least two endpoints, and lists the strings that it takes as arguments.
fn function(group: &Group, taken: &mut HashSet<String>) -> Option<(EndpointFunction, Vec<usize>)> {
    let [first, others @ ..] = group.uses.as_slice() else { return None };
    if others.is_empty() {
        return None;
    }
    let mut endpoint = group.shape.clone();
    let mut parameters: Vec<String> = Vec::new();
    let mut passed: Vec<usize> = Vec::new();
    for (index, slot) in slots(&mut endpoint).into_iter().enumerate() {
        let is_constant = others.iter().all(|texts| texts[index] == first[index]);
        if is_constant && matches!(first[index].kind, Kind::Text(_)) {
            *slot.text = first[index].clone();
            continue;
        }
        let is_same = |other: &usize| group.uses.iter().all(|texts| texts[*other] == texts[index]);
        let parameter = passed.iter().position(is_same).unwrap_or_else(|| {
            let is_taken = |name: &str| name == URL || parameters.iter().any(|other| other == name);
            parameters.push(unused(&identifier(slot.name), is_taken));
            passed.push(index);
            passed.len() - 1
        });
        let parameter = local(&parameters[parameter]);
        *slot.text = if slot.is_kept { own(parameter) } else { parameter };
    }
    if parameters.len() > MAX_PARAMETERS {
        return None;
    }
    let name = unused(&name(&endpoint), |name| taken.contains(name));
    taken.insert(name.clone());
    Some((EndpointFunction { name, parameters, endpoint }, passed))
}

/// Whether an endpoint consists of more than its URL, and neither the URL nor the names of the schemes need a check.
fn is_shareable(endpoint: &EndpointValue) -> bool {
    let EndpointValue { url: _, from_outside, headers, auth_schemes, properties } = endpoint;
    let is_plain = headers.is_empty() && auth_schemes.is_empty() && properties.is_empty();
    !from_outside && !is_plain && auth_schemes.iter().all(|scheme| matches!(scheme.name.kind, Kind::Text(_)))
}

/// Returns the name of the function for an endpoint: `endpoint_with_sigv4a_or_sigv4_and_backend`.
fn name(endpoint: &EndpointValue) -> String {
    let schemes: Vec<_> = endpoint
        .auth_schemes
        .iter()
        .map(|scheme| match &scheme.name.kind {
            Kind::Text(name) => words(name).to_ascii_lowercase(),
            _ => String::new(),
        })
        .collect();
    let headers = endpoint.headers.iter().map(|(name, _)| name);
    let others = headers.chain(endpoint.properties.iter().map(|(name, _)| name)).map(|name| names::snake(&words(name)));
    let schemes = (!schemes.is_empty()).then(|| schemes.join("_or_"));
    format!("endpoint_with_{}", schemes.into_iter().chain(others).collect::<Vec<_>>().join("_and_"))
}

/// Returns the identifier for any text: its letters and digits in snake case.
fn identifier(text: &str) -> String {
    names::identifier(&names::snake(&words(text)))
}

/// Returns the letters and digits of any text, with an underscore between words.
fn words(text: &str) -> String {
    let words: Vec<_> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "value".to_owned() } else { words.join("_") }
}

/// Returns a name with a number, if necessary, so that it is not taken.
fn unused(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: usize| format!("{name}_{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
}

/// Returns a string as an argument, which is borrowed.
fn argument(text: &Expression) -> Expression {
    match &text.kind {
        Kind::Own(inner) => borrow((**inner).clone()),
        _ => borrow(text.clone()),
    }
}

fn local(name: &str) -> Expression {
    Expression { kind: Kind::Local(name.to_owned()), ty: plain(Base::Text) }
}

/// Returns the outcomes of compiled rules, and adds the names of local variables, which functions must not have.
fn outcomes<'a>(resolution: &'a mut Resolution, locals: &mut HashSet<String>) -> Vec<&'a mut Outcome> {
    match resolution {
        Resolution::Rules(block) => {
            let mut found = Vec::new();
            add_outcomes(block, &mut found, locals);
            found
        }
        Resolution::Diagram(diagram) => {
            locals.extend(diagram.variables.iter().chain(&diagram.stores).cloned());
            let mut add = |leaf: &'a mut Leaf| {
                locals.extend(leaf.needs.iter().map(|(local, _)| local.clone()));
                &mut leaf.outcome
            };
            diagram.results.iter_mut().map(&mut add).collect()
        }
    }
}

fn add_outcomes<'a>(block: &'a mut Block, found: &mut Vec<&'a mut Outcome>, locals: &mut HashSet<String>) {
    for step in &mut block.steps {
        match step {
            Step::Let { local, .. } => {
                locals.insert(local.clone());
            }
            Step::If { tests, then } => {
                locals.extend(tests.iter().filter_map(|test| match test {
                    Test::Binds { local, .. } => Some(local.clone()),
                    Test::Holds(_) => None,
                }));
                add_outcomes(then, found, locals);
            }
        }
    }
    found.extend(&mut block.end);
}

/// Returns the strings in the headers, schemes and properties of an endpoint.
fn slots(endpoint: &mut EndpointValue) -> Vec<Slot<'_>> {
    let mut found = Vec::new();
    for (name, values) in &mut endpoint.headers {
        found.extend(values.iter_mut().map(|text| Slot { name: name.as_str(), is_kept: true, text }));
    }
    let schemes = endpoint.auth_schemes.iter_mut().flat_map(|scheme| &mut scheme.properties);
    for (name, property) in schemes.chain(&mut endpoint.properties) {
        add_slots(name, property, &mut found);
    }
    found
}

fn add_slots<'a>(name: &'a str, property: &'a mut Property, found: &mut Vec<Slot<'a>>) {
    match property {
        Property::Text(text) => found.push(Slot { name, is_kept: false, text }),
        Property::Flag(_) | Property::Number(_) => {}
        Property::List(list) => list.iter_mut().for_each(|element| add_slots(name, element, found)),
        Property::Object(object) => object.iter_mut().for_each(|(name, member)| add_slots(name, member, found)),
    }
}
