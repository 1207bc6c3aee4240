//! `POST /mpesa/qrcode/v1/generate`: a QR code to pay with.

use crate::{
    check::Check,
    daraja::MARKET,
    endpoint::{Answer, endpoint},
    json::{Members, Value, member},
    kind::{AsNumber, Code, CodeOrPhone, Kind, Msisdn, Png, Shillings, Text, Whole, choice},
};

choice!(
    /// What scanning a QR code does.
    pub enum TransactionType {
        /// Pays a till.
        BuyGoods = "buyGoods", "BG";
        /// Withdraws cash at an agent.
        WithdrawAtAgent = "withdrawAtAgent", "WA";
        /// Pays a paybill.
        PayBill = "payBill", "PB";
        /// Sends money to a phone.
        SendMoney = "sendMoney", "SM";
        /// Sends money to a business that goes by a phone number.
        SendToBusiness = "sendToBusiness", "SB";
    }
);

endpoint!(
    /// Makes a QR code that a customer scans in the M-Pesa app, to pay without typing.
    ///
    /// No money moves and nothing is announced: a payment made with it comes like any other.
    #[endpoint(
        "dynamicQr", POST "/mpesa/qrcode/v1/generate",
        title = "Dynamic QR", version = "v1", evidence = "documented, captured",
        needs = [AccessToken], lost = Safe,
        adds = [("Size", Default("300"))], also = receiver_fits, settle = settle,
    )]
    /// What the code is for.
    pub struct Params {
        /// Who is paid, by name, up to 200 characters.
        #[wire = "MerchantName"]
        pub merchant_name: Text<1, 200>,
        /// What it is for, up to 200 characters, such as an invoice number.
        #[wire = "RefNo"]
        pub reference: Text<1, 200>,
        /// Whole shillings, 1 to 250,000.
        #[wire = "Amount"]
        pub amount: AsNumber<Shillings<1, 250_000>>,
        /// What scanning it does: `"buyGoods"`, `"withdrawAtAgent"`, `"payBill"`, `"sendMoney"` or `"sendToBusiness"`.
        #[wire = "TrxCode"]
        pub transaction_type: TransactionType,
        /// Who is paid: a till, agent or paybill number, or a phone number for `"sendMoney"` and `"sendToBusiness"`.
        #[wire = "CPI"]
        pub receiver: CodeOrPhone,
        /// Width and height in pixels, 300 if left out.
        #[wire = "Size"]
        pub size: Option<Whole<1, 10_000>>,
    }

    /// The QR code.
    pub struct Reply {
        /// The image as bytes, to be shown as `image/png`.
        #[wire = "QRCode"]
        pub png: Png,
        /// `"00"`, or an id on the portal: it does not tell success.
        #[wire = "ResponseCode"]
        pub response_code: Option<Code>,
        /// The answer in words.
        #[wire = "ResponseDescription"]
        pub response_description: Option<String>,
        /// The id of this request, if it came.
        #[wire = "RequestID"]
        pub request_id: Option<String>,
    }
);

fn receiver_fits(body: &Members<'static>, check: &mut Check) {
    let (Some(does), Some(receiver)) = (member(body, "TrxCode").and_then(TransactionType::read), member(body, "CPI"))
    else {
        return;
    };
    check.at("receiver", |check| match (does, Msisdn::read(receiver).is_some()) {
        (TransactionType::SendMoney, false) => {
            check.fail::<()>("must be a phone number for sendMoney", "");
        }
        (TransactionType::SendToBusiness, false) => {
            check.warn(
                "should be a phone number for sendToBusiness",
                "the portal wants the business by its phone number",
            );
        }
        (TransactionType::SendMoney | TransactionType::SendToBusiness, true) => {}
        (_, true) => {
            check.fail::<()>("must be a till, agent or paybill number", "a phone number goes with sendMoney");
        }
        (_, false) => {}
    });
}

/// An image is a yes, whatever the code. An id in place of a code is no refusal.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let image = answer.body.find("QRCode").and_then(Png::read).is_some();
    let code = answer.body.find("ResponseCode").and_then(Value::text).map(str::trim);
    answer.refusal = answer.refusal.take().filter(|refusal| {
        let by_code = code == Some(refusal.code.as_str());
        !by_code || !(image || refusal.code.starts_with("AG_"))
    });
    None
}
