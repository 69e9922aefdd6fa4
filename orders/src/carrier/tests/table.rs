//! The carriers' lines.

use super::super::fill::{Blanks, fill};
use super::super::post::COUNTRIES;
use super::super::{Carrier, at, named};

#[test]
fn each_carrier_has_a_line_with_every_field() {
    let mut codes: Vec<_> = Carrier::all().map(Carrier::code).collect();
    codes.sort_unstable();
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "a code is there twice: {codes:?}");
    for carrier in Carrier::all() {
        assert!(carrier.line().split('|').count() > 3, "{}", carrier.line());
        assert!(!carrier.name().is_empty() && carrier.name().is_ascii());
        assert!(!carrier.line().contains("  "), "{}", carrier.line());
    }
}

#[test]
fn each_carrier_is_found_by_each_of_its_names() {
    for carrier in Carrier::all() {
        for name in carrier.names().filter(|name| !name.is_empty()) {
            assert_eq!(named(name), Some(carrier), "{name}");
            assert_eq!(named(&format!("{} Priority", name.to_uppercase())), Some(carrier), "{name}");
        }
    }
}

#[test]
fn each_page_is_at_a_host_of_a_carrier() {
    for carrier in Carrier::all().filter(|carrier| carrier.has_page()) {
        let blanks = Blanks { number: "AB12345678", language: "fr", postcode: Some("1000") };
        let page = fill(carrier.page(), blanks);
        assert!(page.starts_with("https://") && page.contains("AB12345678") && !page.contains(['{', '}']), "{page}");
        assert!(at(&page).unwrap().carrier.is_some(), "{page}");
    }
}

#[test]
fn no_host_is_two_carriers() {
    let mut hosts: Vec<_> = Carrier::all()
        .flat_map(|carrier| carrier.line().split('|').nth(2).unwrap().split(' ').filter(|host| !host.is_empty()))
        .collect();
    hosts.sort_unstable();
    assert!(hosts.windows(2).all(|pair| pair[0] != pair[1]), "{hosts:?}");
}

#[test]
fn each_carrier_is_listed_for_shops() {
    let page = include_str!("../../../../docs/carriers.md").replace('\n', " ");
    for carrier in Carrier::all() {
        assert!(page.contains(carrier.name()), "{}", carrier.name());
    }
}

#[test]
fn each_country_has_one_post() {
    let countries: Vec<_> = COUNTRIES.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).unwrap()).collect();
    assert!(countries.windows(2).all(|pair| pair[0] < pair[1]), "in the order of the alphabet");
    assert!(countries.iter().all(|code| code.len() == 2));
    let mut posts: Vec<_> = Carrier::all().filter_map(Carrier::country).collect();
    assert!(posts.iter().all(|post| countries.contains(&post.as_str())));
    posts.sort_unstable();
    assert!(posts.windows(2).all(|pair| pair[0] != pair[1]), "{posts:?}");
    // The Universal Postal Union has 192 members, some with several territories.
    assert!(countries.len() > 192);
}
