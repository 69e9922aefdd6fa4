use orders::{Error, Lookup, OrderNumber, Proof};
use serde::Deserialize;

/// What is asked: one of the two numbers, and a proof where the gateway wants one.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(description = "Exactly one of `order_id` and `purchase_order`: trimmed, 1 to 100 characters, none of them a \
                        control character.")]
pub(crate) struct Question {
    /// The provider's number of the order.
    #[schema(value_type = Option<String>, min_length = 1, max_length = 100, example = "6724120")]
    order_id: Option<String>,
    /// The shop's number of the order.
    #[schema(value_type = Option<String>, min_length = 1, max_length = 100)]
    purchase_order: Option<String>,
    /// The provider's id, where only one is to be asked.
    #[schema(example = "dream-junction")]
    pub(crate) provider: Option<String>,
    /// The customer's e-mail address or postcode.
    #[schema(max_length = 320)]
    contact: Option<String>,
    /// What the shop's link holds: `EXPIRES.SEAL`.
    #[schema(max_length = 200)]
    signature: Option<String>,
}

impl Question {
    /// # Errors
    /// [`Error::InvalidNumber`] for anything that is no question.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(body).map_err(|_| Error::InvalidNumber)
    }

    pub(crate) fn lookup(&self) -> Result<Lookup, Error> {
        match (&self.order_id, &self.purchase_order) {
            (Some(number), None) => OrderNumber::parse(number).map(Lookup::OrderId),
            (None, Some(number)) => OrderNumber::parse(number).map(Lookup::PurchaseOrder),
            _ => Err(Error::InvalidNumber),
        }
    }

    /// A signature says more than a contact. An empty field is none.
    pub(crate) fn proof(&self) -> Option<Proof> {
        let filled = |field: &Option<String>| field.clone().filter(|value| !value.trim().is_empty());
        filled(&self.signature).map(Proof::Signature).or_else(|| filled(&self.contact).map(Proof::Contact))
    }
}
