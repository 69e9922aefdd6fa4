//! The words that a customer reads.

use orders::{Error, Order, Stage, Wanted};

/// A stage in a word or two.
pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Received => "Received",
        Stage::AwaitingPayment => "Awaiting payment",
        Stage::OnHold => "On hold",
        Stage::InProduction => "In production",
        Stage::Produced => "Ready to ship",
        Stage::PartlyShipped => "Partly shipped",
        Stage::Shipped => "Shipped",
        Stage::Delivered => "Delivered",
        Stage::Canceled => "Canceled",
        Stage::Unknown => "In progress",
    }
}

/// The answer in a sentence.
pub(crate) fn headline(order: &Order) -> String {
    let plain = match order.stage {
        Stage::Received => "We have your order.",
        Stage::AwaitingPayment => "Your order is waiting for its payment.",
        Stage::OnHold => "Your order is on hold.",
        Stage::InProduction => match &order.location {
            Some(place) => return ["Your order is being made in ", place, "."].concat(),
            None => "Your order is being made.",
        },
        Stage::Produced => "Your order is ready and will be sent soon.",
        Stage::PartlyShipped => "Part of your order is on its way.",
        Stage::Shipped => "Your order is on its way.",
        Stage::Delivered => "Your order has arrived.",
        Stage::Canceled => "This order was canceled.",
        Stage::Unknown => "Your order is with its maker.",
    };
    plain.to_owned()
}

/// What comes next.
pub(crate) fn outlook(order: &Order) -> &'static str {
    let has_link = order.shipments.iter().any(|parcel| parcel.tracking_url.is_some());
    match order.stage {
        Stage::Received => "Making it begins soon.",
        Stage::AwaitingPayment => {
            "It is made as soon as it is paid. If you have paid already, this can take a day to show."
        }
        Stage::OnHold => {
            "Something has to be settled first. If you have been asked a question, please answer it; otherwise the shop can tell you more."
        }
        Stage::InProduction => "It is made to order, just for you.",
        Stage::Produced => "It leaves soon.",
        Stage::PartlyShipped => "The rest follows when it is ready.",
        Stage::Shipped if has_link => "Follow each parcel below.",
        Stage::Shipped => "It has left the maker.",
        Stage::Delivered => "Enjoy it!",
        Stage::Canceled => "If you did not expect this, please contact the shop.",
        Stage::Unknown => "There is no clear status at the moment. Please look again later.",
    }
}

/// What went wrong, and what to do about it.
pub(crate) fn error(error: Error) -> (&'static str, &'static str) {
    match error {
        Error::InvalidNumber => {
            ("That is not an order number", "Please type the number as it stands in your order confirmation.")
        }
        Error::Unsupported => {
            ("This kind of number does not work here", "Please use the order number instead of the purchase order.")
        }
        Error::NotFound => (
            "We cannot find that order",
            "Please check what you typed. If you have just ordered, it can take a few hours to appear.",
        ),
        Error::ProofNeeded(Wanted::Contact) => (
            "One more thing, to be sure that it is you",
            "Please add the e-mail address or the postcode that you gave with your order.",
        ),
        Error::ProofNeeded(Wanted::Signature) => (
            "Please open the link that you were sent",
            "This order is shown only through the link in your order confirmation, so that nobody else sees it.",
        ),
        Error::Busy { .. } => ("Too many look-ups at the moment", "Please wait a little, then try again."),
        Error::Unauthorized => (
            "Tracking is not set up correctly",
            "This is not your fault. Please contact the shop; your order is not affected.",
        ),
        Error::Unreachable => {
            ("No answer at the moment", "Please check your connection and try again. Your order is not affected.")
        }
        Error::Unreadable { .. } => {
            ("We got an answer we cannot read", "Please contact the shop; your order is not affected.")
        }
    }
}

/// How far a request has come; nothing for a word that nobody here knows.
pub(crate) fn request_state(word: &str) -> Option<&'static str> {
    Some(match word {
        "open" => "open",
        "approved" => "approved",
        "rejected" => "declined",
        "closed" => "closed",
        "canceled" => "withdrawn",
        "completed" => "done",
        _ => return None,
    })
}

/// `3 items`, `1 item`.
pub(crate) fn items(count: u32) -> String {
    if count == 1 { "1 item".to_owned() } else { [&count.to_string(), " items"].concat() }
}

/// An item that has no name.
pub(crate) const ITEM: &str = "Item";
/// A heading.
pub(crate) const ITEMS: &str = "Items";
/// A heading.
pub(crate) const PARCELS: &str = "Parcels";
/// A heading.
pub(crate) const DATES: &str = "Dates";
/// A heading.
pub(crate) const REQUESTS: &str = "Requests to customer service";
/// A heading.
pub(crate) const NOTES: &str = "Notes from the maker";
/// A heading; also what a list is called.
pub(crate) const PROGRESS: &str = "Progress";

pub(crate) const ORDER: &str = "Order";
pub(crate) const PURCHASE_ORDER: &str = "Purchase order";
pub(crate) const PARCEL: &str = "Parcel";
pub(crate) const CONTAINS: &str = "Contains";
pub(crate) const TRACK: &str = "Track parcel";
pub(crate) const NEW_TAB: &str = "opens in a new tab";
pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const COPY_NUMBER: &str = "Copy tracking number";
pub(crate) const TRACKING_NUMBER: &str = "Tracking number";
pub(crate) const SKU: &str = "SKU";
pub(crate) const REASON: &str = "Reason";

pub(crate) const ORDERED: &str = "Ordered";
pub(crate) const PRODUCTION: &str = "Production began";
pub(crate) const MADE: &str = "Made";
pub(crate) const SHIPPED: &str = "Shipped";
pub(crate) const EXPECTED: &str = "Expected";
pub(crate) const DELIVERED: &str = "Delivered";
pub(crate) const CANCELED: &str = "Canceled";
pub(crate) const DONE: &str = "done";
pub(crate) const NOW: &str = "now";

pub(crate) const FORM_LABEL: &str = "Your number";
pub(crate) const ORDER_NUMBER: &str = "Order number";
pub(crate) const CONTACT: &str = "E-mail address or postcode";
pub(crate) const CONTACT_MISSING: &str = "Please type the e-mail address or the postcode of your order.";
pub(crate) const INCOMPLETE: &str =
    "Not everybody who may be working on your order has answered. If something is missing, please look again later.";
pub(crate) const FORM_HELP: &str = "You find it in your order confirmation.";
pub(crate) const FORM_KIND: &str = "Which number is it?";
pub(crate) const FORM_SUBMIT: &str = "Find my order";
pub(crate) const LOOKING: &str = "Looking for your order …";
pub(crate) const AGAIN: &str = "Try again";
pub(crate) const AGAIN_IN: &str = "Try again in";
pub(crate) const ANOTHER: &str = "Look up another order";
