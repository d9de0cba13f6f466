//! Decision diagrams (trait `smithy.rules#endpointBdd`).

use super::base64;
use super::borrowed::borrowed_texts;
use super::compiler::{Compiler, Result, flag};
use super::error::Problem;
use super::function::describe;
use super::limits;
use super::name::{is_name, rust_name};
use super::node::Node as Json;
use crate::ir::endpoint::{Base, Condition, Diagram, Expression, ExpressionKind as Kind, Leaf, Node, Type};

/// The reference to result 0, which means that no rule matches. The results of the trait are numbered from 1.
const RESULTS: i32 = 100_000_000;

/// The size of a node in bytes: a condition index and two references.
const NODE_BYTES: usize = 12;

/// Compiles a decision diagram. Unlike nested rules, a diagram may read parameters and variables that have no value: a
/// condition that does is false, and if a result does, no rule matches.
pub(super) fn diagram(compiler: &mut Compiler, trait_value: &Json<'_>) -> Result<Diagram> {
    let mut diagram = Diagram {
        variables: Vec::new(),
        stores: Vec::new(),
        conditions: Vec::new(),
        results: Vec::new(),
        nodes: Vec::new(),
        root: 0,
    };
    for condition in trait_value.member("conditions")?.elements()? {
        let compiled = self::condition(compiler, &condition, &mut diagram)?;
        diagram.conditions.push(compiled);
    }
    for result in trait_value.member("results")?.elements()? {
        compiler.rules += 1;
        if compiler.rules > limits::RULES {
            return result.fail(Problem::TooMany { what: "results", limit: limits::RULES });
        }
        if let Some(conditions) = result.optional("conditions")?
            && conditions.elements()?.len() > 0
        {
            return conditions.fail(Problem::Diagram("a result of a diagram cannot have conditions".to_owned()));
        }
        compiler.needs = Some(Vec::new());
        let outcome = compiler.outcome(&result)?;
        diagram.results.push(Leaf { needs: compiler.needs.take().unwrap_or_default(), outcome });
    }
    diagram.root = number(&trait_value.member("root")?)?;
    diagram.nodes = nodes(trait_value, &diagram)?;
    Ok(diagram)
}

fn condition(compiler: &mut Compiler, node: &Json<'_>, diagram: &mut Diagram) -> Result<Condition> {
    compiler.needs = Some(Vec::new());
    let mut value = compiler.checked_call(node)?;
    let needs = compiler.needs.take().unwrap_or_default();
    let Some(assign) = node.optional("assign")? else {
        return Ok(Condition { needs, kept: Vec::new(), value: truth(value), assign: None });
    };
    let name = assign.text()?;
    if !is_name(name) {
        return assign.fail(Problem::Name(name.to_owned()));
    }
    // An assigned value outlives the condition, so the strings that it borrows must outlive the condition too.
    let mut kept = Vec::new();
    for borrowed in borrowed_texts(&mut value) {
        let store = add_name(compiler, "text", &needs, &mut diagram.stores);
        if let Kind::Borrow(text) = std::mem::replace(&mut borrowed.kind, Kind::Local(store.clone())) {
            kept.push((store, *text));
        }
    }
    let store = value.ty.owned.then(|| add_name(compiler, "text", &needs, &mut diagram.stores));
    let ty = Type { optional: true, owned: false, ..value.ty };
    let variable = match compiler.scope.get(name) {
        // Mutually exclusive conditions may assign to the same variable.
        Some(Expression { kind: Kind::Variable(variable), ty: known }) if known == ty => variable,
        Some(Expression { kind: Kind::Variable(_), ty: known }) => {
            return assign.fail(Problem::Type { expected: describe(known), found: describe(ty) });
        }
        Some(_) => return assign.fail(Problem::Assigned(name.to_owned())),
        None => {
            let wanted = format!("{}_cell", rust_name(name).trim_start_matches("r#"));
            let variable = add_name(compiler, &wanted, &needs, &mut diagram.variables);
            compiler.scope.bind(name, Expression { kind: Kind::Variable(variable.clone()), ty });
            variable
        }
    };
    Ok(Condition { needs, kept, value, assign: Some((variable, store)) })
}

/// Creates the test for a condition with this value: the value must be present and, if it is a flag, true.
fn truth(value: Expression) -> Expression {
    let flags = value.ty.base == Base::Flag;
    match value.ty.optional {
        true if flags => flag(Kind::IsTrue(Box::new(value))),
        true => flag(Kind::IsSet(Box::new(value))),
        false if flags => value,
        false => flag(Kind::Flag(true)),
    }
}

