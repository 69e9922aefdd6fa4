use orders::Moment;

use crate::text::Words;
use crate::view::draft::Draft;

/// A day in the page's language.
pub(crate) fn time(draft: &mut Draft, moment: &Moment, text: &Words) {
    draft.element("time||", |draft| {
        draft.set("datetime", &moment.text());
        draft.words(text.day(moment));
    });
}

/// A sentence with a date in it.
pub(crate) fn sentence(draft: &mut Draft, key: &str, moment: &Moment, text: &Words) {
    let (before, behind) = text.around_date(key);
    draft.element("span||", |draft| {
        draft.words(before);
        time(draft, moment, text);
        draft.words(behind);
    });
}

/// Days in their sentences; nothing where there is no day.
pub(crate) fn list(draft: &mut Draft, dates: &[(&str, Option<&Moment>)], text: &Words) {
    if dates.iter().all(|(_, moment)| moment.is_none()) {
        return;
    }
    draft.element("p|dates|small apart", |draft| {
        for (key, moment) in dates {
            if let Some(moment) = moment {
                sentence(draft, key, moment, text);
            }
        }
    });
}
