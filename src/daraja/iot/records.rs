use crate::kind::{List, record};

record!(
    /// An IoT SIM.
    pub struct IotSim {
        /// Its number.
        #[wire = "msisdn"]
        pub sim_number: Option<String>,
        /// What `iotRenameAsset` called it.
        #[wire = "asset_name"]
        pub asset_name: Option<String>,
        /// Its state on the network, such as `Active`.
        #[wire = "life_cycle_status"]
        pub life_cycle_status: Option<String>,
        /// The state of its tariff, such as `Active`.
        #[wire = "product_status"]
        pub product_status: Option<String>,
        /// The number printed on it.
        #[wire = "iccid"]
        pub iccid: Option<String>,
        /// Its identity on the network.
        #[wire = "imsi"]
        pub imsi: Option<String>,
        /// The device it is in, or `-`.
        #[wire = "imei"]
        pub imei: Option<String>,
        /// When it was activated, as the portal writes it, or `-`.
        #[wire = "activation_date"]
        pub activated_at: Option<String>,
        /// Who activated it, or `-`.
        #[wire = "activation_agent"]
        pub activated_by: Option<String>,
        /// The year in which it ends, such as `2030`.
        #[wire = "expiry_date"]
        pub expires: Option<String>,
        /// Its account.
        #[wire = "vpn_group"]
        pub vpn_group: Option<String>,
    }
);

record!(
    /// The states of SIMs, day by day.
    pub struct IotTrends {
        /// The days, such as `20240604`.
        #[wire = "dates"]
        pub dates: Option<List<String, 100_000>>,
        /// How many SIMs were active.
        #[wire = "activeTrend"]
        pub active: Option<List<String, 100_000>>,
        /// How many SIMs were idle.
        #[wire = "idleTrend"]
        pub idle: Option<List<String, 100_000>>,
        /// How many SIMs were pooled.
        #[wire = "pooledTrend"]
        pub pooled: Option<List<String, 100_000>>,
        /// How many SIMs were suspended.
        #[wire = "suspendedTrend"]
        pub suspended: Option<List<String, 100_000>>,
    }
);

record!(
    /// A message to a SIM.
    pub struct IotMessage {
        /// Its number on the portal: what `iotDeleteMessage` takes.
        #[wire = "id"]
        pub id: Option<u32>,
        /// Which SIM, with `254` in front.
        #[wire = "msisdn"]
        pub sim_number: Option<String>,
        /// The text.
        #[wire = "message"]
        pub message: Option<String>,
        /// How far it is: `"1"` for sent, `"0"` in a sample of one that waits.
        #[wire = "processingStatus"]
        pub processing_status: Option<String>,
        /// The same in a word, such as `sent`, or `-`.
        #[wire = "description"]
        pub description: Option<String>,
        /// When it was sent, as the portal writes it: `02-09-2024 17:01:07`, the day first.
        #[wire = "date"]
        pub date: Option<String>,
        /// When it was delivered, in the same form, or `-`.
        #[wire = "deliverTime"]
        pub delivered_at: Option<String>,
        /// Its id on the network, or `-`.
        #[wire = "messageId"]
        pub message_id: Option<String>,
        /// Whether it was received, as a number: `-1` in the samples.
        #[wire = "receiptId|recepitId"]
        pub receipt_id: Option<String>,
        /// What it was sent from, such as `23122`.
        #[wire = "sourceAddr"]
        pub source_address: Option<String>,
        /// Which system sent it, such as `sim-portal`.
        #[wire = "sourceSystem"]
        pub source_system: Option<String>,
        /// The account of the SIM.
        #[wire = "vpnGroup"]
        pub vpn_group: Option<String>,
    }
);