/// Adds a name that is unique within the diagram and differs from those of the local variables of the current condition.
/// Returns the name.
fn add_name(compiler: &mut Compiler, wanted: &str, needs: &[(String, Expression)], names: &mut Vec<String>) -> String {
    let mut name = compiler.scope.fresh(wanted);
    while needs.iter().any(|(local, _)| *local == name) {
        name = compiler.scope.fresh(&format!("{name}_kept"));
    }
    compiler.scope.reserve(&name);
    names.push(name.clone());
    name
}

fn nodes(trait_value: &Json<'_>, diagram: &Diagram) -> Result<Vec<Node>> {
    let encoded = trait_value.member("nodes")?;
    let count = trait_value.member("nodeCount")?;
    let count =
        usize::try_from(number(&count)?).map_err(|_| count.error(Problem::Argument("a count cannot be negative")))?;
    if count > limits::NODES {
        return encoded.fail(Problem::TooMany { what: "nodes", limit: limits::NODES });
    }
    let Some(bytes) = base64::decode(encoded.text()?) else {
        return encoded.fail(Problem::Diagram("the nodes are not valid base64".to_owned()));
    };
    if bytes.len() != count * NODE_BYTES {
        let reason = format!("{count} nodes need {} bytes, but there are {}", count * NODE_BYTES, bytes.len());
        return encoded.fail(Problem::Diagram(reason));
    }
    let mut nodes = Vec::with_capacity(count);
    // The first node is the terminal, which has no condition.
    for (index, bytes) in bytes.chunks_exact(NODE_BYTES).enumerate().skip(1) {
        let [condition, high, low] = [0, 4, 8]
            .map(|at| bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, i32::from_be_bytes));
        let condition = match usize::try_from(condition) {
            Ok(condition) if condition < diagram.conditions.len() => condition,
            _ => {
                let reason = format!("node {index} refers to condition {condition}, which does not exist");
                return encoded.fail(Problem::Diagram(reason));
            }
        };
        for reference in [high, low] {
            if !is_reference(reference, count, diagram.results.len()) {
                let reason = format!("node {index} has the invalid reference {reference}");
                return encoded.fail(Problem::Diagram(reason));
            }
        }
        nodes.push(Node { condition, high, low });
    }
    if diagram.root < 0 || !is_reference(diagram.root, count, diagram.results.len()) {
        let reason = format!("the root is the invalid reference {}", diagram.root);
        return trait_value.fail(Problem::Diagram(reason));
    }
    match find_cycle(&nodes) {
        Some(index) => encoded.fail(Problem::Diagram(format!("node {index} is part of a cycle"))),
        None => Ok(nodes),
    }
}

/// Whether a reference leads to the terminal, a node or a result.
fn is_reference(reference: i32, nodes: usize, results: usize) -> bool {
    match reference.checked_sub(RESULTS).map(usize::try_from) {
        Some(Ok(result)) => result <= results,
        _ => usize::try_from(reference.unsigned_abs()).is_ok_and(|node| node == 1 || (2..=nodes).contains(&node)),
    }
}

/// Returns the index of a node on a cycle, if there is one. Indices count the terminal, which is not in `nodes`.
fn find_cycle(nodes: &[Node]) -> Option<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        Open,
        Done,
    }
    let next = |reference: i32| match reference {
        RESULTS.. => None,
        _ => usize::try_from(reference.unsigned_abs()).ok()?.checked_sub(2),
    };
    let mut seen = vec![Seen::No; nodes.len()];
    for start in 0..nodes.len() {
        // The path from the start: its nodes, each with the number of its edges that have been followed.
        let mut way = vec![(start, 0)];
        while let Some((index, walked)) = way.last_mut() {
            let (index, out) = (*index, *walked);
            *walked += 1;
            if out == 0 && std::mem::replace(&mut seen[index], Seen::Open) == Seen::Done {
                seen[index] = Seen::Done;
                way.pop();
                continue;
            }
            let reference = match out {
                0 => nodes[index].high,
                1 => nodes[index].low,
                _ => {
                    seen[index] = Seen::Done;
                    way.pop();
                    continue;
                }
            };
            match next(reference) {
                Some(to) if seen[to] == Seen::Open => return Some(to + 1),
                Some(to) if seen[to] == Seen::No => way.push((to, 0)),
                _ => {}
            }
        }
    }
    None
}

fn number(node: &Json<'_>) -> Result<i32> {
    match node.value.as_i64().and_then(|number| i32::try_from(number).ok()) {
        Some(number) => Ok(number),
        None => node.fail(Problem::Diagram("this must be a 32-bit integer".to_owned())),
    }
}
