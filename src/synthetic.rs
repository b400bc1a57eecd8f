//! Makes scenarios of any size: to measure with, to test with, and to look at.
//!
//! What comes out is a scenario file like an author's, with every kind of scene and nearly every act, though
//! nobody would want to play it. The same size and seed always give the same text.

mod paths;

pub use paths::{MOST_PATHS, paths};

use crate::practice::Stage;
use std::fmt::Write;

/// Acts as a file writes them, from all of the vocabulary. They name what every made-up scenario declares.
pub const ACTS: &[&str] = &[
    r#"{"ask":{"form":"open","about":["debt"]}}"#,
    r#"{"ask":{"form":"closed","about":["claim"]}}"#,
    r#"{"ask":{"form":"leading"}}"#,
    r#"{"ask":{"form":"stacked"}}"#,
    r#"{"ask":{"form":"why"}}"#,
    r#"{"reflect":{"depth":"simple"}}"#,
    r#"{"reflect":{"depth":"complex","quote":"tired"}}"#,
    r#"{"affirm":{"strength":"sewing"}}"#,
    r#"{"affirm":{}}"#,
    r#""summarise""#,
    r#"{"inform":{"style":"plain"}}"#,
    r#"{"inform":{"style":"jargon"}}"#,
    r#"{"cite_evidence":"found"}"#,
    r#"{"cite_evidence":"invented"}"#,
    r#"{"advise":{"permission":true}}"#,
    r#"{"advise":{"permission":false}}"#,
    r#""reassure""#,
    r#""confront""#,
    r#""label""#,
    r#"{"self_disclose":{"for_client":true}}"#,
    r#"{"self_disclose":{"for_client":false}}"#,
    r#""silence""#,
    r#""repair""#,
    r#"{"ask_culture":{"about":["choir"]}}"#,
    r#""assume_culture""#,
    r#""condescend""#,
    r#""offer_choice""#,
    r#"{"press":{"about":["dark"]}}"#,
    r#""steer_away""#,
    r#"{"explain":["role","student_status","purpose"]}"#,
    r#"{"explain":["limits_of_confidentiality","right_to_refuse"]}"#,
    r#"{"explain":["plan","method","alternatives"]}"#,
    r#""check_understanding""#,
    r#"{"obtain_consent":{"for":"service","from":"client"}}"#,
    r#"{"obtain_consent":{"for":"talk","from":"client"}}"#,
    r#"{"obtain_consent":{"for":"talk","from":"guardian"}}"#,
    r#"{"honour_withdrawal":{"for":"talk"}}"#,
    r#"{"honour_withdrawal":{"for":"service"}}"#,
    r#"{"override_withdrawal":{"for":"talk"}}"#,
    r#"{"arrange_interpreter":"qualified"}"#,
    r#""promise_secrecy""#,
    r#"{"gather":{"by":"collateral","about":["debt"],"consent":"talk"}}"#,
    r#"{"gather":{"by":"questionnaire","about":["sleep"]}}"#,
    r#"{"gather":{"by":"observation","about":["marks"]}}"#,
    r#"{"gather":{"by":"questionnaire","about":["sleep"],"instrument":"depression_screen"}}"#,
    r#"{"gather":{"by":"observation","about":["lost_hours","stays_now"]}}"#,
    r#"{"screen_risk":{"about":["dark"]}}"#,
    r#"{"screen_risk":{"about":["tonight","threat"]}}"#,
    r#"{"ask":{"form":"leading","about":["marks","muddled"]}}"#,
    r#""safety_plan""#,
    r#"{"emergency":{"least_restrictive":true}}"#,
    r#"{"mandated_report":{"client_told":true}}"#,
    r#""warn""#,
    r#"{"set_goal":{"source":"client"}}"#,
    r#"{"set_goal":{"source":"worker"}}"#,
    r#"{"define_success":"client"}"#,
    r#"{"prioritise":{"need":"rent"}}"#,
    r#"{"prioritise":{"need":"worry"}}"#,
    r#"{"plan":{"method":"task_centred","need":"rent","cites":["debt"],"mode":"deliver"}}"#,
    r#"{"plan":{"resource":"fund","need":"rent","mode":"refer_warm"}}"#,
    r#"{"deliver":{"method":"cbt","mode":"supervised"}}"#,
    r#"{"deliver":{"method":"emdr","mode":"deliver"}}"#,
    r#"{"deliver":{"method":"emdr","mode":"in_role_part"}}"#,
    r#"{"plan":{"method":"motivational_interviewing","need":"worry","mode":"train_first"}}"#,
    r#"{"consult":{"whom":"supervisor","least_information":true}}"#,
    r#"{"consult":{"whom":"friend","least_information":false}}"#,
    r#"{"share":{"with":"landlord","amount":"least","basis":"consent","consent":"talk","client_told":true}}"#,
    r#"{"share":{"with":"landlord","amount":"full","basis":"none","client_told":false}}"#,
    r#"{"share":{"with":"landlord","amount":"least","basis":"emergency","client_told":false}}"#,
    r#"{"share":{"with":"landlord","amount":"least","basis":"law","client_told":true}}"#,
    r#"{"advocate":"case"}"#,
    r#""coordinate""#,
    r#""take_over""#,
    r#"{"measure":{"what":"nights"}}"#,
    r#""review_data""#,
    r#""adapt""#,
    r#""ignore_data""#,
    r#""seek_feedback""#,
    r#""take_up_feedback""#,
    r#"{"document":"factual"}"#,
    r#"{"document":"judgmental"}"#,
    r#"{"override_choice":{"least_restrictive":false}}"#,
    r#"{"override_choice":{"least_restrictive":true,"for":"talk"}}"#,
    r#"{"put_first":"agency"}"#,
    r#"{"accept_gift":{"value":"small","open":true}}"#,
    r#""decline_gift""#,
    r#"{"dual_relationship":{"managed":false}}"#,
    r#"{"touch":{"asked":false}}"#,
    r#""online_search""#,
    r#"{"claim_title":"inflated"}"#,
    r#""prescribe""#,
    r#""diagnose""#,
    r#""give_notice""#,
    r#""review_progress""#,
    r#"{"celebrate":{"specific":true}}"#,
    r#""address_remaining""#,
    r#""transition_plan""#,
    r#"{"relapse_plan":["triggers","coping","resources","people"]}"#,
    r#"{"offer_availability":"bounded"}"#,
    r#"{"offer_availability":"unbounded"}"#,
    r#""follow_up""#,
    r#"{"close":"goals_met"}"#,
    r#""abandon""#,
    r#""check_referral""#,
    r#"{"meet_team":"speak_up"}"#,
    r#"{"answer_instruction":"question"}"#,
    r#"{"answer_instruction":"obey"}"#,
    r#"{"answer_record_request":"guided"}"#,
    r#"{"answer_record_request":"refused"}"#,
    r#""review_own_practice""#,
    r#"{"use_case_material":{"agreed":false}}"#,
    r#"{"sexual_boundary":"held"}"#,
    r#"{"sexual_boundary":"crossed"}"#,
    r#"{"arrange_payment":"within_means"}"#,
    r#"{"arrange_payment":"barter"}"#,
    r#"{"face_discrimination":"object"}"#,
    r#"{"face_discrimination":"go_along"}"#,
    r#""speak_frankly""#,
    r#""deceive""#,
    r#"{"claim":"honest"}"#,
    r#"{"claim":"guaranteed"}"#,
    r#""seek_own_help""#,
    r#""work_impaired""#,
    r#"{"speak_of_colleague":"fairly"}"#,
    r#"{"speak_of_colleague":"disparagingly"}"#,
    r#"{"colleague_concern":{"about":"misconduct","step":"talk"}}"#,
    r#"{"colleague_concern":{"about":"impairment","step":"formal"}}"#,
    r#"{"colleague_concern":{"about":"incompetence","step":"look_away"}}"#,
];

