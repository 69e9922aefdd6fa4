//! Australia Post by the form of its articles.

use super::Entry;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[Entry {
    line: "AU|Australia Post||auspost.com.au/mypost/track/#/details/{number}|auspost",
    rules: &[Rule::shape("#@@#{18}").such_as(&["2AB123456701000931501"], &["AB2123456701000931501"])],
}];
