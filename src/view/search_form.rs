use leptos::ev::{SubmitEvent, submit};
use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::{Error, Lookup, OrderNumber, Proof, Provider};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::text::Words;
use crate::view::element::{bare, element, words};

mod typed;

pub(crate) use typed::{Kind, Typed};

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

/// Asks for a number. What cannot be one is said at the field, and nobody is asked.
pub(crate) fn search_form(
    numbers: Numbers,
    fields: Fields,
    typed: &Typed,
    text: &Words,
    ask: impl Fn(Lookup, Option<Proof>) + 'static,
) -> AnyView {
    let complaint = ArcRwSignal::new(Complaint::None);
    let (shown, invalid, no_contact) = (complaint.clone(), complaint.clone(), complaint.clone());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        let Some(field) = input(&form, "#number") else {
            return;
        };
        complaint.set(Complaint::None);
        let contact = input(&form, "#contact").map(|field| (field.value(), field));
        let is_purchase_order = input(&form, "[value=purchase-order]").is_some_and(|choice| choice.checked());
        match OrderNumber::parse(&field.value()) {
            Ok(number) => {
                let lookup = if is_purchase_order { Lookup::PurchaseOrder(number) } else { Lookup::OrderId(number) };
                match contact {
                    Some((typed, field)) if typed.trim().is_empty() => {
                        complaint.set(Complaint::Contact);
                        _ = field.focus();
                    }
                    Some((typed, _)) => ask(lookup, Some(Proof::Contact(typed))),
                    None => ask(lookup, None),
                }
            }
            Err(error) => {
                complaint.set(Complaint::Number(error));
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
    let wrong_number = move || matches!(invalid.get(), Complaint::Number(_));
    let wrong_contact = move || no_contact.get() == Complaint::Contact;
    let mark = |is_wrong: bool| is_wrong.then_some("true");
    let field = bare("INPUT", &field, vec![])
        .add_any_attr(custom_attribute("aria-invalid", move || mark(wrong_number())))
        .into_any();
    let button = element(
        "BUTTON",
        &[("part", "button"), ("class", "button"), ("type", "submit")],
        vec![words(text.say("form.submit"))],
    );
    let said = text.clone();
    let complaint = move || match shown.get() {
        Complaint::None => String::new(),
        Complaint::Number(error) => said.error(error).1,
        Complaint::Contact => said.say("form.contact_missing"),
    };
    let mut rows = vec![
        element(
            "LABEL",
            &[("part", "label"), ("class", "form-label"), ("for", "number")],
            vec![words(text.say("form.label"))],
        ),
        element("P", &[("part", "help"), ("id", "help"), ("class", "small")], vec![words(text.say("form.help"))]),
    ];
    if numbers == Numbers::Both {
        rows.push(kinds(typed.kind, text));
    }
    let last = match fields {
        Fields::Number => field,
        Fields::NumberAndContact => {
            rows.push(field);
            rows.push(element(
                "LABEL",
                &[("part", "label"), ("class", "form-label"), ("for", "contact")],
                vec![words(text.say("form.contact"))],
            ));
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
            bare("INPUT", &contact, vec![]).add_any_attr(mark).into_any()
        }
    };
    rows.push(element("DIV", &[("class", "ask")], vec![last, button]));
    rows.push(element(
        "P",
        &[("part", "complaint"), ("id", "complaint"), ("class", "complaint"), ("role", "alert")],
        vec![complaint.into_any()],
    ));
    bare("FORM", &[("part", "form"), ("class", "form card"), ("novalidate", "")], rows).on(submit, send).into_any()
}

/// What cannot be asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Complaint {
    None,
    Number(Error),
    Contact,
}

fn kinds(checked: Kind, text: &Words) -> AnyView {
    let choice = |kind, value, label: String| {
        let mut attributes = vec![("type", "radio"), ("name", "kind"), ("value", value)];
        if kind == checked {
            attributes.push(("checked", ""));
        }
        element("LABEL", &[("class", "kind")], vec![element("INPUT", &attributes, vec![]), words(label)])
    };
    let legend = element("LEGEND", &[("class", "unseen")], vec![words(text.say("form.kind"))]);
    let order_id = choice(Kind::OrderId, "order-id", text.say("form.order_number"));
    let purchase_order = choice(Kind::PurchaseOrder, "purchase-order", text.say("purchase_order"));
    element("FIELDSET", &[("part", "kinds"), ("class", "kinds")], vec![legend, order_id, purchase_order])
}

fn input(form: &Element, css: &str) -> Option<HtmlInputElement> {
    form.query_selector(css).ok()??.dyn_into().ok()
}
