use super::{Request, Simulator, refusal::Refusal};
use crate::{
    endpoint::{Added, Endpoint, Field},
    json::Value,
};

/// Answers a request, or refuses it.
pub(super) type Handler = fn(&mut Simulator, &Call<'_>) -> Result<Value<'static>, Refusal>;

/// An endpoint that is simulated. It holds of the endpoint's row what it needs, so that what the row holds for
/// clients is left out of the wasm.
pub(super) struct Simulated {
    pub method: &'static str,
    pub path: &'static str,
    /// Its paths by version, where it has several.
    pub versions: &'static [[&'static str; 2]],
    pub params: &'static [Field],
    pub adds: &'static [(&'static str, Added)],
    /// Whether the host gives the request an id, under which it is taken once.
    pub has_id: bool,
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
    pub(super) const fn new(
        row: &'static Endpoint,
        no_token: &'static Refusal,
        blames: &'static str,
        handler: Handler,
    ) -> Self {
        let Endpoint { method, path, params, adds, under, .. } = *row;
        Simulated { method, path, versions: &[], params, adds, has_id: !under.is_empty(), no_token, blames, handler }
    }

    /// One whose path depends on the version.
    pub(super) const fn in_versions(self, versions: &'static [[&'static str; 2]]) -> Self {
        Simulated { versions, ..self }
    }

    pub(super) fn is_at(&self, path: &str) -> bool {
        let own = self.path.split('?').next() == Some(path);
        own || self.versions.iter().any(|[_, other]| *other == path)
    }
}
