//! The model of a service, as the generators of inputs and responses need it.

#[cfg(feature = "secretsmanager")]
use std::path::Path;

use serde_json::Value;

/// The protocols, in the order in which official clients prefer them.
const PROTOCOLS: [&str; 7] = [
    "smithy.protocols#rpcv2Cbor",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
];

const TIMESTAMP_FORMAT: &str = "smithy.api#timestampFormat";

/// The model of a service, as Smithy JSON AST.
#[derive(Debug)]
pub struct Model {
    shapes: Value,
    service: String,
    protocol: String,
    known: Known,
}

/// The structures that both crates have, each with the members that both have; empty for a model that has no others.
type Known = &'static [(&'static str, &'static [&'static str])];

/// A member of a structure or a union.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name of the member.
    pub name: String,
    /// The ID of the target shape.
    pub target: String,
    traits: Value,
}

impl Member {
    /// Returns a trait of the member.
    pub fn of(&self, name: &str) -> Option<&Value> {
        self.traits.get(name)
    }

    /// Returns a trait of the member, if it is a string.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.of(name).and_then(Value::as_str)
    }

    /// Whether the member is bound to the head of an HTTP response, or to its whole body.
    pub fn is_bound(&self) -> bool {
        ["httpHeader", "httpPrefixHeaders", "httpPayload", "httpResponseCode"]
            .iter()
            .any(|name| self.of(&format!("smithy.api#{name}")).is_some())
    }
}

/// The kind of a shape, as far as it affects the wire format.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A structure: key and target of each member.
    Structure(Vec<(String, String)>),
    /// A union: key and target of each member.
    Union(Vec<(String, String)>),
    /// A list: the target of its items.
    List(String),
    /// A map with string keys: the target of its values.
    Map(String),
    /// A string, with its values if it is an enum.
    Text(Vec<String>),
    /// An integer of any size.
    Integer,
    /// A floating-point number.
    Float,
    /// A document.
    Document,
    /// A boolean.
    Boolean,
    /// Bytes.
    Blob,
    /// A timestamp.
    Timestamp,
}

