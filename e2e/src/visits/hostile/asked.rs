//! Nobody is asked but whom the page's author has named, below the address that they have given.

use serde_json::{Value, json};

use super::{PAGE, Visits, is_of_use, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

/// An address, and where the question goes; nowhere, where a browser asks no such address.
const PROXIES: [(&str, &str); 13] = [
    ("/api", "http://page/api/orders"),
    ("..", "http://page/orders"),
    ("/../..", "http://page/orders"),
    ("//", "http://page/orders"),
    ("\u{1}/a\tp\ni", "http://page/api/orders"),
    ("/api?key=1", "http://page/api?key=1/orders"),
    // Who writes it wants it.
    ("//evil.example", "http://evil.example/orders"),
    ("https://shop.example/%2e%2e/a", "https://shop.example/a/orders"),
    ("javascript:window.ran=1//", "javascript:window.ran=1/orders"),
    ("vbscript:window.ran=1", "vbscript:window.ran=1/orders"),
    ("https://user:pass@shop.example/api", ""),
    ("https://user@shop.example", ""),
    ("http://[", ""),
];
/// A number is one part of an address, whatever it is. `#` before it is a spelling of its own.
const NUMBERS: [&str; 12] = [
    "../admin",
    "..%2fadmin",
    "%2e%2e",
    "..\\admin",
    "a/b?c=d#e",
    "x&order_id=2",
    "'\"<img src=x>",
    "\u{202e}1\u{202c}2",
    "{{7*7}}",
    "__proto__",
    "100%",
    "\u{1f468}\u{200d}\u{1f469}",
];
/// What is no number, so that nobody is asked.
const NONE: [&str; 5] = ["1\r\nX-Evil: 1", "1\0two", "\u{85}1\u{7}2", ".", ".."];
const ASK: &str = include_str!("ask.js");

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::the_question_goes_where_the_author_has_said_and_what_is_wrong_is_told", proxies);
    visits.add("hostile::a_number_stays_one_part_of_an_address", numbers);
}

async fn proxies(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let wanted: Vec<_> = PROXIES.iter().map(|wanted| json!(wanted)).collect();
    let script = format!(
        "{ASK}
        for (const [proxy, wanted] of more) {{
            await asks(`proxy ${{proxy}}`, {{ proxy, 'order-id': '1' }}, (asked) => asked === wanted.replace('http://page', location.origin));
            // The browser's own words.
            if (!wanted && !told.some((words) => /could not be reached: .*url/i.test(words))) lines.push(`${{proxy}}: the console says ${{told}}`);
        }}
        // Browsers do not agree where it ends.
        await asks('a NUL', {{ proxy: '/api\\0/', 'order-id': '1' }}, (asked) => asked.startsWith(`${{location.origin}}/api`));
        await asks('a long proxy', {{ proxy: '/' + 'a'.repeat(1e5), 'order-id': '1' }}, (asked) => asked.startsWith(`${{location.origin}}/aaa`));
        return [...lines, ...faults];"
    );
    nothing(&look(&tag, &script, wanted).await?)?;
    is_of_use(visitor, &tag).await
}

async fn numbers(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = format!(
        "{ASK}
        const [numbers, none] = more;
        // What is behind it, once the number is taken out again.
        const ways = [
            ['dream-junction', 'order-id', '/p/orders/*'],
            ['dream-junction', 'purchase-order', '/p/orders/show?purchase_order=*'],
            ['deconetwork', 'order-id', '/p/api/json/manage_orders/find?conditions[1][field]=3&conditions[1][condition]=1&conditions[1][string]=*&include_shipments=1&include_workflow_data=1&skip_login_token=1'],
            ['shineon', 'order-id', '/p/v1/orders/*'],
            ['shineon', 'purchase-order', '/p/v1/orders?source_po_numbers=*'],
        ];
        for (const [provider, name, way] of ways) {{
            const [before, behind] = way.split('*');
            for (const number of numbers) {{
                await asks(`${{provider}} ${{name}} ${{number}}`, {{ proxy: '/p', provider, [name]: number }}, (asked) => {{
                    const {{ origin, pathname, search, hash }} = new URL(asked);
                    const isOnePart = pathname.split('/').length === before.split('?')[0].split('/').length;
                    const isOneValue = search.split('&').length === way.split('?').slice(1).join().split('&').length;
                    return origin === location.origin && !hash && isOnePart && isOneValue
                        && decodeURIComponent(pathname + search) === before + number.replace(/^[\\u202e]+/, '') + behind;
                }});
            }}
            for (const number of none.filter((number) => name === 'order-id' || /[\\0-\\x1f]/.test(number))) {{
                if (provider === 'deconetwork' && /^[.]+$/.test(number)) continue;
                await asks(`${{provider}} ${{name}} ${{number}}`, {{ proxy: '/p', provider, [name]: number }}, (asked) => asked === '');
            }}
        }}
        return [...lines, ...faults];"
    );
    nothing(&look(&tag, &script, vec![json!(NUMBERS), Value::from(NONE.as_slice())]).await?)?;
    is_of_use(visitor, &tag).await
}
