"""Makes a signed tracking link: whoever holds it is shown the order until it expires.

Needs Python 3.9 or later, no packages, and the gateway's secret in ORDER_GATEWAY_SIGNING_SECRET.

    python3 sign.py https://shop.example/track purchase_order PO-9931/B 60

or, in your own code: from sign import tracking_link
"""

import hashlib
import hmac
import os
import re
import sys
import time
from typing import Optional
from urllib.parse import quote

PARAMETERS = {"order_id": "order-id", "purchase_order": "purchase-order"}

# What the gateway drops at both ends of a number (white space, invisible marks); a signature over it would not match.
EDGE = r"[\t-\r \x85\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]+"


def tracking_link(page: str, kind: str, number: str, days: int, secret: str, now: Optional[int] = None) -> str:
    """The link to `page` that shows the order `number` for `days` days; ValueError where an argument will not do."""
    # A "#" would end the query: printable ASCII without it.
    if not re.fullmatch(r"https?://[!-\"$-~]+", page):
        raise ValueError("PAGE must be an http(s) address without a #")
    if kind not in PARAMETERS:
        raise ValueError("KIND must be order_id or purchase_order")
    number = re.sub(rf"\A{EDGE}|{EDGE}\Z", "", str(number))
    # Python keeps bytes that are not UTF-8 as lone surrogates, which cannot be signed.
    if not re.fullmatch(r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff]{1,100}", number):
        raise ValueError("NUMBER must have 1 to 100 characters, none of them a control character")
    if not isinstance(days, int) or not 1 <= days <= 3650:
        raise ValueError("DAYS must be 1 to 3650")
    # White space at the ends is a slip in copying, which the gateway may read differently.
    if not re.fullmatch(r"(?!.*[\ud800-\udfff])\S.{30,}\S", secret, re.DOTALL):
        raise ValueError("ORDER_GATEWAY_SIGNING_SECRET must have 32 or more characters and no space around it")

    expires = (int(time.time()) if now is None else now) + days * 86400
    message = f"{kind}:{number}:{expires}"
    digest = hmac.new(secret.encode(), message.encode(), hashlib.sha256).hexdigest()
    query = f"{PARAMETERS[kind]}={quote(number, safe='')}&signature={expires}.{digest}"
    return f"{page}{'&' if '?' in page else '?'}{query}"


def main(arguments: list[str]) -> int:
    try:
        if len(arguments) != 4:
            raise ValueError("usage: python3 sign.py PAGE KIND NUMBER DAYS")
        page, kind, number, days = arguments
        now = os.environ.get("ORDER_TRACKER_NOW", "")
        if now and not re.fullmatch(r"[0-9]{1,12}", now):
            raise ValueError("ORDER_TRACKER_NOW must be Unix seconds")
        life = int(days) if re.fullmatch(r"[0-9]{1,4}", days) else 0
        secret = os.environ.get("ORDER_GATEWAY_SIGNING_SECRET", "")
        print(tracking_link(page, kind, number, life, secret, int(now) if now else None))
    except ValueError as error:
        print(f"sign.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
