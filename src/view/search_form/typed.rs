use orders::{Lookup, Proof};

use crate::settings::Settings;
use crate::state::Asked;

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
        let (number, kind) = match (&settings.order_id, &settings.purchase_order) {
            (None, Some(number)) => (Some(number), Kind::PurchaseOrder),
            (number, _) => (number.as_ref(), Kind::OrderId),
        };
        Self { number: number.cloned().unwrap_or_default(), kind, contact: String::new() }
    }
}

impl Typed {
    /// What was asked stays there to be corrected.
    pub(crate) fn new(asked: &Asked) -> Self {
        let contact = match &asked.proof {
            Some(Proof::Contact(contact)) => contact.clone(),
            Some(Proof::Signature(_)) | None => String::new(),
        };
        let kind = match asked.lookup {
            Lookup::OrderId(_) => Kind::OrderId,
            Lookup::PurchaseOrder(_) => Kind::PurchaseOrder,
        };
        Self { number: asked.lookup.number().as_str().to_owned(), kind, contact }
    }
}
