//! Bodies in CBOR (RFC 8949), for Smithy RPC v2.

use fastrand::Rng;

use super::output::Oddity;
use super::text::text;
use crate::model::{Kind, Model};

/// The nesting depth at which lists and maps are empty.
const DEPTH: u8 = 6;

struct Writer<'a> {
    rng: &'a mut Rng,
    model: &'a Model,
    oddity: Oddity,
    out: Vec<u8>,
}

/// Generates the body of a successful response.
pub fn output(rng: &mut Rng, model: &Model, id: &str, oddity: Oddity) -> Vec<u8> {
    let mut writer = Writer { rng, model, oddity, out: Vec::new() };
    writer.structure(id, None, 0);
    writer.out
}

/// Generates the body of an error; `id` is its shape, if it is modeled.
pub fn error(rng: &mut Rng, model: &Model, code: &str, id: Option<&str>, oddity: Oddity) -> Vec<u8> {
    let mut writer = Writer { rng, model, oddity, out: Vec::new() };
    writer.structure(id.unwrap_or("smithy.api#Unit"), Some(code), 0);
    writer.out
}

impl Writer<'_> {
    fn odd(&mut self, of: u8) -> bool {
        self.oddity != Oddity::None && self.rng.u8(..of) == 0
    }

    /// Writes a major type and its argument, sometimes in more bytes than necessary.
    fn head(&mut self, major: u8, argument: u64) {
        let least = match argument {
            0..24 => 0,
            24..0x100 => 1,
            0x100..0x1_0000 => 2,
            0x1_0000..0x1_0000_0000 => 4,
            _ => 8,
        };
        let width = if self.odd(10) { *self.rng.choice(&[1, 2, 4, 8]).unwrap_or(&8) } else { least };
        let width = width.max(least);
        let info = match width {
            0 => argument as u8,
            1 => 24,
            2 => 25,
            4 => 26,
            _ => 27,
        };
        self.out.push(major << 5 | info);
        self.out.extend_from_slice(&argument.to_be_bytes()[8 - width.min(8)..]);
    }

    /// Writes a collection of definite or indefinite length.
    fn collection(&mut self, major: u8, count: usize, mut item: impl FnMut(&mut Self, usize)) {
        let indefinite = self.rng.bool();
        match indefinite {
            true => self.out.push(major << 5 | 31),
            false => self.head(major, count as u64),
        }
        for at in 0..count {
            item(self, at);
        }
        if indefinite {
            self.out.push(0xFF);
        }
    }

    fn string(&mut self, text: &str) {
        self.chunked(3, text.as_bytes(), text.char_indices().nth(1).map(|(at, _)| at));
    }

    /// Writes a byte string or a text string, sometimes in two chunks.
    fn chunked(&mut self, major: u8, bytes: &[u8], split: Option<usize>) {
        match split {
            Some(at) if self.odd(8) => {
                self.out.push(major << 5 | 31);
                for part in [&bytes[..at], &bytes[at..]] {
                    self.head(major, part.len() as u64);
                    self.out.extend_from_slice(part);
                }
                self.out.push(0xFF);
            }
            _ => {
                self.head(major, bytes.len() as u64);
                self.out.extend_from_slice(bytes);
            }
        }
    }

    fn structure(&mut self, id: &str, code: Option<&str>, depth: u8) {
        let mut members = self.model.members(id);
        self.rng.shuffle(&mut members);
        let absent = self.rng.u8(..4);
        members.retain(|_| self.rng.u8(..8) >= absent);
        if matches!(self.model.kind(id), Kind::Union(_)) {
            members.truncate(if self.odd(10) { self.rng.usize(..3) } else { 1 });
        }
        let unknown = usize::from(self.odd(5));
        let typed = usize::from(code.is_some());
        let messages = usize::from(code.is_some() && members.is_empty());
        let count = members.len() + unknown + typed + messages;
        self.collection(5, count, |this, at| {
            if at < typed {
                this.string("__type");
                this.string(code.unwrap_or_default());
            } else if at < typed + messages {
                let name = *this.rng.choice(&["message", "Message", "errorMessage"]).unwrap_or(&"message");
                this.string(name);
                let text = text(this.rng);
                this.string(&text);
            } else if let Some(member) = members.get(at - typed - messages) {
                this.string(&member.name);
                this.value(&member.target, depth + 1);
            } else {
                this.string("Unknown");
                this.anything();
            }
        });
    }

    fn value(&mut self, id: &str, depth: u8) {
        if self.odd(12) {
            return self.out.push(0xF6);
        }
        if self.oddity == Oddity::Much && self.rng.u8(..25) == 0 {
            return self.anything();
        }
        match self.model.kind(id) {
            Kind::Structure(_) | Kind::Union(_) => self.structure(id, None, depth),
            Kind::List(element) => {
                let count = if depth < DEPTH { self.rng.usize(..4) } else { 0 };
                self.collection(4, count, |this, _| this.dense(&element, depth));
            }
            Kind::Map(element) => {
                let count = if depth < DEPTH { self.rng.usize(..3) } else { 0 };
                self.collection(5, count, |this, _| {
                    let key = text(this.rng);
                    this.string(&key);
                    this.dense(&element, depth);
                });
            }
            Kind::Text(values) => {
                let text = match self.rng.choice(values) {
                    Some(value) if self.rng.u8(..4) > 0 => value,
                    _ => text(self.rng),
                };
                self.string(&text);
            }
            Kind::Integer => {
                let number = *self
                    .rng
                    .choice(&[0, 1, 23, 24, 255, 256, 65_535, 65_536, i32::MAX, -1, -24, -25, i32::MIN])
                    .unwrap_or(&0);
                self.integer(i64::from(number));
            }
            Kind::Float => self.float(),
            Kind::Boolean => {
                let byte = if self.rng.bool() { 0xF5 } else { 0xF4 };
                self.out.push(byte);
            }
            Kind::Blob => {
                let bytes: Vec<u8> = (0..self.rng.usize(..30)).map(|_| self.rng.u8(..)).collect();
                self.chunked(2, &bytes, Some(bytes.len() / 2));
            }
            Kind::Timestamp => {
                self.out.push(0xC1);
                match self.rng.bool() {
                    true => self.float(),
                    false => self.integer(1_700_000_000),
                }
            }
            Kind::Document => self.anything(),
        }
    }

    /// Writes an item of a dense collection. The item can be null only with [`Oddity::Much`].
    fn dense(&mut self, element: &str, depth: u8) {
        let oddity = self.oddity;
        if oddity == Oddity::Some {
            self.oddity = Oddity::None;
        }
        self.value(element, depth + 1);
        self.oddity = oddity;
    }

    fn integer(&mut self, number: i64) {
        match u64::try_from(number) {
            Ok(number) => self.head(0, number),
            Err(_) => self.head(1, number.unsigned_abs() - 1),
        }
    }

    fn float(&mut self) {
        let value: f64 =
            *self.rng.choice(&[0.0, 1.5, -2.0, 1_700_000_000.0, 1_700_000_000.5, 1_523_477_145.713]).unwrap_or(&0.0);
        match self.rng.u8(..4) {
            0 => {
                self.out.push(0xF9);
                self.out.extend_from_slice(&[0x3E, 0x00]);
            }
            1 => {
                self.out.push(0xFA);
                self.out.extend_from_slice(&(value as f32).to_be_bytes());
            }
            _ => {
                self.out.push(0xFB);
                self.out.extend_from_slice(&value.to_be_bytes());
            }
        }
    }

    /// Writes an arbitrary item.
    fn anything(&mut self) {
        const ITEMS: &[&[u8]] = &[
            &[0xF6],
            &[0xF5],
            &[0x17],
            &[0x38, 0x63],
            &[0x61, b'x'],
            &[0x41, 0xFF],
            &[0x80],
            &[0x9F, 0x01, 0xFF],
            &[0xA1, 0x61, b'k', 0x01],
            &[0xBF, 0xFF],
            &[0xC1, 0x01],
            &[0xF9, 0x7E, 0x00],
            &[0xFB, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0],
            &[0xF7],
        ];
        let item = self.rng.choice(ITEMS).copied().unwrap_or(&[0xF6]);
        self.out.extend_from_slice(item);
    }
}
