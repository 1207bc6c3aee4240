//! Kinds that the gateway's endpoints share.

mod destination;
mod line;
mod msisdn;
mod provider_code;
mod sum;
mod wall_clock;

pub(crate) use self::wall_clock::kinshasa;
pub use self::{
    destination::Destination, line::Line, msisdn::Msisdn, provider_code::ProviderCode, sum::Sum, wall_clock::WallClock,
};
pub use crate::kind::Id;
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