const HEAD: &str = include_str!("synthetic/head.json");
const BOARD: &str = include_str!("synthetic/board.json");

/// The least number of scenes: one for each stage.
pub const FEWEST: usize = Stage::ALL.len();

/// The text of a scenario with so many scenes, or [`FEWEST`] if that is more.
#[must_use]
pub fn synthetic(scenes: usize, seed: u64) -> String {
    let scenes = scenes.max(FEWEST);
    let mut dice = Mill(seed);
    let mut out = HEAD.trim_end().to_owned();
    for at in 0..scenes {
        out.push_str(if at == 0 { "\n    " } else { ",\n    " });
        scene(&mut out, at, scenes, &mut dice);
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn stage(at: usize, scenes: usize) -> Stage {
    Stage::ALL[at * Stage::ALL.len() / scenes]
}

/// Writing into a string cannot fail, so the results of `write!` here are passed over.
fn scene(out: &mut String, at: usize, scenes: usize, dice: &mut Mill) {
    let stage_here = stage(at, scenes);
    let begins = at == 0 || stage(at - 1, scenes) != stage_here;
    let next = |by: usize| if at + by < scenes { format!("s{}", at + by) } else { "@end".to_owned() };
    let to = next(1);
    let _ = write!(
        out,
        r#"{{"id":"s{at}","stage":"{}","title":"Moment {at}","week":{},"lines":[{{"text":"A room, a table, two chairs."}},{{"who":"ada","text":"This is what I wanted to say, {at}.","when":"trust >= 40"}}]"#,
        stage_here.name(),
        1 + at * 12 / scenes
    );
    match stage_here {
        Stage::GoalSetting if begins => {
            let _ = write!(
                out,
                r#","kind":{{"goal":{{"prompt":"Write a goal.","need":"rent","measure":"nights","to":"{to}"}}}}}}"#
            );
            return;
        }
        Stage::Planning if begins => {
            let _ = write!(
                out,
                r#","kind":{{"plan":{{"prompt":"Make a plan.","pick":[1,3],"to":"{to}","board":{}}}}}}}"#,
                BOARD.trim_end()
            );
            return;
        }
        Stage::FollowUp if begins && at + 1 < scenes => {
            let _ = write!(out, r#","kind":{{"note":{{"prompt":"Write the record.","to":"{to}"}}}}}}"#);
            return;
        }
        Stage::Assessment if begins => {
            let _ = write!(out, r#","kind":{{"inquiry":{{"questions":2,"to":"{to}"}}}}"#);
        }
        Stage::Evaluation if begins => out.push_str(r#","kind":{"review":{"measure":"nights"}}"#),
        _ => {}
    }
    let inquiry = stage_here == Stage::Assessment && begins;
    out.push_str(",\"choices\":[");
    for choice in 0..3 + dice.roll(3) {
        let comma = if choice == 0 { "" } else { "," };
        let acts: Vec<&str> = (0..1 + dice.roll(2)).map(|_| ACTS[dice.roll(ACTS.len())]).collect();
        let _ = write!(
            out,
            "{comma}\n      {{\"id\":\"c{choice}\",\"say\":\"I say one thing or another to you, number {choice}.\",\"acts\":[{}],\"reply\":[{{\"who\":\"ada\",\"text\":\"And this is what I say to it.\"}}]",
            acts.join(",")
        );
        // The first choice stands open to everybody, so that no scene is a dead end.
        match dice.roll(8) {
            0 if choice > 0 => out.push_str(r#","when":"trust >= 40 or knows(debt)""#),
            1 => out.push_str(r#","effects":{"change":{"hope":3,"arrears":-5},"reveal":["debt"]}"#),
            2 => out.push_str(r#","effects":{"change":{"trust":-4},"set":["called"],"weeks":1}"#),
            3 if choice > 0 => out.push_str(r#","defensible":"Some would.""#),
            _ => {}
        }
        let _ = match dice.roll(10) {
            _ if inquiry && choice < 3 => write!(out, "}}"),
            0 => write!(
                out,
                r#","outcomes":[{{"weight":2,"to":"{to}"}},{{"weight":1,"to":"{}","effects":{{"change":{{"hope":-3}}}}}}]}}"#,
                next(2)
            ),
            _ => write!(out, r#","to":"{to}"}}"#),
        };
    }
    out.push_str("]}");
}

/// A small generator (SplitMix64): these scenarios need variety, and no more of chance than that.
struct Mill(u64);

impl Mill {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % sides.max(1) as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;

    #[test]
    fn every_act_of_the_list_and_every_size_loads() {
        for (scenes, seed) in [(0, 1), (8, 2), (9, 3), (40, 4), (600, 5)] {
            let text = synthetic(scenes, seed);
            let scenario = load(&text).unwrap_or_else(|faults| panic!("{scenes}: {}", faults[0]));
            assert_eq!(scenario.scenes.len(), scenes.max(FEWEST));
        }
    }
}
