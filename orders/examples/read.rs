//! Prints what a saved answer of a provider says, as the neutral answer:
//! `cargo run -q -p orders --example read -- PROVIDER FILE [--http-status N] [--order-id X | --purchase-order X]`
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use orders::provider::{self, GATEWAY, PROVIDERS};
use orders::{Answer, Error, Lookup, Moment, OrderNumber, Orders, Provider};

const USAGE: &str = "usage: read PROVIDER FILE [--http-status N] [--order-id X | --purchase-order X]";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let question = match Question::parse(&arguments) {
        Ok(question) => question,
        Err(complaint) => {
            eprintln!("{complaint}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match question.answer() {
        Ok(orders) => {
            let text =
                serde_json::to_string_pretty(&Orders::from(orders)).expect("an order is text, numbers and lists");
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("{}", serde_json::json!({ "error": error.code() }));
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

struct Question {
    provider: &'static dyn Provider,
    body: String,
    status: u16,
    lookup: Option<Result<Lookup, Error>>,
}

impl Question {
    fn parse(arguments: &[String]) -> Result<Self, String> {
        let (mut places, mut status, mut lookup) = (Vec::new(), 200, None);
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument} wants a value"));
            match argument.as_str() {
                "--http-status" => status = value()?.parse().map_err(|_| "--http-status wants a number".to_owned())?,
                "--order-id" => lookup = Some(OrderNumber::parse(value()?).map(Lookup::OrderId)),
                "--purchase-order" => lookup = Some(OrderNumber::parse(value()?).map(Lookup::PurchaseOrder)),
                _ => places.push(argument),
            }
        }
        let [id, file] = places[..] else {
            return Err("a provider and a file are wanted".to_owned());
        };
        let ids: Vec<_> = PROVIDERS.iter().map(|provider| provider.id()).collect();
        let own = (id == GATEWAY.id()).then_some(GATEWAY);
        let provider =
            provider::by_id(id).or(own).ok_or_else(|| format!("no provider `{id}`; there are {}", ids.join(", ")))?;
        let body = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        Ok(Self { provider, body, status, lookup })
    }

    fn answer(self) -> Result<Vec<orders::Order>, Error> {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let received_at = Moment::from_unix_ms(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX));
        let answer = Answer {
            status: self.status,
            retry_after_secs: None,
            received_at,
            parse: orders::json::parse,
            body: self.body,
        };
        let lookup = self.lookup.transpose()?;
        // The same order may be asked for in two spellings: either finds it.
        let Some(lookup) = lookup else {
            return self.provider.read(None, &answer);
        };
        let mut outcome = Err(Error::NotFound);
        for spelling in self.provider.spellings(&lookup) {
            outcome = self.provider.read(Some(&spelling), &answer);
            if outcome != Err(Error::NotFound) {
                break;
            }
        }
        outcome
    }
}
