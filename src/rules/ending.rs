//! What the parts of a complete ending share. Each of them has a rule of its own, so that a student who looked back
//! and planned ahead, and forgot what was left open, reads just that.

use super::Moment;
use crate::practice::Stage;

/// Whether the time for all parts of the ending is over: the case closes, or goes on to looking in afterwards.
pub(super) fn is_over(moment: &Moment<'_>) -> bool {
    moment.ends() || moment.enters(Stage::FollowUp)
}
