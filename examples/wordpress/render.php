<?php
/**
 * Renders a page outside WordPress, with what functions.php needs of it, to see what a visitor would be sent.
 *
 *   php render.php block.html > page.html    a page that holds the block
 *   php render.php > other.html              a page that does not
 */

declare(strict_types=1);

const ABSPATH = __DIR__;

$content = isset($argv[1]) ? (string) file_get_contents($argv[1]) : "<p>Another page.</p>\n";
$hooks = [];
$modules = [];

function add_action(string $name, callable $hook): void
{
    $GLOBALS['hooks'][$name][] = $hook;
}

function add_filter(string $name, callable $hook, int $priority = 10, int $arguments = 1): void
{
    $GLOBALS['hooks'][$name][] = $hook;
}

/** As WordPress does: false stands for its own version, null for none. */
function wp_register_script_module(string $id, string $src, array $deps = [], string|false|null $version = false): void
{
    $src .= $version === null ? '' : '?ver=' . ($version === false ? '6.9' : $version);
    $GLOBALS['modules'][$id] ??= ['src' => $src, 'enqueued' => false];
}

function wp_enqueue_script_module(string $id): void
{
    $GLOBALS['modules'][$id]['enqueued'] = true;
}

function get_post(): object
{
    return (object) ['post_content' => $GLOBALS['content']];
}

function is_singular(): bool
{
    return true;
}

require __DIR__ . '/functions.php';

foreach ($hooks['wp_enqueue_scripts'] as $hook) {
    $hook();
}
$allowed = ['p' => ['class' => true]];
foreach ($hooks['wp_kses_allowed_html'] as $hook) {
    $allowed = $hook($allowed, 'post');
}
// What an editor without the right to all HTML would lose.
preg_match_all('~<([a-z-]+)((?:\s+[a-z-]+(?:=(?:"[^"]*"|\'[^\']*\'))?)*)\s*>~', $content, $tags, PREG_SET_ORDER);
foreach ($tags as [, $tag, $attributes]) {
    preg_match_all('~\s([a-z-]+)=~', preg_replace('~"[^"]*"|\'[^\']*\'~', '', $attributes), $names);
    foreach ($names[1] as $name) {
        if ($tag !== 'a' && !isset($allowed[$tag][$name])) {
            fwrite(STDERR, "render.php: WordPress would take $name away from <$tag>\n");
            exit(2);
        }
    }
}
$scripts = '';
foreach ($modules as $id => ['src' => $src, 'enqueued' => $enqueued]) {
    if ($enqueued) {
        $scripts .= sprintf('<script type="module" src="%s" id="%s-js-module"></script>', htmlspecialchars($src), $id);
    }
}
// Blocks are marked by comments, which no visitor is sent.
$content = preg_replace('~<!-- /?wp:[^>]*-->\s*~', '', $content);
echo <<<HTML
<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="UTF-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Where is my order?</title>
    <style>body { max-inline-size: 42rem; margin-inline: auto; padding: 1rem; font: 100% / 1.5 system-ui, sans-serif }</style>
  </head>
  <body class="page">
    <main>
$content
    </main>
    $scripts
  </body>
</html>

HTML;
