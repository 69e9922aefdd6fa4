use std::time::{Duration, SystemTime};

use order_gateway::config::Environment;
use order_gateway::settings::Signing;
use orders::{Lookup, OrderNumber};

use crate::Result;

/// A signature for one order.
#[derive(clap::Args)]
#[command(
    after_help = "The secret is ORDER_GATEWAY_SIGNING_SECRET, or the content of ORDER_GATEWAY_SIGNING_SECRET_FILE. \
                        Snippets for Shopify, PHP, Node.js and Python: examples/signed-links/"
)]
pub(crate) struct Sign {
    #[command(flatten)]
    number: Number,

    /// For how many days it is good.
    #[arg(long, default_value_t = 90, value_name = "DAYS", value_parser = clap::value_parser!(u64).range(1..=3650))]
    days: u64,

    /// Print the whole link to the tracking page at this address.
    #[arg(long, value_name = "URL")]
    page: Option<String>,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct Number {
    /// The shop's number of the order.
    #[arg(long, value_name = "NUMBER")]
    purchase_order: Option<String>,

    /// The provider's number of the order.
    #[arg(long, value_name = "NUMBER")]
    order_id: Option<String>,
}

impl Sign {
    pub(crate) fn run(&self) -> Result {
        let (typed, name) = match (&self.number.purchase_order, &self.number.order_id) {
            (Some(number), _) => (number, "purchase-order"),
            (None, Some(number)) => (number, "order-id"),
            (None, None) => return Err("a number is missing".into()),
        };
        let number = OrderNumber::parse(typed).map_err(|error| error.to_string())?;
        let encoded = orders::encode(number.as_str());
        let is_purchase_order = self.number.purchase_order.is_some();
        let lookup = if is_purchase_order { Lookup::PurchaseOrder(number) } else { Lookup::OrderId(number) };
        let variable = |name: &str| std::env::var(name).ok();
        let signing = Signing::from_environment(&Environment::new(&variable))?;
        let expires_at = SystemTime::now() + Duration::from_secs(self.days * 24 * 3600);
        let signature = order_gateway::sign(&signing, &lookup, expires_at).ok_or(
            "there is no signing secret: set ORDER_GATEWAY_SIGNING_SECRET to what `openssl rand -hex 32` prints",
        )?;
        match &self.page {
            Some(page) => {
                let joint = if page.contains('?') { '&' } else { '?' };
                println!("{page}{joint}{name}={encoded}&signature={signature}");
            }
            None => println!("{signature}"),
        }
        Ok(())
    }
}
