/// The crate that a function comes from, by its whole name: of `drop_in_place::<yours::Order>` that is `core`.
pub(super) fn crate_of(function: &str) -> Option<&str> {
    let of = path(function);
    // What a crate does for a type of the standard library's, or for any type, is the crate's.
    let of_trait = || implemented(function).and_then(path).filter(|name| !is_std(name));
    match of {
        Some(name) if !is_std(name) => of,
        _ => of_trait().or(of),
    }
}

fn is_std(name: &str) -> bool {
    ["alloc", "core", "std"].contains(&name)
}

/// The first name that has something below it: `tachys[11e24e48692157d1]::view`, `tachys::view`.
fn path(name: &str) -> Option<&str> {
    let (before, _) = name.split_once("::")?;
    let before = before.strip_suffix(']').and_then(|name| name.rsplit_once('[')).map_or(before, |(name, _)| name);
    let start = before.rfind(|letter| !is_letter(letter)).map_or(0, |at| at + 1);
    Some(&before[start..]).filter(|name| !name.is_empty())
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The trait of `<Type as Trait>::function`.
fn implemented(function: &str) -> Option<&str> {
    let mut depth = 0_u32;
    let mut previous = ' ';
    for (at, letter) in function.char_indices() {
        match letter {
            '<' => depth += 1,
            // Of `->` it is none.
            '>' if previous != '-' => depth = depth.checked_sub(1)?,
            ' ' if depth == 1 && function[at..].starts_with(" as ") => return Some(&function[at + 4..]),
            _ => {}
        }
        previous = letter;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_is_its_crates() {
        for (function, of) in [
            ("orders[61c4b890c9b243b3]::json::Json::count", "orders"),
            ("orders::json::Json::count", "orders"),
            ("<orders[61c4]::json::Json>::count", "orders"),
            ("core[1b80]::ptr::drop_in_place::<(web_sys[b86e]::Element, order_tracker[8d42]::view::Icon)>", "core"),
            ("<alloc[8f19]::vec::Vec<tachys[11e2]::AnyView> as tachys[11e2]::IntoAny>::into_any", "tachys"),
            ("<order_tracker[8d42]::text::Words as core[1b80]::clone::Clone>::clone", "order_tracker"),
            ("<<order_tracker[8d42]::Tracker>::view::{closure#4} as tachys[11e2]::Render>::build", "order_tracker"),
            ("<_ as tachys[11e2]::IntoAny>::into_any::build::<order_tracker[8d42]::X>", "tachys"),
            ("<&mut [alloc[8f19]::string::String] as core[1b80]::fmt::Debug>::fmt", "alloc"),
            ("<alloc[8f19]::boxed::Box<dyn core[1]::FnOnce<(), Output = ()> -> u8> as leptos[2]::X>::f", "leptos"),
        ] {
            assert_eq!(crate_of(function), Some(of), "{function}");
        }
        assert_eq!(crate_of("__wbindgen_malloc"), None);
    }
}
