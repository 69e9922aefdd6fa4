<?php
/**
 * The order tracker's script, for pages that hold its tag: see block.html. These lines go into your theme's
 * functions.php, or into a plugin of your own. Needs WordPress 6.5 or later, and PHP 8.0.
 */

// Where your copy of dist/embed/ is, or your gateway: https://track.shop.example/embed.js
const ORDER_TRACKER_SCRIPT = '/order-tracker/embed.js';

add_action('wp_enqueue_scripts', function (): void {
    // Null: without ?ver=…, since embed.js itself knows which version of its files belongs to it.
    wp_register_script_module('order-tracker', ORDER_TRACKER_SCRIPT, [], null);
    $post = get_post();
    if (is_singular() && $post && str_contains($post->post_content, '<order-tracker')) {
        wp_enqueue_script_module('order-tracker');
    }
});

// Whoever may not write any HTML (editors on a network of sites, for one) may still write this tag and its slots.
add_filter('wp_kses_allowed_html', function (array $tags, $context): array {
    if ($context !== 'post') {
        return $tags;
    }
    $attributes = ['proxy', 'order-id', 'purchase-order', 'language', 'texts', 'carriers', 'color-scheme', 'refresh-every'];
    $tags['order-tracker'] = array_fill_keys([...$attributes, 'class', 'id', 'lang', 'style'], true);
    foreach (['h2', 'h3', 'p', 'div'] as $name) {
        $tags[$name] = ($tags[$name] ?? []) + ['slot' => true];
    }
    return $tags;
}, 10, 2);
