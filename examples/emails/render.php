<?php
/**
 * Renders WooCommerce's e-mail outside WordPress, with what woocommerce-email.php needs of it. Needs the secret in
 * ORDER_GATEWAY_SIGNING_SECRET.
 *
 *   php render.php PO_0001 > woocommerce.html
 *   php render.php PO_0001 plain > woocommerce.txt
 */

declare(strict_types=1);

const ABSPATH = __DIR__;

class WC_Order
{
    public function __construct(private string $number)
    {
    }

    public function get_order_number(): string
    {
        return $this->number;
    }
}

function add_action(string $name, callable $hook): void
{
    $GLOBALS['hook'] = $hook;
}

function home_url(string $path): string
{
    return 'https://shop.example' . $path;
}

function get_option(string $name): string
{
    return $name === 'woocommerce_email_base_color' ? '#7f54b3' : '';
}

function wc_light_or_dark(string $color, string $dark, string $light): string
{
    return $light;
}

function __(string $text): string
{
    return $text;
}

function esc_html__(string $text): string
{
    return htmlspecialchars($text);
}

function esc_attr(string $text): string
{
    return htmlspecialchars($text);
}

function esc_url(string $address): string
{
    return str_replace('&', '&#038;', $address);
}

function esc_url_raw(string $address): string
{
    return $address;
}

// In a plugin's folder the two files lie beside each other.
$folder = sys_get_temp_dir() . '/order-tracker-emails-' . getmypid();
mkdir($folder);
copy(__DIR__ . '/woocommerce-email.php', "$folder/woocommerce-email.php");
copy(__DIR__ . '/../signed-links/sign.php', "$folder/sign.php");
require "$folder/woocommerce-email.php";
array_map('unlink', glob("$folder/*.php"));
rmdir($folder);

$is_plain = ($argv[2] ?? '') === 'plain';
$email = (object) ['id' => 'customer_processing_order'];
$head = '<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>E-mail</title>';
echo $is_plain ? '' : "$head<h1>Thank you for your order</h1>";
$hook(new WC_Order($argv[1]), false, $is_plain, $email);
echo $is_plain ? '' : "</html>\n";
