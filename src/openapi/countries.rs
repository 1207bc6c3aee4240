//! The countries of the OpenAPI. From `reference/markets.md` section A.1.

use crate::endpoint::Country;

/// Vodafone Ghana.
pub static GHANA: Country =
    Country { market: "vodafoneGHA", name: "Ghana", code: "GHA", currencies: &["GHS"], calling_code: "233", digits: 9 };

/// Vodacom Tanzania.
pub static TANZANIA: Country = Country {
    market: "vodacomTZN",
    name: "Tanzania",
    code: "TZN",
    currencies: &["TZS"],
    calling_code: "255",
    digits: 9,
};

/// Vodacom Lesotho.
pub static LESOTHO: Country = Country {
    market: "vodacomLES",
    name: "Lesotho",
    code: "LES",
    currencies: &["LSL"],
    calling_code: "266",
    digits: 8,
};

/// Vodacom DR Congo. The portal's table has USD only, other pages CDF too.
pub static DRC: Country = Country {
    market: "vodacomDRC",
    name: "DR Congo",
    code: "DRC",
    currencies: &["USD", "CDF"],
    calling_code: "243",
    digits: 9,
};

/// Vodacom Mozambique.
pub static MOZAMBIQUE: Country = Country {
    market: "vodacomMOZ",
    name: "Mozambique",
    code: "MOZ",
    currencies: &["MZN"],
    calling_code: "258",
    digits: 9,
};

/// All of them.
pub static COUNTRIES: &[&Country] = &[&GHANA, &TANZANIA, &LESOTHO, &DRC, &MOZAMBIQUE];
