//! How the student likes the page to look and move.

use crate::platform::{page, storage};
use practicum::log::Mode;
use serde::{Deserialize, Serialize};

const NAME: &str = "practicum/settings";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// As the device is set.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The student's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub scheme: Scheme,
    /// Size of the text, in per cent.
    pub text: u16,
    /// Whether things move less than the device asks for.
    pub still: bool,
    /// When the student last wanted to hear what the rules say.
    pub mode: Mode,
}

impl Default for Settings {
    fn default() -> Self {
        Self { scheme: Scheme::Device, text: 100, still: false, mode: Mode::Coaching }
    }
}

impl Settings {
    /// The settings that are kept, or the usual ones.
    pub fn kept() -> Self {
        storage::kept(NAME).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Keeps the settings.
    pub fn keep(&self) -> Result<(), storage::Refused> {
        storage::keep(NAME, &serde_json::to_string(self).unwrap_or_default())
    }

    /// Marks the page with the settings, for the style sheet.
    pub fn show(&self) {
        let scheme = match self.scheme {
            Scheme::Device => "device",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        page::mark("data-scheme", scheme);
        page::mark("data-text", &self.text.to_string());
        page::mark("data-motion", if self.still { "still" } else { "device" });
    }
}
