//! Our own icons: a path each, drawn with the pen of the text around it.

use leptos::html::ElementChild;
use leptos::prelude::*;
use leptos::svg;
use orders::Stage;

use crate::view::attributes::Attributes;

/// What a path draws, within 24 by 24.
#[derive(Clone, Copy)]
pub(crate) struct Icon(&'static str);

pub(crate) const COPY: Icon = Icon("M9 9h11v11H9zM5 15H4V4h11v1");
pub(crate) const OUT: Icon = Icon("M14 4h6v6M20 4l-9 9M18 14v6H4V6h6");
pub(crate) const REFRESH: Icon = Icon("M20 11a8 8 0 1 0-1.5 6M20 4v7h-7");
pub(crate) const WARNING: Icon = Icon("M12 4l9 16H3zM12 10v4M12 17v.01");
const CLIPBOARD: Icon = Icon("M8 4h8v4H8zM16 6h3v14H5V6h3M9 14l2 2 4-4");
const CARD: Icon = Icon("M3 6h18v12H3zM3 10h18M7 15h3");
const PAUSE: Icon = Icon("M12 3a9 9 0 1 0 .01 0zM10 9v6M14 9v6");
const PEN: Icon = Icon("M4 20l1-4L16 5l3 3L8 19zM13 8l3 3");
const BOX: Icon = Icon("M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8");
const TRUCK: Icon = Icon("M5 17H3V6h11v11H9M14 10h4l3 3v4h-2M7 15a2 2 0 1 0 .01 0M17 15a2 2 0 1 0 .01 0M15 17h-1");
const HOUSE: Icon = Icon("M4 11l8-7 8 7v9H4zM9 14l2 2 4-4");
const CROSS: Icon = Icon("M12 3a9 9 0 1 0 .01 0zM9 9l6 6M15 9l-6 6");
const DOTS: Icon = Icon("M12 3a9 9 0 1 0 .01 0zM8 12v.01M12 12v.01M16 12v.01");

/// The icon of a stage.
pub(crate) fn of_stage(stage: Stage) -> Icon {
    match stage {
        Stage::Received => CLIPBOARD,
        Stage::AwaitingPayment => CARD,
        Stage::OnHold => PAUSE,
        Stage::InProduction => PEN,
        Stage::Produced => BOX,
        Stage::PartlyShipped | Stage::Shipped => TRUCK,
        Stage::Delivered => HOUSE,
        Stage::Canceled => CROSS,
        Stage::Unknown => DOTS,
    }
}

impl Icon {
    /// Words beside it say what it says.
    pub(crate) fn view(self) -> AnyView {
        let frame = [("part", "icon"), ("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true")];
        let path = svg::path().add_any_attr(Attributes::new(&[("d", self.0)]));
        svg::svg().child(path).add_any_attr(Attributes::new(&frame)).into_any()
    }
}
