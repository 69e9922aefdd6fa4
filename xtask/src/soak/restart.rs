//! The gateway is told to stop while everybody asks, and another one takes its place.

use std::fmt;
use std::net::{Ipv4Addr, TcpStream};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::clients::Clients;
use super::seen::ms;
use super::{Gateway, START};
use crate::server::Server;
use crate::{Result, http};

/// What came of stopping and starting it.
pub(super) struct Restarts {
    times: u32,
    /// Questions that were on their way when it was told to stop, and were not answered.
    lost: usize,
    /// From the signal to the first answer of the next one, at most.
    slowest: Duration,
}

/// How long after it has left a client a question has arrived, at the latest.
const ON_THE_WAY: Duration = Duration::from_millis(5);
const MOST: Duration = Duration::from_secs(1);
/// Between two of them.
const BREATH: Duration = Duration::from_secs(2);

pub(super) fn all(gateway: &Gateway<'_>, mut server: Server, clients: &Clients, times: u32) -> Result<Restarts> {
    let mut all = Restarts { times, lost: 0, slowest: Duration::ZERO };
    for _ in 0..times {
        clients.lost();
        let told = Instant::now();
        server.terminate()?;
        until(|| TcpStream::connect((Ipv4Addr::LOCALHOST, gateway.port)).is_err())?;
        let next = gateway.launch()?;
        let address = format!("127.0.0.1:{}", gateway.port);
        until(|| {
            let asked = http::ask(
                &address,
                "POST",
                "/orders",
                &["X-Forwarded-For: 198.51.100.99"],
                "{\"order_id\":\"8000003\"}",
            );
            asked.is_ok_and(|said| said.status == 200)
        })?;
        let took = told.elapsed();
        // The one before answers what it has been asked.
        until(|| server.ensure_running().is_err())?;
        let lost = clients.lost().into_iter().filter(|sent| *sent + ON_THE_WAY < told).count();
        println!(
            "  {:.0} ms until it answered again, {lost} questions lost; ended after {:.1} s",
            ms(took),
            told.elapsed().as_secs_f64()
        );
        all.lost += lost;
        all.slowest = all.slowest.max(took);
        server = next;
        sleep(BREATH);
    }
    Ok(all)
}

fn until(mut is_so: impl FnMut() -> bool) -> Result {
    let begun = Instant::now();
    while !is_so() {
        if begun.elapsed() > START {
            return Err("the gateway neither stops nor starts".into());
        }
        sleep(Duration::from_millis(2));
    }
    Ok(())
}

impl Restarts {
    pub(super) fn is_good(&self) -> bool {
        self.lost == 0 && self.slowest <= MOST
    }
}

impl fmt::Display for Restarts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} restarts under load, {} questions lost, answers again after {:.0} ms at most",
            self.times,
            self.lost,
            ms(self.slowest)
        )
    }
}
