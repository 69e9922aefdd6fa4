//! Which proofs an account wants.

use orders::Provider;

use super::Misconfigured;
use crate::account::Proofs;

/// Without a word about it, an account wants the best proof that can be had.
pub(super) fn proofs(
    name: &str,
    provider: &dyn Provider,
    told: Option<&[String]>,
    can_sign: bool,
) -> Result<Proofs, Misconfigured> {
    const NO_SECRET: &str = "Set ORDER_GATEWAY_SIGNING_SECRET to what `openssl rand -hex 32` prints";
    let tells_contacts = !provider.contacts().is_empty();
    let maker = provider.name();
    let Some(words) = told else {
        let proofs = Proofs { contact: tells_contacts, signature: can_sign };
        if proofs.are_wanted() {
            return Ok(proofs);
        }
        let what = format!("account `{name}`: {maker} does not tell whose an order is, and there is no signing secret");
        let remedy =
            format!("{NO_SECRET}, or allow everybody who knows a number to see its order with proof = \"none\"");
        return Err(Misconfigured::new(what, remedy));
    };
    let mut proofs = Proofs::NONE;
    for word in words {
        match word.as_str() {
            "none" if words.len() == 1 => {}
            "none" => {
                let what = format!("account `{name}`: `proof` is \"none\" and something else");
                return Err(Misconfigured::new(what, "Keep \"none\", or the others"));
            }
            "contact" if tells_contacts => proofs.contact = true,
            "contact" => {
                let what = format!("account `{name}`: the answers of {maker} hold no e-mail address and no postcode");
                let remedy = "There is nothing to compare with: use proof = \"signature\", or \"none\"";
                return Err(Misconfigured::new(what, remedy));
            }
            "signature" if can_sign => proofs.signature = true,
            "signature" => {
                let what = format!("account `{name}` wants signatures, and there is no signing secret");
                return Err(Misconfigured::new(what, NO_SECRET));
            }
            other => {
                let what = format!("account `{name}`: `{other}` is no proof");
                return Err(Misconfigured::new(what, "Use \"none\", \"contact\", \"signature\", or a list of these"));
            }
        }
    }
    if words.is_empty() {
        let what = format!("account `{name}`: `proof` is empty");
        return Err(Misconfigured::new(what, "If everybody who knows a number may see its order, write \"none\""));
    }
    Ok(proofs)
}
