use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::visitor::Page;

const SHIRT: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");
const TAG: &str = "<order-tracker proxy=/dj provider=dream-junction order-id=1></order-tracker>";

fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value(property).unwrap()
}

#[wasm_bindgen_test]
async fn dark_and_light_can_be_forced() {
    let html = format!(
        "<div style='color-scheme: light'>{}{TAG}</div>",
        TAG.replace("order-id", "color-scheme=dark order-id")
    );
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&html);
    let mut grounds = Vec::new();
    for tag in page.tags() {
        tag.see("T-SHIRT").await;
        grounds.push(computed(&tag.find("[part=order]").unwrap(), "background-color"));
    }
    assert_eq!(grounds, ["rgb(23, 26, 31)", "rgb(255, 255, 255)"]);
}

#[wasm_bindgen_test]
async fn a_shop_sets_colours_type_and_corners() {
    let style = "font-family: Georgia; --order-tracker-radius: 3px; --order-tracker-shipped: rgb(1, 2, 3); --order-tracker-heading-font: Courier";
    let html = format!("<div style='{style}'>{TAG}</div>");
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&html);
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    let of = |css: &str, property| computed(&tag.find(css).unwrap(), property);
    assert_eq!(of("[part=order]", "border-top-left-radius"), "3px");
    assert_eq!(of("[part=badge]", "color"), "rgb(1, 2, 3)");
    assert_eq!(of("[part=item-name]", "font-family"), "Georgia", "the page's font");
    assert_eq!(of("[part=headline]", "font-family"), "Courier");
}

#[wasm_bindgen_test]
async fn every_piece_has_a_part() {
    let page = Page::new().answer("/dj", 200, SHIRT).shows(TAG);
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    let all = tag
        .0
        .shadow_root()
        .unwrap()
        .query_selector_all("h2, h3, li, button, a, time, details, summary, svg, ol, article, header, section")
        .unwrap();
    for index in 0..all.length() {
        let element: Element = wasm_bindgen::JsCast::unchecked_into(all.get(index).unwrap());
        let is_reached = element.has_attribute("part") || element.tag_name() == "TIME";
        let is_in_words = element.closest("[part=contents], [part=other-links]").unwrap().is_some();
        assert!(is_reached || is_in_words, "{}", element.outer_html());
    }
}

#[wasm_bindgen_test]
async fn whatever_the_pages_size_no_text_is_too_small() {
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&format!("<div style='font-size: 10px'>{TAG}</div>"));
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    let all = tag.0.shadow_root().unwrap().query_selector_all("p, span, li, h2, h3, a, button, b").unwrap();
    for index in 0..all.length() {
        let element: Element = wasm_bindgen::JsCast::unchecked_into(all.get(index).unwrap());
        let size: f64 = computed(&element, "font-size").trim_end_matches("px").parse().unwrap();
        assert!(size >= 12.0, "{size}: {}", element.outer_html());
    }
}

#[wasm_bindgen_test]
async fn a_wide_tag_has_two_columns_and_a_narrow_one_has_one() {
    let html = format!("<div style='width: 320px'>{TAG}</div><div style='width: 900px'>{TAG}</div>");
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&html);
    let mut columns = Vec::new();
    for tag in page.tags() {
        tag.see("T-SHIRT").await;
        let tracks = computed(&tag.find("[part=details]").unwrap(), "grid-template-columns");
        columns.push(tracks.split_whitespace().count());
    }
    assert_eq!(columns, [1, 2]);
}

#[wasm_bindgen_test]
async fn what_a_page_gives_to_all_elements_stays_outside() {
    let style = "<style>* { color: red; font-size: 9px; letter-spacing: 9px; white-space: nowrap; text-transform: uppercase; line-height: 3 }</style>";
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&format!("{style}<div>{TAG}</div>"));
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    let headline = tag.find("[part=item-name]").unwrap();
    let of = |property| computed(&headline, property);
    assert_ne!(of("color"), "rgb(255, 0, 0)");
    assert_eq!([of("letter-spacing"), of("text-transform")], ["normal", "none"]);
    assert_eq!((of("white-space-collapse"), of("text-wrap-mode")), ("collapse".to_owned(), "wrap".to_owned()));
    assert_eq!(of("font-size"), "13px");
}

#[wasm_bindgen_test]
async fn a_tag_has_a_width_wherever_it_stands() {
    for style in ["display: grid; justify-content: center", "position: absolute", "display: flex", "float: left"] {
        let page = Page::new().answer("/dj", 200, SHIRT).shows(&format!("<div style='{style}'>{TAG}</div>"));
        page.tag().see("T-SHIRT").await;
        let width = page.tag().0.offset_width();
        assert!(width >= 200, "{style}: {width}");
    }
}
