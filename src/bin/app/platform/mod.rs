//! The browser: the only place that names `web_sys`. Everything here is a plain function over plain values.

pub mod address;
pub mod clock;
pub mod draw;
pub mod fetch;
pub mod files;
pub mod keys;
pub mod life;
#[cfg(feature = "whole")]
pub mod listener;
pub mod page;
#[cfg(feature = "whole")]
pub mod reader;
pub mod render;
pub mod storage;
#[cfg(not(feature = "whole"))]
pub mod whole;
