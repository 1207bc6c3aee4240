//! `PUT updateTransactionStatus/`: commits a payment in two steps, or calls it off.

use crate::{
    endpoint::Answer,
    kind::choice,
    openapi::{
        MARKET, country,
        kinds::{ConversationId, Id, PartyCode, TransactionId},
        replies::{self, call},
    },
};

choice!(
    /// What becomes of a payment in two steps.
    pub enum Decision {
        /// It is made.
        Commit = "commit", "1";
        /// It is called off.
        Uncommit = "uncommit", "0";
    }
);

call!(
    /// Commits what `c2bPaymentTwoStep` began, or calls it off.
    ///
    /// The portal of today does not describe it: path and parameters are those of other libraries, which send the decision as
    /// `input_CustomerMSISDN`. Try it in the sandbox of your market first, and confirm with `transactionStatus`.
    #[endpoint(
        "updateTransactionStatus", PUT "/updateTransactionStatus/",
        title = "Update transaction status", version = "3.1", evidence = "secondary",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country)), ("input_APIVersion", Word("3.1"))],
        accepts = ["INS-GAR-0", "INS-A-0"], settle = settle,
    )]
    /// Which payment, and what becomes of it.
    pub struct Params {
        /// M-Pesa's id of the transaction: up to 20 letters and digits.
        #[wire = "input_TransactionID"]
        pub transaction_id: TransactionId,
        /// `"commit"` or `"uncommit"`.
        #[wire = "input_CustomerMSISDN"]
        pub decision: Decision,
        /// The voucher's code: 4 to 12 letters and digits.
        #[wire = "input_VoucherCode"]
        pub voucher_code: PartyCode,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
    }

    /// It was taken: how it ended is not known from it, so that `outcome` is always `"pending"`. The code may also be
    /// `"INS-GAR-0"` or `"INS-A-0"`.
    pub struct Reply {
        /// M-Pesa's id of the transaction.
        #[wire = "output_TransactionID"]
        pub transaction_id: Option<Id>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::end_with(answer, replies::TAKEN)
}
