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
    let number = |draft: &mut Draft| {
        input(draft, NUMBER, &typed.number, matches!(complaint, Some(Complaint::Number(_))));
    };
    draft.element("form|form|form card|novalidate=novalidate", |draft| {
        draft.line("label|label|form-label|for=number", text.say("form.label"));
        draft.line("p|help|small|id=help", text.say("form.help"));
        if numbers == Numbers::Both {
            kinds(draft, typed.kind, text);
        }
        if fields == Fields::NumberAndContact {
            number(draft);
            draft.line("label|label|form-label|for=contact", text.say("form.contact"));
        }
        draft.element("div||ask", |draft| {
            match fields {
                Fields::Number => number(draft),
                Fields::NumberAndContact => {
                    input(draft, CONTACT, &typed.contact, complaint == Some(Complaint::Contact));
                }
            }
            draft.line("button|button|button|type=submit", text.say("form.submit"));
        });
        let complaint = match complaint {
            None => String::new(),
            Some(Complaint::Number(error)) => text.error(error).1,
            Some(Complaint::Contact) => text.say("form.contact_missing"),
        };
        draft.line("p|complaint|complaint|id=complaint|role=alert", complaint);
    });
}

const NUMBER: &str = "input|input|input|id=number|type=text|autocomplete=off|autocapitalize=off|spellcheck=false\
    |enterkeyhint=search|required=required|aria-describedby=help complaint";
const CONTACT: &str = "input|input|input|id=contact|type=text|inputmode=email|autocomplete=email|autocapitalize=off\
    |spellcheck=false|enterkeyhint=search|required=required|aria-describedby=complaint";

fn input(draft: &mut Draft, kind: &'static str, value: &str, is_wrong: bool) {
    draft.element(kind, |draft| {
        draft.set("value", value);
        if is_wrong {
            draft.set("aria-invalid", "true");
        }
    });
}

fn kinds(draft: &mut Draft, checked: Kind, text: &Words) {
    draft.element("fieldset|kinds|kinds", |draft| {
        draft.line("legend||unseen", text.say("form.kind"));
        for (kind, input, label) in [
            (Kind::OrderId, "input|||type=radio|name=kind|value=order-id", "form.order_number"),
            (Kind::PurchaseOrder, "input|||type=radio|name=kind|value=purchase-order", "purchase_order"),
        ] {
            draft.element("label||kind", |draft| {
                draft.element(input, |draft| {
                    if kind == checked {
                        draft.set("checked", "");
                    }
                });
                draft.words(text.say(label));
            });
        }
    });
}
