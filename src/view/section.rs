use crate::text::Words;
use crate::view::draft::Draft;

/// A list under its heading.
pub(crate) struct Section {
    /// Its kind, for the draft.
    pub(crate) kind: &'static str,
    /// The key of its heading.
    pub(crate) heading: &'static str,
    pub(crate) level: Level,
    /// How many rows are seen at first; where it is one more, all are.
    pub(crate) first: usize,
}

/// How deep a heading stands.
#[derive(Clone, Copy)]
pub(crate) enum Level {
    /// Under the heading of the only order.
    Third,
    /// Under the heading of one of several.
    Fourth,
}

impl Section {
    /// The list; nothing where it is empty. `row` draws one of them.
    pub(crate) fn of(&self, draft: &mut Draft, rows: usize, text: &Words, row: &dyn Fn(&mut Draft, usize)) {
        if rows == 0 {
            return;
        }
        draft.element(self.kind, |draft| {
            draft.element(self.level.heading(), |draft| {
                draft.words([&text.say(self.heading), " "].concat());
                draft.line("span|count|count", text.locale().index(rows));
            });
            // A button that says how many there are is no shorter than one row more.
            let first = if rows > self.first + 1 { self.first } else { rows };
            list(draft, 0..first, row);
            if first < rows {
                draft.element("details|fold|fold", |draft| {
                    draft.element("summary|toggle|toggle", |draft| {
                        let all = text.locale().index(rows);
                        draft.line("span||more", text.fill("show_all", &[("count", &all)]));
                        draft.line("span||fewer", text.say("show_fewer"));
                    });
                    draft.folded(|draft| list(draft, first..rows, row));
                });
            }
        });
    }
}

impl Level {
    fn heading(self) -> &'static str {
        match self {
            Self::Third => "h3|heading|heading",
            Self::Fourth => "h4|heading|heading",
        }
    }
}

fn list(draft: &mut Draft, rows: std::ops::Range<usize>, row: &dyn Fn(&mut Draft, usize)) {
    // Safari forgets that a list without bullets is one.
    draft.element("ul||rows|role=list", |draft| {
        for index in rows {
            row(draft, index);
        }
    });
}
