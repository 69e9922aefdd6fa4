//! Whose code the wasm is.

mod crates;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::ops::Range;

use wasmparser::{CustomSectionReader, KnownCustom, Name, Parser, Payload, TypeRef};

use self::crates::crate_of;
use crate::Result;
use crate::package::Widget;

/// How many are shown.
const LARGEST: usize = 20;

/// Prints the largest parts of the wasm before it is compressed: what each crate's share of the brotli is, nobody can tell.
pub(super) fn print(widget: Widget) -> Result {
    let bytes = fs::read(widget.named())?;
    let parts = parts(&bytes)?;
    let whole: usize = parts.values().sum();
    let mut largest: Vec<_> = parts.into_iter().collect();
    largest.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    println!("\n{:<40} {:>9}", format!("{}.wasm, by crate", widget.name()), "raw");
    for (name, size) in largest.iter().take(LARGEST) {
        println!("{name:<40} {size:>9} {:>5}.{} %", size * 100 / whole, size * 1000 / whole % 10);
    }
    let rest: usize = largest.iter().skip(LARGEST).map(|(_, size)| size).sum();
    println!("{:<40} {rest:>9}\n{:<40} {whole:>9}", "others", "in total, without names");
    Ok(())
}

/// The bytes of functions by their crates, and of all else.
fn parts(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut parts = BTreeMap::new();
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::CodeSectionEntry(body) = &payload {
            bodies.push(length(&body.range()));
        } else if let Payload::ImportSection(section) = &payload {
            for import in section.clone().into_imports() {
                imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
            }
        } else if let Payload::CustomSection(section) = &payload {
            names.extend(functions(section)?);
        }
        let name = match payload.as_section() {
            // Custom sections, which are stripped, and functions.
            None | Some((0 | 10, _)) => continue,
            Some((11, _)) => "(data: texts, tables)",
            Some(_) => "(types, imports, exports, elements)",
        };
        let range = payload.as_section().map(|(_, range)| range).unwrap_or_default();
        *parts.entry(name.to_owned()).or_default() += length(&range);
    }
    for (index, size) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + index)).copied().unwrap_or_default();
        *parts.entry(crate_of(name).unwrap_or("(without a name)").to_owned()).or_default() += size;
    }
    Ok(parts)
}

/// The names of functions by their numbers, where this section has them.
fn functions<'a>(section: &CustomSectionReader<'a>) -> Result<Vec<(usize, &'a str)>> {
    let mut names = Vec::new();
    let KnownCustom::Name(section) = section.as_known() else { return Ok(names) };
    for name in section {
        if let Name::Function(functions) = name? {
            for function in functions {
                let function = function?;
                names.push((function.index as usize, function.name));
            }
        }
    }
    Ok(names)
}

fn length(range: &Range<u64>) -> usize {
    usize::try_from(range.end - range.start).unwrap_or_default()
}
