/// A number that was written with a point, to six decimals: `12.0` is 12. The standard way of writing a float brings
/// 8 kB of tables into the widget. Past 2^53 a float no longer tells which number it was: better none than a wrong one.
#[allow(clippy::cast_possible_truncation, reason = "below 2^53 nothing is cut off")]
pub(super) fn decimal(float: f64) -> Option<String> {
    const MILLIONTHS: f64 = 1e6;
    const MOST: f64 = 9_007_199_254_740_992.0 / MILLIONTHS;
    if float.fract() == 0.0 && float.abs() < MOST * MILLIONTHS {
        return Some((float as i64).to_string());
    }
    if float.is_nan() || float.abs() >= MOST {
        return None;
    }
    let millionths = (float.abs() * MILLIONTHS).round() as i64;
    let sign = if float < 0.0 { "-" } else { "" };
    let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000 + 1_000_000);
    let rest = rest.to_string();
    // The leading 1 only kept the zeros in place.
    let rest = rest.strip_prefix('1').unwrap_or_default().trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    Some([sign, &whole.to_string(), point, rest].concat())
}
