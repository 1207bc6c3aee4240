//! Takes one payment with `mpesa-core`: with `reqwest` in [`with_reqwest`], with `ureq` in [`with_ureq`]. All that is
//! about M-Pesa is in [`Payment`], which both drive.

mod payment;
mod settings;
pub mod with_reqwest;
pub mod with_ureq;

use std::{
    process::ExitCode,
    time::{Duration, SystemTime},
};

use mpesa_core::{
    answer::Outcome,
    chrono::{DateTime, Utc},
};

pub use payment::{Ending, NoAnswer, Order, Payment, Step};
pub use settings::Settings;

/// How long one exchange may take.
const TIMEOUT: Duration = Duration::from_secs(30);
/// M-Pesa's answers are under 4 KiB.
const LARGEST_ANSWER: usize = 1 << 20;

/// Settings and order, from the environment and the arguments of the process.
pub fn from_process() -> Result<(Settings, Order), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    Ok((Settings::read(|name| std::env::var(name).ok())?, Order::read(&arguments)?))
}

/// The clock of this machine.
pub fn now() -> DateTime<Utc> {
    let passed = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    DateTime::UNIX_EPOCH + passed
}

/// Says how it ended: exit code 0 for succeeded, 1 for failed, 3 for unknown, and 2 where nothing was begun.
pub fn report(ended: Result<Ending, String>) -> ExitCode {
    let ending = match ended {
        Ok(ending) => ending,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    println!("{}: {} (resend: {})", ending.outcome.as_str(), ending.message, ending.resend.as_str());
    match ending.outcome {
        Outcome::Succeeded => ExitCode::SUCCESS,
        Outcome::Failed => ExitCode::from(1),
        _ => ExitCode::from(3),
    }
}
