use orders::provider::PROVIDERS;
use orders::{Error, Lookup, OrderNumber, Proof};
use serde::Deserialize;
use utoipa::openapi::schema::{AdditionalProperties, SchemaType};
use utoipa::openapi::{ObjectBuilder, OneOfBuilder, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// What is asked: one of the two numbers, and a proof where the gateway wants one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    order_id: Option<String>,
    purchase_order: Option<String>,
    /// The provider's id, where only one is to be asked.
    pub(crate) provider: Option<String>,
    contact: Option<String>,
    signature: Option<String>,
}

/// Exactly one of the two numbers, which no attribute can say.
impl PartialSchema for Question {
    fn schema() -> RefOr<Schema> {
        let text = |description: &str| ObjectBuilder::new().description(Some(description));
        let optional =
            |description: &str| text(description).schema_type(SchemaType::from_iter([Type::String, Type::Null]));
        let providers: Vec<_> = PROVIDERS.iter().map(|provider| Some(provider.id())).chain([None]).collect();
        let by = |name: &str, description: &str, example: &str, other: &str| {
            let number = text(description).schema_type(Type::String).examples([example]).pattern(Some(NO_CONTROLS));
            ObjectBuilder::new()
                .property(name, number.min_length(Some(1)).max_length(Some(OrderNumber::MAX_CHARS)))
                .required(name)
                .property(other, ObjectBuilder::new().schema_type(Type::Null))
                .property(
                    "provider",
                    optional("Asks the accounts of this provider only.").enum_values(Some(providers.clone())),
                )
                .property("contact", optional("The customer's e-mail address or postcode."))
                .property("signature", optional("What the shop's link holds: `EXPIRES.SEAL`."))
                .additional_properties(Some(AdditionalProperties::FreeForm(false)))
        };
        OneOfBuilder::new()
            .description(Some(
                "One of the two numbers: trimmed, 1 to 100 characters, none of them a control character.",
            ))
            .item(by("order_id", "The provider's number of the order.", "6724120", "purchase_order"))
            .item(by("purchase_order", "The shop's number of the order.", "5697626056", "order_id"))
            .into()
    }
}

impl ToSchema for Question {}

const NO_CONTROLS: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

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
