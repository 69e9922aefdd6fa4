//! A shop that has taken the recipes over, with a content network beside it.

use std::env;
use std::fs;

use crate::Result;
use crate::nginx::{Nginx, changed, folder, free_ports, temporary};

/// Both, as one nginx; dropped, it is stopped.
pub(crate) struct Shop {
    _nginx: Nginx,
    shop: u16,
    network: u16,
}

impl Shop {
    /// Opens it in front of a gateway, with what `cargo xtask package` and the recipes' builds have written.
    pub(crate) fn open(gateway: &str) -> Result<Self> {
        let [shop, network] = free_ports()?;
        let folder = folder("shop", shop)?;
        let root = env::current_dir()?.display().to_string();
        let recipe = [("/srv/shop/strict-csp/", format!("{root}/target/recipes/strict-csp/"))];
        fs::write(folder.join("csp.conf"), changed("examples/strict-csp/nginx.conf", &recipe)?)?;
        let configuration = changed(
            "e2e/shop.conf",
            &[
                ("# TEMPORARY", temporary(&folder)),
                ("OWN", folder.display().to_string()),
                ("ROOT", root),
                ("SHOP", shop.to_string()),
                ("NETWORK", network.to_string()),
                ("GATEWAY", gateway.to_owned()),
            ],
        )?;
        Ok(Self { _nginx: Nginx::start(folder, &configuration, shop)?, shop, network })
    }

    /// A page of the shop.
    pub(crate) fn page(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.shop)
    }

    /// A file of the content network.
    pub(crate) fn elsewhere(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.network)
    }
}
