<?php
/**
 * Plugin Name: Order tracker e-mails
 * Description: Puts a button with a signed link to the tracking page above the table of the customer's order e-mails.
 * Requires PHP: 8.0
 * Requires Plugins: woocommerce
 * Update URI: false
 *
 * What it needs: this file and sign.php (of ../signed-links) in wp-content/plugins/order-tracker-emails/, switched on under
 * Plugins; the tracking page at the address below; and the gateway's secret in the environment of PHP, as
 * ../signed-links/woocommerce.php tells. Take this plugin or that one, which writes a plain link, not both.
 */

declare(strict_types=1);

namespace OrderTracker\Email;

use function OrderTracker\trackingLink;

defined('ABSPATH') || exit;

require_once __DIR__ . '/sign.php';

const PAGE = '/track/';
const DAYS = 60;
// Those that say that the order goes on. Others need no button: "on hold" waits for the payment.
const EMAILS = ['customer_processing_order', 'customer_completed_order', 'customer_note'];

function add_button($order, $sent_to_admin = false, $plain_text = false, $email = null): void
{
    if ($sent_to_admin || !$order instanceof \WC_Order || !in_array($email->id ?? '', EMAILS, true)) {
        return;
    }
    try {
        $secret = (string) getenv('ORDER_GATEWAY_SIGNING_SECRET');
        $number = (string) $order->get_order_number();
        $link = trackingLink(home_url(PAGE), 'purchase_order', $number, DAYS, $secret);
    } catch (\InvalidArgumentException $error) {
        // An e-mail without the button is better than none.
        wc_get_logger()->error($error->getMessage(), ['source' => 'order-tracker-emails']);
        return;
    }
    if ($plain_text) {
        // esc_url() is for HTML: it would write the & as an entity.
        echo "\n" . __('Where is my order?') . ' ' . esc_url_raw($link) . "\n\n";
        return;
    }
    $color = (string) get_option('woocommerce_email_base_color', '#1c5c43');
    printf(
        '<p style="margin: 0 0 24px"><a href="%s" style="display: inline-block; padding: 14px 24px; border-radius: 4px; '
            . 'background: %s; color: %s; text-decoration: none">%s</a></p>',
        esc_url($link),
        esc_attr($color),
        esc_attr(wc_light_or_dark($color, '#202020', '#ffffff')),
        esc_html__('Where is my order?'),
    );
}

add_action('woocommerce_email_before_order_table', __NAMESPACE__ . '\add_button', 20, 4);
