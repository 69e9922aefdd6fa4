use leptos::prelude::*;
use orders::Moment;

use crate::text::Words;
use crate::view::element::{element, words};

/// A day in the page's language.
pub(crate) fn time(moment: &Moment, text: &Words) -> AnyView {
    element("TIME", &[("datetime", &moment.to_string())], vec![words(text.day(moment))])
}

/// A sentence with a date in it.
pub(crate) fn around(key: &str, text: &Words, date: AnyView) -> Vec<AnyView> {
    let (before, behind) = text.around_date(key);
    vec![words(before), date, words(behind)]
}

/// Days in their sentences; nothing where there is no day.
pub(crate) fn list(dates: &[(&str, Option<Moment>)], text: &Words) -> Option<AnyView> {
    let mut rows = Vec::new();
    for (key, moment) in dates {
        if let Some(moment) = moment {
            rows.push(element("SPAN", &[], around(key, text, time(moment, text))));
        }
    }
    (!rows.is_empty()).then(|| element("P", &[("part", "dates"), ("class", "small apart")], rows))
}
