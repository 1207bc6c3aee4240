/// Declares an endpoint: two structs for Rust, and the row that everything else is read from.
///
/// The call is written with parentheses and holds only items, so that rustfmt formats it.
///
/// A reply that many endpoints share is a macro that adds it, and is named instead: `pub use Accepted as Reply;`.
macro_rules! endpoint {
    (
        $(#[doc = $doc:literal])*
        #[endpoint($($row:tt)*)]
        $(#[doc = $params_doc:literal])*
        pub struct Params { $($params:tt)* }

        pub use $reply:ident as Reply;
    ) => {
        $reply!(
            $(#[doc = $doc])*
            #[endpoint($($row)*)]
            $(#[doc = $params_doc])*
            pub struct Params { $($params)* }
        );
    };
    (
        $(#[doc = $doc:literal])*
        #[endpoint(
            $name:literal, $method:ident $path:literal,
            title = $title:literal, version = $version:literal, evidence = $evidence:literal,
            needs = [$($need:ident),*], lost = $lost:ident $(, under = $under:literal)?
            $(, adds = [$(($add_wire:literal, $added:ident $add:tt)),* $(,)?])?
            $(, accepts = [$($accept:literal),* $(,)?])?
            $(, private = $private:literal)? $(, also = $also:path)? $(, finish = $finish:path)?
            $(, settle = $settle:path)? $(,)?
        )]
        $(#[doc = $params_doc:literal])*
        pub struct Params { $(
            $(#[doc = $param_doc:literal])*
            #[wire = $param_wire:literal]
            pub $param:ident: $param_kind:ty,
        )* }

        $(#[doc = $reply_doc:literal])*
        pub struct Reply { $(
            $(#[doc = $field_doc:literal])*
            #[wire = $field_wire:literal]
            pub $field:ident: $field_kind:ty,
        )* }
    ) => {
        $(#[doc = $params_doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct Params { $( $(#[doc = $param_doc])* pub $param: $param_kind, )* }

        impl Params {
            /// Builds the request for the host to send.
            pub fn request(
                &self,
                context: &$crate::context::Context,
            ) -> Result<$crate::http::HttpRequest, $crate::error::Error> {
                #[allow(unused_mut, reason = "an endpoint may have no parameters")]
                let mut body = Vec::new();
                $( $crate::kind::Kind::write(&self.$param, $param_wire, &mut body); )*
                ENDPOINT.request_from(body, context)
            }
        }

        $(#[doc = $reply_doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct Reply {
            $( $(#[doc = $field_doc])* pub $field: $field_kind, )*
            /// What has no field here, and values that could not be read.
            pub extras: Vec<$crate::extras::Extra>,
        }

        impl Reply {
            /// Reads the answer that the host received.
            pub fn read(response: &$crate::http::HttpResponse) -> Result<Self, $crate::error::Error> {
                let body = ENDPOINT.answer(response)?;
                let mut missing = Vec::new();
                $(
                    let $field = body
                        .find($field_wire)
                        .and_then(<$field_kind as $crate::kind::Kind>::read)
                        .or_else(<$field_kind as $crate::kind::Kind>::absent);
                    if $field.is_none() {
                        missing.push($field_wire);
                    }
                )*
                match ($($field,)*) {
                    ($(Some($field),)*) => Ok(Reply { $($field,)* extras: ENDPOINT.extras(&body) }),
                    _ => Err(ENDPOINT.lacking(response, &missing)),
                }
            }

            /// The reply as JavaScript gets it.
            pub fn data(self) -> $crate::data::Data<'static> {
                $crate::data::record([
                    $( ($crate::endpoint::js_name!($field), $crate::kind::Kind::data(self.$field)), )*
                    ("extras", $crate::extras::Extra::list(self.extras)),
                ])
            }
        }

        $(#[doc = $doc])*
        pub static ENDPOINT: $crate::endpoint::Endpoint = $crate::endpoint::Endpoint {
            name: $name,
            method: stringify!($method),
            path: $path,
            market: &MARKET,
            needs: &[$($crate::context::Need::$need,)*],
            lost: $crate::answer::Resend::$lost,
            under: concat!($($under)?),
            adds: &[$($(($add_wire, $crate::endpoint::endpoint!(@added $added $add)),)*)?],
            accepts: &[$($($accept,)*)?],
            private: $crate::endpoint::endpoint!(@first $($private,)? false,),
            params: &[$(
                $crate::endpoint::Field {
                    name: $crate::endpoint::js_name!($param),
                    wire: $param_wire,
                    optional: <$param_kind as $crate::kind::Kind>::OPTIONAL,
                    check: <$param_kind as $crate::kind::Kind>::check,
                    #[cfg(not(target_arch = "wasm32"))]
                    words: $crate::kind::Words {
                        ts: <$param_kind as $crate::kind::Kind>::ts,
                        declare: |declarations| <$param_kind as $crate::kind::Kind>::declare(declarations, false),
                        doc: concat!($($param_doc, "\n"),*),
                    },
                },
            )*],
            reply: &[$(
                $crate::endpoint::ReplyField {
                    name: $crate::endpoint::js_name!($field),
                    wire: $field_wire,
                    optional: <$field_kind as $crate::kind::Kind>::OPTIONAL,
                    read: <$field_kind as $crate::kind::Kind>::read_data,
                    #[cfg(not(target_arch = "wasm32"))]
                    words: $crate::kind::Words {
                        ts: <$field_kind as $crate::kind::Kind>::ts_out,
                        declare: |declarations| <$field_kind as $crate::kind::Kind>::declare(declarations, true),
                        doc: concat!($($field_doc, "\n"),*),
                    },
                },
            )*],
            also: $crate::endpoint::endpoint!(@first $($also,)? $crate::endpoint::no_more,),
            finish: $crate::endpoint::endpoint!(@first $($finish,)? $crate::endpoint::nothing,),
            settle: $crate::endpoint::endpoint!(@first $($settle,)? $crate::endpoint::as_is,),
            #[cfg(not(target_arch = "wasm32"))]
            words: $crate::endpoint::Words {
                title: $title,
                version: $version,
                evidence: $evidence,
                docs: [
                    concat!($($doc, "\n"),*),
                    concat!($($params_doc, "\n"),*),
                    concat!($($reply_doc, "\n"),*),
                ],
                typed: |response| Reply::read(response).map(Reply::data),
            },
        };
    };
    (@added Word ($word:literal)) => { $crate::endpoint::Added::Word($word) };
    (@added Default ($word:literal)) => { $crate::endpoint::Added::Default($word) };
    (@added Computed ($computed:path)) => { $crate::endpoint::Added::Computed($computed) };
    (@added Key ($need:ident)) => { $crate::endpoint::Added::Key($crate::context::Need::$need) };
    (@first $first:expr, $($rest:expr,)*) => { $first };
}
pub(crate) use endpoint;

/// The name in JavaScript of a Rust field: `phone_number` is `phoneNumber`.
macro_rules! js_name {
    ($name:ident) => {{
        const LENGTH: usize = $crate::endpoint::camel_length(stringify!($name));
        const BYTES: [u8; LENGTH] = $crate::endpoint::camel(stringify!($name));
        const NAME: &str = match core::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => "",
        };
        NAME
    }};
}
pub(crate) use js_name;

pub(crate) const fn camel_length(snake: &str) -> usize {
    let mut bytes = snake.as_bytes();
    let mut length = 0;
    while let Some((byte, rest)) = bytes.split_first() {
        length += (*byte != b'_') as usize;
        bytes = rest;
    }
    length
}

#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a slip is a build error")]
pub(crate) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut name = [0; LENGTH];
    let mut bytes = snake.as_bytes();
    let (mut at, mut upper) = (0, false);
    while let Some((byte, rest)) = bytes.split_first() {
        bytes = rest;
        if *byte == b'_' {
            upper = true;
        } else {
            name[at] = if upper { byte.to_ascii_uppercase() } else { *byte };
            at += 1;
            upper = false;
        }
    }
    name
}
