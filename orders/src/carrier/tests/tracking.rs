//! What a shopper is offered.

use super::super::{Carrier, Link, Told, Tracking};

/// Whose pages, and where they are.
fn told(tracking: &Tracking<'_>) -> Vec<String> {
    let whose = |link: &Link| link.carrier.map_or_else(|| format!("({})", link.host()), Carrier::code);
    tracking.links.iter().map(|link| format!("{} {}", whose(link), link.url)).collect()
}

fn code(tracking: &Tracking<'_>) -> Option<String> {
    tracking.carrier.map(Carrier::code)
}

const USPS: &str = "9400111202555000123450";

#[test]
fn the_providers_link_goes_before_ours_and_its_word_before_the_links_host() {
    let link = Some("http://www.fedex.com/fedextrack/?trknbr=794815302660");
    let tracking = Told { link, carrier: Some("USPS"), number: Some(USPS), ..Told::default() }.tracking();
    assert_eq!(code(&tracking).as_deref(), Some("usps"));
    assert_eq!(told(&tracking), ["fedex https://www.fedex.com/fedextrack/?trknbr=794815302660"]);
}

#[test]
fn without_a_link_the_providers_word_goes_before_the_number() {
    let tracking = Told { carrier: Some("FedEx Ground"), number: Some(USPS), ..Told::default() }.tracking();
    assert_eq!(code(&tracking).as_deref(), Some("fedex"));
    assert_eq!(told(&tracking), [format!("fedex https://www.fedex.com/fedextrack/?trknbr={USPS}")]);
    assert!(!tracking.is_guess);
}

#[test]
fn a_link_to_somebody_unknown_is_offered_with_its_host_and_ours_behind_it() {
    let link = Some("https://parcels.example/x");
    let tracking = Told { link, carrier: Some("usps"), number: Some(USPS), ..Told::default() }.tracking();
    let page = format!("usps https://tools.usps.com/go/TrackConfirmAction?tLabels={USPS}");
    assert_eq!(told(&tracking), ["(parcels.example) https://parcels.example/x", page.as_str()]);
    assert_eq!(code(&tracking).as_deref(), Some("usps"));

    let tracking = Told { link, number: Some(USPS), ..Told::default() }.tracking();
    assert_eq!(told(&tracking), ["(parcels.example) https://parcels.example/x"]);
    assert_eq!(code(&tracking).as_deref(), None);
}

#[test]
fn a_link_that_is_none_leaves_the_number() {
    let link = Some("https://user@parcels.example/x");
    let tracking = Told { link, number: Some("1Z 999 AA1 01 2345 6784"), ..Told::default() }.tracking();
    assert_eq!(told(&tracking), ["ups https://www.ups.com/track?tracknum=1Z999AA10123456784"]);
    assert!(!tracking.is_guess);
}

#[test]
fn a_page_that_is_no_more_is_the_second_choice() {
    let link = Some("http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500099988877");
    let tracking = Told { link, carrier: Some("DHL"), ..Told::default() }.tracking();
    assert_eq!(
        told(&tracking),
        [
            "dhl-ecommerce https://webtrack.dhlecs.com/orders?trackingNumber=9374869903500099988877",
            "dhl-ecommerce https://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500099988877",
        ]
    );
    assert!(!tracking.is_guess);
    // Nothing is lost where no number is found.
    let tracking = Told { link: Some("http://webtrack.dhlglobalmail.com/"), ..Told::default() }.tracking();
    assert_eq!(told(&tracking), ["dhl-ecommerce https://webtrack.dhlglobalmail.com/"]);
    let link = Some("http://www.csuivi.courrier.laposte.fr/suivi?id=8L20524700019");
    let tracking = Told { link, ..Told::default() }.tracking();
    assert_eq!(told(&tracking)[0], "la-poste https://www.laposte.fr/outils/suivre-vos-envois?code=8L20524700019");
    let link = Some("https://www.lasership.com/track/LX12345678");
    let tracking = Told { link, ..Told::default() }.tracking();
    assert_eq!(told(&tracking)[0], "ontrac https://www.ontrac.com/tracking/?number=LX12345678");
}

#[test]
fn a_carriers_division_is_known_by_the_number() {
    let tracking = Told { carrier: Some("DHL"), number: Some("9374869903500099988877"), ..Told::default() }.tracking();
    assert_eq!(code(&tracking).as_deref(), Some("dhl-ecommerce"));
    let tracking = Told { carrier: Some("DHL"), number: Some(USPS), ..Told::default() }.tracking();
    assert_eq!(code(&tracking).as_deref(), Some("dhl"));
}

#[test]
fn a_guess_is_told_as_one() {
    let tracking = Told { carrier: Some("Unknown"), number: Some("501234567899"), ..Told::default() }.tracking();
    assert!(tracking.is_guess);
    assert_eq!(tracking.carrier, None);
    assert_eq!(
        told(&tracking),
        ["ups https://www.ups.com/track?tracknum=501234567899", "gls https://gls-group.eu/track/501234567899"]
    );
    let tracking = Told { number: Some("ask us"), ..Told::default() }.tracking();
    assert_eq!((tracking.carrier, tracking.links), (None, vec![]));
    assert_eq!(Told::default().tracking(), Tracking::default());
}

#[test]
fn a_carrier_without_a_page_is_told_and_not_linked() {
    let tracking = Told { number: Some("CP101010109CN"), ..Told::default() }.tracking();
    assert_eq!((code(&tracking).as_deref(), tracking.links.len()), (Some("china-post"), 0));
    let tracking = Told { number: Some("RR555555555FJ"), ..Told::default() }.tracking();
    assert_eq!(tracking.carrier.and_then(|post| post.country()), Some("FJ".to_owned()));
}

#[test]
fn a_page_is_opened_in_the_shoppers_language_at_the_shoppers_postcode() {
    let page = |carrier, language, postcode| {
        let told = Told { carrier: Some(carrier), number: Some("AB123"), language, postcode, ..Told::default() };
        told.tracking().links.remove(0).url
    };
    assert!(page("Canada Post", "fr-CA", None).contains("/track-reperage/fr#"));
    assert!(page("Canada Post", "de", None).contains("/track-reperage/en#"));
    assert_eq!(page("PostNL", "nl", Some("1012 AB")), "https://jouw.postnl.nl/track-and-trace/AB123-NL-1012AB");
    assert_eq!(page("PostNL", "nl", None), "https://jouw.postnl.nl/track-and-trace/AB123");
}
