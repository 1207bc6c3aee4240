use super::{
    super::{
        MarketEnding, MarketKind,
        books::{Books, Entry, Verdict},
    },
    Drc, message,
};
use crate::{http::HttpResponse, json::Value, money::Amount, simulator::wire::digits};

/// Kinshasa is two hours behind Nairobi.
const BEHIND: i64 = 2 * 3600 * 1000;

/// What a payment must say.
const C2B: &[&str] = &[
    "CustomerMSISDN",
    "ServiceProviderCode",
    "Currency",
    "Amount",
    "Date",
    "ThirdPartyReference",
    "CommandID",
    "Language",
    "CallBackChannel",
    "CallBackDestination",
];
const B2C: &[&str] = &[
    "ServiceProviderName",
    "CustomerMSISDN",
    "Currency",
    "Amount",
    "TransactionDateTime",
    "Shortcode",
    "Language",
    "ThirdPartyReference",
    "CallBackChannel",
    "CallBackDestination",
    "CommandID",
];
const B2B: &[&str] = &[
    "Command",
    "ServiceProviderCode",
    "Currency",
    "Amount",
    "TransactionDateTime",
    "ThirdPartyReference",
    "CommandID",
    "AgentMSISDN",
    "Language",
    "CallBackChannel",
    "CallBackDestination",
];

impl Drc {
    /// A payment by SOAP.
    pub(super) fn pay(&mut self, books: &mut Books, event: &str, items: &Value<'_>, now: i64) -> HttpResponse {
        let payout = event == message::B2C;
        let needed = if payout { B2C } else { C2B };
        if needed.iter().any(|name| text(items, name).is_empty()) {
            return message::fault("S:Server", "java.lang.NullPointerException");
        }
        if let Some(name) = self.wrong(items) {
            return message::refusal(event, items, &["Invalid ", name].concat());
        }
        let taken = books.take(&[text(items, "ThirdPartyReference").to_owned()]);
        // A twin of this gateway, in Tanzania, says so.
        let code = if taken { "0" } else { "Duplicate" };
        let id = if payout { books.random.lower(32) } else { books.random.hexadecimal(32).to_ascii_uppercase() };
        let says = match payout {
            true => vec![("Insight_txid", &*id), ("ResponseCode", code)],
            false => vec![
                ("InsightReference", &*id),
                ("ResponseCode", code),
                ("CustomerMSISDN", text(items, "CustomerMSISDN")),
            ],
        };
        let reply = message::processed(event, items, &books.random.hexadecimal(32), &says);
        if !taken {
            return reply;
        }
        let kind = if payout { MarketKind::B2c } else { MarketKind::C2b };
        self.begin(books, kind, items, id.clone(), reply, now)
    }

    /// A payment between businesses.
    pub(super) fn pay_business(&mut self, books: &mut Books, form: &Value<'_>, now: i64) -> HttpResponse {
        let items = form.get("request").unwrap_or(&Value::Null);
        let says = |id: &str, code: &str, description: &str| {
            message::plain(
                "Response",
                &[
                    ("ThirdPartyReference", text(items, "ThirdPartyReference")),
                    ("InsightTxID", id),
                    ("TransactionDateTime", text(items, "TransactionDateTime")),
                    ("ResponseCode", code),
                    ("ResponseDesc", description),
                ],
            )
        };
        if !self.is_open(text(items, "SessionID"), now) {
            return says("", "-1", "Session Expired");
        }
        let missing = B2B.iter().find(|name| text(items, name).is_empty());
        if let Some(name) = missing.copied().or_else(|| self.wrong(items)) {
            return says("", "-1", &["Invalid ", name].concat());
        }
        if !books.take(&[text(items, "ThirdPartyReference").to_owned()]) {
            return says("", "-2", "Duplicate Transaction");
        }
        let id = books.random.lower(32);
        let reply = says(&id, "0", "Success");
        self.begin(books, MarketKind::B2b, items, id, reply, now)
    }

    fn begin(
        &mut self,
        books: &mut Books,
        kind: MarketKind,
        items: &Value<'_>,
        id: String,
        reply: HttpResponse,
        now: i64,
    ) -> HttpResponse {
        let own = |names: [&str; 2]| names.map(|name| text(items, name)).concat();
        let entry = Entry {
            transaction_id: books.random.receipt(),
            conversation_id: books.random.conversation_id(&digits(now - BEHIND)),
            reference: text(items, "ThirdPartyReference").to_owned(),
            amount: Amount::parse(text(items, "Amount")).unwrap_or(Amount::from_whole(0)),
            currency: text(items, "Currency").to_owned(),
            party: own(["CustomerMSISDN", "AgentMSISDN"]),
            short_code: own(["ServiceProviderCode", "Shortcode"]),
            members: vec![("InsightReference", id), ("Originator", books.random.hexadecimal(32))],
            // The other channel is e-mail.
            url: if text(items, "CallBackChannel") == "2" {
                text(items, "CallBackDestination").to_owned()
            } else {
                String::new()
            },
            reply: Some(reply),
            ..Entry::new(kind, now)
        };
        let number = books.begin(entry);
        self.conclude(books, number)
    }

