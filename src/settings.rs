use orders::provider::{self, GATEWAY, PROVIDERS};
use orders::{Error, Lookup, OrderNumber, Proof, Provider, parts};

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
    /// How often the order is asked for again.
    pub refresh_every: Refresh,
    /// The language of a tag that no `lang` around it speaks for, such as `de` or `pt-BR`.
    pub language: Option<String>,
    /// The shop's own texts: a JSON object, or the address of a file that holds one.
    pub texts: Option<String>,
    /// The shop's own carriers: a JSON list of objects with `name`, `template`, `prefix` and `lengths`.
    pub carriers: Option<String>,
    /// Light or dark, whatever the page is.
    pub color_scheme: Option<ColorScheme>,
}

/// How often an order that is shown is asked for again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Refresh {
    /// As often as its stage is likely to change. Never, as with seconds, once it has arrived, was canceled or was sent
    /// long ago.
    #[default]
    ByStage,
    /// After as many seconds, at least [`Refresh::SHORTEST_SECS`].
    EverySecs(u32),
    /// Only when the customer wants it.
    Off,
}

impl Refresh {
    /// More often would be a burden on those who answer.
    pub const SHORTEST_SECS: u32 = 5;

    fn parse(text: &str) -> Self {
        match parts::number(text.as_bytes()).and_then(|secs| u32::try_from(secs).ok()) {
            Some(0) => Self::Off,
            Some(secs) => Self::EverySecs(secs.max(Self::SHORTEST_SECS)),
            None if text.eq_ignore_ascii_case("off") => Self::Off,
            None => Self::ByStage,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl ColorScheme {
    /// As the attribute `color-scheme` says it, which the stylesheet reads.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
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

/// What a signed link holds.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) order_id: Option<String>,
    pub(crate) purchase_order: Option<String>,
    pub(crate) signature: String,
}

impl Settings {
    /// The attributes of the tag.
    pub const ATTRIBUTES: [&str; 11] = [
        "proxy",
        "provider",
        "order-id",
        "purchase-order",
        "signature",
        "notes",
        "refresh-every",
        "language",
        "texts",
        "carriers",
        "color-scheme",
    ];

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
            refresh_every: filled("refresh-every").as_deref().map(Refresh::parse).unwrap_or_default(),
            language: filled("language"),
            texts: filled("texts"),
            carriers: filled("carriers"),
            color_scheme: match filled("color-scheme").as_deref() {
                Some("light") => Some(ColorScheme::Light),
                Some("dark") => Some(ColorScheme::Dark),
                _ => None,
            },
        }
    }

    /// Adds what the link holds by which the visitor came: a number and its signature, where the tag has no other
    /// number. Nothing else is taken from an address, which anybody can write.
    pub(crate) fn add(&mut self, link: &Link) {
        if self.order_id.is_none() && self.purchase_order.is_none() {
            self.order_id.clone_from(&link.order_id);
            self.purchase_order.clone_from(&link.purchase_order);
        } else if self.order_id != link.order_id || self.purchase_order != link.purchase_order {
            // It was not signed for that number.
            return;
        }
        if self.signature.is_none() {
            self.signature = Some(link.signature.clone());
        }
    }

    /// Whether they ask for the same, of the same.
    pub(crate) fn asks_like(&self, other: &Self) -> bool {
        self.proxy == other.proxy && self.asked() == other.asked()
    }

    fn asked(&self) -> [Option<&String>; 5] {
        [&self.provider, &self.order_id, &self.purchase_order, &self.signature, &self.carriers].map(Option::as_ref)
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
            if PROVIDERS.is_empty() {
                let advice = "leave it out, or load `embed.js` of dist/embed instead";
                return ["provider=\"", id, "\" is not for this script, which asks gateways only: ", advice].concat();
            }
            let known: Vec<_> = PROVIDERS.iter().map(|provider| provider.id()).collect();
            ["provider=\"", id, "\" is not one of ", &known.join(", "), "; leave it out to ask a gateway"].concat()
        })
    }

    /// What is asked for, where the page says it. The order id leads where both are set.
    pub(crate) fn lookup(&self) -> Option<Result<Lookup, Error>> {
        let number = self.order_id.as_ref().or(self.purchase_order.as_ref())?;
        let is_order_id = self.order_id.is_some();
        let lookup = |number| if is_order_id { Lookup::OrderId(number) } else { Lookup::PurchaseOrder(number) };
        Some(OrderNumber::parse(number).map(lookup))
    }
}

#[cfg(test)]
mod tests;
