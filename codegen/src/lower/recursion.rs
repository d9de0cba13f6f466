//! Recursive shapes: the members that are boxed to give every type a finite size (Smithy 2.0, "Recursive shape
//! definitions").

use std::collections::{BTreeMap, HashSet};

use super::closure::Closure;
use crate::ast::{Model, ShapeId};

/// Returns the members (shape and name) whose values are boxed: at least one in every cycle of structures and unions
/// that does not pass through a list or map. Shapes are visited in the order of their IDs, so that the choice is
/// reproducible.
pub(super) fn boxed_members(model: &Model, closure: &Closure<'_>) -> HashSet<(ShapeId, String)> {
    let mut edges: BTreeMap<&ShapeId, Vec<(&str, &ShapeId)>> = BTreeMap::new();
    for (id, travels) in &closure.shapes {
        let direct = travels.shape.members.iter().filter(|(_, member)| {
            let target = model.shapes.get(&member.target);
            target.is_some_and(|target| matches!(target.kind.as_str(), "structure" | "union"))
        });
        if matches!(travels.shape.kind.as_str(), "structure" | "union") {
            edges.insert(id, direct.map(|(name, member)| (name.as_str(), &member.target)).collect());
        }
    }
    let mut boxed = HashSet::new();
    let mut done = HashSet::new();
    for start in edges.keys() {
        visit(start, &edges, &mut done, &mut boxed);
    }
    boxed
}

/// Searches depth-first, without recursion. An edge to a shape that is still being visited closes a cycle, so its
/// member is boxed.
fn visit<'a>(
    start: &'a ShapeId,
    edges: &BTreeMap<&'a ShapeId, Vec<(&'a str, &'a ShapeId)>>,
    done: &mut HashSet<&'a ShapeId>,
    boxed: &mut HashSet<(ShapeId, String)>,
) {
    if done.contains(start) {
        return;
    }
    let mut visiting = HashSet::from([start]);
    let mut path = vec![(start, 0)];
    while let Some((shape, next)) = path.last_mut() {
        let shape = *shape;
        match edges.get(shape).and_then(|edges| edges.get(*next)) {
            Some((name, target)) => {
                *next += 1;
                if visiting.contains(target) {
                    boxed.insert((shape.clone(), (*name).to_owned()));
                } else if !done.contains(target) {
                    visiting.insert(target);
                    path.push((target, 0));
                }
            }
            None => {
                visiting.remove(shape);
                done.insert(shape);
                path.pop();
            }
        }
    }
}
