//! Who asks: shoppers, people who guess, the slow, those who hang up, and those of whom nothing more is heard.

use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use tokio::time::sleep;

use super::talk::{Talk, question};

/// All of them.
pub(super) struct Clients(Arc<Inside>);

/// What they have seen.
struct Inside {
    port: u16,
    counted: Mutex<Counted>,
    /// How long shoppers have waited since somebody looked.
    waits: Mutex<Vec<Duration>>,
    /// When each question was sent that was not answered.
    lost: Mutex<Vec<Instant>>,
}

#[derive(Clone, Default)]
pub(super) struct Counted {
    pub(super) found: u64,
    pub(super) guessed: u64,
    pub(super) slow: u64,
    pub(super) hung_up: u64,
    pub(super) half_open: u64,
    pub(super) wrong: u64,
    pub(super) example: String,
}

const SHOPPERS: u8 = 16;
const GUESSERS: u8 = 4;
const SLOW: u8 = 20;
const HANGING_UP: u8 = 4;
const HALF_OPEN: u8 = 20;
/// Questions that one shopper asks over one connection.
const QUESTIONS: u32 = 100;

impl Clients {
    /// They come, and ask until the runtime ends.
    pub(super) async fn begin(port: u16) -> Self {
        let inside =
            Arc::new(Inside { port, counted: Mutex::default(), waits: Mutex::default(), lost: Mutex::default() });
        for client in 0..SHOPPERS {
            tokio::spawn(for_ever(Arc::clone(&inside), client, shop));
        }
        for client in 0..GUESSERS {
            tokio::spawn(for_ever(Arc::clone(&inside), client, guess));
        }
        for client in 0..SLOW {
            tokio::spawn(for_ever(Arc::clone(&inside), client, dawdle));
        }
        for client in 0..HANGING_UP {
            tokio::spawn(for_ever(Arc::clone(&inside), client, hang_up));
        }
        for client in 0..HALF_OPEN {
            tokio::spawn(for_ever(Arc::clone(&inside), client, vanish));
        }
        Self(inside)
    }

    pub(super) fn counted(&self) -> Counted {
        self.0.counted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How long shoppers have waited since this was asked last.
    pub(super) fn waits(&self) -> Vec<Duration> {
        std::mem::take(&mut self.0.waits.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// When questions were sent that were not answered, since this was asked last.
    pub(super) fn lost(&self) -> Vec<Instant> {
        std::mem::take(&mut self.0.lost.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Inside {
    fn count(&self, count: impl FnOnce(&mut Counted)) {
        count(&mut self.counted.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn wrong(&self, status: u16, body: &str) {
        self.count(|counted| {
            counted.wrong += 1;
            counted.example = format!("{status} {body}");
        });
    }
}

async fn for_ever<F: Future<Output = io::Result<()>>>(inside: Arc<Inside>, client: u8, act: fn(Arc<Inside>, u8) -> F) {
    loop {
        if act(Arc::clone(&inside), client).await.is_err() {
            // It stops, or is not there yet.
            sleep(Duration::from_millis(5)).await;
        }
    }
}

async fn shop(inside: Arc<Inside>, client: u8) -> io::Result<()> {
    let mut talk = Talk::begin(inside.port).await?;
    for _ in 0..QUESTIONS {
        // Every fourth looks at one order that all look at.
        let number = if fastrand::u8(..4) == 0 { 8_000_000 } else { fastrand::u32(8_000_000..9_000_000) }.to_string();
        let begun = Instant::now();
        let answered = talk.ask(&question(Ipv4Addr::new(198, 51, 100, client), &number)).await;
        let (status, body) = answered.inspect_err(|_| {
            inside.lost.lock().unwrap_or_else(PoisonError::into_inner).push(begun);
        })?;
        inside.waits.lock().unwrap_or_else(PoisonError::into_inner).push(begun.elapsed());
        if status == 200 && body.contains(&format!("\"id\":\"{number}\"")) {
            inside.count(|counted| counted.found += 1);
        } else {
            inside.wrong(status, &body);
        }
        sleep(Duration::from_millis(fastrand::u64(5..25))).await;
    }
    Ok(())
}

async fn guess(inside: Arc<Inside>, client: u8) -> io::Result<()> {
    let mut talk = Talk::begin(inside.port).await?;
    let number = format!("no-such-{}", fastrand::u32(..));
    let (status, body) = talk.ask(&question(Ipv4Addr::new(203, 0, 113, client), &number)).await?;
    match status {
        404 | 429 => inside.count(|counted| counted.guessed += 1),
        _ => inside.wrong(status, &body),
    }
    sleep(Duration::from_millis(fastrand::u64(20..60))).await;
    Ok(())
}

/// Writes a few bytes at a time, and is answered all the same, unless it takes longer than anybody may.
async fn dawdle(inside: Arc<Inside>, client: u8) -> io::Result<()> {
    let mut talk = Talk::begin(inside.port).await?;
    let asked = question(Ipv4Addr::new(192, 0, 2, client), "8000001");
    for bytes in asked.as_bytes().chunks(8) {
        talk.stream.write_all(bytes).await?;
        sleep(Duration::from_millis(fastrand::u64(50..400))).await;
    }
    let (status, body) = talk.answer().await?;
    match status {
        200 => inside.count(|counted| counted.slow += 1),
        _ => inside.wrong(status, &body),
    }
    Ok(())
}

async fn hang_up(inside: Arc<Inside>, client: u8) -> io::Result<()> {
    let mut talk = Talk::begin(inside.port).await?;
    let number = fastrand::u32(8_000_000..9_000_000).to_string();
    talk.stream.write_all(question(Ipv4Addr::new(198, 18, 0, client), &number).as_bytes()).await?;
    sleep(Duration::from_millis(fastrand::u64(..30))).await;
    inside.count(|counted| counted.hung_up += 1);
    Ok(())
}

/// Half a question, and silence.
async fn vanish(inside: Arc<Inside>, client: u8) -> io::Result<()> {
    let mut talk = Talk::begin(inside.port).await?;
    let asked = question(Ipv4Addr::new(198, 19, 0, client), "8000002");
    talk.stream.write_all(&asked.as_bytes()[..fastrand::usize(..asked.len())]).await?;
    inside.count(|counted| counted.half_open += 1);
    sleep(Duration::from_secs(fastrand::u64(1..45))).await;
    Ok(())
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, guessed, slow, hung_up, half_open, wrong, .. } = self;
        write!(
            f,
            "{found} look-ups, {guessed} guesses, {slow} slow clients, {hung_up} who hung up, {half_open} of whom no more \
             was heard, {wrong} wrong answers"
        )
    }
}
