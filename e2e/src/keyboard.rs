//! Keys alone, and where they lead.

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
pub(crate) use fantoccini::key::Key;
use serde_json::Value;

use crate::Result;
use crate::patience::soon;

/// A visitor's keyboard.
pub(crate) struct Keyboard {
    client: Client,
}

/// What has the focus.
#[derive(Debug)]
pub(crate) struct Focus {
    /// Its `part` or its `id`, else its tag.
    pub(crate) name: String,
    /// How it is outlined: `none` where nobody sees the focus.
    pub(crate) outline: String,
    /// Headings take it to be read out, and nobody comes to them by himself.
    pub(crate) is_heading: bool,
    pub(crate) is_checked: bool,
}

/// The body of a function: what has the focus, inside of shadow roots too.
const FOCUS: &str = "
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return {};
    const name = element.part?.value || element.id || element.value || element.localName;
    return {
        name: element.type === 'radio' ? element.value : name,
        outline: getComputedStyle(element).outlineStyle,
        heading: element.tabIndex < 0,
        checked: element.checked === true,
    };
";

impl Keyboard {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Presses a key, and says where the focus is then.
    pub(crate) async fn press(&self, key: Key) -> Result<Focus> {
        self.chord(&[key.into()]).await?;
        self.focus().await
    }

    /// Presses a key while Shift is held down.
    pub(crate) async fn press_shifted(&self, key: Key) -> Result<Focus> {
        self.chord(&[Key::Shift.into(), key.into()]).await?;
        self.focus().await
    }

    /// Types a text, key by key.
    pub(crate) async fn type_text(&self, text: &str) -> Result {
        for character in text.chars() {
            self.chord(&[character]).await?;
        }
        Ok(())
    }

    /// Presses a key until the focus is there. Every place on the way has to show that it has the focus.
    pub(crate) async fn press_until(&self, key: Key, name: &str) -> Result<Focus> {
        const FARTHEST: usize = 40;
        let mut way = Vec::new();
        for _ in 0..FARTHEST {
            self.chord(&[key.into()]).await?;
            let focus = self.seen_focus().await?;
            if focus.name == name {
                return Ok(focus);
            }
            way.push(focus.name);
        }
        Err(format!("it does not lead to `{name}`, but to {}", way.join(", ")).into())
    }

    /// Waits until it can be seen: WebKit draws the outline a moment later.
    async fn seen_focus(&self) -> Result<Focus> {
        soon("a focus that is seen", async || {
            let focus = self.focus().await?;
            let is_seen = focus.outline != "none" || focus.is_heading;
            if is_seen { Ok(focus) } else { Err(format!("it is on `{}`", focus.name).into()) }
        })
        .await
    }

    /// Waits until the focus is there by itself.
    pub(crate) async fn is_led_to(&self, name: &str) -> Result {
        soon(&format!("the focus on `{name}`"), async || {
            let focus = self.focus().await?;
            if focus.name == name { Ok(()) } else { Err(format!("it is on `{}`", focus.name).into()) }
        })
        .await
    }

    /// Where it is.
    pub(crate) async fn focus(&self) -> Result<Focus> {
        let focus = self.client.execute(FOCUS, vec![]).await?;
        let text = |name: &str| focus[name].as_str().unwrap_or_default().to_owned();
        let is = |name: &str| focus[name].as_bool() == Some(true);
        Ok(Focus { name: text("name"), outline: text("outline"), is_heading: is("heading"), is_checked: is("checked") })
    }

    /// Down in that order, and up again.
    async fn chord(&self, keys: &[char]) -> Result {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// From now on it is written down whether the focus is lost.
    pub(crate) async fn watch(&self) -> Result {
        self.client.execute(include_str!("keyboard.js"), vec![]).await?;
        Ok(())
    }

    /// For how many milliseconds it was lost at once, at most; and how many texts went into the clipboard.
    pub(crate) async fn lost(&self) -> Result<(Value, Value)> {
        let lost = self.client.execute("return [window.lostMs, window.copied]", vec![]).await?;
        Ok((lost[0].clone(), lost[1].clone()))
    }
}
