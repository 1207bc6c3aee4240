//! Kinds that Mozambique's endpoints share.

mod meticais;
mod msisdn;
mod provider_code;
mod reference;

pub use self::{meticais::Meticais, msisdn::Msisdn, provider_code::ProviderCode, reference::Reference};
pub use crate::kind::Id;
use crate::kind::choice;

choice!(
    /// How the member with the amount of a reversal is called.
    pub enum AmountName {
        /// As the portal has it.
        ReversalAmount = "input_ReversalAmount", "input_ReversalAmount";
        /// As some libraries have it.
        Amount = "input_Amount", "input_Amount";
    }
);
