//! Players without a plan: they do whatever the dice say that can be done.

use practicum::act::{GoalSource, Ranker};
use practicum::log::{Decision, GoalList, GoalText, Mode, Pick};
use practicum::playscript::{self, Command};
use practicum::scenario::{Scenario, SceneKind, load};
use practicum::session::Session;
use practicum::synthetic::synthetic;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

/// A scenario to play, with goals that its own scripts write.
pub struct Stage {
    pub scenario: Arc<Scenario>,
    pub goals: Vec<GoalList>,
}

/// The small fixture, every shipped case, and some that were made up.
pub static STAGES: LazyLock<Vec<Stage>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests/fixtures/scenarios/small")];
    folders.extend(
        folders_in(&root.join("scenarios")).into_iter().filter(|f| f.join("scenario.json").is_file()),
    );
    let mut stages: Vec<Stage> = folders.iter().map(|folder| read(folder)).collect();
    for (scenes, seed) in [(8, 1), (16, 2), (24, 3), (40, 4)] {
        let scenario = load(&synthetic(scenes, seed)).expect("a made-up scenario loads");
        stages.push(Stage { scenario: Arc::new(scenario), goals: stages[0].goals.clone() });
    }
    stages
});

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn read(folder: &Path) -> Stage {
    let text = std::fs::read_to_string(folder.join("scenario.json")).expect("a scenario");
    let scenario = load(&text).unwrap_or_else(|faults| panic!("{}: {}", folder.display(), faults[0]));
    let mut goals = Vec::new();
    let mut scripts: Vec<PathBuf> =
        folder.read_dir().expect("a folder").flatten().map(|e| e.path()).collect();
    scripts.retain(|path| path.extension().is_some_and(|extension| extension == "play"));
    scripts.sort();
    for path in scripts {
        let script = playscript::parse(&std::fs::read_to_string(&path).expect("a script"));
        let script = script.unwrap_or_else(|faults| panic!("{}: {faults:?}", path.display()));
        goals.extend(script.commands.into_iter().filter_map(|(_, command)| match command {
            Command::Decide(Decision::Goal(goal)) => Some(goal),
            _ => None,
        }));
    }
    Stage { scenario: Arc::new(scenario), goals }
}

/// Numbers to decide by; when they run out, the run is over.
pub struct Dice<'a>(pub std::slice::Iter<'a, u16>);

impl Dice<'_> {
    pub fn roll(&mut self, sides: usize) -> Option<usize> {
        self.0.next().map(|die| usize::from(*die) % sides.max(1))
    }
}

/// A run that the dice decide, perhaps not to the end.
pub fn play(stage: &Stage, worker: usize, seed: u64, dice: &[u16]) -> Session {
    let mut session = begin(stage, worker, seed);
    let mut dice = Dice(dice.iter());
    while let Some(decision) = any_decision(stage, &session, &mut dice) {
        session.decide(decision).expect("what is on offer is taken");
    }
    session
}

pub fn begin(stage: &Stage, worker: usize, seed: u64) -> Session {
    let workers = &stage.scenario.workers;
    let name = &workers[worker % workers.len()].id;
    Session::start(Arc::clone(&stage.scenario), name, seed, Mode::Coaching).expect("a practitioner")
}

/// Something that can be done now; nothing when the case is closed or the dice have run out.
pub fn any_decision(stage: &Stage, session: &Session, dice: &mut Dice<'_>) -> Option<Decision> {
    if session.is_over() {
        return None;
    }
    match &session.scene().kind {
        SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => {
            let choices = choices(session);
            choices.get(dice.roll(choices.len())?).cloned()
        }
        SceneKind::Goal { .. } => {
            let goals = goals(stage);
            goals.get(dice.roll(goals.len())?).cloned()
        }
        SceneKind::Plan { least, most, .. } => {
            let board: Vec<_> = session.board().collect();
            let most = usize::from(*most).min(board.len());
            let wanted =
                usize::from(*least).min(most) + dice.roll(1 + most - usize::from(*least).min(most))?;
            let from = dice.roll(board.len())?;
            let picks = board.iter().cycle().skip(from).take(wanted).map(|id| {
                let item = session.scenario().plan_item(*id);
                Some(Pick { item: item.id.clone(), mode: item.modes[dice.roll(item.modes.len())?] })
            });
            Some(Decision::Plan(picks.collect::<Option<Vec<_>>>()?))
        }
        SceneKind::Note { .. } => Some(Decision::Note(format!("Seen at home, {}.", dice.roll(60_000)?))),
    }
}

/// The choices on offer, and leaving where that can be done.
pub fn choices(session: &Session) -> Vec<Decision> {
    let mut choices: Vec<Decision> =
        session.choices().map(|(_, choice)| Decision::Choose(choice.id.clone(), None)).collect();
    if matches!(session.scene().kind, SceneKind::Inquiry { .. }) {
        choices.push(Decision::Leave);
    }
    choices
}

/// Goals good and bad.
pub fn goals(stage: &Stage) -> Vec<Decision> {
    let text = |text: &str, source| GoalText::new(text.into(), source, Vec::new());
    let goal = |words: &str, source| GoalList::from(text(words, source));
    let several = |ranked_by| GoalList {
        first: GoalText {
            objectives: vec!["I ring the landlord this week.".into(), "\"\n🙂".into()],
            ladder: ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec(),
            ..text("By 1 June I pay 50 dollars every Friday.", GoalSource::Client)
        },
        further: vec![text("Client will cope better.", GoalSource::Worker)],
        ranked_by: Some(ranked_by),
    };
    let own = [
        goal("Client will cope better.", GoalSource::Worker),
        goal("She will stop being late with the rent.", GoalSource::ThirdParty),
        goal("By 1 June I pay 50 dollars every Friday.", GoalSource::Shared),
        goal("🙂 \u{202e}\" \\ \n ", GoalSource::Client),
        several(Ranker::Client),
        several(Ranker::Worker),
    ];
    stage.goals.iter().cloned().chain(own).map(Decision::Goal).collect()
}
