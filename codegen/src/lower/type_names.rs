//! The names of types and their modules, and the detection of name collisions.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Taken;
use super::closure::Closure;
use crate::ast::{Model, Shape, ShapeId, is_identifier};
use crate::error::{Error, ErrorKind, Place, WayOut};
use crate::names;

/// The names of the shapes that are generated as types.
pub(super) struct TypeNames(HashMap<ShapeId, TypeName>);

/// The name of a type and its module.
pub(super) struct TypeName {
    /// The name of the type.
    pub(super) name: String,
    /// The module under `types`.
    pub(super) module: String,
}

impl TypeNames {
    /// Names every shape of the closure that is generated as a type, including errors.
    pub(super) fn assign(
        model: &Model,
        service_id: &ShapeId,
        service: &Shape,
        closure: &Closure<'_>,
        errors: &RefCell<Vec<Error>>,
    ) -> Self {
        let (mut types, mut error_types, mut modules) = (Taken::default(), Taken::default(), Taken::default());
        // Modules of `types` other than those of shapes.
        for module in ["builders", "error"] {
            let _ = modules.take(module, module);
        }
        let mut names = HashMap::new();
        let shared =
            closure.shapes.iter().filter(|(id, travels)| is_type(travels.shape) && !closure.errors.contains_key(*id));
        let shared = shared.map(|(id, _)| (id, false));
        for (id, is_error) in shared.chain(closure.errors.keys().map(|id| (id, true))) {
            if let Some(name) = service.rename.get(id).filter(|name| !is_identifier(name)) {
                let source = model.shapes.get(service_id).map_or(0, |shape| shape.source);
                let place = Place::shape(source, service_id).then(&["rename", id.as_str()]);
                errors.borrow_mut().push(Error::new(ErrorKind::InvalidName { name: name.clone() }, place));
                continue;
            }
            let shape_name = service.rename.get(id).map_or(id.name(), String::as_str);
            let name = names::type_name(shape_name);
            let taken = if is_error { &mut error_types } else { &mut types };
            if let Err(first) = taken.take(&name, id.as_str()) {
                let (names, rust) = ([first, id.to_string()], name.clone());
                let kind = ErrorKind::NameCollision { id: service_id.clone(), names, rust, way_out: WayOut::Rename };
                let source = model.shapes.get(id).map_or(0, |shape| shape.source);
                errors.borrow_mut().push(Error::new(kind, Place::shape(source, id)));
            }
            let mut module = names::module(&names::snake(shape_name));
            while !is_error && modules.take(&module, id.as_str()).is_err() {
                module.push('_');
            }
            names.insert(id.clone(), TypeName { name, module });
        }
        Self(names)
    }

    /// Returns the name of a shape that is generated as a type.
    pub(super) fn get(&self, id: &ShapeId) -> Option<&TypeName> {
        self.0.get(id)
    }
}

/// Whether a shape is generated as a type.
fn is_type(shape: &Shape) -> bool {
    matches!(shape.kind.as_str(), "structure" | "union" | "enum") || super::enums::is_string_enum(shape)
}
