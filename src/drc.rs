//! Vodacom M-Pesa in the Democratic Republic of the Congo: the IPG, which speaks XML.

#[cfg_attr(not(test), expect(dead_code, reason = "endpoints and callbacks read and write by it"))]
pub(crate) mod envelope;
