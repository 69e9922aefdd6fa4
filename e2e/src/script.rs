//! What WebDriver has no word for, or not the same one in every engine.

use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::Result;

/// Something that the page does: the body of a function with these parameters. Firefox's driver would run it in a world
/// of its own, whose errors are none to the page, so the page evaluates it.
pub(crate) async fn in_page(client: &Client, parameters: &str, body: &str, arguments: Vec<Value>) -> Result<Value> {
    let function = json!(format!("(({parameters}) => {{ {body} }})"));
    Ok(client.execute(&format!("return window.eval({function})(...arguments)"), arguments).await?)
}

/// What can be read in an element. WebKit's driver knows no lines inside of a shadow root.
pub(crate) async fn words(client: &Client, element: &Element) -> Result<String> {
    let words = client.execute("return arguments[0].innerText", vec![serde_json::to_value(element)?]).await?;
    Ok(words.as_str().ok_or("an element without words")?.trim().to_owned())
}
