//! How the student likes the page to look and move.

use crate::platform::{page, storage};
use practicum::log::Mode;

const NAME: &str = "practicum/settings";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// As the device is set.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// The word for the style sheet.
    fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The student's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
        Self::read(&storage::kept(NAME).unwrap_or_default())
    }

    /// The settings from four words, one for each field; the usual ones where a word is none of ours.
    pub fn read(text: &str) -> Self {
        let mut words = text.split(' ');
        let usual = Self::default();
        let mut next = || words.next().unwrap_or_default();
        Self {
            scheme: match next() {
                "light" => Scheme::Light,
                "dark" => Scheme::Dark,
                _ => Scheme::Device,
            },
            text: next().parse().unwrap_or(usual.text),
            still: next() == "still",
            mode: Mode::parse(next()).unwrap_or(usual.mode),
        }
    }

    /// The four words.
    pub fn write(&self) -> String {
        [self.scheme.name(), &self.text.to_string(), self.motion(), self.mode.name()].join(" ")
    }

    /// Keeps the settings.
    pub fn keep(&self) -> Result<(), storage::Refused> {
        storage::keep(NAME, &self.write())
    }

    /// Marks the page with the settings, for the style sheet.
    pub fn show(&self) {
        page::mark("data-scheme", self.scheme.name());
        page::mark("data-text", &self.text.to_string());
        page::mark("data-motion", self.motion());
    }

    fn motion(&self) -> &'static str {
        if self.still { "still" } else { "device" }
    }
}
