//! Partitions from a file, which has the form of the `partitions.json` that AWS publishes.

use super::partition::{Entry, Partition, Partitions};
use crate::json::{Error, Reader};
use std::collections::HashMap;
use std::path::Path;

/// Reads the partitions of a file. They stay until the program ends.
///
/// # Errors
/// The file cannot be read, or does not have this form; the text names the file.
pub(crate) fn read(path: &Path) -> Result<Partitions, String> {
    let told = |error: &dyn std::fmt::Display| format!("the custom partitions in {}: {error}", path.display());
    let text = std::fs::read(path).map_err(|error| told(&error))?;
    let entries = partitions(Reader::new(&text)).map_err(|error| told(&error))?;
    Ok(Partitions(entries.leak()))
}

fn partitions(mut reader: Reader<'_>) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    members(&mut reader, |reader, name| {
        if name != "partitions" {
            return reader.skip_value();
        }
        reader.begin_array()?;
        while reader.next_element()? {
            entries.extend(partition(reader)?);
        }
        Ok(())
    })?;
    if entries.is_empty() {
        return Err(Error::new("there are no partitions", 0));
    }
    reader.finish().map(|()| entries)
}

/// A partition, and after it those of its regions that have facts of their own.
fn partition(reader: &mut Reader<'_>) -> Result<Vec<Entry>, Error> {
    let (mut id, mut pattern, mut outputs, mut regions) = (None, None, Facts::default(), Vec::new());
    members(reader, |reader, name| match name {
        "id" => text(reader).map(|text| id = text),
        "regionRegex" => text(reader).map(|text| pattern = text.and_then(prefixes)),
        "outputs" => outputs.read(reader),
        "regions" => members(reader, |reader, region| {
            let mut facts = Facts::default();
            facts.read(reader)?;
            regions.push((&*region.to_owned().leak(), facts));
            Ok(())
        }),
        _ => reader.skip_value(),
    })?;
    let entry = |prefixes, regions: Vec<_>, facts: &Facts| {
        Some(Entry { id: id?, prefixes, regions: regions.leak(), facts: facts.partition()? })
    };
    let (same, own): (Vec<_>, Vec<_>) = regions.into_iter().partition(|(_, facts)| facts.is_empty());
    let whole = pattern.and_then(|prefixes| entry(prefixes, same.iter().map(|(name, _)| *name).collect(), &outputs));
    let parts = own.into_iter().map(|(name, own)| entry(&[], vec![name], &outputs.clone().with(own)));
    let entries: Option<_> = std::iter::once(whole).chain(parts).collect();
    entries
        .ok_or_else(|| reader.error("a partition needs id, all outputs, and a regionRegex such as ^(a|b)-\\w+-\\d+$"))
}

/// The outputs of a partition, or what a region has in their place.
#[derive(Clone, Default)]
struct Facts {
    texts: HashMap<String, &'static str>,
    flags: HashMap<String, bool>,
}

impl Facts {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Error> {
        members(reader, |reader, name| {
            match name {
                "name" | "dnsSuffix" | "dualStackDnsSuffix" | "implicitGlobalRegion" => {
                    self.texts.extend(text(reader)?.map(|text| (name.to_owned(), text)));
                }
                "supportsFIPS" | "supportsDualStack" => {
                    self.flags.extend(reader.boolean()?.map(|flag| (name.to_owned(), flag)));
                }
                _ => reader.skip_value()?,
            }
            Ok(())
        })
    }

    fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.flags.is_empty()
    }

    fn with(mut self, own: Self) -> Self {
        self.texts.extend(own.texts);
        self.flags.extend(own.flags);
        self
    }

    fn partition(&self) -> Option<Partition> {
        let text = |name: &str| self.texts.get(name).copied();
        let flag = |name: &str| self.flags.get(name).copied();
        Some(Partition {
            name: text("name")?,
            dns_suffix: text("dnsSuffix")?,
            dual_stack_dns_suffix: text("dualStackDnsSuffix")?,
            supports_fips: flag("supportsFIPS")?,
            supports_dual_stack: flag("supportsDualStack")?,
            implicit_global_region: text("implicitGlobalRegion")?,
        })
    }
}

/// What regions begin with that follow the pattern `^head(one|other)tail-\w+-\d+$`, hyphens escaped or not.
fn prefixes(pattern: &str) -> Option<&'static [&'static str]> {
    let pattern = pattern.replace(r"\-", "-");
    let pattern = pattern.strip_prefix('^')?.strip_suffix(r"-\w+-\d+$")?;
    let (head, rest) = pattern.split_once('(').unwrap_or((pattern, ")"));
    let (choices, tail) = rest.split_once(')')?;
    let prefixes: Vec<_> = choices.split('|').map(|choice| format!("{head}{choice}{tail}")).collect();
    let plain = |prefix: &String| prefix.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    prefixes.iter().all(plain).then(|| &*prefixes.into_iter().map(|prefix| &*prefix.leak()).collect::<Vec<_>>().leak())
}

/// Reads an object, each of its members with `member`.
fn members(
    reader: &mut Reader<'_>,
    mut member: impl FnMut(&mut Reader<'_>, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    if !reader.begin_object()? {
        return Err(reader.error("expected an object"));
    }
    while let Some(name) = reader.next_key()? {
        member(reader, &name)?;
    }
    Ok(())
}

fn text(reader: &mut Reader<'_>) -> Result<Option<&'static str>, Error> {
    Ok(reader.string()?.map(|text| &*text.into_owned().leak()))
}
