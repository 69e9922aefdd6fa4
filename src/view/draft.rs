//! What a view draws on: plain values, which the document is made to show afterwards. Leptos' own views are a Rust type,
//! and the code for it, for every element; these are one type for all, and compared before the document is touched.

mod document;

/// Elements, texts and icons, in the order in which they are read.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Draft {
    pieces: Vec<Piece>,
    /// Elements that are still being drawn, the innermost last.
    open: Vec<Piece>,
}

/// An element, a text or an icon.
#[derive(Debug, PartialEq)]
struct Piece {
    /// `tag|part|class|name=value…` of an element, the path of an icon, nothing for a text.
    kind: &'static str,
    /// What stands in it, where nothing else does.
    words: String,
    attributes: Vec<(&'static str, String)>,
    pieces: Vec<Piece>,
}

impl Draft {
    /// An element, by its `tag|part|class` and the attributes that it always has, `|name=value`; and what is in it. What
    /// attributes it has besides come first.
    pub(crate) fn element(&mut self, kind: &'static str, draw: impl FnOnce(&mut Self)) {
        self.open(kind);
        draw(self);
        self.close();
    }

    /// An attribute of the element that is being drawn.
    #[inline(never)]
    pub(crate) fn set(&mut self, name: &'static str, value: &str) {
        if let Some(piece) = self.open.last_mut() {
            piece.attributes.push((name, value.to_owned()));
        }
    }

    /// An element with nothing but words in it.
    pub(crate) fn line(&mut self, kind: &'static str, words: String) {
        self.put(Piece::new(kind, words));
    }

    /// Words between or inside of elements.
    pub(crate) fn words(&mut self, words: String) {
        self.put(Piece::new("", words));
    }

    /// What is only said, not shown.
    pub(crate) fn unseen(&mut self, words: String) {
        self.line("span||unseen", words);
    }

    /// A drawing, by its path.
    pub(crate) fn icon(&mut self, path: &'static str) {
        self.put(Piece::new(path, String::new()));
    }

    // There are a hundred elements: not inlined, they are 1.6 kB (brotli) less.
    #[inline(never)]
    fn open(&mut self, kind: &'static str) {
        self.open.push(Piece::new(kind, String::new()));
    }

    #[inline(never)]
    fn close(&mut self) {
        if let Some(piece) = self.open.pop() {
            self.put(piece);
        }
    }

    #[inline(never)]
    fn put(&mut self, piece: Piece) {
        match self.open.last_mut() {
            Some(around) => around.pieces.push(piece),
            None => self.pieces.push(piece),
        }
    }
}

impl Piece {
    fn new(kind: &'static str, words: String) -> Self {
        Self { kind, words, attributes: Vec::new(), pieces: Vec::new() }
    }
}
