//! Whose page a link opens, and what is no link.

use super::super::{Carrier, at};

fn told(url: &str) -> (String, String) {
    let link = at(url).unwrap();
    let whose = link.carrier.map_or_else(|| format!("host {}", link.host()), Carrier::code);
    (link.url, whose)
}

#[test]
fn a_link_is_its_hosts() {
    for (url, code) in [
        ("https://www.ups.com/track?tracknum=1Z999AA10123456784", "ups"),
        ("https://ups.com/track", "ups"),
        ("HTTPS://WWW.UPS.COM/track", "ups"),
        ("https://www.fedex.com:443/fedextrack/?trknbr=794815302660", "fedex"),
        ("https://tools.usps.com/go/TrackConfirmAction?tLabels=1", "usps"),
        ("https://webtrack.dhlecs.com/orders?trackingNumber=1", "dhl-ecommerce"),
        ("https://webtrack.dhlglobalmail.com/?trackingnumber=1", "dhl-ecommerce"),
        ("https://www.royalmail.com", "royal-mail"),
    ] {
        assert_eq!(told(url).1, code, "{url}");
    }
}

#[test]
#[cfg(feature = "more-carriers")]
fn more_carriers_are_known_where_they_are_wanted() {
    assert_eq!(told("https://www.post.at/sv/sendungsdetails?snr=1").1, "austrian-post");
    assert_eq!(super::super::named("Österreichische Post").map(|post| post.code()).as_deref(), Some("austrian-post"));
    assert_eq!(super::super::candidates("LP00012345678901").sure().map(|post| post.code()).as_deref(), Some("cainiao"));
}

#[test]
fn a_host_that_merely_ends_alike_is_somebody_elses_and_is_shown() {
    for (url, host) in [
        ("https://evilups.com/track", "host evilups.com"),
        ("https://ups.com.evil.example/track", "host ups.com.evil.example"),
        ("https://www.ups.co/track", "host www.ups.co"),
        ("https://Track.Shop.example/1Z", "host Track.Shop.example"),
        ("https://evil.example/https://www.ups.com/", "host evil.example"),
        ("https://evil.example?www.ups.com", "host evil.example"),
        ("https://evil.example#.ups.com", "host evil.example"),
    ] {
        assert_eq!(told(url), (url.to_owned(), host.to_owned()));
    }
}

#[test]
fn a_known_carriers_page_is_opened_by_https() {
    assert_eq!(told("http://www.ups.com/track?a=b#c").0, "https://www.ups.com/track?a=b#c");
    assert_eq!(told("http://www.ups.com:80/track").0, "https://www.ups.com/track");
    assert_eq!(told("http://unknown.example/track").0, "http://unknown.example/track");
}

#[test]
fn what_hides_where_it_leads_is_no_link() {
    for text in [
        "",
        "www.ups.com",
        "ups.com/track",
        "//www.ups.com/",
        "https:/www.ups.com/",
        "https:www.ups.com",
        "javascript:alert(1)",
        "javascript://www.ups.com/%0aalert(1)",
        "data:text/html,x",
        "ftp://www.ups.com/",
        "https://user@www.ups.com/",
        "https://user:secret@www.ups.com/",
        "https://www.ups.com@evil.example/",
        "https://www.ups.com\\@evil.example/",
        "https://www.ups.com:8443/",
        "https://www.ups.com:80/",
        "http://www.ups.com:443/",
        "https://www.ups.com:/",
        "https://www.ups.com:443:443/",
        "https://www.uрs.com/",
        "https://xn--us-7lc.com/",
        "https://www.XN--us-7lc.com/",
        "https://ｕｐｓ.com/",
        "https://www.ups。com/",
        "https://localhost/",
        "https://[::1]/",
        "https://192.168.0.1/",
        "https://0x7f.1/",
        "https://ups.com.1/",
        "https://.ups.com/",
        "https://www..ups.com/",
        "https://ups.com./",
        "https:///www.ups.com/",
        "https://www%2eups.com/",
        "https://www.ups.com/a b",
        "https://www.ups.com/\"onclick=",
        "https://www.ups.com/<script>",
        " https://www.ups.com/",
        "https://www.ups.com/\n",
    ] {
        assert_eq!(at(text), None, "{text}");
    }
}
