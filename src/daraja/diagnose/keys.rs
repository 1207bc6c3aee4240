use super::Settings;
use crate::{
    context::Need,
    daraja::{MARKET, password},
    environment::Environment,
    findings::Findings,
    kind::ShortCode,
};

/// The passkey that the portal gives to everybody, for short code 174379.
const SANDBOX_PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const SANDBOX_SHORT_CODE: &str = "174379";

/// Passwords of API operators hold no other special characters than these; from `reference/daraja.md` section 22.
const SPECIALS: &[char] = &['#', '&', '%', '$'];

pub(super) fn hosts(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(url) = settings.base_url else {
        return;
    };
    findings.base_url(url);
    let other = match settings.environment {
        Some(Environment::Production) => MARKET.sandbox,
        Some(Environment::Sandbox) => MARKET.production,
        None => return,
    };
    if url.starts_with(other.host) {
        findings.error("baseUrl", "is the host of the other environment", "leave it out: environment chooses the host");
    }
}

pub(super) fn app(settings: &Settings<'_>, findings: &mut Findings) {
    let keys = [
        ("consumerKey", settings.consumer_key),
        ("consumerSecret", settings.consumer_secret),
        ("accessToken", settings.access_token),
        ("passkey", settings.passkey),
        ("initiatorName", settings.initiator_name),
        ("securityCredential", settings.security_credential),
    ];
    for (name, key) in keys {
        if let Some(key) = key {
            findings.key(name, key);
        }
    }
    let pair = settings.consumer_key.zip(settings.consumer_secret);
    if pair.is_some_and(|(key, secret)| key == secret && !key.is_empty()) {
        findings.error("consumerSecret", "is the consumer key", "the portal shows both: copy the other one");
    }
}

pub(super) fn short_code(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production);
    for (name, code) in [("shortCode", settings.short_code), ("till", settings.till)] {
        if code.is_some_and(|code| ShortCode::new(code).is_none()) {
            findings.error(name, "is not a short code of 5 to 7 digits", "");
        }
    }
    match (settings.short_code, settings.till) {
        (Some(store), Some(till)) if store == till => findings.error(
            "till",
            "is the store number too",
            "the store (head office) number from go-live signs, the till number receives: they differ",
        ),
        (_, None) if settings.transaction_type == Some("CustomerBuyGoodsOnline") => findings.error(
            "till",
            "is missing",
            "to receive on a till give { store, till }: the store number signs, the till number receives",
        ),
        (_, Some(_)) if settings.transaction_type == Some("CustomerPayBillOnline") => {
            findings.error("transactionType", "is that of a paybill", "a till takes CustomerBuyGoodsOnline");
        }
        _ => {}
    }
    let sandbox_code = |code: &str| code == SANDBOX_SHORT_CODE;
    if production && settings.short_code.is_some_and(sandbox_code) {
        findings.error("shortCode", "is the sandbox's", "in production use your own paybill or store number");
    } else if production && settings.short_code.is_some_and(|code| code.len() == 6 && code.starts_with("600")) {
        findings.warning("shortCode", "looks like one of the sandbox's", "those begin with 600");
    }
    let Some(passkey) = settings.passkey else {
        return;
    };
    if let Some((message, hint)) = password::mistaken(Need::Passkey, passkey) {
        findings.error("passkey", message, hint);
    }
    let public = passkey.eq_ignore_ascii_case(SANDBOX_PASSKEY);
    if production && public {
        findings.error("passkey", "is the sandbox's", "the passkey for production comes in the go-live mail");
    } else if public && settings.short_code.is_some_and(|code| !sandbox_code(code)) {
        findings.error("passkey", "belongs to short code 174379", "in the sandbox push with 174379");
    }
}

pub(super) fn operator(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production);
    if production && settings.initiator_name.is_some_and(|name| name.starts_with("testapi")) {
        findings.error("initiatorName", "is the sandbox's", "in production it is your API operator's user name");
    }
    let credential = settings.security_credential.filter(|credential| !credential.is_empty());
    if let Some((message, hint)) = credential.and_then(|key| password::mistaken(Need::SecurityCredential, key)) {
        findings.error("securityCredential", message, hint);
    }
    if let Some(password) = settings.initiator_password {
        operator_password(password, findings);
    }
    let age = settings.now.zip(settings.initiator_password_set).map(|(now, set)| (now - set).num_days());
    match age {
        Some(90..) => findings.error(
            "initiatorPasswordSet",
            "is more than 90 days ago: the password has expired",
            "set a new one in the organisation portal, and encrypt it anew",
        ),
        Some(80..) => findings.warning(
            "initiatorPasswordSet",
            "is more than 80 days ago: the password expires after 90",
            "set a new one in the organisation portal, and encrypt it anew",
        ),
        _ => {}
    }
    certificate(settings, findings);
}

fn certificate(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "certificate";
    let hint = "leave it out: M-Pesa's own certificates are embedded";
    match (settings.certificate, settings.environment) {
        (Some("sandbox"), Some(Environment::Production)) | (Some("production"), Some(Environment::Sandbox)) => {
            findings.error(path, "is the other environment's", hint);
        }
        (Some("tlsServer"), _) => findings.error(path, "is that of a web server, not the one to encrypt with", hint),
        (Some("forged"), _) => findings.error(path, "claims to be Safaricom's and is not", hint),
        (Some("foreign"), _) => findings.warning(path, "is not one of Safaricom's that we know", hint),
        (Some("sandbox" | "production"), _) | (None, _) => {}
        (Some(_), _) => findings.error(path, "cannot be read", hint),
    }
}

fn operator_password(text: &str, findings: &mut Findings) {
    let path = "initiatorPassword";
    let special = |character: &char| !character.is_ascii_alphanumeric() && !SPECIALS.contains(character);
    if text.is_empty() {
        findings.error(path, "is empty", "is the environment variable set?");
    } else if password::is_credential(text) {
        findings.error(path, "is encrypted already", "this is a securityCredential: pass it as that");
    } else if text.chars().any(|character| character.is_whitespace() || !character.is_ascii_graphic()) {
        findings.error(path, "holds a blank or a character that is not ASCII", "copy it again, alone");
    } else if text.contains(['(', ')']) {
        findings.error(path, "holds a bracket, which M-Pesa refuses", "of special characters use only # & % $");
    } else if text.chars().any(|character| special(&character)) {
        findings.warning(path, "holds a special character that M-Pesa may refuse", "use only # & % $");
    }
}
