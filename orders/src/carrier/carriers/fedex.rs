//! FedEx: twelve digits as its web services' guide has them, and the Ground Bar Code & Label Layout Specification of
//! 2004 for those of 15, 20 and 22 digits. 34 digits are a whole barcode, of which the last twelve are the number.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::{Behind92, FedEx, Gs1};
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[Entry {
    line: "|FedEx|fedex.co.uk|www.fedex.com/fedextrack/?trknbr={number}|federalexpress",
    rules: &[
        Rule::checked("#{12}", FedEx).such_as(&["7948 1530 2660", "612990148732"], &["79481530266"]),
        Rule::checked("#{15}", Gs1).such_as(&["041441700338128"], &["04144170033812A"]),
        Rule::checked("96#{5}(#{15})", Gs1).such_as(&["9611020987654000123452"], &["9511020987654000123452"]),
        Rule::checked("9622#{18}(#{12})", FedEx)
            .such_as(&["9622001560001234567100794808390171"], &["9612001560001234567100794808390171"]),
        Rule::checked("10#{20}(#{12})", FedEx)
            .such_as(&["1001921334250001000300781900417368"], &["2001921334250001000300781900417368"]),
        // Packed goods of anybody can have an SSCC, and anybody's parcels for the post can begin with 92612.
        Rule::checked("#{18}", Gs1)
            .at_most(Confidence::Shape)
            .such_as(&["000987654000001231"], &["00098765400000123A"]),
        Rule::checked("00(#{18})", Gs1)
            .at_most(Confidence::Shape)
            .such_as(&["00001234009876543125"], &["01001234009876543125"]),
        Rule::checked("612#{17}", Behind92).such_as(&["61290998800021171849"], &["60290998800021171849"]),
        Rule::checked("92612#{17}", Gs1)
            .at_most(Confidence::Shape)
            .such_as(&["9261290980012345678015"], &["9251290980012345678015"]),
    ],
}];
