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

/// A structure whose members a text can speak of: the name of its type, and its shape.
pub(super) type Owner<'a> = (&'a str, &'a Shape);

impl Context<'_> {
    /// What a shape's documentation says, with its deprecation.
    pub(super) fn shape_docs(&self, id: &ShapeId, shape: &Shape) -> Markdown {
        self.shape_docs_with(id, shape, &[])
    }

    /// The same, with links to the members of these structures; it stands where their names are known.
    pub(super) fn shape_docs_with(&self, id: &ShapeId, shape: &Shape, owners: &[Owner<'_>]) -> Markdown {
        let mut docs = self.docs_with(&shape.traits, &Names { context: self, owners, except: "" });
        if let Some(deprecated) = shape.traits.get(DEPRECATED) {
            docs.push_deprecation(&deprecation(deprecated));
        }
        if docs.is_empty() {
            docs.push_paragraph(&format!("The shape {} of the model.", docs::code(id.name())));
        }
        docs
    }

    /// What a member's documentation says, or its target's where it has none, and its constraints.
    pub(super) fn member_docs(&self, name: &str, member: &Member, owner: Owner<'_>, used_as: Use) -> Markdown {
        let names = Names { context: self, owners: &[owner], except: name };
        let mut docs = self.docs_with(&member.traits, &names);
        if docs.is_empty()
            && let Some(target) = self.shape(&member.target)
        {
            docs = self.docs(&target.traits);
        }
        if docs.is_empty() {
            docs.push_paragraph(&format!("The member {} of the model.", docs::code(name)));
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

    /// What a value of an enumeration or a variant of a union says of itself, with its deprecation.
    pub(super) fn value_docs(&self, traits: &Traits) -> Markdown {
        let mut docs = self.docs(traits);
        if let Some(deprecated) = traits.get(DEPRECATED) {
            docs.push_deprecation(&deprecation(deprecated));
        }
        docs
    }

    /// The documentation trait as Markdown.
    pub(super) fn docs(&self, traits: &Traits) -> Markdown {
        self.docs_with(traits, self)
    }

    /// A text of the model as Markdown.
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

/// What the service knows, and then the members of some structures.
struct Names<'a> {
    context: &'a Context<'a>,
    owners: &'a [Owner<'a>],
    /// The member whose own text it is.
    except: &'a str,
}

impl Resolve for Names<'_> {
    fn resolve(&self, name: &str) -> Option<String> {
        self.context.resolve(name).or_else(|| {
            let (owner, _) = self.owners.iter().find(|(_, shape)| shape.members.contains_key(name))?;
            let stem = names::field(name, false);
            let field = names::identifier(&stem);
            // Links cannot name what is a keyword; and what a field of an input is called by another name has no link.
            let has_link = !field.starts_with("r#") && stem == names::field(name, true);
            (name != self.except && has_link).then(|| format!("field@{owner}::{field}"))
        })
    }
}
