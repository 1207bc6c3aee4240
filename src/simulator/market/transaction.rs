use crate::{
    data::{Data, record},
    money::Amount,
    simulator::State,
};

/// What a transaction beyond Kenya is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarketKind {
    /// A customer pays.
    C2b,
    /// A customer is asked on the phone to pay.
    Push,
    /// A customer's payment that is acted out.
    Simulated,
    /// A customer is paid.
    B2c,
    /// A business pays another.
    B2b,
    /// Money is given back.
    Reversal,
    /// A customer pays by a mandate that he gave.
    DirectDebit,
}

impl MarketKind {
    /// The name in JavaScript: that of the call that began it.
    pub fn name(self) -> &'static str {
        match self {
            MarketKind::C2b => "c2bPayment",
            MarketKind::Push => "stkPush",
            MarketKind::Simulated => "c2bSimulate",
            MarketKind::B2c => "b2cPayment",
            MarketKind::B2b => "b2bPayment",
            MarketKind::Reversal => "reversal",
            MarketKind::DirectDebit => "directDebitPayment",
        }
    }
}

/// A transaction as the simulator knows it to be, whatever it told about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketTransaction<'s> {
    /// What it is.
    pub kind: MarketKind,
    /// M-Pesa's id of it.
    pub id: &'s str,
    /// Your id of the request: `thirdPartyConversationId` of the OpenAPI, `thirdPartyReference` of Mozambique and DR
    /// Congo. In Ethiopia `merchantRequestId` of a push, `accountReference` of a payment that is acted out, and else
    /// `originatorConversationId`.
    pub reference: &'s str,
    /// M-Pesa's id of the request: of a push `checkoutRequestId`.
    pub conversation_id: &'s str,
    /// How far it is.
    pub state: State,
    /// The code that says how it ended.
    pub result_code: Option<&'s str>,
    /// How much.
    pub amount: Amount,
    /// In what; where the API does not say, `None`.
    pub currency: Option<&'s str>,
    /// The customer's number, or the code of the business that is paid; nothing for a reversal.
    pub party: Option<&'s str>,
    /// The business that asked for it.
    pub short_code: &'s str,
    /// Whether it was reversed.
    pub reversed: bool,
    /// When it began, in milliseconds since 1970.
    pub at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
}

impl<'s> MarketTransaction<'s> {
    /// The same as data for JavaScript.
    pub fn data(&self) -> Data<'s> {
        let text = |text: Option<&'s str>| text.map(Data::from);
        record([
            ("kind", Some(Data::Word(self.kind.name()))),
            ("id", text(Some(self.id))),
            ("reference", text(Some(self.reference))),
            ("conversationId", text(Some(self.conversation_id))),
            ("state", Some(Data::Word(self.state.name()))),
            ("resultCode", text(self.result_code)),
            ("amount", Some(Data::Money(self.amount))),
            ("currency", text(self.currency)),
            ("party", text(self.party)),
            ("shortCode", text(Some(self.short_code))),
            ("reversed", Some(Data::Flag(self.reversed))),
            ("at", Some(Data::Integer(self.at))),
            ("endedAt", self.ended_at.map(Data::Integer)),
        ])
    }
}
