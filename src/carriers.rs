//! The shop's own carriers, as the page tells of them, and who brings what.

#[cfg(feature = "carriers")]
pub(crate) use known::Carriers;
#[cfg(not(feature = "carriers"))]
pub(crate) use unknown::Carriers;

#[cfg(feature = "carriers")]
mod known {
    use orders::Order;
    use orders::carrier::{OwnCarrier, trace, trace_own};
    use orders::json::Json;

    use crate::{console, json};

    #[derive(Debug, Default)]
    pub(crate) struct Carriers(Vec<OwnCarrier>);

    impl Carriers {
        /// Reads the attribute `carriers`: a JSON list of objects with the members of the gateway's `[[carrier]]`.
        pub(crate) fn read(told: Option<&str>) -> Self {
            let mut carriers = Vec::new();
            let Some(told) = told else { return Self(carriers) };
            // What is read is always an object.
            let read = json::parse(&["{\"all\":", told, "}"].concat()).unwrap_or_default();
            Json::new(&read).at("all").read(&mut carriers, &own);
            if carriers.is_empty() {
                console::error(&["the attribute `carriers` is no JSON list of carriers"]);
            }
            Self(carriers)
        }

        /// Says of each parcel who brings it and where it is shown. A gateway has done so already.
        pub(crate) fn trace(&self, orders: &mut [Order], is_traced: bool, language: &str) {
            if is_traced {
                trace_own(orders, &self.0, language);
            } else {
                trace(orders, &self.0, language);
            }
        }
    }

    fn own(row: Json<'_>) -> Option<OwnCarrier> {
        let [name, template, prefix] =
            ["name", "template", "prefix"].map(|member| row.at(member).text().unwrap_or_default());
        let lengths: Vec<u32> =
            row.at("lengths").texts().into_iter().filter_map(|length| length.parse().ok()).collect();
        let own = OwnCarrier::new(name, template, prefix, &lengths);
        if own.is_none() {
            console::error(&[
                "carriers: \"",
                name,
                "\" is left out: it needs a `name`, and a `template` such as https://carrier.example/track/{number}",
            ]);
        }
        own
    }
}

#[cfg(not(feature = "carriers"))]
mod unknown {
    use orders::Order;

    use crate::console;

    #[derive(Debug, Default)]
    pub(crate) struct Carriers;

    impl Carriers {
        pub(crate) fn read(told: Option<&str>) -> Self {
            if told.is_some() {
                console::error(&[
                    "`carriers` is not for this script: tell the gateway of them, or load `embed.js` of dist/embed",
                ]);
            }
            Self
        }

        #[allow(clippy::unused_self, reason = "as with carriers")]
        pub(crate) fn trace(&self, _: &mut [Order], _: bool, _: &str) {}
    }
}
