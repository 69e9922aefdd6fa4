//! What holds for several parcels at once.

use std::cmp::Ordering;

use crate::json::{Json, says};
use crate::{Moment, Shipment};

/// The first of the parcels' dates.
pub fn first(parcels: &[Shipment], date: fn(&Shipment) -> Option<Moment>) -> Option<Moment> {
    outermost(&mut parcels.iter().filter_map(date), Ordering::Less)
}

/// The last of the parcels' dates.
pub fn last(parcels: &[Shipment], date: fn(&Shipment) -> Option<Moment>) -> Option<Moment> {
    outermost(&mut parcels.iter().filter_map(date), Ordering::Greater)
}

/// The first or the last of some moments: what is `Less` or `Greater` than all others.
pub fn outermost(moments: &mut dyn Iterator<Item = Moment>, wanted: Ordering) -> Option<Moment> {
    let mut found: Option<Moment> = None;
    for moment in moments {
        if found.is_none_or(|found| moment.order_key().cmp(&found.order_key()) == wanted) {
            found = Some(moment);
        }
    }
    found
}

/// Reads a list of parcels: one for each tracking number of a row, since providers write several into one field. Without
/// a number, the parcel as it is.
pub fn parcels(into: &mut Vec<Shipment>, rows: Json<'_>, read: &dyn Fn(Json<'_>) -> Option<Shipment>) {
    for row in rows.list() {
        let Some(told) = read(row) else { continue };
        let text = told.tracking_number.as_deref().filter(|_| into.len() < MOST_PARTED);
        let numbers = numbers(text.unwrap_or_default());
        if !(2..=MOST_NUMBERS).contains(&numbers.len()) {
            into.push(told);
            continue;
        }
        let link = told.tracking_url.as_deref().unwrap_or_default();
        // A link that names none of them is the first one's.
        let owner = numbers.iter().position(|number| says(link.as_bytes(), number)).unwrap_or(0);
        for (index, number) in numbers.iter().enumerate() {
            let mut parcel = told.clone();
            parcel.tracking_number = Some((*number).to_owned());
            parcel.tracking_url.take_if(|_| index != owner);
            into.push(parcel);
        }
    }
}

/// A text of more numbers is left as it is: it takes two bytes to write a parcel that takes hundreds to hold.
const MOST_NUMBERS: usize = 100;
/// With more parcels than that, no text is parted any more.
const MOST_PARTED: usize = 400;

fn numbers(text: &str) -> Vec<&str> {
    const SHORTEST: usize = 8;
    let mut numbers = Vec::new();
    for line in parts(text, |c| matches!(c, ',' | ';' | '|' | '\n' | '\t')) {
        // A space parts two numbers only where each part is long enough to be one: carriers print numbers in groups.
        let words = parts(line, char::is_whitespace);
        let told = if words.iter().all(|word| word.len() >= SHORTEST) { words } else { vec![line] };
        for number in told {
            if numbers.len() <= MOST_NUMBERS && !numbers.contains(&number) {
                numbers.push(number);
            }
        }
    }
    numbers
}

/// What is left between the characters that part it.
fn parts(text: &str, is_between: fn(char) -> bool) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in text.split(is_between) {
        if !part.trim().is_empty() {
            parts.push(part.trim());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::Tree;

    fn read(rows: &Tree, parcel: &dyn Fn(Json<'_>) -> Option<Shipment>) -> Vec<Shipment> {
        let mut told = Vec::new();
        parcels(&mut told, Json::new(rows), parcel);
        told
    }

    #[test]
    fn nobody_sends_thousands_of_parcels_in_one_text() {
        let parcel = |row: Json<'_>| Some(Shipment { tracking_number: row.at("number").string(), ..Shipment::new() });
        let text =
            |count: usize| (0..count).map(|number| (10_000_000 + number).to_string()).collect::<Vec<_>>().join(",");
        let told = |texts: &[usize]| {
            let rows = texts.iter().map(|count| json!({ "number": text(*count) })).collect::<Vec<_>>();
            read(&Tree::from(json!(rows)), &parcel)
        };
        assert_eq!(told(&[100]).len(), 100);
        let [one] = &told(&[101])[..] else { panic!("it is parted") };
        assert_eq!(one.tracking_number, Some(text(101)), "nothing of it is lost");
        assert_eq!(told(&[100; 10]).len(), 406, "after four hundred parcels no text is parted");
    }

    #[test]
    fn several_numbers_in_one_text_are_several_parcels() {
        let parcel = |row: Json<'_>| {
            Some(Shipment {
                tracking_number: row.at("number").string(),
                tracking_url: Some("https://example.org/?n=1Z999AA10123456784".into()),
                ..Shipment::new()
            })
        };
        let told = |number: &str| {
            let rows = Tree::from(json!([{ "number": number }]));
            let told = |p: Shipment| {
                format!("{}{}", p.tracking_number.unwrap(), if p.tracking_url.is_some() { " →" } else { "" })
            };
            read(&rows, &parcel).into_iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(told("1Z999AA10123456784 784512309876"), ["1Z999AA10123456784 →", "784512309876"]);
        assert_eq!(told("784512309876, 1Z999AA10123456784;"), ["784512309876", "1Z999AA10123456784 →"]);
        assert_eq!(told("AAAA1111 BBBB2222"), ["AAAA1111 →", "BBBB2222"]);
        assert_eq!(told("9400 1000 0000 0000 0000 00"), ["9400 1000 0000 0000 0000 00 →"]);
        let rows = Tree::from(json!([{ "id": 1 }, {}]));
        assert_eq!(read(&rows, &|_| Some(Shipment::new())).len(), 1, "an empty row is none");
    }
}
