//! Where the student is, as the part of the address after `#`. Routes of our own weigh next to nothing, and work in
//! a frame of a learning platform and from any folder.

use practicum::log::Mode;

/// Where the reference begins.
pub const FIRST_PAGE: &str = "index";

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The cases.
    Library,
    /// Before a case begins.
    Start(CaseRef),
    /// In a case, or at its debrief once it is over.
    Case(CaseRef),
    /// The debrief of the current run.
    Debrief(CaseRef),
    /// Settings and data.
    Settings,
    /// What is wrong with a file that was opened: a place of its own, so that the back button leads out of it.
    Problem,
    /// A page of the reference, by its name.
    Reference(String),
}

/// Which case, and how it is to be played where a link says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseRef {
    /// The scenario's name.
    pub id: String,
    /// Whether it came from a file of the student's own.
    pub own: bool,
    /// What chance follows from.
    pub seed: Option<u64>,
    /// Who the student plays.
    pub practitioner: Option<String>,
    /// When the student hears what the rules say.
    pub mode: Option<Mode>,
}

impl CaseRef {
    /// The same case, with nothing said of how it is played.
    pub fn bare(&self) -> Self {
        Self { id: self.id.clone(), own: self.own, ..Self::default() }
    }
}

impl Route {
    /// Reads what stands after `#`; anything that is not a place is the library.
    pub fn parse(hash: &str) -> Self {
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut steps = path.trim_matches('/').split('/');
        let case = |id: &str| case_ref(id, query);
        match (steps.next(), steps.next()) {
            (Some("settings"), _) => Self::Settings,
            (Some("problem"), _) => Self::Problem,
            (Some("reference"), id) => Self::Reference(page_name(id)),
            (Some("start"), Some(id)) if is_name(id) => Self::Start(case(id)),
            (Some("case"), Some(id)) if is_name(id) => Self::Case(case(id)),
            (Some("debrief"), Some(id)) if is_name(id) => Self::Debrief(case(id)),
            _ => Self::Library,
        }
    }

    /// What stands after `#` for this place.
    pub fn hash(&self) -> String {
        match self {
            Self::Library => "/".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Problem => "/problem".to_owned(),
            Self::Reference(id) => "/reference/".to_owned() + id,
            Self::Start(case) => with_query("/start/", case),
            Self::Case(case) => with_query("/case/", case),
            Self::Debrief(case) => with_query("/debrief/", case),
        }
    }

    /// The link to this place.
    pub fn href(&self) -> String {
        "#".to_owned() + &self.hash()
    }
}

/// A scenario's name goes into an address to fetch, so nothing else may stand in its place.
fn is_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 80
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The name of a page of the reference. It goes into an address, too, and may have a dot in it, as `1.07` has.
fn page_name(id: Option<&str>) -> String {
    id.filter(|id| id.split('.').all(is_name)).unwrap_or(FIRST_PAGE).to_owned()
}

fn case_ref(id: &str, query: &str) -> CaseRef {
    let mut case = CaseRef { id: id.to_owned(), ..CaseRef::default() };
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "seed" => case.seed = value.parse().ok(),
            "practitioner" if is_name(value) => case.practitioner = Some(value.to_owned()),
            "mode" => case.mode = Mode::parse(value),
            "from" => case.own = value == "file",
            _ => {}
        }
    }
    case
}

fn with_query(path: &str, case: &CaseRef) -> String {
    let mut hash = path.to_owned() + &case.id;
    let pairs = [
        ("seed", case.seed.map(|seed| seed.to_string())),
        ("practitioner", case.practitioner.clone()),
        ("mode", case.mode.map(|mode| mode.name().to_owned())),
        ("from", case.own.then(|| "file".to_owned())),
    ];
    let mut sign = '?';
    for (name, value) in pairs.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        hash.push(sign);
        hash.push_str(name);
        hash.push('=');
        hash.push_str(&value);
        sign = '&';
    }
    hash
}
