use std::rc::Rc;

use orders::{Lookup, OrderNumber, Proof};

use super::Tracker;
use crate::pulse;
use crate::state::{Asked, Pace};
use crate::view::search_form::Complaint;

impl Tracker {
    /// The customer pressed a button, which is known by its part.
    pub(crate) fn press(self: &Rc<Self>, part: &str, value: &str) {
        match part {
            "refresh-button" => self.press_refresh(),
            "another" => self.press_another(),
            "copy-button" => self.copied(value),
            "button" => self.press_again(),
            _ => {}
        }
    }

    /// The customer sent the form. What cannot be asked for is said at its field, and nobody is asked.
    pub(crate) fn submit(self: &Rc<Self>, number: &str, is_purchase_order: bool, contact: Option<String>) {
        let (complaint, field) = match OrderNumber::parse(number) {
            Err(error) => (Complaint::Number(error), "#number"),
            Ok(_) if contact.as_deref().is_some_and(|contact| contact.trim().is_empty()) => {
                (Complaint::Contact, "#contact")
            }
            Ok(number) => {
                self.complaint.set(None);
                let lookup = if is_purchase_order { Lookup::PurchaseOrder(number) } else { Lookup::OrderId(number) };
                self.pressed.set(true);
                return self.ask(Rc::new(Asked { lookup, proof: contact.map(Proof::Contact) }));
            }
        };
        self.complaint.set(Some(complaint));
        self.focus(field);
    }

    /// Asks once more because the customer wants it.
    fn press_refresh(self: &Rc<Self>) {
        self.wants_newer.set(true);
        self.set_pace(Pace::Asking);
        self.refresh();
    }

    /// Asks the same once more, from a button that goes away.
    fn press_again(self: &Rc<Self>) {
        let asked = self.asked.borrow().clone();
        match asked {
            Some(asked) => {
                self.pressed.set(true);
                self.ask(asked);
            }
            None => self.begin(),
        }
        self.has_pressed_again.set(true);
    }

    /// Back to an empty form.
    fn press_another(&self) {
        self.stop();
        self.asked.take();
        self.typed.take();
        self.idle();
        self.show_form(true);
        self.focus("[part=input]");
    }

    /// A number is in the clipboard now.
    fn copied(&self, number: &str) {
        self.copied.set(Some(number.to_owned()));
        pulse::forget_soon();
    }

    /// It is said no longer.
    pub(crate) fn forget(&self) {
        if self.copied.peek().is_some() {
            self.copied.set(None);
        }
    }
}
