//! Orders that move while the page is open.

pub(crate) const MAKING: &str = include_str!("making.json");

/// A tag that asks again so often.
pub(crate) fn tag(refresh: &str) -> String {
    ["<order-tracker proxy=/api order-id=1 refresh-every=", refresh, "></order-tracker>"].concat()
}

/// An order with two parcels and two items, of which the second is as far as told.
pub(crate) fn order(stage: &str, second: &str) -> String {
    let parcel = |number: &str| {
        format!(
            r#"{{"tracking_number": "{number}", "tracking_url": "https://example.org/{number}", "stage": "shipped"}}"#
        )
    };
    let item = |id: u8, name: &str, stage: &str| {
        format!(r#"{{"id": "{id}", "name": "{name}", "quantity": 1, "stage": "{stage}"}}"#)
    };
    format!(
        r#"{{"orders": [{{"provider": "shineon", "id": "1", "stage": "{stage}",
            "items": [{}, {}], "shipments": [{}, {}],
            "placed_at": "2026-11-01", "production_at": "2026-11-02", "produced_at": "2026-11-03",
            "shipped_at": "2026-11-04", "expected_at": "2036-11-04", "delivered_at": "2026-11-05"}}]}}"#,
        item(1, "Mug", "shipped"),
        item(2, "Cap", second),
        parcel("AAAA1111"),
        parcel("BBBB2222"),
    )
}

/// As a phone does that has found its network again.
pub(crate) fn come_back() {
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("online").unwrap()).unwrap();
}
