//! The model of the service, for the generators of inputs and responses.

use std::path::Path;

use serde_json::Value;

/// The Smithy JSON AST that our crate is generated from.
#[derive(Debug)]
pub struct Model {
    shapes: Value,
    service: String,
}

/// The kind of a shape, as far as it affects the wire format.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A structure: key and target of each member.
    Structure(Vec<(String, String)>),
    /// A list and its element.
    List(String),
    /// A map from strings, and its value.
    Map(String),
    /// A string, with its values if it is an enum.
    Text(Vec<String>),
    /// An integer of any size.
    Integer,
    /// A boolean.
    Boolean,
    /// Bytes.
    Blob,
    /// A timestamp.
    Timestamp,
}

impl Model {
    /// Reads the model of this workspace.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read or is not the model of a single service.
    pub fn read() -> Result<Self, String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../model/secretsmanager-2017-10-17.json");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let model: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let shapes = model.get("shapes").cloned().unwrap_or_default();
        let service = shapes
            .as_object()
            .into_iter()
            .flatten()
            .find(|(_, shape)| text_of(shape, "type") == "service")
            .and_then(|(id, _)| id.split_once('#'))
            .map(|(namespace, _)| namespace.to_owned());
        Ok(Self { shapes, service: service.ok_or("the model has no service")? })
    }

    /// Returns the `input` or `output` shape of an operation.
    pub fn target(&self, operation: &str, direction: &str) -> String {
        let target = self.shape(&self.id(operation)).get(direction).map(|target| text_of(target, "target"));
        target.unwrap_or_else(|| "smithy.api#Unit".to_owned())
    }

    /// The names of all operations.
    pub fn operations(&self) -> Vec<&str> {
        let shapes = self.shapes.as_object().into_iter().flatten();
        let operations = shapes.filter(|(_, shape)| text_of(shape, "type") == "operation");
        operations.filter_map(|(id, _)| id.split_once('#')).map(|(_, name)| name).collect()
    }

    /// The examples of an operation (trait `smithy.api#examples`).
    pub fn examples(&self, operation: &str) -> &[Value] {
        let examples = self.shape(&self.id(operation)).pointer("/traits/smithy.api#examples");
        examples.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the key of the idempotency token member.
    pub fn token_key(&self, structure: &str) -> Option<&str> {
        let token = |member: &Value| member.pointer("/traits/smithy.api#idempotencyToken").is_some();
        members(self.shape(structure)).find(|(_, member)| token(member)).map(|(key, _)| key.as_str())
    }

    /// The absolute id of a shape of the service.
    pub fn id(&self, name: &str) -> String {
        format!("{}#{name}", self.service)
    }

    /// Returns the kind of a shape, inferred from its name if the model does not define it.
    pub fn kind(&self, id: &str) -> Kind {
        let shape = self.shape(id);
        let member = |name: &str| shape.get(name).map(|member| text_of(member, "target")).unwrap_or_default();
        let kind = text_of(shape, "type");
        match if kind.is_empty() { id.trim_start_matches("smithy.api#").to_lowercase() } else { kind }.as_str() {
            "structure" | "unit" => {
                Kind::Structure(members(shape).map(|(key, member)| (key.clone(), text_of(member, "target"))).collect())
            }
            "list" => Kind::List(member("member")),
            "map" => Kind::Map(member("value")),
            "enum" => Kind::Text(
                members(shape)
                    .map(|(name, member)| {
                        let value = member.pointer("/traits/smithy.api#enumValue").and_then(Value::as_str);
                        value.unwrap_or(name).to_owned()
                    })
                    .collect(),
            ),
            "integer" | "long" => Kind::Integer,
            "boolean" => Kind::Boolean,
            "blob" => Kind::Blob,
            "timestamp" => Kind::Timestamp,
            _ => Kind::Text(Vec::new()),
        }
    }

    fn shape(&self, id: &str) -> &Value {
        self.shapes.get(id).unwrap_or(&Value::Null)
    }
}

fn members(shape: &Value) -> impl Iterator<Item = (&String, &Value)> {
    shape.get("members").and_then(Value::as_object).into_iter().flatten()
}

fn text_of(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
