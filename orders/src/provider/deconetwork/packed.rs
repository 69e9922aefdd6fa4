//! Which lines of a DecoNetwork order are in which of its parcels: both name workflow items.

use super::line::goods;
use crate::json::Json;
use crate::{Item, Stage};

/// The workflow items of each line that is goods, and of each parcel, with how many of them there are.
pub(super) struct Packed<'a> {
    lines: Vec<Vec<Part<'a>>>,
    parcels: Vec<Vec<Part<'a>>>,
}

type Part<'a> = (&'a str, Option<i64>);

/// All are compared with all. With more than that nothing is told of what is in a parcel: two thousand lines in as many parts are
/// fewer.
const MOST: usize = 4_000_000;

impl<'a> Packed<'a> {
    pub(super) fn read(order: Json<'a>) -> Self {
        let mut packed = Self { lines: Vec::new(), parcels: Vec::new() };
        let (mut made, mut sent) = (1, 1);
        for line in goods(order) {
            packed.lines.push(parts(line, &["workflow_item_id", "id"], "qty_to_fulfill", &mut made));
        }
        for parcel in order.at("shipments").list() {
            packed.parcels.push(parts(parcel, &["workflow_item_id"], "qty", &mut sent));
        }
        if made * sent > MOST {
            packed.parcels.clear();
        }
        packed
    }

    /// How far a line has come by the parcels that hold its workflow items: all of it, some of it, or nothing is told.
    pub(super) fn sent(&self, line: usize) -> Option<Stage> {
        let (mut all, mut some) = (true, false);
        for (id, wanted) in &self.lines[line] {
            let (wanted, mut sent) = (wanted.unwrap_or(0), None);
            for parcel in &self.parcels {
                if let Some((_, inside)) = parcel.iter().find(|(inside, _)| inside == id) {
                    // Without a number it is all of it.
                    sent = Some(sent.unwrap_or(0_i64).saturating_add(inside.unwrap_or(wanted)));
                }
            }
            some |= sent.is_some();
            all &= sent.is_some_and(|sent| sent >= wanted);
        }
        some.then_some(if all { Stage::Shipped } else { Stage::PartlyShipped })
    }

    /// The ids of the lines in a parcel. A workflow item belongs to one line.
    pub(super) fn inside(&self, parcel: usize, items: &[Item]) -> Option<Vec<String>> {
        let parts = self.parcels.get(parcel)?;
        let mut ids = Vec::new();
        let mut is_in = vec![false; if parts.is_empty() { 0 } else { items.len() }];
        for (id, _) in parts {
            let line = self.lines.iter().position(|line| line.iter().any(|(known, _)| known == id));
            if let Some(is_in) = line.and_then(|line| is_in.get_mut(line)) {
                *is_in = true;
            }
        }
        for (item, is_in) in items.iter().zip(is_in) {
            ids.extend(item.id.clone().filter(|_| is_in));
        }
        (!ids.is_empty()).then_some(ids)
    }
}

/// The workflow items of a row, which are counted.
fn parts<'a>(row: Json<'a>, names: &[&str], quantity: &str, count: &mut usize) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    row.at("workflow_items").read(&mut parts, &|item| Some((item.one_of(names).text()?, item.at(quantity).number())));
    *count += 1 + parts.len();
    parts
}