    /// Lets a transaction end as its scenario has it, and answers its request.
    pub(in super::super) fn conclude(&self, books: &mut Books, number: usize) -> HttpResponse {
        books.conclude(
            number,
            "text/xml",
            |entry| verdict(entry.scenario.ending),
            |entry| (entry.url.clone(), body(entry)),
        )
    }

    /// The first item that cannot be so.
    fn wrong(&self, items: &Value<'_>) -> Option<&'static str> {
        let digits = |name, length: usize| {
            let given = text(items, name);
            given.is_empty() || given.len() == length && given.bytes().all(|byte| byte.is_ascii_digit())
        };
        let phone = |name| digits(name, 12) && (text(items, name).is_empty() || text(items, name).starts_with("243"));
        let code = [text(items, "ServiceProviderCode"), text(items, "Shortcode")].concat();
        let amount = Amount::parse(text(items, "Amount")).is_some_and(|amount| amount.minor() > 0);
        [
            ("CustomerMSISDN", phone("CustomerMSISDN")),
            ("AgentMSISDN", phone("AgentMSISDN")),
            ("Currency", matches!(text(items, "Currency"), "CDF" | "USD")),
            ("Amount", amount),
            ("Date", digits("Date", 14)),
            ("TransactionDateTime", digits("TransactionDateTime", 14)),
            ("ServiceProviderCode", self.settings.serves(&code)),
            ("Language", matches!(text(items, "Language"), "EN" | "FR")),
            ("CallBackChannel", matches!(text(items, "CallBackChannel"), "2" | "4")),
        ]
        .into_iter()
        .find_map(|(name, right)| (!right).then_some(name))
    }
}

/// No list of the codes is public. These were seen.
fn verdict(ending: MarketEnding) -> Verdict {
    let [code, description] = match ending {
        MarketEnding::Paid => ["0", "Process service request successfully."],
        MarketEnding::InternalError | MarketEnding::TimedOut => ["-1", "Error"],
        _ => ["-3", "Failed response initiating payment ."],
    };
    Verdict { status: 200, code, description }
}

/// The callback, as each of the three was seen. What is not there is `-1`.
fn body(entry: &Entry) -> String {
    let done = entry.verdict.code == "0";
    let told = |text| if done { text } else { "-1" };
    let member = |name| entry.members.iter().find(|(own, _)| *own == name).map_or("-1", |(_, text)| text);
    let amount = entry.amount.to_decimal();
    let time = digits(entry.ends_at - BEHIND);
    let payout = entry.kind == MarketKind::B2c;
    let (code, description) = (entry.verdict.code, entry.verdict.description);
    if entry.kind == MarketKind::B2b {
        return crate::drc::envelope::write_plain(
            "Result",
            &[
                ("TransactionID", told(&entry.transaction_id)),
                ("Amount", &amount),
                ("TransactionTime", &time),
                ("ThirdPartyReference", &entry.reference),
                ("InsightReference", member("InsightReference")),
                ("ResultCode", code),
                ("ResultDesc", if done { "Success" } else { description }),
            ],
        );
    }
    let (day, clock) = time.split_at_checked(8).unwrap_or_default();
    let part = |range| clock.get(range).unwrap_or_default();
    let dated = [day, "T", part(0..2), ":", part(2..4), ":", part(4..6)].concat();
    let names = match (payout, done) {
        (true, _) => ["OriginatorConversationId", "ConversationId"],
        (false, true) => ["OriginatorConversationID", "ConversationID"],
        // Blank and all.
        (false, false) => ["OriginatorConversationID", "Conver sationID"],
    };
    let [originator, conversation] = names;
    message::callback(
        payout.then_some("1"),
        &[
            ("ResultType", if done { "0" } else { "-1" }),
            ("ResultCode", code),
            ("ResultDesc", description),
            (originator, told(member("Originator"))),
            (conversation, told(&entry.conversation_id)),
            ("ThirdPartyReference", &entry.reference),
            ("Amount", &amount),
            ("TransactionTime", if payout { told(&dated) } else { "-1" }),
            ("InsightReference", member("InsightReference")),
            ("TransactionID", told(&entry.transaction_id)),
        ],
    )
}

fn text<'v>(items: &'v Value<'_>, name: &str) -> &'v str {
    items.get(name).and_then(Value::text).unwrap_or_default()
}
