//! Partitions from a file in the format of the `partitions.json` that AWS publishes.

use super::partition::{Entry, Partition, Partitions};
use crate::codec::json::{Error, Reader};
use crate::codec::{ReadMember, StructureReader};
use std::path::Path;

/// Reads the partitions from a file, and keeps them in memory until the program ends.
///
/// # Errors
///
/// Fails if the file cannot be read or has another format; the message names the file.
pub fn read(path: &Path) -> Result<Partitions, String> {
    let read_error = |error: &dyn std::fmt::Display| format!("the custom partitions in {}: {error}", path.display());
    let text = std::fs::read(path).map_err(|error| read_error(&error))?;
    let entries = partitions(Reader::new(&text)).map_err(|error| read_error(&error))?;
    Ok(Partitions(entries.leak()))
}

fn partitions(mut reader: Reader<'_>) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    members(&mut reader, &mut |name, reader| {
        if name != "partitions" {
            return reader.skip_value();
        }
        reader.begin_array()?;
        while reader.next_element()? {
            partition(reader, &mut entries)?;
        }
        Ok(())
    })?;
    if entries.is_empty() {
        return Err(Error::new("the file has no partitions", 0));
    }
    reader.finish().map(|()| entries)
}

/// Reads a partition, and adds an entry for it, followed by one for each of its Regions that overrides its outputs.
fn partition(reader: &mut Reader<'_>, entries: &mut Vec<Entry>) -> Result<(), Error> {
    let (mut id, mut pattern, mut outputs, mut regions) = (None, None, Facts::default(), Vec::new());
    members(reader, &mut |name, reader| match name {
        "id" => text(reader).map(|text| id = text),
        "regionRegex" => text(reader).map(|text| pattern = text.and_then(prefixes)),
        "outputs" => outputs.read(reader),
        "regions" => members(reader, &mut |region, reader| {
            let mut facts = Facts::default();
            facts.read(reader)?;
            regions.push((&*region.to_owned().leak(), facts));
            Ok(())
        }),
        _ => reader.skip_value(),
    })?;
    let (mut same, mut own) = (Vec::new(), Vec::new());
    for (name, facts) in regions {
        if facts.is_empty() { same.push(name) } else { own.push((name, facts)) }
    }
    let mut add = |prefixes, regions: Vec<_>, facts: Facts| {
        entries.push(Entry { id: id?, prefixes, regions: regions.leak(), facts: facts.partition()? });
        Some(())
    };
    let mut added = pattern.and_then(|prefixes| add(prefixes, same, outputs));
    for (name, facts) in own {
        added = added.and_then(|()| add(&[], vec![name], outputs.with(facts)));
    }
    added.ok_or_else(|| reader.error("a partition needs id, all outputs, and a regionRegex such as ^(a|b)-\\w+-\\d+$"))
}

/// The outputs of a partition, or the overrides of a Region.
#[derive(Clone, Copy, Default, PartialEq)]
struct Facts {
    name: Option<&'static str>,
    dns_suffix: Option<&'static str>,
    dual_stack_dns_suffix: Option<&'static str>,
    implicit_global_region: Option<&'static str>,
    supports_fips: Option<bool>,
    supports_dual_stack: Option<bool>,
}

impl Facts {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Error> {
        members(reader, &mut |name, reader| {
            match name {
                "name" => self.name = text(reader)?,
                "dnsSuffix" => self.dns_suffix = text(reader)?,
                "dualStackDnsSuffix" => self.dual_stack_dns_suffix = text(reader)?,
                "implicitGlobalRegion" => self.implicit_global_region = text(reader)?,
                "supportsFIPS" => self.supports_fips = reader.boolean()?,
                "supportsDualStack" => self.supports_dual_stack = reader.boolean()?,
                _ => reader.skip_value()?,
            }
            Ok(())
        })
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn with(self, own: Self) -> Self {
        Self {
            name: own.name.or(self.name),
            dns_suffix: own.dns_suffix.or(self.dns_suffix),
            dual_stack_dns_suffix: own.dual_stack_dns_suffix.or(self.dual_stack_dns_suffix),
            implicit_global_region: own.implicit_global_region.or(self.implicit_global_region),
            supports_fips: own.supports_fips.or(self.supports_fips),
            supports_dual_stack: own.supports_dual_stack.or(self.supports_dual_stack),
        }
    }

    fn partition(self) -> Option<Partition> {
        Some(Partition {
            name: self.name?,
            dns_suffix: self.dns_suffix?,
            dual_stack_dns_suffix: self.dual_stack_dns_suffix?,
            supports_fips: self.supports_fips?,
            supports_dual_stack: self.supports_dual_stack?,
            implicit_global_region: self.implicit_global_region?,
        })
    }
}

/// Returns the prefixes of the Regions that match a pattern such as `^head(one|other)tail-\w+-\d+$`, whose hyphens may
/// be escaped; `None` if the pattern has another form.
fn prefixes(pattern: &str) -> Option<&'static [&'static str]> {
    let mut unescaped = String::with_capacity(pattern.len());
    for part in pattern.split_inclusive('-') {
        match part.strip_suffix(r"\-") {
            Some(before) => unescaped.extend([before, "-"]),
            None => unescaped.push_str(part),
        }
    }
    let pattern = unescaped.strip_prefix('^')?.strip_suffix(r"-\w+-\d+$")?;
    let (head, rest) = pattern.split_once('(').unwrap_or((pattern, ")"));
    let (choices, tail) = rest.split_once(')')?;
    let mut prefixes: Vec<&str> = Vec::new();
    for choice in choices.split('|') {
        let prefix = [head, choice, tail].concat();
        if !prefix.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return None;
        }
        prefixes.push(prefix.leak());
    }
    Some(prefixes.leak())
}

/// Reads an object, passing each member to `member`.
fn members<'a>(reader: &mut Reader<'a>, member: ReadMember<'_, Reader<'a>>) -> Result<(), Error> {
    match reader.members(member)? {
        true => Ok(()),
        false => Err(reader.error("expected an object")),
    }
}

fn text(reader: &mut Reader<'_>) -> Result<Option<&'static str>, Error> {
    Ok(reader.string()?.map(|text| &*text.into_owned().leak()))
}
