use leptos::ev::{SubmitEvent, submit};
use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::{Error, Lookup, OrderNumber, Provider};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::text;
use crate::view::element::{bare, element, words};

/// Which of an order's numbers can be asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// The provider knows no purchase orders.
    OrderIds,
    /// Either.
    Both,
}

impl Numbers {
    /// What a provider can be asked by.
    pub(crate) fn of(provider: &dyn Provider) -> Self {
        let knows = |number| provider.request(&Lookup::PurchaseOrder(number)) != Err(Error::Unsupported);
        if OrderNumber::parse("1").is_ok_and(knows) { Self::Both } else { Self::OrderIds }
    }
}

/// Asks for a number. What cannot be one is said at the field, and nobody is asked.
pub(crate) fn search_form(numbers: Numbers, typed: &str, ask: impl Fn(Lookup) + 'static) -> AnyView {
    let complaint = ArcRwSignal::new("");
    let (shown, invalid) = (complaint.clone(), complaint.clone());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        let Some(field) = input(&form, "#number") else {
            return;
        };
        let is_purchase_order = input(&form, "[value=purchase-order]").is_some_and(|choice| choice.checked());
        match OrderNumber::parse(&field.value()) {
            Ok(number) if is_purchase_order => ask(Lookup::PurchaseOrder(number)),
            Ok(number) => ask(Lookup::OrderId(number)),
            Err(error) => {
                complaint.set(text::error(error).1);
                // A field that cannot take the focus is no reason to stop.
                _ = field.focus();
            }
        }
    };
    let field = [
        ("part", "input"),
        ("class", "input"),
        ("id", "number"),
        ("type", "text"),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
        ("enterkeyhint", "search"),
        ("required", ""),
        ("aria-describedby", "help complaint"),
        ("value", typed),
    ];
    let is_invalid = move || (!invalid.get().is_empty()).then_some("true");
    let field = bare("input", &field, vec![]).add_any_attr(custom_attribute("aria-invalid", is_invalid)).into_any();
    let button = element(
        "button",
        &[("part", "button"), ("class", "button"), ("type", "submit")],
        vec![words(text::FORM_SUBMIT)],
    );
    let complaint = move || shown.get();
    let mut rows = vec![
        element("label", &[("class", "form-label"), ("for", "number")], vec![words(text::FORM_LABEL)]),
        element("p", &[("id", "help"), ("class", "small")], vec![words(text::FORM_HELP)]),
    ];
    if numbers == Numbers::Both {
        rows.push(kinds());
    }
    rows.push(element("div", &[("class", "ask")], vec![field, button]));
    rows.push(element(
        "p",
        &[("id", "complaint"), ("class", "complaint"), ("role", "alert")],
        vec![complaint.into_any()],
    ));
    bare("form", &[("part", "form"), ("class", "form"), ("novalidate", "")], rows).on(submit, send).into_any()
}

fn kinds() -> AnyView {
    let kind = |value, label, checked: &[(&'static str, &'static str)]| {
        let attributes = [&[("type", "radio"), ("name", "kind"), ("value", value)], checked].concat();
        element("label", &[("class", "kind")], vec![element("input", &attributes, vec![]), words(label)])
    };
    let legend = element("legend", &[("class", "unseen")], vec![words(text::FORM_KIND)]);
    let (id, purchase_order) = (text::ORDER_NUMBER, text::PURCHASE_ORDER);
    element(
        "fieldset",
        &[("class", "kinds")],
        vec![legend, kind("order-id", id, &[("checked", "")]), kind("purchase-order", purchase_order, &[])],
    )
}

fn input(form: &Element, css: &str) -> Option<HtmlInputElement> {
    form.query_selector(css).ok()??.dyn_into().ok()
}
