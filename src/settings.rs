use orders::provider::{self, GATEWAY};
use orders::{Error, Lookup, OrderNumber, Provider};

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
    pub const ATTRIBUTES: [&str; 5] = ["proxy", "provider", "order-id", "purchase-order", "notes"];

    /// Reads them from wherever attributes are kept.
    pub fn from_attributes(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let filled = |name| attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        Self {
            proxy: filled("proxy").unwrap_or_default(),
            provider: filled("provider"),
            order_id: filled("order-id"),
            purchase_order: filled("purchase-order"),
            notes: if attribute("notes").is_some() { Notes::Shown } else { Notes::Hidden },
        }
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
