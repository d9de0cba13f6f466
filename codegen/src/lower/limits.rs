//! Limits on the size of a model. Models are untrusted: one that would keep the generator busy for hours, or exhaust
//! its memory, is rejected. The largest published model, EC2's, stays below a fifth of each limit.

use super::traits::DOCUMENTATION;
use crate::ast::{Member, Model, Reference, Shape, ShapeId, Traits};
use crate::error::{Error, ErrorKind, Place};

/// The maximum number of shapes in a model.
pub(super) const SHAPES: usize = 100_000;
/// The maximum number of members of a shape.
pub(super) const MEMBERS: usize = 10_000;
/// The maximum number of members in total. For each operation, the members of its input and output count again, and
/// each of its errors counts as one. Also the maximum number of members, traits and references that shapes get from
/// mixins.
pub(super) const ALL_MEMBERS: usize = 2_000_000;
/// The maximum length of a shape ID or of the name of a member, in bytes.
pub(super) const NAME: usize = 500;
/// The maximum length of a documentation string, in bytes.
pub(super) const TEXT: usize = 1_000_000;
/// The maximum length of all documentation, in bytes; each string counts once per place where it is used.
pub(super) const ALL_TEXTS: usize = 500_000_000;
/// The maximum nesting depth of mixins.
pub(super) const MIXINS: usize = 64;
/// The maximum number of names in a path into a structure.
pub(super) const PATH: usize = 32;

/// Checks a model before anything is lowered. Returns an error for each limit that the model exceeds.
pub(super) fn check(model: &Model) -> Vec<Error> {
    let mut errors = Vec::new();
    let limit = |what, limit, place| Error::new(ErrorKind::Limit { what, limit }, place);
    if model.shapes.len() > SHAPES {
        errors.push(limit("shapes", SHAPES, Place::default()));
    }
    let mut work = Work::default();
    let services = model.shapes.values().filter(|shape| shape.kind == "service");
    let common: Vec<&Reference> = services.flat_map(|service| &service.errors).collect();
    for (id, shape) in &model.shapes {
        let place = || Place::shape(shape.source, id);
        if id.as_str().len() > NAME || shape.members.keys().any(|name| name.len() > NAME) {
            errors.push(limit("bytes in a name", NAME, place()));
        }
        if shape.members.len() > MEMBERS {
            errors.push(limit("members in a shape", MEMBERS, place()));
        }
        let mut traits = std::iter::once(&shape.traits).chain(shape.members.values().map(|member| &member.traits));
        if traits.any(|traits| text(traits) > TEXT) {
            errors.push(limit("bytes in a documentation string", TEXT, place()));
        }
        work.shape(model, shape);
        if shape.kind == "operation" {
            work.operation(model, shape, &common);
        }
    }
    if work.members > ALL_MEMBERS {
        errors.push(limit("members in total", ALL_MEMBERS, Place::default()));
    }
    if work.texts > ALL_TEXTS {
        errors.push(limit("bytes of documentation in total", ALL_TEXTS, Place::default()));
    }
    errors
}

/// The amount of work that lowering has to do.
#[derive(Default)]
struct Work {
    members: usize,
    texts: usize,
}

impl Work {
    fn shape(&mut self, model: &Model, shape: &Shape) {
        let own = |member: &Member| match text(&member.traits) {
            0 => model.shapes.get(&member.target).map_or(0, |target| text(&target.traits)),
            own => own,
        };
        let texts = shape.members.values().map(own).fold(text(&shape.traits), usize::saturating_add);
        self.members = self.members.saturating_add(shape.members.len());
        self.texts = self.texts.saturating_add(texts);
    }

    fn operation(&mut self, model: &Model, operation: &Shape, common: &[&Reference]) {
        let shape = |reference: &Reference| model.shapes.get(&reference.target);
        for end in [&operation.input, &operation.output].into_iter().flatten().filter_map(shape) {
            self.shape(model, end);
        }
        for error in operation.errors.iter().chain(common.iter().copied()) {
            self.members = self.members.saturating_add(1);
            self.texts = self.texts.saturating_add(shape(error).map_or(0, |error| text(&error.traits)));
        }
    }
}

fn text(traits: &Traits) -> usize {
    super::traits::text(traits, DOCUMENTATION).map_or(0, str::len)
}

/// Fails if mixins are nested too deeply.
pub(super) fn mixins(depth: usize, id: &ShapeId, source: usize) -> Result<(), Error> {
    match depth > MIXINS {
        true => Err(Error::new(
            ErrorKind::Limit { what: "levels of nested mixins", limit: MIXINS },
            Place::shape(source, id).then(&["mixins"]),
        )),
        false => Ok(()),
    }
}
