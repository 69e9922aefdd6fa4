//! Who brings what is bought in Asia: YunExpress, 4PX, Cainiao and SF Express by their prefixes; and Australia Post's articles.

use super::super::Carrier;
use super::super::post::AUSTRALIA_POST;
use super::super::rule::Rule;
use super::Group;

const YUNEXPRESS: Carrier =
    Carrier("|yunexpress|YunExpress|yuntrack.com yunexpress.com|https://www.yuntrack.com/parcelTracking?id={number}|");
const FOUR_PX: Carrier = Carrier("|4px|4PX|4px.com|https://track.4px.com/#/result/0/{number}|");
const CAINIAO: Carrier =
    Carrier("|cainiao|Cainiao|cainiao.com|https://global.cainiao.com/newDetail.htm?mailNoList={number}|");
const SF: Carrier = Carrier(
    "|sf-express|SF Express|sf-express.com sf-international.com|\
     https://www.sf-international.com/us/en/dynamic_function/waybill/#search/bill-number/{number}|sfinternational",
);

pub(super) const GROUP: Group = Group {
    carriers: &[YUNEXPRESS, FOUR_PX, CAINIAO, SF],
    rules: &[
        Rule::unique(YUNEXPRESS, "YT#{16}").such_as(&["YT2400012345678901"], &["YU2400012345678901"]),
        Rule::unique(FOUR_PX, "4PX#{13}CN").such_as(&["4PX3001234567890CN"], &["4PX3001234567890DE"]),
        Rule::unique(CAINIAO, "LP#{14}").such_as(&["LP00012345678901"], &["LQ00012345678901"]),
        Rule::unique(SF, "SF#{13}").such_as(&["SF1001234567890"], &["SG1001234567890"]),
        Rule::shape(AUSTRALIA_POST, "#@@#{18}").such_as(&["2AB123456701000931501"], &["AB2123456701000931501"]),
    ],
};
