//! EC203: voice in the team.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::TeamPart;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC203",
    name: "voice-in-the-team",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.03")],
    epas: &[1, 8],
    concepts: &["R092", "R091", "R126"],
    summary: "In the team you say what social work sees, and disagree openly when the client is decided \
              over.",
    why: "The doctor knows the hip, the teacher knows the marks, and often you alone know that she can't \
         climb the stairs to the flat. If you keep that to yourself, the team decides well for somebody who \
         doesn't exist. Saying so in a room of confident people takes courage, and it is what you were \
         invited for. Say it with reasons, hear theirs, and if you are outvoted on something grave, tell \
         them that you'll take it further.",
    exceptions: "To be convinced by a better reason is no silence. What lies within another profession is \
                theirs to judge.",
    examples: &[
        Example::upheld(
            "“Before we settle on the home: she told me twice that she wants to try her own flat.”",
            r#"[{"meet_team":"speak_up"}]"#,
        ).scene("intervention"),
        Example::breach(
            "They settle it without her, and you look at your notes.",
            r#"[{"meet_team":"stay_silent"}]"#,
        ).scene("intervention"),
        Example::breach(
            "You nod, and afterwards tell her to refuse.",
            r#"[{"meet_team":"go_round"}]"#,
        ).scene("intervention"),
        Example::near_miss(
            "You agree with the nurse on who rings whom.",
            r#"["coordinate"]"#,
        ).scene("intervention"),
    ],
};

says! {
    SPOKE_UP = "You brought into the room what only you knew of them.";
    SILENT = "The team decided over them, and you were the one who knew better. Say it, with your reasons.";
    WENT_ROUND = "To nod and then work against it leaves the client between two sides. Disagree in the room.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::MeetTeam(part) = act else { continue };
        match part {
            TeamPart::SpeakUp => verdicts.upheld(SPOKE_UP),
            TeamPart::StaySilent => verdicts.breach(SILENT),
            TeamPart::GoRound => verdicts.breach(WENT_ROUND),
        }
    }
}
