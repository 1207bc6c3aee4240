use super::{Request, Simulator, refusal::Refusal};
use crate::{endpoint::Endpoint, json::Value};

/// Answers a request, or refuses it.
pub(super) type Handler = fn(&mut Simulator, &Call<'_>) -> Result<Value<'static>, Refusal>;

/// An endpoint that is simulated.
pub(super) struct Simulated {
    /// Its row: path, method and fields.
    pub row: &'static Endpoint,
    /// Its paths by version, where it has several.
    pub versions: &'static [[&'static str; 2]],
    /// What it says without a valid token.
    pub no_token: &'static Refusal,
    /// The field that it blames for a body that it cannot read.
    pub blames: &'static str,
    pub handler: Handler,
}

/// A request that reached an endpoint.
pub(super) struct Call<'a> {
    pub request: &'a Request<'a>,
    pub to: &'static Simulated,
    pub now: i64,
}

impl Simulated {
    pub(super) fn is_at(&self, path: &str) -> bool {
        let own = self.row.path.split('?').next() == Some(path);
        own || self.versions.iter().any(|[_, other]| *other == path)
    }
}
