//! Who is compared.

/// What the tag is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Make {
    Widget,
    Vanilla,
    Preact,
}

/// Whether the page tells the browser early what it will need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hints {
    With,
    Without,
}

/// A page with one tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Contestant {
    pub(crate) make: Make,
    pub(crate) hints: Hints,
}

impl Make {
    pub(crate) const ALL: [Self; 3] = [Self::Widget, Self::Vanilla, Self::Preact];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Vanilla => "vanilla",
            Self::Preact => "preact",
        }
    }

    pub(crate) const fn with_hints(self) -> Contestant {
        Contestant { make: self, hints: Hints::With }
    }

    pub(crate) const fn without_hints(self) -> Contestant {
        Contestant { make: self, hints: Hints::Without }
    }
}

impl Contestant {
    pub(crate) const ALL: [Self; 6] = [
        Make::Widget.with_hints(),
        Make::Vanilla.with_hints(),
        Make::Preact.with_hints(),
        Make::Widget.without_hints(),
        Make::Vanilla.without_hints(),
        Make::Preact.without_hints(),
    ];

    pub(crate) fn name(self) -> String {
        match self.hints {
            Hints::With => format!("{}, hints", self.make.name()),
            Hints::Without => self.make.name().to_owned(),
        }
    }

    /// Where its page is served.
    pub(crate) fn path(self) -> &'static str {
        match (self.make, self.hints) {
            (Make::Widget, Hints::With) => "/widget/hints.html",
            (Make::Widget, Hints::Without) => "/widget/plain.html",
            (Make::Vanilla, Hints::With) => "/vanilla/hints.html",
            (Make::Vanilla, Hints::Without) => "/vanilla/plain.html",
            (Make::Preact, Hints::With) => "/preact/hints.html",
            (Make::Preact, Hints::Without) => "/preact/plain.html",
        }
    }
}
