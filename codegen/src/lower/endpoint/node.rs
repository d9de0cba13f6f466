//! A JSON value with its location, for errors.

use super::error::{EndpointError, Problem};
use crate::json::{Object, Value};
use std::fmt::Write;

/// A value inside a trait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'a> {
    pub(super) value: &'a Value,
    place: Place<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Place<'a> {
    Root(&'static str),
    Member(&'a Place<'a>, &'a str),
    Element(&'a Place<'a>, usize),
}

type Result<T> = std::result::Result<T, EndpointError>;

impl<'a> Node<'a> {
    /// Creates the node for the value of a trait.
    pub(super) fn root(trait_id: &'static str, value: &'a Value) -> Self {
        Self { value, place: Place::Root(trait_id) }
    }

    /// Creates an error at this value.
    pub(super) fn error(&self, problem: Problem) -> EndpointError {
        let mut place = String::new();
        let trait_id = self.place.write_to(&mut place);
        EndpointError { trait_id, place, problem }
    }

    /// Fails with an error at this value.
    pub(super) fn fail<T>(&self, problem: Problem) -> Result<T> {
        Err(self.error(problem))
    }

    pub(super) fn object(&self) -> Result<&'a Object> {
        self.value.as_object().ok_or_else(|| self.json_type("an object"))
    }

    pub(super) fn text(&self) -> Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.json_type("a string"))
    }

    pub(super) fn flag(&self) -> Result<bool> {
        self.value.as_bool().ok_or_else(|| self.json_type("a boolean"))
    }

    /// Returns the members of an object, in order, without those that are null.
    pub(super) fn members<'s>(&'s self) -> Result<impl Iterator<Item = (&'a str, Node<'s>)>> {
        let members = self.object()?.iter().filter(|(_, value)| !value.is_null());
        Ok(members.map(|(name, value)| (name.as_str(), Node { value, place: Place::Member(&self.place, name) })))
    }

    /// Returns the elements of an array.
    pub(super) fn elements<'s>(&'s self) -> Result<impl ExactSizeIterator<Item = Node<'s>>> {
        let elements = self.value.as_array().ok_or_else(|| self.json_type("an array"))?;
        let node = |(index, value)| Node { value, place: Place::Element(&self.place, index) };
        Ok(elements.iter().enumerate().map(node))
    }

    /// Returns a member of an object, if it is present and not null.
    pub(super) fn optional<'s>(&'s self, name: &'s str) -> Result<Option<Node<'s>>> {
        let value = self.object()?.get(name).filter(|value| !value.is_null());
        Ok(value.map(|value| Node { value, place: Place::Member(&self.place, name) }))
    }

    /// Returns a member of an object, which must be present and not null.
    pub(super) fn member<'s>(&'s self, name: &'static str) -> Result<Node<'s>> {
        self.optional(name)?.ok_or_else(|| self.error(Problem::MissingMember(name)))
    }

    fn json_type(&self, expected: &'static str) -> EndpointError {
        let found = match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        self.error(Problem::JsonType { expected, found })
    }
}

impl Place<'_> {
    /// Writes the path and returns the trait ID.
    fn write_to(&self, path: &mut String) -> &'static str {
        match self {
            Self::Root(trait_id) => trait_id,
            Self::Member(parent, name) => {
                let trait_id = parent.write_to(path);
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
                trait_id
            }
            Self::Element(parent, index) => {
                let trait_id = parent.write_to(path);
                // Writing to a string cannot fail.
                let _ = write!(path, "[{index}]");
                trait_id
            }
        }
    }
}
