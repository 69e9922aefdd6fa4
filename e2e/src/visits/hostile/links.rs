//! A link leads where a shopper sees that it leads, or it is text.

use serde_json::json;

use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

/// What is no link.
const TEXTS: [&str; 24] = [
    "https://user:pass@www.ups.com/track",
    "https://www.ups.com@evil.example/track",
    "https://www.ups.com:8443/track",
    "https://www.ups.com\\@evil.example/",
    "https:\\\\evil.example/",
    "https:evil.example",
    "https:///evil.example/",
    "//evil.example/track",
    "https://www.υps.com/track",
    "https://www.uрs.com/track",
    "https://xn--e1awd7f.example/",
    "https://www.ＵＰＳ.com/track",
    "https://www.ups.com\u{2044}track.evil.example/",
    "https://www.ups.com\u{3002}evil.example/",
    "https://www.ups.com\u{202e}/moc.live",
    "https://www.ups\u{ad}.com/track",
    "https://www.ups.com/\u{0}javascript:window.ran=1 ",
    "https://[::1]/track",
    "https://localhost/track",
    "https://0x7f.1/track",
    "https://192.168.0.1/track",
    "javascript:window.ran=1//www.ups.com",
    "data:text/html,<script>window.ran=1</script>",
    "ftp://www.ups.com/track",
];
/// What is one, as long as its host is shown where nobody knows it.
const LINKS: [(&str, &str); 3] = [
    ("https://www.ups.com/track?tracknum=1Z999AA10123456784", "www.ups.com"),
    ("HTTPS://carrier.example:443/?n=1#a", "carrier.example"),
    ("https://www.ups.com.evil.example/track", "www.ups.com.evil.example"),
];

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::an_address_that_hides_where_it_leads_is_text", hidden);
}

async fn hidden(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        const lines = [];
        for (const [url, host] of more) {
            const shipments = [{ carrier: 'Bikes', tracking_url: url, stage: 'shipped', other_links: [{ carrier: 'UPS', url }] }];
            const body = JSON.stringify({ orders: [{ id: '1', stage: 'shipped', shipments }] });
            window.fetch = () => Promise.resolve(new Response(body));
            await tag.lookup({ orderId: '1' });
            const links = [...tag.shadowRoot.querySelectorAll('a')].map(({ hostname }) => hostname);
            const wanted = host ? [host, host] : [];
            if (String(links) !== String(wanted)) lines.push(`${url} leads to ${links}, not to ${wanted}`);
            lines.push(...inspected(tag), ...measured(), ...faults.splice(0));
        }
        return lines;
    ";
    let told: Vec<_> = TEXTS.iter().map(|text| json!([text])).chain(LINKS.iter().map(|link| json!(link))).collect();
    nothing(&look(&tag, script, told).await?)?;
    expect(tag.count("a").await? == 2, || "the last link is gone".to_owned())
}
