//! What a push is answered, and what is in its callback: in Kenya as beyond it.

use super::wire::{object, string, texts};
use crate::json::Value;

/// The ids of a push: `MerchantRequestID` and `CheckoutRequestID`.
pub(super) type Ids<'a> = [&'a str; 2];

pub(super) fn accepted([merchant, checkout]: Ids<'_>, description: &str) -> Value<'static> {
    texts(&[
        ("MerchantRequestID", merchant),
        ("CheckoutRequestID", checkout),
        ("ResponseCode", "0"),
        ("ResponseDescription", description),
        ("CustomerMessage", description),
    ])
}

pub(super) fn callback(
    [merchant, checkout]: Ids<'_>,
    code: Value<'static>,
    description: &'static str,
    metadata: Option<Vec<Value<'static>>>,
) -> Value<'static> {
    let mut members = vec![
        ("MerchantRequestID", string(merchant.to_owned())),
        ("CheckoutRequestID", string(checkout.to_owned())),
        ("ResultCode", code),
        ("ResultDesc", string(description)),
    ];
    members.extend(metadata.map(|items| ("CallbackMetadata", object(vec![("Item", Value::Array(items))]))));
    object(vec![("Body", object(vec![("stkCallback", object(members))]))])
}

pub(super) fn item(name: &'static str, value: Option<Value<'static>>) -> Value<'static> {
    let mut members = vec![("Name", string(name))];
    members.extend(value.map(|value| ("Value", value)));
    object(members)
}
