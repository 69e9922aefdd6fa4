//! Who brings what is bought in Asia: YunExpress, 4PX, Cainiao and SF Express by their prefixes; and Australia Post's articles.

use super::Entry;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|YunExpress|yuntrack.com yunexpress.com|www.yuntrack.com/parcelTracking?id={number}|",
        rules: &[Rule::unique("YT#{16}").such_as(&["YT2400012345678901"], &["YU2400012345678901"])],
    },
    Entry {
        line: "|4PX|4px.com|track.4px.com/#/result/0/{number}|",
        rules: &[Rule::unique("4PX#{13}CN").such_as(&["4PX3001234567890CN"], &["4PX3001234567890DE"])],
    },
    Entry {
        line: "|Cainiao|cainiao.com|global.cainiao.com/newDetail.htm?mailNoList={number}|",
        rules: &[Rule::unique("LP#{14}").such_as(&["LP00012345678901"], &["LQ00012345678901"])],
    },
    Entry {
        line: "|SF Express|sf-express.com sf-international.com|\
            www.sf-international.com/us/en/dynamic_function/waybill/#search/bill-number/{number}|",
        rules: &[Rule::unique("SF#{13}").such_as(&["SF1001234567890"], &["SG1001234567890"])],
    },
    Entry {
        line: "AU|Australia Post|auspost.com.au|auspost.com.au/mypost/track/#/details/{number}|auspost",
        rules: &[Rule::shape("#@@#{18}").such_as(&["2AB123456701000931501"], &["AB2123456701000931501"])],
    },
];
