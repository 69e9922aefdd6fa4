use orders::{Error, Lookup, OrderNumber, Provider};

use crate::text::Words;
use crate::view::draft::Draft;

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

/// What cannot be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Complaint {
    Number(Error),
    Contact,
}

/// Asks for a number. What cannot be one is said at the field, and nobody is asked.
pub(crate) fn search_form(
    draft: &mut Draft,
    numbers: Numbers,
    fields: Fields,
    typed: &Typed,
    complaint: Option<Complaint>,
    text: &Words,
) {
    let is_number_wrong = matches!(complaint, Some(Complaint::Number(_)));
    draft.element("form|form|form card", |draft| {
        draft.set("novalidate", "");
        label(draft, "number", text.say("form.label"));
        draft.element("p|help|small", |draft| {
            draft.set("id", "help");
            draft.words(text.say("form.help"));
        });
        if numbers == Numbers::Both {
            kinds(draft, typed.kind, text);
        }
        let number = |draft: &mut Draft| {
            input(draft, "number", &typed.number, is_number_wrong, |draft| {
                draft.set("autocomplete", "off");
                draft.set("aria-describedby", "help complaint");
            });
        };
        let contact = |draft: &mut Draft| {
            input(draft, "contact", &typed.contact, complaint == Some(Complaint::Contact), |draft| {
                draft.set("inputmode", "email");
                draft.set("autocomplete", "email");
                draft.set("aria-describedby", "complaint");
            });
        };
        if fields == Fields::NumberAndContact {
            number(draft);
            label(draft, "contact", text.say("form.contact"));
        }
        draft.element("div||ask", |draft| {
            match fields {
                Fields::Number => number(draft),
                Fields::NumberAndContact => contact(draft),
            }
            draft.element("button|button|button", |draft| {
                draft.set("type", "submit");
                draft.words(text.say("form.submit"));
            });
        });
        draft.element("p|complaint|complaint", |draft| {
            draft.set("id", "complaint");
            draft.set("role", "alert");
            match complaint {
                None => {}
                Some(Complaint::Number(error)) => draft.words(text.error(error).1),
                Some(Complaint::Contact) => draft.words(text.say("form.contact_missing")),
            }
        });
    });
}

fn label(draft: &mut Draft, field: &str, words: String) {
    draft.element("label|label|form-label", |draft| {
        draft.set("for", field);
        draft.words(words);
    });
}

fn input(draft: &mut Draft, id: &str, value: &str, is_wrong: bool, more: impl FnOnce(&mut Draft)) {
    draft.element("input|input|input", |draft| {
        draft.set("id", id);
        draft.set("type", "text");
        draft.set("autocapitalize", "off");
        draft.set("spellcheck", "false");
        draft.set("enterkeyhint", "search");
        draft.set("required", "");
        draft.set("value", value);
        more(draft);
        if is_wrong {
            draft.set("aria-invalid", "true");
        }
    });
}

fn kinds(draft: &mut Draft, checked: Kind, text: &Words) {
    draft.element("fieldset|kinds|kinds", |draft| {
        draft.line("legend||unseen", text.say("form.kind"));
        for (kind, value, label) in [
            (Kind::OrderId, "order-id", "form.order_number"),
            (Kind::PurchaseOrder, "purchase-order", "purchase_order"),
        ] {
            draft.element("label||kind", |draft| {
                draft.element("input||", |draft| {
                    draft.set("type", "radio");
                    draft.set("name", "kind");
                    draft.set("value", value);
                    if kind == checked {
                        draft.set("checked", "");
                    }
                });
                draft.words(text.say(label));
            });
        }
    });
}
