//! EC208: colleague's impairment.

use super::colleague::{self, Sayings};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Concern;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "EC208",
    name: "colleague-impaired",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.08")],
    epas: &[1],
    concepts: &["R188", "R126"],
    summary: "A colleague whose own trouble reaches clients is spoken to, and then helped through the proper \
              channels.",
    why: "Burnout, drink, grief, illness: it will come to most of us, and from inside one sees it last. When \
         you know that it reaches clients, say so to the person, kindly and in private, and offer a way: \
         shall we go to your supervisor together? Most people are relieved. If nothing changes, go yourself; \
         it is no betrayal. To look away out of kindness is paid for by people who can't choose another \
         worker.",
    exceptions: "Where clients are in danger now, or a talk would be unsafe, go straight to your supervisor; \
                for a student that is always a good first way. A tired Friday is no impairment.",
    examples: &[
        Example::upheld(
            "“You've missed three visits, and you smell of drink. I'm worried. Who could take over?”",
            r#"[{"colleague_concern":{"about":"impairment","step":"talk"}}]"#,
        ),
        Example::upheld(
            "You tell your field instructor what you saw.",
            r#"[{"colleague_concern":{"about":"impairment","step":"supervisor"}}]"#,
        ),
        Example::upheld(
            "Nothing has changed since you spoke; now you write to the director.",
            r#"[{"colleague_concern":{"about":"impairment","step":"formal"}}]"#,
        ).given(r#"[{"colleague_concern":{"about":"impairment","step":"talk"}}]"#),
        Example::breach(
            "You write to the licensing board before you have said a word to her.",
            r#"[{"colleague_concern":{"about":"impairment","step":"formal"}}]"#,
        ),
        Example::breach(
            "“He's going through a lot; leave him be.”",
            r#"[{"colleague_concern":{"about":"impairment","step":"look_away"}}]"#,
        ),
        Example::breach(
            "You tell the others in the kitchen what you think is wrong with him.",
            r#"[{"colleague_concern":{"about":"impairment","step":"rumour"}}]"#,
        ),
        Example::near_miss(
            "A colleague has lost the tablet with the records on it: that is another matter.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"talk"}}]"#,
        ),
    ],
};

says! {
    TALKED = "You said it to the person themselves, with a way out, and before it reached more clients.";
    SUPERVISOR = "You took what you saw of a colleague's trouble to somebody who can do something about it.";
    FORMAL_AFTER_TALK = "Talking had changed nothing, and you went on to those who must act, for the clients' sake.";
    FORMAL_AT_ONCE = "A complaint was the first that they heard of it. Talk with them, or with your supervisor, before that.";
    LOOKED_AWAY = "Clients are paying for what you don't want to see. Speak to your colleague, or to your supervisor.";
    RUMOUR = "Talk behind their back helps no client and shames somebody who is ill. Say it to them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    const SAYINGS: Sayings = Sayings {
        talked: TALKED,
        supervisor: SUPERVISOR,
        formal_after_talk: FORMAL_AFTER_TALK,
        formal_at_once: FORMAL_AT_ONCE,
        looked_away: LOOKED_AWAY,
        rumour: RUMOUR,
    };
    colleague::judge(moment, verdicts, Concern::Impairment, &SAYINGS);
}
