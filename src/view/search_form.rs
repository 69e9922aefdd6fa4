use leptos::ev::{SubmitEvent, submit};
use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::{Error, Lookup, OrderNumber, Proof, Provider};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::settings::Settings;
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

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fields {
    /// A number is enough.
    #[default]
    Number,
    /// The gateway wants to know that it is the customer.
    NumberAndContact,
}

/// What stands in the form when it is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    pub(crate) number: String,
    pub(crate) kind: Kind,
    pub(crate) contact: String,
}

/// Which of an order's numbers it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    #[default]
    OrderId,
    PurchaseOrder,
}

/// A number that the page gave stands in the form, to be corrected.
impl From<&Settings> for Typed {
    fn from(settings: &Settings) -> Self {
        match (&settings.order_id, &settings.purchase_order) {
            (Some(number), _) => Self { number: number.clone(), ..Self::default() },
            (None, Some(number)) => Self { number: number.clone(), kind: Kind::PurchaseOrder, contact: String::new() },
            (None, None) => Self::default(),
        }
    }
}

impl Typed {
    /// What was asked stays there to be corrected.
    pub(crate) fn new(lookup: &Lookup, proof: Option<&Proof>) -> Self {
        let contact = match proof {
            Some(Proof::Contact(contact)) => contact.clone(),
            Some(Proof::Signature(_)) | None => String::new(),
        };
        let kind = match lookup {
            Lookup::OrderId(_) => Kind::OrderId,
            Lookup::PurchaseOrder(_) => Kind::PurchaseOrder,
        };
        Self { number: lookup.number().as_str().to_owned(), kind, contact }
    }
}

/// Asks for a number. What cannot be one is said at the field, and nobody is asked.
pub(crate) fn search_form(
    numbers: Numbers,
    fields: Fields,
    typed: &Typed,
    ask: impl Fn(Lookup, Option<Proof>) + 'static,
) -> AnyView {
    let complaint = ArcRwSignal::new("");
    let (shown, invalid, no_contact) = (complaint.clone(), complaint.clone(), complaint.clone());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        let Some(field) = input(&form, "#number") else {
            return;
        };
        complaint.set("");
        let contact = input(&form, "#contact").map(|field| (field.value(), field));
        let is_purchase_order = input(&form, "[value=purchase-order]").is_some_and(|choice| choice.checked());
        match OrderNumber::parse(&field.value()) {
            Ok(number) => {
                let lookup = if is_purchase_order { Lookup::PurchaseOrder(number) } else { Lookup::OrderId(number) };
                match contact {
                    Some((typed, field)) if typed.trim().is_empty() => {
                        complaint.set(text::CONTACT_MISSING);
                        _ = field.focus();
                    }
                    Some((typed, _)) => ask(lookup, Some(Proof::Contact(typed))),
                    None => ask(lookup, None),
                }
            }
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
        ("value", &typed.number),
    ];
    let wrong_number = move || !["", text::CONTACT_MISSING].contains(&invalid.get());
    let wrong_contact = move || no_contact.get() == text::CONTACT_MISSING;
    let mark = |is_wrong: bool| is_wrong.then_some("true");
    let field = bare("input", &field, vec![])
        .add_any_attr(custom_attribute("aria-invalid", move || mark(wrong_number())))
        .into_any();
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
        rows.push(kinds(typed.kind));
    }
    let last = match fields {
        Fields::Number => field,
        Fields::NumberAndContact => {
            rows.push(field);
            rows.push(element("label", &[("class", "form-label"), ("for", "contact")], vec![words(text::CONTACT)]));
            let contact = [
                ("part", "input"),
                ("class", "input"),
                ("id", "contact"),
                ("type", "text"),
                ("inputmode", "email"),
                ("autocomplete", "email"),
                ("autocapitalize", "off"),
                ("spellcheck", "false"),
                ("enterkeyhint", "search"),
                ("required", ""),
                ("aria-describedby", "complaint"),
                ("value", &typed.contact),
            ];
            let mark = custom_attribute("aria-invalid", move || mark(wrong_contact()));
            bare("input", &contact, vec![]).add_any_attr(mark).into_any()
        }
    };
    rows.push(element("div", &[("class", "ask")], vec![last, button]));
    rows.push(element(
        "p",
        &[("id", "complaint"), ("class", "complaint"), ("role", "alert")],
        vec![complaint.into_any()],
    ));
    bare("form", &[("part", "form"), ("class", "form card"), ("novalidate", "")], rows).on(submit, send).into_any()
}

fn kinds(checked: Kind) -> AnyView {
    let choice = |kind, value, label| {
        let mut attributes = vec![("type", "radio"), ("name", "kind"), ("value", value)];
        if kind == checked {
            attributes.push(("checked", ""));
        }
        element("label", &[("class", "kind")], vec![element("input", &attributes, vec![]), words(label)])
    };
    let legend = element("legend", &[("class", "unseen")], vec![words(text::FORM_KIND)]);
    let order_id = choice(Kind::OrderId, "order-id", text::ORDER_NUMBER);
    let purchase_order = choice(Kind::PurchaseOrder, "purchase-order", text::PURCHASE_ORDER);
    element("fieldset", &[("class", "kinds")], vec![legend, order_id, purchase_order])
}

fn input(form: &Element, css: &str) -> Option<HtmlInputElement> {
    form.query_selector(css).ok()??.dyn_into().ok()
}
