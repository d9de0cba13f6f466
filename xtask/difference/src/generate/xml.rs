//! Bodies in XML, for restXml and the query protocols.
//!
//! The bodies have no CDATA sections, which the published crates read as empty, and no characters that XML forbids,
//! which those crates reject.

use fastrand::Rng;

use super::output::{Oddity, time};
use super::text::text;
use crate::model::{Kind, Member, Model};

/// The nesting depth at which structures, lists and maps are empty.
const DEPTH: u8 = 6;

/// A generator of XML.
struct Writer<'a> {
    rng: &'a mut Rng,
    model: &'a Model,
    oddity: Oddity,
    out: String,
}

/// Generates the body of a successful response.
pub fn output(rng: &mut Rng, model: &Model, operation: &str, oddity: Oddity) -> Vec<u8> {
    let id = model.target(operation, "output");
    let mut writer = Writer { rng, model, oddity, out: String::new() };
    writer.declaration();
    match model.protocol() {
        "awsQuery" => {
            let root = format!("{operation}Response");
            writer.open(&root, " xmlns=\"https://example.com/doc/\"");
            let result = format!("{operation}Result");
            writer.open(&result, "");
            writer.members(&id, 0);
            writer.close(&result);
            writer.out.push_str("<ResponseMetadata><RequestId>an id in the body</RequestId></ResponseMetadata>");
            writer.close(&root);
        }
        "ec2Query" => {
            let root = format!("{operation}Response");
            writer.open(&root, " xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"");
            writer.out.push_str("<requestId>an id in the body</requestId>");
            writer.members(&id, 0);
            writer.close(&root);
        }
        _ => {
            let payload = model.members(&id).into_iter().find(|member| member.of("smithy.api#httpPayload").is_some());
            let (root, id) = match payload {
                Some(member) => (root(model, &member.target, member.text(XML_NAME)), member.target),
                None => (root(model, &id, None), id),
            };
            writer.open(&root, "");
            writer.members(&id, 0);
            writer.close(&root);
        }
    }
    writer.out.into_bytes()
}

/// Generates the body of an error; `id` is its shape, if it is modeled.
pub fn error(rng: &mut Rng, model: &Model, code: &str, id: Option<&str>, oddity: Oddity) -> Vec<u8> {
    let mut writer = Writer { rng, model, oddity, out: String::new() };
    writer.declaration();
    let around: &[&str] = match (model.protocol(), writer.rng.u8(..20)) {
        (_, 0) => &["Error"],
        (_, 1) => &["Response", "Errors", "Error"],
        (_, 2) => &["ErrorResponse", "Error"],
        ("ec2Query", _) => &["Response", "Errors", "Error"],
        _ => &["ErrorResponse", "Error"],
    };
    around.iter().for_each(|name| writer.open(name, ""));
    if writer.rng.u8(..3) == 0 {
        writer.out.push_str("<Type>Sender</Type>");
    }
    if writer.rng.u8(..12) > 0 {
        let code = writer.escaped(code);
        writer.element("Code", &code);
    }
    match id {
        Some(id) if writer.rng.bool() => writer.members(id, 0),
        _ if writer.rng.u8(..6) > 0 => {
            let name = *writer.rng.choice(&["Message", "Message", "message"]).unwrap_or(&"Message");
            let text = text(writer.rng);
            let text = writer.escaped(&text);
            writer.element(name, &text);
        }
        _ => {}
    }
    for (at, name) in around.iter().enumerate().rev() {
        writer.close(name);
        if at == 1 {
            let name = if model.protocol() == "ec2Query" { "RequestID" } else { "RequestId" };
            writer.element(name, "an id in the body");
        }
    }
    writer.out.into_bytes()
}

const XML_NAME: &str = "smithy.api#xmlName";

/// Whether XML allows a character (XML 1.0, production `Char`).
fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Returns the name of the element around a structure.
fn root(model: &Model, id: &str, stated: Option<&str>) -> String {
    let own = model.shape_trait(id, XML_NAME).and_then(|name| name.as_str());
    stated.or(own).unwrap_or_else(|| id.rsplit('#').next().unwrap_or_default()).to_owned()
}

impl Writer<'_> {
    fn odd(&mut self, of: u8) -> bool {
        self.oddity != Oddity::None && self.rng.u8(..of) == 0
    }

    fn declaration(&mut self) {
        if self.rng.bool() {
            self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        if self.oddity == Oddity::Much && self.rng.u8(..12) == 0 {
            self.out.push_str("<!DOCTYPE x [<!ENTITY e \"text\">]>");
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        self.between();
        let more = if self.odd(30) { " more='1'" } else { "" };
        self.out.push_str(&format!("<{name}{attributes}{more}>"));
    }

    fn close(&mut self, name: &str) {
        self.between();
        let blank = if self.odd(30) { " " } else { "" };
        self.out.push_str(&format!("</{name}{blank}>"));
    }

    fn element(&mut self, name: &str, escaped: &str) {
        match escaped.is_empty() && self.rng.bool() {
            true => self.out.push_str(&format!("<{name}/>")),
            false => self.out.push_str(&format!("<{name}>{escaped}</{name}>")),
        }
    }

    /// Sometimes writes white space, a comment or a processing instruction between elements.
    fn between(&mut self) {
        if self.odd(15) {
            let odd = ["\n  ", "<!-- <a> & -->", " ", "<?target data?>"];
            let odd = self.rng.choice(odd).unwrap_or(" ");
            self.out.push_str(odd);
        }
    }

    fn members(&mut self, id: &str, depth: u8) {
        let mut members: Vec<Member> = self.model.members(id).into_iter().filter(|member| !member.is_bound()).collect();
        self.rng.shuffle(&mut members);
        let absent = self.rng.u8(..4);
        members.retain(|_| self.rng.u8(..8) >= absent);
        if matches!(self.model.kind(id), Kind::Union(_)) {
            members.truncate(if self.odd(10) { self.rng.usize(..3) } else { 1 });
        }
        if self.odd(12)
            && let Some(again) = self.rng.choice(&members)
        {
            members.push(again.clone());
        }
        for member in members {
            if self.odd(12) {
                self.out.push_str("<Unknown a=\"1\">text<Deep/></Unknown>");
            }
            let name = member.text(XML_NAME).unwrap_or(&member.name).to_owned();
            let flat = member.of("smithy.api#xmlFlattened").is_some();
            self.value(&name, &member, flat, depth);
        }
    }

    fn value(&mut self, name: &str, member: &Member, flat: bool, depth: u8) {
        if self.oddity == Oddity::Much && self.rng.u8(..25) == 0 {
            let odd = ["", "text", "<a>b</a>", "&lt;", "12", "&unknown;", "&#0;", "&#x110000;"];
            let odd = self.rng.choice(odd).unwrap_or("");
            return self.element(name, odd);
        }
        match self.model.kind(&member.target) {
            Kind::Structure(_) | Kind::Union(_) => {
                self.open(name, "");
                if depth < DEPTH {
                    self.members(&member.target, depth + 1);
                }
                self.close(name);
            }
            Kind::List(_) => {
                let item = self.model.part(&member.target, "member");
                let item_name = item.text(XML_NAME).unwrap_or("member").to_owned();
                let count = if depth < DEPTH { self.rng.usize(..4) } else { 0 };
                if !flat {
                    self.open(name, "");
                }
                for _ in 0..count {
                    self.value(if flat { name } else { &item_name }, &item, false, depth + 1);
                }
                if !flat {
                    self.close(name);
                }
            }
            Kind::Map(_) => {
                let [key, value] = ["key", "value"].map(|part| self.model.part(&member.target, part));
                let count = if depth < DEPTH { self.rng.usize(..3) } else { 0 };
                if !flat {
                    self.open(name, "");
                }
                for _ in 0..count {
                    let entry = if flat { name } else { "entry" };
                    self.open(entry, "");
                    let text = text(self.rng);
                    let text = self.escaped(&text);
                    self.element(key.text(XML_NAME).unwrap_or("key"), &text);
                    let value_name = value.text(XML_NAME).unwrap_or("value").to_owned();
                    self.value(&value_name, &value, false, depth + 1);
                    self.close(entry);
                }
                if !flat {
                    self.close(name);
                }
            }
            kind => {
                let text = self.scalar(&kind, member);
                let text = self.escaped(&text);
                self.element(name, &text);
            }
        }
    }

    fn scalar(&mut self, kind: &Kind, member: &Member) -> String {
        const INTEGERS: &[&str] = &["0", "1", "-1", "30", "2147483647", "-2147483648"];
        const ODD_INTEGERS: &[&str] =
            &["", " 7", "7 ", "+7", "1.0", "1e2", "2147483648", "9223372036854775808", "x", "0x1"];
        const FLOATS: &[&str] = &["0", "1.5", "-1e21", "1E-7", "NaN", "Infinity", "-Infinity"];
        const ODD_FLOATS: &[&str] = &["", "inf", "nan", "1,5", " 1", "1e400", "+1"];
        let odd = self.oddity == Oddity::Much && self.rng.u8(..5) == 0;
        let choices: &[&str] = match kind {
            Kind::Integer if odd => ODD_INTEGERS,
            Kind::Integer => INTEGERS,
            Kind::Float if odd => ODD_FLOATS,
            Kind::Float => FLOATS,
            Kind::Boolean if odd => &["TRUE", "1", "", " true", "yes"],
            Kind::Boolean => &["true", "false"],
            Kind::Blob if odd => &["=", "YQ", "Y!==", "-_-_", "YW Jj"],
            Kind::Blob => &["", "YQ==", "YWJj", "AAECAwQ="],
            Kind::Timestamp => return time(self.rng, self.model.timestamp_format(member, "date-time"), self.oddity),
            Kind::Text(values) => {
                return match self.rng.choice(values) {
                    Some(value) if self.rng.u8(..4) > 0 => value.clone(),
                    _ => text(self.rng),
                };
            }
            _ => &[""],
        };
        self.rng.choice(choices).copied().unwrap_or_default().to_owned()
    }

    /// Escapes a string as the text of an element, in one of several ways.
    fn escaped(&mut self, text: &str) -> String {
        let mut escaped = String::new();
        for character in text.chars().filter(|character| is_allowed(*character)) {
            match character {
                '<' => escaped.push_str("&lt;"),
                '&' => escaped.push_str("&amp;"),
                '>' if self.rng.bool() => escaped.push_str("&gt;"),
                '"' if self.rng.bool() => escaped.push_str("&quot;"),
                '\'' if self.rng.bool() => escaped.push_str("&apos;"),
                character if self.odd(30) => escaped.push_str(&match self.rng.bool() {
                    true => format!("&#{};", u32::from(character)),
                    false => format!("&#x{:X};", u32::from(character)),
                }),
                character => escaped.push(character),
            }
        }
        escaped
    }
}
