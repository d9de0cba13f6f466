//! Functions for endpoints that differ only in strings: outcomes with the same authentication schemes, headers and
//! properties call one function. Rules that state a scheme with each of hundreds of endpoints stay short.

use super::compiler::{borrow, own, plain};
use crate::ir::endpoint::{
    Base, Block, EndpointFunction, EndpointValue, Expression, ExpressionKind as Kind, Outcome, Piece, Property,
    Resolution, Step, Test,
};
use crate::names;
use std::collections::{HashMap, HashSet};

/// The parameter of every function, which is the URL.
const URL: &str = "url";

/// The maximum number of parameters besides the URL. Clippy warns about functions with more than seven in total.
const MAX_PARAMETERS: usize = 6;

/// The maximum number of schemes, headers and properties in the name of a function.
const MAX_PARTS: usize = 3;

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

/// The names of functions that are taken, and the next number for each name that has been wanted.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

/// Replaces endpoints that occur more than once, apart from their strings, with calls, and returns the functions.
pub(super) fn share(resolution: &mut Resolution) -> Vec<EndpointFunction> {
    let mut names = Names::default();
    let mut outcomes = outcomes(resolution, &mut names.taken);
    let mut groups: Vec<Group> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut calls = Vec::new();
    for outcome in &mut outcomes {
        let Outcome::Endpoint(endpoint) = &**outcome else { continue };
        if !is_shareable(endpoint) {
            continue;
        }
        let mut shape = endpoint.clone();
        shape.url = local(URL);
        let texts = slots(&mut shape).into_iter().map(|slot| std::mem::replace(slot.text, local(URL))).collect();
        let group = *known.entry(format!("{shape:?}")).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Group { shape, uses: Vec::new() });
        }
        calls.push((group, groups[group].uses.len(), outcome));
        groups[group].uses.push(texts);
    }
    let functions: Vec<_> = groups.iter().map(|group| function(group, &mut names)).collect();
    for (group, index, outcome) in calls {
        if let Some((function, passed)) = &functions[group]
            && let Outcome::Endpoint(endpoint) = &**outcome
        {
            let texts = &groups[group].uses[index];
            let arguments = passed.iter().map(|slot| argument(&texts[*slot])).collect();
            let url = url(endpoint).unwrap_or_default();
            **outcome = Outcome::Call { function: function.name.clone(), url, arguments };
        }
    }
    functions.into_iter().flatten().map(|(function, _)| function).collect()
}

/// Creates the function of a group, and lists the strings that calls pass; returns `None` if the group has only one
/// endpoint, or if too many strings differ.
fn function(group: &Group, names: &mut Names) -> Option<(EndpointFunction, Vec<usize>)> {
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
        let parameter = match passed.iter().position(is_same) {
            Some(parameter) => parameter,
            None if parameters.len() == MAX_PARAMETERS => return None,
            None => {
                parameters.push(parameter(slot.name, &parameters));
                passed.push(index);
                passed.len() - 1
            }
        };
        let parameter = local(&parameters[parameter]);
        *slot.text = if slot.is_kept { own(parameter) } else { parameter };
    }
    let name = names.unused(name(&endpoint));
    Some((EndpointFunction { name, parameters, endpoint }, passed))
}

impl Names {
    /// Takes a name, with a number if necessary.
    fn unused(&mut self, wanted: String) -> String {
        let next = self.next.entry(wanted.clone()).or_insert(2);
        let mut name = wanted.clone();
        while !self.taken.insert(name.clone()) {
            name = format!("{wanted}_{next}");
            *next += 1;
        }
        name
    }
}

/// Whether an endpoint has more than a URL with literal text, and the names of its schemes are literals.
fn is_shareable(endpoint: &EndpointValue) -> bool {
    let EndpointValue { url: _, from_outside, headers, auth_schemes, properties } = endpoint;
    let is_plain = headers.is_empty() && auth_schemes.is_empty() && properties.is_empty();
    let has_names = auth_schemes.iter().all(|scheme| matches!(scheme.name.kind, Kind::Text(_)));
    !from_outside && !is_plain && has_names && url(endpoint).is_some()
}

/// Returns the URL as a format string, if it is a literal or a template.
fn url(endpoint: &EndpointValue) -> Option<Vec<Piece>> {
    match &endpoint.url.kind {
        Kind::Template(pieces) => Some(pieces.clone()),
        Kind::Text(text) => Some(vec![Piece::Text(text.clone())]),
        _ => None,
    }
}

/// Returns the name of the function for an endpoint, such as `endpoint_with_sigv4a_or_sigv4_and_backend`.
fn name(endpoint: &EndpointValue) -> String {
    let schemes = endpoint.auth_schemes.iter().filter_map(|scheme| match &scheme.name.kind {
        Kind::Text(name) => Some(words(name).to_ascii_lowercase()),
        _ => None,
    });
    let schemes = schemes.take(MAX_PARTS).collect::<Vec<_>>().join("_or_");
    let headers = endpoint.headers.iter().map(|(name, _)| name);
    let others = headers.chain(endpoint.properties.iter().map(|(name, _)| name));
    let others = others.map(|name| names::snake(&words(name)).trim_start_matches('_').to_owned());
    let parts = std::iter::once(schemes).filter(|schemes| !schemes.is_empty()).chain(others).take(MAX_PARTS);
    format!("endpoint_with_{}", parts.collect::<Vec<_>>().join("_and_"))
}

/// Returns the name of the parameter for a header or property.
fn parameter(name: &str, taken: &[String]) -> String {
    let name = names::snake(&words(name));
    let numbered = (2..).map(|number: usize| format!("{name}_{number}"));
    let names = std::iter::once(name.clone()).chain(numbered).map(|name| names::identifier(&name));
    names.filter(|name| name != URL).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// Returns the letters and digits of any text, with an underscore between words.
fn words(text: &str) -> String {
    let words: Vec<_> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "value".to_owned() } else { words.join("_") }
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
            let mut found = Vec::new();
            for result in &mut diagram.results {
                locals.extend(result.needs.iter().map(|(local, _)| local.clone()));
                found.push(&mut result.outcome);
            }
            found
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
