//! Kinds that the gateway's endpoints share.

mod destination;
mod id;
mod line;
mod msisdn;
mod provider_code;
mod sum;
mod wall_clock;

pub use self::{
    destination::Destination, id::Id, line::Line, msisdn::Msisdn, provider_code::ProviderCode, sum::Sum,
    wall_clock::WallClock,
};
pub(crate) use self::{id::named, wall_clock::kinshasa};
use crate::kind::choice;

choice!(
    /// In which currency is paid.
    pub enum Currency {
        /// Congolese francs.
        Cdf = "CDF", "CDF";
        /// United States dollars.
        Usd = "USD", "USD";
    }
);

choice!(
    /// In which language the customer is written to.
    pub enum Language {
        /// English.
        English = "EN", "EN";
        /// French.
        French = "FR", "FR";
    }
);
