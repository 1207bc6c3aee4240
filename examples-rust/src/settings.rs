use mpesa_core::{
    chrono::{DateTime, Utc},
    context::Context,
    environment::Environment,
    kind::{CallbackUrl, Receiver, ShortCode},
    secret::Secret,
};

/// The keys of an app on the Daraja portal, and the paybill that it pushes for.
pub struct Settings {
    environment: Environment,
    base_url: Option<CallbackUrl>,
    consumer_key: Secret,
    consumer_secret: Secret,
    passkey: Secret,
    pub(crate) short_code: Receiver,
    pub(crate) callback_url: CallbackUrl,
}

impl Settings {
    /// Reads them with `variable`, such as `|name| std::env::var(name).ok()`; says what is missing or wrong.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let given = |name| variable(name).filter(|value| !value.is_empty());
        let required = |name| given(name).ok_or_else(|| format!("{name} is not set"));
        let secret = |name| required(name).map(Secret::new);
        let url = |name, text: String| CallbackUrl::new(&text).ok_or_else(|| format!("{name} must be an absolute URL"));
        let environment = given("MPESA_ENVIRONMENT").unwrap_or_else(|| "sandbox".to_owned());
        Ok(Settings {
            environment: Environment::parse(&environment).ok_or("MPESA_ENVIRONMENT must be sandbox or production")?,
            base_url: given("MPESA_BASE_URL").map(|text| url("MPESA_BASE_URL", text)).transpose()?,
            consumer_key: secret("MPESA_CONSUMER_KEY")?,
            consumer_secret: secret("MPESA_CONSUMER_SECRET")?,
            passkey: secret("MPESA_PASSKEY")?,
            short_code: ShortCode::new(&required("MPESA_SHORT_CODE")?)
                .map(Receiver::PayBill)
                .ok_or("MPESA_SHORT_CODE must be a short code, such as 174379")?,
            callback_url: url("MPESA_CALLBACK_URL", required("MPESA_CALLBACK_URL")?)?,
        })
    }

    /// For the request of a token.
    pub(crate) fn consumer(&self, now: DateTime<Utc>) -> Context {
        self.context(now).consumer(self.consumer_key.clone(), self.consumer_secret.clone())
    }

    /// For requests that carry the token.
    pub(crate) fn signed(&self, now: DateTime<Utc>, token: Secret) -> Context {
        self.context(now).access_token(token).passkey(self.passkey.clone())
    }

    fn context(&self, now: DateTime<Utc>) -> Context {
        let mut context = Context::new(self.environment, now);
        context.base_url = self.base_url.clone();
        context
    }
}
