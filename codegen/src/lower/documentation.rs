//! Documentation of shapes and members, as Markdown with links to the crate's own items.

use super::Context;
use super::constraints::deprecation;
use super::members::Use;
use super::traits::{DEPRECATED, DOCUMENTATION, text};
use crate::ast::{Member, Shape, ShapeId, Traits};
use crate::docs::{self, Markdown, Resolve};
use crate::names;

/// The columns of a documentation line; in a table, indented and marked, it has twelve more.
const WIDTH: usize = 108;

impl Context<'_> {
    /// What a shape's documentation says, with its deprecation.
    pub(super) fn shape_docs(&self, id: &ShapeId, shape: &Shape) -> Markdown {
        let mut docs = self.docs(&shape.traits);
        if let Some(deprecated) = shape.traits.get(DEPRECATED) {
            docs.push_paragraph(&deprecation(deprecated));
        }
        if docs.is_empty() {
            docs.push_paragraph(&format!("The shape {} of the model.", docs::code(id.name())));
        }
        docs
    }

    /// What a member's documentation says, or its target's where it has none, and its constraints.
    pub(super) fn member_docs(&self, from: &str, member: &Member, used_as: Use) -> Markdown {
        let mut docs = self.docs(&member.traits);
        if docs.is_empty()
            && let Some(target) = self.shape(&member.target)
        {
            docs = self.docs(&target.traits);
        }
        if docs.is_empty() {
            let name = from.rsplit_once('$').map_or(from, |(_, name)| name);
            docs.push_paragraph(&format!("The member {} of the model.", docs::code(name)));
        }
        let constraints = self.constraints(member, used_as);
        if !constraints.is_empty() {
            docs.push_paragraph(&constraints.join(" "));
        }
        docs
    }

    /// The documentation trait as Markdown.
    pub(super) fn docs(&self, traits: &Traits) -> Markdown {
        text(traits, DOCUMENTATION).map_or_else(Markdown::default, |text| self.docs_of(text))
    }

    /// A text of the model as Markdown.
    pub(super) fn docs_of(&self, text: &str) -> Markdown {
        docs::to_markdown(text, self, &docs::Options { width: WIDTH, ..docs::Options::default() })
    }
}

impl Resolve for Context<'_> {
    fn resolve(&self, name: &str) -> Option<String> {
        let id = ShapeId::new(format!("{}#{name}", self.id.namespace()));
        if self.closure.operations.contains_key(&id) {
            return Some(format!("crate::operation::{}", names::module(&names::snake(name))));
        }
        let rust = &self.names.get(&id)?.name;
        Some(match self.closure.errors.contains_key(&id) {
            true => format!("crate::types::error::{rust}"),
            false => format!("crate::types::{rust}"),
        })
    }
}
