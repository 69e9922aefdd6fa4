use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::Result;
use crate::visitor::Visitor;

/// A page from top to bottom.
pub(crate) struct Pieces {
    pub(crate) height: u64,
    /// From the top, as PNG.
    pub(crate) pictures: Vec<Vec<u8>>,
}

/// Much higher ones Chromium cannot take.
const HIGHEST: u64 = 8000;

/// All of the page that a visitor sees.
pub(crate) async fn whole(visitor: &Visitor) -> Result<Pieces> {
    let metrics = visitor.devtools("Page.getLayoutMetrics", json!({})).await?;
    let height = metrics["cssContentSize"]["height"].as_u64().ok_or("a page without a height")?;
    let mut pictures = Vec::new();
    let mut top = 0;
    while top < height {
        pictures.push(part(visitor, top, HIGHEST.min(height - top)).await?);
        top += HIGHEST;
    }
    Ok(Pieces { height, pictures })
}

/// So much of it.
pub(crate) async fn part(visitor: &Visitor, top: u64, height: u64) -> Result<Vec<u8>> {
    let clip = json!({ "x": 0, "y": top, "width": visitor.screen.width, "height": height, "scale": 1 });
    let parameters = json!({ "captureBeyondViewport": true, "clip": clip });
    let taken = visitor.devtools("Page.captureScreenshot", parameters).await?;
    Ok(BASE64_STANDARD.decode(taken["data"].as_str().ok_or("a picture without data")?)?)
}
