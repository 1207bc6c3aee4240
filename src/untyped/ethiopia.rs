//! What only M-Pesa Ethiopia has.

use chrono::{DateTime, Utc};

use super::parse;
use crate::{data::Data, error::Error, ethiopia::password};

/// Computes an STK password from the JSON text of `{ shortCode, passkey, now?, passwordForm? }`.
pub fn ethiopia_stk_password(input: &str, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let made = password::stk_password_from(&parse(input)?, now)?;
    Ok(Data::Record(vec![
        ("password", Data::from(made.password.expose().to_owned())),
        ("timestamp", Data::from(made.timestamp)),
    ]))
}
