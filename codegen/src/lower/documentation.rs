//! Documentation of shapes and members, as Markdown with links to the crate's own items.

use super::Context;
use super::constraints::deprecation;
use super::members::Use;
use super::traits::{DEPRECATED, DOCUMENTATION, text};
use crate::ast::{Member, Shape, ShapeId, Traits};
use crate::docs::{self, Markdown, Resolve};
use crate::names;

/// The width of a documentation line, in columns. In generated code, indentation and the comment marker take up to
/// twelve more columns.
const WIDTH: usize = 108;

/// A structure that has members to which documentation may refer: its type name and its shape.
pub(super) type Owner<'a> = (&'a str, &'a Shape);

impl Context<'_> {
    /// Returns the documentation of a shape, with a deprecation notice if the shape is deprecated.
    pub(super) fn shape_docs(&self, id: &ShapeId, shape: &Shape) -> Markdown {
        self.shape_docs_with(id, shape, &[])
    }

    /// Returns the documentation of a shape, with a deprecation notice if the shape is deprecated, and with links to
    /// the members of the structures in `owners`.
    pub(super) fn shape_docs_with(&self, id: &ShapeId, shape: &Shape, owners: &[Owner<'_>]) -> Markdown {
        let mut docs = self.docs_with(&shape.traits, &Names { context: self, owners, except: "" });
        if let Some(deprecated) = shape.traits.get(DEPRECATED) {
            docs.push_deprecation(&deprecation(deprecated));
        }
        if docs.is_empty() {
            let kind = if shape.kind == "operation" { "operation" } else { "shape" };
            docs.push_paragraph(&format!("The {kind} {}.", docs::code(id.name())));
        }
        docs
    }

    /// Returns the documentation of a member, or else that of its target, with the member's constraints and, if the
    /// member or its target is deprecated, a deprecation notice.
    pub(super) fn member_docs(&self, name: &str, member: &Member, owner: Owner<'_>, used_as: Use) -> Markdown {
        let names = Names { context: self, owners: &[owner], except: name };
        let mut docs = self.docs_with(&member.traits, &names);
        if docs.is_empty()
            && let Some(target) = self.shape(&member.target)
        {
            docs = self.docs(&target.traits);
        }
        if docs.is_empty() {
            docs.push_paragraph(&format!("The member {}.", docs::code(name)));
        }
        let constraints = self.constraints(owner.1, member, used_as);
        if !constraints.is_empty() {
            docs.push_paragraph(&constraints.join(" "));
        }
        if let Some(deprecated) = self.member_or_target_trait(member, DEPRECATED) {
            docs.set_deprecation(deprecation(deprecated));
        }
        docs
    }

    /// Returns the documentation of an enum value or union variant, with a deprecation notice if it is deprecated.
    pub(super) fn value_docs(&self, traits: &Traits) -> Markdown {
        let mut docs = self.docs(traits);
        if let Some(deprecated) = traits.get(DEPRECATED) {
            docs.push_deprecation(&deprecation(deprecated));
        }
        docs
    }

    /// Returns the documentation in the traits, as Markdown; empty if there is none.
    pub(super) fn docs(&self, traits: &Traits) -> Markdown {
        self.docs_with(traits, self)
    }

    /// Converts documentation from the model to Markdown.
    pub(super) fn docs_of(&self, text: &str) -> Markdown {
        self.markdown(text, self)
    }

    fn docs_with(&self, traits: &Traits, names: &dyn Resolve) -> Markdown {
        text(traits, DOCUMENTATION).map_or_else(Markdown::default, |text| self.markdown(text, names))
    }

    fn markdown(&self, text: &str, names: &dyn Resolve) -> Markdown {
        docs::to_markdown(text, names, &docs::Options { width: WIDTH, ..docs::Options::default() })
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

/// A resolver that looks up names in the service and then among the members of `owners`.
struct Names<'a> {
    context: &'a Context<'a>,
    owners: &'a [Owner<'a>],
    /// The member that is being documented, which is not linked.
    except: &'a str,
}

impl Resolve for Names<'_> {
    fn resolve(&self, name: &str) -> Option<String> {
        self.context.resolve(name).or_else(|| {
            let (owner, _) = self.owners.iter().find(|(_, shape)| shape.members.contains_key(name))?;
            let stem = names::field(name, false);
            let field = names::identifier(&stem);
            // Links cannot contain keywords, and a member whose field has a different name in inputs is not linked.
            let has_link = !field.starts_with("r#") && stem == names::field(name, true);
            (name != self.except && has_link).then(|| format!("field@{owner}::{field}"))
        })
    }
}
