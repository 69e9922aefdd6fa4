//! YunExpress by its prefix, Australia Post by the form of its articles, and China Post, which has no page for a
//! number.

use super::Entry;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|YunExpress|yunexpress.com|www.yuntrack.com/parcelTracking?id={number}",
        rules: &[Rule::unique("YT#{16}").such_as(&["YT2400012345678901"], &["YU2400012345678901"])],
    },
    Entry {
        line: "AU|Australia Post||auspost.com.au/mypost/track/#/details/{number}|auspost",
        rules: &[Rule::shape("#@@#{18}").such_as(&["2AB123456701000931501"], &["AB2123456701000931501"])],
    },
    Entry { line: "CN|China Post|ems.com.cn chinapost.com.cn|", rules: &[] },
];
