//! A look-up, from the question to the answer. No timer, task or socket of any one runtime: see [`Upstream`].

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use orders::{Error, Lookup, carrier};

use crate::account::Proofs;
use crate::asker::Asker;
use crate::found::{self, Held, Key, Outcome};
use crate::limits::{Attempt, Client};
use crate::proof::{Access, Given, Seal};
use crate::question::Question;
use crate::reply::Failure;
use crate::trouble::{gravity, is_trouble};
use crate::{Gateway, Upstream};

/// What a customer is shown.
pub(crate) struct Shown {
    /// Each account's answer, and which of its orders this customer may see.
    parts: Vec<Part>,
    /// Who was asked and did not answer.
    pub(crate) incomplete: Vec<&'static str>,
}

impl Shown {
    /// The orders as JSON.
    pub(crate) fn orders(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flat_map(|(told, open)| open.iter().map(|index| orders_of(told)[*index].json.as_str()))
    }
}

impl<U: Upstream> Gateway<U> {
    /// Answers a question.
    pub(crate) async fn look_up(&self, client: Client, body: &[u8]) -> Result<Shown, Failure> {
        let begun = Instant::now();
        let mut about = About::default();
        let outcome = self.find(client, body, &mut about).await;
        let word = outcome.as_ref().map_or_else(|failure| failure.error.code(), |_| "found");
        self.metrics.answered(word);
        if about.is_guarded && matches!(&outcome, Err(failure) if failure.error == Error::NotFound) {
            self.upstream.pause(rest_of_pace(begun.elapsed(), self.settings.pace)).await;
        }
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        // Made only where somebody reads it.
        let order = || about.lookup.as_ref().map(|lookup| self.limiter.tag(lookup)).unwrap_or_default();
        tracing::info!(outcome = word, order = order(), proof = about.proof, millis, "look-up");
        outcome
    }

    async fn find(&self, client: Client, body: &[u8], about: &mut About) -> Result<Shown, Failure> {
        let refused = |refused: crate::limits::Refused| {
            self.metrics.refused(refused.limit);
            Failure::from(Error::from(refused))
        };
        let turn = self.limiter.begin(client).map_err(refused)?;
        let question = Question::read(body)?;
        let lookup = question.lookup()?;
        about.lookup = Some(lookup.clone());
        let is_asked = |asker: &Asker| question.provider.as_deref().is_none_or(|id| asker.account.provider.id() == id);
        let asked: Vec<usize> = (0..self.askers.len()).filter(|index| is_asked(&self.askers[*index])).collect();
        if asked.is_empty() {
            return Err(Error::Unsupported.into());
        }
        let wanted = asked.iter().fold(Proofs::NONE, |all, index| all.or(self.askers[*index].account.proofs));
        let proof = question.proof();
        let given = Given::check(proof.as_ref(), &lookup, &self.settings.signing, &self.digests);
        let attempt = proof.as_ref().map(|proof| Attempt::new(&lookup, proof));
        about.proof = given.kind();
        if wanted.are_wanted() {
            match given {
                // Before anybody is asked: the answer cannot depend on the number.
                Given::Nothing => return Err(Failure::proof_needed(wanted)),
                Given::Signature(Seal::Good) => {}
                Given::Contact(_) | Given::Signature(Seal::Bad) => {
                    if let Some(attempt) = &attempt {
                        self.limiter.try_proof(client, attempt).map_err(refused)?;
                    }
                }
            }
            about.is_guarded = true;
        }
        let mut shown = self.ask_all(&asked, &lookup, &given).await;
        if about.is_guarded && matches!(shown, Err(Error::InvalidNumber)) {
            // Some providers refuse numbers that they do not know: that they do tells no stranger anything.
            shown = Err(Error::NotFound);
        }
        drop(turn);
        match (&shown, &given, &attempt) {
            (Err(Error::NotFound), ..) => self.limiter.failed(client),
            (Ok(_), Given::Contact(_), Some(attempt)) => self.limiter.proved(client, attempt),
            _ => {}
        }
        Ok(shown?)
    }

    /// Asks all accounts side by side.
    async fn ask_all(&self, asked: &[usize], lookup: &Lookup, given: &Given) -> Result<Shown, Error> {
        let deadline = Instant::now() + self.settings.deadline;
        let one = |index: &usize| self.ask(*index, lookup, given.access(self.askers[*index].account.proofs), deadline);
        let outcomes = join_all(asked.iter().map(one)).await;
        let mut shown = Shown { parts: Vec::new(), incomplete: Vec::new() };
        let mut worst = Error::Unsupported;
        for (index, outcome) in asked.iter().zip(outcomes) {
            match outcome {
                Ok(part) => shown.parts.push(part),
                Err(error) => {
                    let provider = self.askers[*index].account.provider.id();
                    if is_trouble(error) && !shown.incomplete.contains(&provider) {
                        shown.incomplete.push(provider);
                    }
                    if gravity(error) > gravity(worst) {
                        worst = error;
                    }
                }
            }
        }
        // A failure goes before "not found", since the order may be where nobody could look.
        if shown.parts.is_empty() { Err(worst) } else { Ok(shown) }
    }

    /// Asks one account in every spelling of the number until an order is found that this customer may see.
    async fn ask(&self, index: usize, lookup: &Lookup, access: Access, deadline: Instant) -> Result<Part, Error> {
        let mut outcome = Err(Error::NotFound);
        for spelling in self.askers[index].account.provider.spellings(lookup) {
            let told = self.told(Key { account: index, lookup: spelling }, deadline).await;
            let open = found::open_to(orders_of(&told), access);
            outcome = match told.as_ref() {
                // Somebody else's is as good as none, also in that the next spelling is tried.
                Ok(_) if open.is_empty() => Err(Error::NotFound),
                Ok(_) => Ok((told, open)),
                Err(error) => Err(*error),
            };
            if !matches!(outcome, Err(Error::NotFound | Error::InvalidNumber)) {
                break;
            }
        }
        outcome
    }

    /// What an account says, from the cache or asked for; whoever asks for the same meanwhile waits for the same answer.
    async fn told(&self, key: Key, deadline: Instant) -> Outcome {
        if let Some(outcome) = self.kept.get(&key).await {
            self.metrics.cached(true);
            return outcome;
        }
        let (asker, lookup) = (&self.askers[key.account], key.lookup.clone());
        let asking = async move {
            self.metrics.cached(false);
            let (mut orders, contacts) = asker.ask(&self.upstream, &lookup, deadline, &self.metrics).await?;
            // What is kept is for everybody, whatever they speak.
            carrier::trace(&mut orders, &self.settings.carriers, "");
            Ok(found::held(orders, self.settings.notes, contacts, &self.digests))
        };
        self.kept.get_with(key, Box::pin(async move { Arc::new(asking.await) })).await
    }
}

/// What is logged of a look-up.
#[derive(Default)]
struct About {
    lookup: Option<Lookup>,
    proof: &'static str,
    is_guarded: bool,
}

/// An account's answer, and which of its orders may be seen.
type Part = (Outcome, Vec<usize>);

fn orders_of(outcome: &Outcome) -> &[Held] {
    outcome.as_ref().as_ref().map_or(&[][..], Vec::as_slice)
}

/// Up to the next whole multiple.
fn rest_of_pace(elapsed: Duration, pace: Duration) -> Duration {
    let steps = elapsed.as_millis() / pace.as_millis().max(1) + 1;
    pace.saturating_mul(u32::try_from(steps).unwrap_or(u32::MAX)).saturating_sub(elapsed)
}
