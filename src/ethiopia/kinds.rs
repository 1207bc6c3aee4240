//! Kinds that several endpoints of M-Pesa Ethiopia share.

mod birr;
mod disputed_text;
mod msisdn;
mod party;
mod short_code;

pub use self::{birr::Birr, disputed_text::DisputedText, msisdn::Msisdn, party::Party, short_code::ShortCode};
use crate::kind::{Text, choice, record};

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
    /// What a customer does.
    pub enum TransactionType {
        /// Pays to an account at a paybill.
        PayBill = "payBill", "CustomerPayBillOnline";
        /// Pays to a till.
        BuyGoods = "buyGoods", "CustomerBuyGoodsOnline";
    }
);

choice!(
    /// How the member with the occasion is spelled.
    pub enum OccasionName {
        /// As the Go SDK of Safaricom Ethiopia has it.
        Occasion = "Occasion", "Occasion";
        /// As its Node and Python SDKs have it.
        Occassion = "Occassion", "Occassion";
    }
);

record!(
    /// Something to go along with a payment: a name and its value.
    pub struct ReferenceItem {
        /// The name, up to 50 characters, such as `CashierName`.
        #[wire = "Key"]
        pub key: Text<1, 50>,
        /// The value, up to 100 characters.
        #[wire = "Value"]
        pub value: Text<1, 100>,
    }
);
