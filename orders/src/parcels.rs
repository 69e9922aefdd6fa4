//! What holds for several parcels at once.

use std::cmp::Ordering;

use crate::json::says;
use crate::{Moment, Shipment};

/// The first of the parcels' dates.
pub fn first(parcels: &[Shipment], date: fn(&Shipment) -> Option<Moment>) -> Option<Moment> {
    outermost(parcels, date, Ordering::Less)
}

/// The last of the parcels' dates.
pub fn last(parcels: &[Shipment], date: fn(&Shipment) -> Option<Moment>) -> Option<Moment> {
    outermost(parcels, date, Ordering::Greater)
}

fn outermost(parcels: &[Shipment], date: fn(&Shipment) -> Option<Moment>, wanted: Ordering) -> Option<Moment> {
    let mut found: Option<Moment> = None;
    for moment in parcels.iter().filter_map(date) {
        if found.is_none_or(|found| moment.order_key().cmp(&found.order_key()) == wanted) {
            found = Some(moment);
        }
    }
    found
}

/// One parcel for each tracking number in a text: providers write several into one field. Without a number, the parcel
/// as it is.
#[must_use]
pub fn parcels(told: Vec<Shipment>) -> Vec<Shipment> {
    let mut parcels = Vec::new();
    for parcel in told {
        let numbers = parcel.tracking_number.as_deref().map(numbers).unwrap_or_default();
        if numbers.len() < 2 {
            parcels.push(parcel);
            continue;
        }
        // A link that names none of them is the first one's.
        let owner = parcel
            .tracking_url
            .as_ref()
            .and_then(|link| numbers.iter().position(|number| says(link.as_bytes(), number)))
            .unwrap_or(0);
        for (index, number) in numbers.into_iter().enumerate() {
            let tracking_url = parcel.tracking_url.clone().filter(|_| index == owner);
            parcels.push(Shipment { tracking_number: Some(number), tracking_url, ..parcel.clone() });
        }
    }
    parcels
}

/// A space parts two numbers only where each part is long enough to be one: carriers print numbers in groups.
fn numbers(text: &str) -> Vec<String> {
    const SHORTEST: usize = 8;
    let mut numbers: Vec<String> = Vec::new();
    let mut add = |number: &str| {
        if !number.is_empty() && !numbers.iter().any(|known| known == number) {
            numbers.push(number.to_owned());
        }
    };
    for line in text.split([',', ';', '|', '\n', '\t']) {
        if line.split_whitespace().all(|word| word.len() >= SHORTEST) {
            line.split_whitespace().for_each(&mut add);
        } else {
            add(line.trim());
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_numbers_in_one_text_are_several_parcels() {
        let parcel = |number: &str| Shipment {
            tracking_number: Some(number.into()),
            tracking_url: Some("https://example.org/?n=1Z999AA10123456784".into()),
            ..Shipment::new()
        };
        let told = |number| {
            let told = |p: Shipment| {
                format!("{}{}", p.tracking_number.unwrap(), if p.tracking_url.is_some() { " →" } else { "" })
            };
            parcels(vec![parcel(number)]).into_iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(told("1Z999AA10123456784 784512309876"), ["1Z999AA10123456784 →", "784512309876"]);
        assert_eq!(told("784512309876, 1Z999AA10123456784;"), ["784512309876", "1Z999AA10123456784 →"]);
        assert_eq!(told("AAAA1111 BBBB2222"), ["AAAA1111 →", "BBBB2222"]);
        assert_eq!(told("9400 1000 0000 0000 0000 00"), ["9400 1000 0000 0000 0000 00 →"]);
        assert_eq!(parcels(vec![Shipment::new()]).len(), 1);
    }
}
