//! What a page is made of.

/// A page of the reference.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its name in addresses, such as `EC107`, `1.07`, `emdr`, `R180`, `standards`.
    pub id: String,
    /// Another name by which it is asked for.
    pub also: Option<&'static str>,
    /// What kind of page it is: rule, standard, method, concept or list.
    pub kind: &'static str,
    /// The heading.
    pub title: String,
    /// What stands below it.
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading within the page.
    Heading(String),
    /// The page in one sentence.
    Lede(Line),
    /// A paragraph.
    Paragraph(Line),
    /// A paragraph in small letters: a date, a caution, a source.
    Note(Line),
    /// A list.
    List(Vec<Line>),
    /// A table: the headings of its columns, and its rows, each with its heading first.
    Table(Vec<String>, Vec<Vec<Line>>),
}

/// A line of text with its links.
#[derive(Debug, Clone, Default)]
pub struct Line(pub Vec<Piece>);

/// A part of a line.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Text as it is.
    Text(String),
    /// A word that matters.
    Strong(String),
    /// A link to a place of the app.
    Link {
        /// What stands after `#/`.
        to: String,
        /// What is read.
        text: String,
    },
}

impl Page {
    /// A page with nothing on it yet.
    pub(super) fn new(kind: &'static str, id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), also: None, kind, title: title.into(), blocks: Vec::new() }
    }
    /// With one more block.
    pub(super) fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
    /// With a heading and a block below it.
    pub(super) fn part(self, heading: impl Into<String>, block: Block) -> Self {
        self.with(Block::Heading(heading.into())).with(block)
    }
    /// With a heading and a paragraph, unless the text is empty.
    pub(super) fn told(self, heading: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.part(heading, Block::Paragraph(text.into())) }
    }
    /// With a heading and a list, unless the list is empty.
    pub(super) fn listed(self, heading: &str, lines: Vec<Line>) -> Self {
        if lines.is_empty() { self } else { self.part(heading, Block::List(lines)) }
    }
    /// With what stands below every page.
    pub(super) fn signed(self, source: &str) -> Self {
        let foot = format!(
            "{source}State of {}. For learning, not legal advice. Not affiliated with NASW, CSWE or ASWB.",
            super::DATED
        );
        self.with(Block::Note(foot.into()))
    }
    /// The name of its file, without the ending. In small letters, because an address may be typed in any.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.id.to_ascii_lowercase()
    }
    /// All lines of the page.
    #[must_use]
    pub fn lines(&self) -> Vec<&Line> {
        self.blocks.iter().flat_map(Block::lines).collect()
    }
}

impl Block {
    fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Heading(_) => Vec::new(),
            Self::Lede(line) | Self::Paragraph(line) | Self::Note(line) => vec![line],
            Self::List(lines) => lines.iter().collect(),
            Self::Table(_, rows) => rows.iter().flatten().collect(),
        }
    }
}

impl Line {
    /// With text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Text(text.into()));
        self
    }
    /// With a word that matters.
    pub(super) fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Strong(text.into()));
        self
    }
    /// With a link to a page of the reference.
    pub(super) fn page(mut self, id: &str, text: impl Into<String>) -> Self {
        self.0.push(Piece::Link { to: format!("reference/{id}"), text: text.into() });
        self
    }
    /// With a link to the page before a case.
    pub(super) fn case(mut self, id: &str, title: &str) -> Self {
        self.0.push(Piece::Link { to: format!("start/{id}"), text: title.to_owned() });
        self
    }
    /// The line as people read it.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(Piece::as_str).collect()
    }
}

impl Piece {
    /// What is read.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Link { text, .. } => text,
        }
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::default().text(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::default().text(text)
    }
}
