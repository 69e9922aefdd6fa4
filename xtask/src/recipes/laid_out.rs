//! Those that need no build: copied, or rendered as the shop's system would.

use std::path::Path;

use xshell::{Shell, cmd};

use super::{SERVED, copy};
use crate::Result;
use crate::package::{EMBED, emptied, put};

/// The purchase order that the e-mails are about, and the secret of the sandbox, which is none.
const ORDER: &str = "PO_0001";
const SECRET: (&str, &str) = ("ORDER_GATEWAY_SIGNING_SECRET", "the-sandbox-signs-with-this-sentence");

pub(super) fn make(shell: &Shell, liquid: &Path) -> Result {
    for name in ["plain-html", "iframe", "strict-csp", "import-map"] {
        let served = Path::new(SERVED).join(name);
        emptied(&served)?;
        copy(&Path::new("examples").join(name), &served)?;
    }
    for page in ["index.html", "script.html"] {
        let source = format!("examples/import-map/{page}");
        let filled = cmd!(shell, "node examples/import-map/fill.mjs {EMBED} {source}").quiet().read()?;
        write("import-map", page, &filled)?;
    }
    for (page, content) in [("index.html", Some("examples/wordpress/block.html")), ("other.html", None)] {
        let rendered = cmd!(shell, "php examples/wordpress/render.php {content...}").quiet().read()?;
        write("wordpress", page, &rendered)?;
    }
    let settings = ["proxy=/api", "script=/order-tracker/embed.js", "submit=Where is it?", "accent=#7a1f3d"];
    let section =
        cmd!(shell, "node examples/shopify/render.mjs {settings...}").quiet().env("NODE_PATH", liquid).read()?;
    write("shopify", "index.html", &section)?;
    emails(shell, liquid)
}

fn emails(shell: &Shell, liquid: &Path) -> Result {
    let served = Path::new(SERVED).join("emails");
    emptied(&served)?;
    for page in ["track.html", "page.css"] {
        copy(&Path::new("examples/emails").join(page), &served.join(page))?;
    }
    let (variable, secret) = SECRET;
    let render = cmd!(shell, "node examples/emails/render.mjs {ORDER} {served}").quiet();
    render.env("NODE_PATH", liquid).env(variable, secret).run()?;
    let render = cmd!(shell, "php examples/emails/render.php {ORDER}").quiet();
    write("emails", "woocommerce.html", &render.env(variable, secret).read()?)
}

fn write(recipe: &str, page: &str, text: &str) -> Result {
    put(&Path::new(SERVED).join(recipe).join(page), text.as_bytes())
}
