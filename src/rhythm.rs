//! When an order is asked for again.

use orders::Stage;

use crate::settings::Refresh;

const MINUTE_MS: f64 = 60_000.0;
/// However often it has failed.
const LONGEST_MS: f64 = 30.0 * MINUTE_MS;

/// How long to wait, in milliseconds; `None` where there is nothing to wait for. `failures` in a row make it longer, and
/// `luck`, from 0 to 1, keeps those who failed together from coming back together.
pub(crate) fn wait_ms(stage: Stage, refresh: Refresh, failures: u32, luck: f64) -> Option<f64> {
    let usual = match (refresh, by_stage(stage)?) {
        (Refresh::Off, _) => return None,
        (Refresh::EverySecs(secs), _) => f64::from(secs) * 1000.0,
        (Refresh::ByStage, usual) => usual,
    };
    if failures == 0 {
        return Some(usual);
    }
    let longer = usual * f64::from(1_u32 << failures.min(10));
    Some(longer.min(LONGEST_MS.max(usual)) * (0.5 + luck))
}

/// For how long a timer is set that looks again at `due`. Browsers take no longer ones, and ring at once instead.
pub(crate) fn timer_ms(due_ms: i64, now_ms: i64) -> u32 {
    u32::try_from((due_ms - now_ms).clamp(0, i64::from(i32::MAX))).unwrap_or_default()
}

/// What is over does not change any more. A payment is looked at by somebody who has just made it; what is on its way
/// changes by the day.
fn by_stage(stage: Stage) -> Option<f64> {
    match stage {
        Stage::AwaitingPayment => Some(MINUTE_MS),
        Stage::Received | Stage::InProduction | Stage::Produced => Some(2.0 * MINUTE_MS),
        Stage::OnHold | Stage::PartlyShipped | Stage::Shipped | Stage::Unknown => Some(5.0 * MINUTE_MS),
        Stage::Delivered | Stage::Canceled => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_is_never_asked_for_again() {
        for refresh in [Refresh::ByStage, Refresh::EverySecs(10), Refresh::Off] {
            for stage in [Stage::Delivered, Stage::Canceled] {
                assert_eq!(wait_ms(stage, refresh, 0, 0.5), None);
            }
        }
        for stage in Stage::ALL {
            assert_eq!(wait_ms(stage, Refresh::Off, 0, 0.5), None);
        }
    }

    #[test]
    fn a_failure_makes_the_wait_longer_up_to_half_an_hour() {
        let wait = |failures, luck| wait_ms(Stage::InProduction, Refresh::ByStage, failures, luck).unwrap() / MINUTE_MS;
        assert_eq!([wait(0, 0.0), wait(0, 1.0)], [2.0, 2.0]);
        assert_eq!([wait(1, 0.0), wait(1, 0.5), wait(1, 1.0)], [2.0, 4.0, 6.0]);
        assert_eq!([wait(3, 0.5), wait(4, 0.5), wait(4_000_000, 0.5)], [16.0, 30.0, 30.0]);
    }

    #[test]
    fn a_timer_is_never_longer_than_browsers_take() {
        assert_eq!([timer_ms(5, 3), timer_ms(3, 5), timer_ms(i64::MAX / 2, 0)], [2, 0, 2_147_483_647]);
    }

    #[test]
    fn a_shop_says_how_often() {
        assert_eq!(wait_ms(Stage::Shipped, Refresh::EverySecs(20), 0, 0.5), Some(20_000.0));
        assert_eq!(wait_ms(Stage::Shipped, Refresh::EverySecs(3600), 1, 0.5), Some(3_600_000.0), "never more often");
    }
}
