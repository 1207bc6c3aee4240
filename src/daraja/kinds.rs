//! Kinds that several of Daraja's endpoints share.

mod account;
mod balance;
mod charge;
mod joined;
mod parsed;
mod party;
mod result_time;

use self::parsed::parsed;
pub use self::{
    account::Account, balance::Balance, charge::Charge, joined::Joined, parsed::Parsed, party::Party,
    result_time::ResultTime,
};
pub use crate::kind::Stage;
use crate::kind::choice;

choice!(
    /// What a number identifies.
    pub enum Identifier {
        /// A paybill or B2C short code.
        ShortCode = "shortCode", "4";
        /// A till.
        Till = "till", "2";
        /// A phone number.
        PhoneNumber = "phoneNumber", "1";
    }
);

choice!(
    /// What the number of a business is.
    pub enum Holder {
        /// A paybill or B2C short code.
        ShortCode = "shortCode", "4";
        /// A till.
        Till = "till", "2";
    }
);

choice!(
    /// What kind of number a business receives money on.
    pub enum Business {
        /// A paybill.
        PayBill = "payBill", "4";
        /// A till.
        Till = "till", "2";
    }
);

choice!(
    /// How the member with the occasion is spelled.
    pub enum OccasionName {
        /// As the portal has it.
        Occassion = "Occassion", "Occassion";
        /// As the sandbox was seen to take it too.
        Occasion = "Occasion", "Occasion";
    }
);

choice!(
    /// What becomes of a payment when its validation cannot be reached.
    pub enum ResponseType {
        /// The payment is made.
        Completed = "completed", "Completed";
        /// The payment is cancelled.
        Cancelled = "cancelled", "Cancelled";
    }
);