impl Model {
    /// Reads the model of Secrets Manager in this workspace.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read, or is not the model of a service with a known protocol.
    #[cfg(feature = "secretsmanager")]
    pub fn read() -> Result<Self, String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../model/secretsmanager-2017-10-17.json");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let model = Self::parse(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { known: crate::side::STRUCTURES, ..model })
    }

    /// Reads a model.
    ///
    /// # Errors
    ///
    /// Fails if the text is not the model of a service with a known protocol.
    pub fn parse(text: &str) -> Result<Self, String> {
        let model: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let shapes = model.get("shapes").cloned().unwrap_or_default();
        let service = shapes.as_object().into_iter().flatten().find(|(_, shape)| text_of(shape, "type") == "service");
        let (id, service) = service.ok_or("the model has no service")?;
        let traits = service.get("traits").and_then(Value::as_object);
        let protocol = PROTOCOLS.iter().find(|name| traits.is_some_and(|traits| traits.contains_key(**name)));
        let protocol = protocol.and_then(|name| name.split_once('#')).map(|(_, name)| name.to_owned());
        let service = id.split_once('#').map(|(namespace, _)| namespace.to_owned()).unwrap_or_default();
        Ok(Self { protocol: protocol.ok_or("the service has no protocol")?, service, shapes, known: &[] })
    }

    /// Returns the name of the protocol that official clients use, such as `restJson1`.
    pub fn protocol(&self) -> &str {
        &self.protocol
    }

    /// Returns the members of a structure or a union.
    pub fn members(&self, id: &str) -> Vec<Member> {
        let member = |(name, member): (&String, &Value)| Member {
            name: name.clone(),
            target: text_of(member, "target"),
            traits: member.get("traits").cloned().unwrap_or_default(),
        };
        members(self.shape(id)).map(member).collect()
    }

    /// Returns the member of a list, or the key or value of a map.
    pub fn part(&self, id: &str, part: &str) -> Member {
        let member = self.shape(id).get(part).unwrap_or(&Value::Null);
        Member {
            name: part.to_owned(),
            target: text_of(member, "target"),
            traits: member.get("traits").cloned().unwrap_or_default(),
        }
    }

    /// Returns a trait of a shape.
    pub fn shape_trait(&self, id: &str, name: &str) -> Option<&Value> {
        self.shape(id).get("traits")?.get(name)
    }

    /// Returns the format that the model gives for a timestamp, or else `default`.
    pub fn timestamp_format<'a>(&'a self, member: &'a Member, default: &'a str) -> &'a str {
        let stated = member.of(TIMESTAMP_FORMAT).or_else(|| self.shape_trait(&member.target, TIMESTAMP_FORMAT));
        stated.and_then(Value::as_str).unwrap_or(default)
    }

    /// Returns the codes of an operation's errors on the wire.
    pub fn error_codes(&self, operation: &str) -> Vec<String> {
        let errors = self.shape(&self.id(operation)).get("errors").and_then(Value::as_array);
        let ids = errors.into_iter().flatten().map(|error| text_of(error, "target"));
        ids.map(|id| {
            let query = self.shape_trait(&id, "aws.protocols#awsQueryError").filter(|_| self.protocol == "awsQuery");
            let code = query.map(|query| text_of(query, "code"));
            code.unwrap_or_else(|| id.rsplit('#').next().unwrap_or_default().to_owned())
        })
        .collect()
    }

    /// Returns the shape ID of the error with this code; `None` if the operation has no such error.
    pub fn error(&self, operation: &str, code: &str) -> Option<String> {
        let at = self.error_codes(operation).iter().position(|candidate| candidate == code)?;
        Some(text_of(self.shape(&self.id(operation)).get("errors")?.get(at)?, "target"))
    }

    /// Returns the ID of the `input` or `output` shape of an operation.
    pub fn target(&self, operation: &str, direction: &str) -> String {
        let target = self.shape(&self.id(operation)).get(direction).map(|target| text_of(target, "target"));
        target.unwrap_or_else(|| "smithy.api#Unit".to_owned())
    }

    /// Returns the names of all operations.
    pub fn operations(&self) -> Vec<&str> {
        let shapes = self.shapes.as_object().into_iter().flatten();
        let operations = shapes.filter(|(_, shape)| text_of(shape, "type") == "operation");
        operations.filter_map(|(id, _)| id.split_once('#')).map(|(_, name)| name).collect()
    }

    /// Returns the examples of an operation (trait `smithy.api#examples`).
    pub fn examples(&self, operation: &str) -> &[Value] {
        let examples = self.shape(&self.id(operation)).pointer("/traits/smithy.api#examples");
        examples.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the key of a structure's idempotency token, if it has one.
    pub fn token_key(&self, structure: &str) -> Option<&str> {
        let token = |member: &Value| member.pointer("/traits/smithy.api#idempotencyToken").is_some();
        members(self.shape(structure)).find(|(_, member)| token(member)).map(|(key, _)| key.as_str())
    }

    /// Returns the absolute ID of the shape with this name.
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
            "union" => {
                Kind::Union(members(shape).map(|(key, member)| (key.clone(), text_of(member, "target"))).collect())
            }
            "list" | "set" => Kind::List(member("member")),
            "map" => Kind::Map(member("value")),
            "enum" => Kind::Text(
                members(shape)
                    .map(|(name, member)| {
                        let value = member.pointer("/traits/smithy.api#enumValue").and_then(Value::as_str);
                        value.unwrap_or(name).to_owned()
                    })
                    .collect(),
            ),
            "byte" | "short" | "integer" | "long" | "primitiveinteger" | "primitivelong" => Kind::Integer,
            "float" | "double" | "primitivefloat" | "primitivedouble" => Kind::Float,
            "document" => Kind::Document,
            "boolean" | "primitiveboolean" => Kind::Boolean,
            "blob" => Kind::Blob,
            "timestamp" => Kind::Timestamp,
            _ => {
                let values = shape.pointer("/traits/smithy.api#enum").and_then(Value::as_array);
                Kind::Text(values.into_iter().flatten().map(|value| text_of(value, "value")).collect())
            }
        }
    }

    /// Returns the members of a structure that both crates have; `None` if the structure is not listed, so that all its
    /// members can be used.
    pub fn known(&self, structure: &str) -> Option<&'static [&'static str]> {
        self.known.iter().find(|(name, _)| *name == structure).map(|(_, keys)| *keys)
    }

    /// Whether a list or a map is sparse.
    pub fn is_sparse(&self, id: &str) -> bool {
        self.shape_trait(id, "smithy.api#sparse").is_some()
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
