use leptos::tachys::html::attribute::{Attribute, NamedAttributeKey, NextAttribute};
use leptos::web_sys::Element;

/// Attributes of an element by name. Drawn again, only what differs is touched, so that whoever observes the page is not
/// told of changes that are none. Leptos' own list takes all of them away first, and weighs 1 kB (brotli) more.
#[derive(Clone)]
pub(crate) struct Attributes(Vec<(&'static str, String)>);

impl Attributes {
    pub(crate) fn new(pairs: &[(&'static str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect())
    }

    fn get(&self, wanted: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }

    fn write(&self, element: &Element, old: Option<&Self>) {
        for (name, value) in &self.0 {
            if old.and_then(|old| old.get(name)) != Some(value) {
                // Our own names are names that no browser refuses.
                _ = element.set_attribute(name, value);
            }
        }
    }
}

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;
    type State = (Element, Self);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn build(self, element: &Element) -> Self::State {
        self.write(element, None);
        (element.clone(), self)
    }

    fn rebuild(self, (element, old): &mut Self::State) {
        self.write(element, Some(old));
        for (name, _) in &old.0 {
            if self.get(name).is_none() {
                _ = element.remove_attribute(name);
            }
        }
        *old = self;
    }

    // Nothing here is ever drawn on a server.
    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.build(element)
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn keys(&self) -> Vec<NamedAttributeKey> {
        self.0.iter().map(|(name, _)| NamedAttributeKey::Attribute((*name).into())).collect()
    }
}

impl NextAttribute for Attributes {
    type Output<NewAttr: Attribute> = (Self, NewAttr);

    fn add_any_attr<NewAttr: Attribute>(self, new_attr: NewAttr) -> Self::Output<NewAttr> {
        (self, new_attr)
    }
}
