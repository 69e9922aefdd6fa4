<?php
/**
 * Plugin Name: Order tracker links
 * Description: Puts a signed link to the tracking page into the customer's order e-mails.
 * Requires PHP: 8.0
 * Requires Plugins: woocommerce
 * Update URI: false
 *
 * What it needs: this file and sign.php in wp-content/plugins/order-tracker-links/, switched on under Plugins; the
 * tracking page at the address below; and the gateway's secret in the environment of PHP. PHP-FPM hides the environment
 * unless its pool says env[ORDER_GATEWAY_SIGNING_SECRET] = …; where you cannot set that, putenv() in wp-config.php
 * does it, and the secret then belongs into no repository and no backup that others read.
 *
 * The order number is what you hand to the provider as purchase order. Where you hand over something else, such as the
 * order's id with a prefix, return that from order_number() instead.
 */

declare(strict_types=1);

namespace OrderTracker\WooCommerce;

use function OrderTracker\trackingLink;

defined('ABSPATH') || exit;

require_once __DIR__ . '/sign.php';

const PAGE = '/track/';
const DAYS = 60;

function order_number(\WC_Order $order): string
{
    return (string) $order->get_order_number();
}

/** Writes the link under the table of an e-mail to the customer. */
function add_link($order, $sent_to_admin = false, $plain_text = false): void
{
    // Nothing is made for an order that is not paid or was called off.
    if ($sent_to_admin || !$order instanceof \WC_Order || $order->has_status(['pending', 'failed', 'cancelled'])) {
        return;
    }
    try {
        $secret = (string) getenv('ORDER_GATEWAY_SIGNING_SECRET');
        $link = trackingLink(home_url(PAGE), 'purchase_order', order_number($order), DAYS, $secret);
    } catch (\InvalidArgumentException $error) {
        // An e-mail without the link is better than none.
        wc_get_logger()->error($error->getMessage(), ['source' => 'order-tracker-links']);
        return;
    }
    if ($plain_text) {
        // esc_url() is for HTML: it would write the & as an entity.
        echo "\nWhere is my order? " . esc_url_raw($link) . "\n\n";
    } else {
        printf('<p><a href="%s">Where is my order?</a></p>', esc_url($link));
    }
}

add_action('woocommerce_email_after_order_table', __NAMESPACE__ . '\add_link', 10, 3);
