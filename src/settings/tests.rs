use super::*;

fn settings(attributes: &[(&str, &str)]) -> Settings {
    Settings::from_attributes(|name| {
        attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn an_empty_attribute_is_an_absent_one() {
    let settings = settings(&[("proxy", " /api "), ("order-id", ""), ("provider", " ")]);
    assert_eq!(settings, Settings { proxy: "/api".into(), ..Settings::default() });
    assert_eq!(settings.provider().unwrap().id(), "gateway");
    assert_eq!(settings.lookup(), None);
}

#[test]
fn a_link_gives_a_number_and_its_signature_and_nothing_else() {
    let link = Link { order_id: None, purchase_order: Some("PO-1".to_owned()), signature: "1.ab".to_owned() };
    let linked = |attributes: &[_]| {
        let mut settings = settings(attributes);
        settings.add(&link);
        assert_eq!((settings.proxy.as_str(), &settings.provider, settings.notes), ("/api", &None, Notes::Hidden));
        (settings.order_id, settings.purchase_order, settings.signature)
    };
    let (number, seal) = (Some("PO-1".to_owned()), Some("1.ab".to_owned()));
    assert_eq!(linked(&[("proxy", "/api")]), (None, number.clone(), seal.clone()));
    assert_eq!(linked(&[("proxy", "/api"), ("purchase-order", "PO-1")]), (None, number.clone(), seal));
    let other = linked(&[("proxy", "/api"), ("purchase-order", "PO-2")]);
    assert_eq!(other, (None, Some("PO-2".to_owned()), None), "it was not made for that number");
    let own = linked(&[("proxy", "/api"), ("purchase-order", "PO-1"), ("signature", "2.cd")]);
    assert_eq!(own, (None, number, Some("2.cd".to_owned())));
}

#[test]
fn a_wrong_setting_is_told_to_the_developer() {
    assert!(settings(&[]).provider().unwrap_err().contains("`proxy` is missing"));
    let complaint = settings(&[("proxy", "/x"), ("provider", "dreamjunction")]).provider().unwrap_err();
    assert!(complaint.contains("dreamjunction"), "{complaint}");
    let advice = if cfg!(feature = "dream-junction") { "dream-junction" } else { "load `embed.js`" };
    assert!(complaint.contains(advice), "{complaint}");
}

#[test]
fn a_provider_is_asked_where_it_was_built_in() {
    let asked = settings(&[("proxy", "/x"), ("provider", "finerworks")]).provider().map(|provider| provider.id());
    assert_eq!(asked.is_ok(), cfg!(feature = "finerworks"), "{asked:?}");
}

#[test]
fn a_number_of_the_page_is_checked_like_a_typed_one() {
    let asked =
        |attributes: &[_]| settings(attributes).lookup().unwrap().map(|lookup| lookup.number().as_str().to_owned());
    assert_eq!(asked(&[("order-id", " 17 "), ("purchase-order", "PO-1")]).as_deref(), Ok("17"));
    assert_eq!(asked(&[("purchase-order", "PO-1")]).as_deref(), Ok("PO-1"));
    assert_eq!(asked(&[("order-id", &"9".repeat(101))]), Err(Error::InvalidNumber));
}

#[test]
fn how_often_is_asked_again_is_said_in_seconds_or_switched_off() {
    let refresh = |text: &str| settings(&[("refresh-every", text)]).refresh_every;
    assert_eq!(settings(&[]).refresh_every, Refresh::ByStage);
    assert_eq!([refresh("off"), refresh("OFF"), refresh("0")], [Refresh::Off; 3]);
    assert_eq!(refresh("60"), Refresh::EverySecs(60));
    assert_eq!(refresh("1"), Refresh::EverySecs(Refresh::SHORTEST_SECS));
    assert_eq!(refresh("sometimes"), Refresh::ByStage);
}

#[test]
fn what_is_merely_shown_in_another_way_is_not_asked_for_again() {
    let shown = settings(&[("proxy", "/api"), ("order-id", "1")]);
    let other =
        settings(&[("proxy", "/api"), ("order-id", "1"), ("language", "de"), ("notes", ""), ("refresh-every", "off")]);
    assert!(shown.asks_like(&other));
    assert!(!shown.asks_like(&settings(&[("proxy", "/api"), ("order-id", "2")])));
}
