use orders::provider::{self, GATEWAY};
use orders::{Error, Lookup, OrderNumber, Proof, Provider};

/// What the author of a page can set. Each is an attribute of the tag, of the same name with hyphens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where the answers come from: the address of the gateway, or of a proxy that adds the provider's key.
    pub proxy: String,
    /// The provider whose API the proxy speaks, such as `dream-junction`; none for the gateway.
    pub provider: Option<String>,
    /// The provider's number of the order to show.
    pub order_id: Option<String>,
    /// The shop's number of the order to show.
    pub purchase_order: Option<String>,
    /// What shows the gateway that whoever looks may see that order: made by the shop, for this number.
    pub signature: Option<String>,
    /// Whether the provider's internal notes are shown.
    pub notes: Notes,
}

/// Whether the provider's internal notes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notes {
    /// They are the shop's business.
    #[default]
    Hidden,
    /// The attribute `notes` is there.
    Shown,
}

impl Settings {
    /// The attributes of the tag.
    pub const ATTRIBUTES: [&str; 6] = ["proxy", "provider", "order-id", "purchase-order", "signature", "notes"];

    /// Reads them from wherever attributes are kept.
    pub fn from_attributes(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let filled = |name| attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        Self {
            proxy: filled("proxy").unwrap_or_default(),
            provider: filled("provider"),
            order_id: filled("order-id"),
            purchase_order: filled("purchase-order"),
            signature: filled("signature"),
            notes: if attribute("notes").is_some() { Notes::Shown } else { Notes::Hidden },
        }
    }

    /// Adds what the link holds by which the visitor came: a number and its signature, where the tag has no other
    /// number. Nothing else is taken from an address, which anybody can write.
    #[must_use]
    pub fn or_linked(mut self, link: impl Fn(&str) -> Option<String>) -> Self {
        let (order_id, purchase_order) = (link("order-id"), link("purchase-order"));
        if self.order_id.is_none() && self.purchase_order.is_none() {
            self.order_id = order_id;
            self.purchase_order = purchase_order;
        } else if (&self.order_id, &self.purchase_order) != (&order_id, &purchase_order) {
            // It was not signed for that number.
            return self;
        }
        self.signature = self.signature.or_else(|| link("signature"));
        self
    }

    /// What the page itself shows of whose order it is.
    pub(crate) fn proof(&self) -> Option<Proof> {
        self.signature.clone().map(Proof::Signature)
    }

    /// Who is asked; or what is wrong with the settings, for the developer.
    pub(crate) fn provider(&self) -> Result<&'static dyn Provider, String> {
        if self.proxy.is_empty() {
            return Err("the attribute `proxy` is missing: give it the address of your gateway or proxy, such as proxy=\"/api\"".to_owned());
        }
        let Some(id) = &self.provider else {
            return Ok(GATEWAY);
        };
        provider::by_id(id).ok_or_else(|| {
            let known: Vec<_> = provider::PROVIDERS.iter().map(|provider| provider.id()).collect();
            format!("provider=\"{id}\" is not one of {}; leave it out to ask a gateway", known.join(", "))
        })
    }

    /// What is asked for, where the page says it. The order id leads where both are set.
    pub(crate) fn lookup(&self) -> Option<Result<Lookup, Error>> {
        let order_id = self.order_id.as_deref().map(|number| OrderNumber::parse(number).map(Lookup::OrderId));
        order_id.or_else(|| {
            self.purchase_order.as_deref().map(|number| OrderNumber::parse(number).map(Lookup::PurchaseOrder))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(attributes: &[(&str, &str)]) -> Settings {
        Settings::from_attributes(|name| {
            attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn an_empty_attribute_is_an_absent_one() {
        let settings = settings(&[("proxy", " /api "), ("order-id", ""), ("provider", " ")]);
        assert_eq!(settings, Settings { proxy: "/api".into(), ..Settings::default() });
        assert_eq!(settings.provider().unwrap().id(), "gateway");
        assert_eq!(settings.lookup(), None);
    }

    #[test]
    fn a_link_gives_a_number_and_its_signature_and_nothing_else() {
        let link = |name: &str| match name {
            "purchase-order" => Some("PO-1".to_owned()),
            "signature" => Some("1.ab".to_owned()),
            "proxy" | "provider" | "notes" => Some("evil".to_owned()),
            _ => None,
        };
        let linked = |attributes: &[_]| {
            let settings = settings(attributes).or_linked(link);
            assert_eq!((settings.proxy.as_str(), &settings.provider, settings.notes), ("/api", &None, Notes::Hidden));
            (settings.order_id, settings.purchase_order, settings.signature)
        };
        let (number, seal) = (Some("PO-1".to_owned()), Some("1.ab".to_owned()));
        assert_eq!(linked(&[("proxy", "/api")]), (None, number.clone(), seal.clone()));
        assert_eq!(linked(&[("proxy", "/api"), ("purchase-order", "PO-1")]), (None, number.clone(), seal));
        let other = linked(&[("proxy", "/api"), ("purchase-order", "PO-2")]);
        assert_eq!(other, (None, Some("PO-2".to_owned()), None), "it was not made for that number");
        let own = linked(&[("proxy", "/api"), ("purchase-order", "PO-1"), ("signature", "2.cd")]);
        assert_eq!(own, (None, number, Some("2.cd".to_owned())));
    }

    #[test]
    fn a_wrong_setting_is_told_to_the_developer() {
        assert!(settings(&[]).provider().unwrap_err().contains("`proxy` is missing"));
        let complaint = settings(&[("proxy", "/x"), ("provider", "dreamjunction")]).provider().unwrap_err();
        assert!(complaint.contains("dreamjunction") && complaint.contains("dream-junction"), "{complaint}");
    }

    #[test]
    fn a_number_of_the_page_is_checked_like_a_typed_one() {
        let asked =
            |attributes: &[_]| settings(attributes).lookup().unwrap().map(|lookup| lookup.number().as_str().to_owned());
        assert_eq!(asked(&[("order-id", " 17 "), ("purchase-order", "PO-1")]).as_deref(), Ok("17"));
        assert_eq!(asked(&[("purchase-order", "PO-1")]).as_deref(), Ok("PO-1"));
        assert_eq!(asked(&[("order-id", &"9".repeat(101))]), Err(Error::InvalidNumber));
    }
}
