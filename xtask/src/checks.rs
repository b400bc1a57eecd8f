//! stub
use crate::failure::Failure;
pub enum Part { All }
impl Part { pub fn parse(_: &str) -> Result<Self, Failure> { Ok(Self::All) } }
pub fn run(_: Part) -> Result<(), Failure> { Ok(()) }
