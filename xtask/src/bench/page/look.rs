//! Whether the contestants show the same: a baseline that says less would win for nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use xshell::Shell;

use super::condition::Condition;
use super::contestant::Make;
use super::order::{Size, order};
use super::site::FOLDER;
use super::visit::{Wanted, arrive};
use super::{Bench, table};
use crate::Result;

/// All words of the order; where one element ends and the next one begins is nobody's business.
const WORDS: &str =
    "document.querySelector('order-tracker').shadowRoot.querySelector('[part=order]').textContent.replace(/\\s+/g, '')";

/// Fails where one of them says something else than the widget, and keeps a picture of each.
pub(crate) fn compare(shell: &Shell, bench: &Bench) -> Result {
    let order = order(Size::USUAL);
    bench.server.answers_with(&order);
    let mut widget = None;
    let mut weights = Vec::new();
    for make in Make::ALL {
        let contestant = make.with_hints();
        let wanted = Wanted::headline(&order);
        let (browser, _) = arrive(bench, contestant.path(), Condition::NoLimit, &wanted, None)?;
        let picture = browser.devtools("Page.captureScreenshot", &json!({ "captureBeyondViewport": true }))?;
        let bytes = STANDARD.decode(picture["data"].as_str().unwrap_or_default())?;
        shell.write_file(format!("{FOLDER}/{}.png", make.name()), bytes)?;
        let words = browser.evaluate(WORDS)?.as_str().unwrap_or_default().to_owned();
        let known = widget.get_or_insert_with(|| words.clone());
        if *known != words {
            let at = known.chars().zip(words.chars()).take_while(|(ours, theirs)| ours == theirs).count();
            let part = |words: &str| words.chars().skip(at.saturating_sub(10)).take(40).collect::<String>();
            return Err(
                format!("{} says “{}” where the widget says “{}”", make.name(), part(&words), part(known)).into()
            );
        }
        weights.push((make.name().to_owned(), vec![contestant.weight(bench.server.site()).to_string()]));
    }
    println!("{}pictures: {FOLDER}/*.png", table::table(&["bytes of script and wasm, brotli 11"], &weights));
    Ok(())
}
