<?php
/**
 * Makes a signed tracking link: whoever holds it is shown the order until it expires.
 * Needs PHP 8.0 or later, no packages, and the gateway's secret in ORDER_GATEWAY_SIGNING_SECRET.
 *
 *   php sign.php https://shop.example/track purchase_order PO-9931/B 60
 *
 * or, in your own code: require_once __DIR__ . '/sign.php' and OrderTracker\trackingLink(…).
 * For WooCommerce see woocommerce.php.
 */

declare(strict_types=1);

namespace OrderTracker;

use InvalidArgumentException;

const PARAMETERS = ['order_id' => 'order-id', 'purchase_order' => 'purchase-order'];

// What the gateway drops at both ends of a number (white space, invisible marks); a signature over it would not match.
const EDGE = '[\t-\r \x85\xa0\x{1680}\x{2000}-\x{200f}\x{2028}-\x{202f}'
    . '\x{205f}\x{2060}\x{2066}-\x{2069}\x{3000}\x{feff}]+';

/**
 * The link to $page that shows the order $number for $days days.
 *
 * @throws InvalidArgumentException where an argument will not do
 */
function trackingLink(
    string $page,
    string $kind,
    string $number,
    int $days,
    #[\SensitiveParameter]
    string $secret,
    ?int $now = null,
): string {
    // A "#" would end the query: printable ASCII without it.
    if (!preg_match('~^https?://[!-"$-\x7e]+$~D', $page)) {
        throw new InvalidArgumentException('PAGE must be an http(s) address without a #');
    }
    if (!isset(PARAMETERS[$kind])) {
        throw new InvalidArgumentException('KIND must be order_id or purchase_order');
    }
    // Null where the number is not UTF-8.
    $number = preg_replace('/^' . EDGE . '|' . EDGE . '$/uD', '', $number) ?? '';
    if (!preg_match('/^[^\x00-\x1f\x7f-\x9f]{1,100}$/uD', $number)) {
        throw new InvalidArgumentException('NUMBER must have 1 to 100 characters, none of them a control character');
    }
    if ($days < 1 || $days > 3650) {
        throw new InvalidArgumentException('DAYS must be 1 to 3650');
    }
    // White space at the ends is a slip in copying, which the gateway may read differently.
    if (!preg_match('/^\S.{30,}\S$/usD', $secret)) {
        $rule = 'must have 32 or more characters and no space around it';
        throw new InvalidArgumentException("ORDER_GATEWAY_SIGNING_SECRET $rule");
    }

    $expires = ($now ?? time()) + $days * 86400;
    $digest = hash_hmac('sha256', "$kind:$number:$expires", $secret);
    $query = PARAMETERS[$kind] . '=' . rawurlencode($number) . "&signature=$expires.$digest";
    return $page . (str_contains($page, '?') ? '&' : '?') . $query;
}

/** @param list<string> $arguments */
function main(array $arguments): int
{
    try {
        if (count($arguments) !== 4) {
            throw new InvalidArgumentException('usage: php sign.php PAGE KIND NUMBER DAYS');
        }
        [$page, $kind, $number, $days] = $arguments;
        $now = (string) getenv('ORDER_TRACKER_NOW');
        if ($now !== '' && !preg_match('/^[0-9]{1,12}$/D', $now)) {
            throw new InvalidArgumentException('ORDER_TRACKER_NOW must be Unix seconds');
        }
        $life = preg_match('/^[0-9]{1,4}$/D', $days) ? (int) $days : 0;
        $secret = (string) getenv('ORDER_GATEWAY_SIGNING_SECRET');
        echo trackingLink($page, $kind, $number, $life, $secret, $now === '' ? null : (int) $now), "\n";
        return 0;
    } catch (InvalidArgumentException $error) {
        fwrite(STDERR, 'sign.php: ' . $error->getMessage() . "\n");
        return 2;
    }
}

// Only where this file is what was started on a command line: not where it is required, and never for a web request.
if (PHP_SAPI === 'cli' && realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    exit(main(array_slice($_SERVER['argv'], 1)));
}
