//! Views as values: one small type that says what an element is, whom it listens to and which of its parts live.
//!
//! Leptos gives each view a type of its own, and the code for all those types took twice the bytes that the whole
//! page may have. Here every view has the same type, [`Node`]; signals, memos, owners and effects are Leptos', and
//! `platform::render` puts the nodes on the page.

use std::borrow::Cow;

/// A piece of a view.
pub enum Node {
    /// Nothing.
    Empty,
    /// Text. It is never read as markup.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Several pieces, one after the other.
    Many(Vec<Node>),
    /// A piece that is made anew whenever a signal that it reads has changed.
    Live(Box<dyn FnMut() -> Node>),
    /// A list that grows at its end, and is cut back where its keys differ from those before. Its rows are made
    /// outside of any effect: only the keys follow signals.
    Growing(Box<Growing>),
}

/// A growing list: the keys of its rows, and how the rows from a place on are made.
pub struct Growing {
    pub(crate) keys: Box<dyn FnMut() -> Vec<u64>>,
    pub(crate) make: Box<dyn FnMut(usize) -> Vec<Node>>,
}

/// What an attribute or property is set to.
pub enum Setting {
    /// A fixed attribute.
    Attribute(Cow<'static, str>),
    /// An attribute that follows signals; `None` takes it away.
    LiveAttribute(Box<dyn FnMut() -> Option<Cow<'static, str>>>),
    /// A property such as `checked` or `disabled` that follows signals.
    LiveFlag(Box<dyn FnMut() -> bool>),
}

/// Something that happened to an element, as far as views care.
pub struct Happening(pub crate::platform::render::Target);

/// What is done when an event happens.
pub type Listener = Box<dyn FnMut(Happening)>;

/// An element while it is described. It is a pointer, and what it is told is told out of line: views are made of
/// nothing but such calls, and each of them should be a few bytes of program.
pub struct El(pub(crate) Box<Parts>);

/// The parts of an element.
pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) settings: Vec<(&'static str, Setting)>,
    pub(crate) listeners: Vec<(&'static str, Listener)>,
    pub(crate) children: Vec<Node>,
}

/// What can stand in an element.
pub trait Child {
    /// Puts it there.
    fn put(self, into: &mut Parts);
}

/// What an attribute can be set to.
pub trait Worth {
    /// Sets it.
    fn set(self, name: &'static str, of: &mut Parts);
}

/// An element with a tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, settings: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

impl El {
    /// Gives it a class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }
    /// Gives it an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Worth) -> Self {
        value.set(name, &mut self.0);
        self
    }
    /// Gives it an attribute if there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<impl Worth>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }
    /// Gives it an attribute that follows signals; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        self.setting(name, Setting::LiveAttribute(Box::new(value)))
    }
    /// Gives it a property, such as `checked` or `disabled`, that follows signals.
    pub fn live_flag(self, name: &'static str, value: impl FnMut() -> bool + 'static) -> Self {
        self.setting(name, Setting::LiveFlag(Box::new(value)))
    }
    #[inline(never)]
    fn setting(mut self, name: &'static str, setting: Setting) -> Self {
        self.0.settings.push((name, setting));
        self
    }
    /// Listens for an event.
    pub fn on(self, event: &'static str, call: impl FnMut(Happening) + 'static) -> Self {
        self.listener(event, Box::new(call))
    }
    #[inline(never)]
    fn listener(mut self, event: &'static str, call: Listener) -> Self {
        self.0.listeners.push((event, call));
        self
    }
    /// Puts something into it.
    pub fn child(mut self, child: impl Child) -> Self {
        child.put(&mut self.0);
        self
    }
    /// Puts several things into it.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        children.into_iter().for_each(|child| child.put(&mut self.0));
        self
    }
    /// Puts something into it that is made anew whenever a signal that it reads has changed.
    pub fn live<N: Into<Node>>(self, mut make: impl FnMut() -> N + 'static) -> Self {
        self.child(Node::Live(Box::new(move || make().into())))
    }
}

/// A list that grows at its end.
pub fn growing(
    keys: impl FnMut() -> Vec<u64> + 'static,
    make: impl FnMut(usize) -> Vec<Node> + 'static,
) -> Node {
    Node::Growing(Box::new(Growing { keys: Box::new(keys), make: Box::new(make) }))
}

/// A piece that is made anew only when its key changes: signals may change often, and what is shown seldom.
pub fn keyed(mut key: impl FnMut() -> u64 + 'static, mut make: impl FnMut() -> Node + 'static) -> Node {
    growing(move || vec![key()], move |_| vec![make()])
}

/// An element with a class and something in it.
pub fn piece(tag: &'static str, class: &'static str, child: impl Child) -> El {
    el(tag).class(class).child(child)
}

/// An element with something in it.
pub fn plain(tag: &'static str, child: impl Child) -> El {
    el(tag).child(child)
}

/// A button that does something.
pub fn button(class: &'static str, label: &'static str, mut call: impl FnMut() + 'static) -> El {
    blank_button(class, label, Box::new(move |_| call()))
}

#[inline(never)]
fn blank_button(class: &'static str, label: &'static str, call: Listener) -> El {
    piece("button", class, label).attr("type", "button").listener("click", call)
}

/// A link to a place in the app.
#[inline(never)]
pub fn link(class: &'static str, href: String, label: &'static str) -> El {
    piece("a", class, label).attr("href", href)
}

impl Worth for &'static str {
    #[inline(never)]
    fn set(self, name: &'static str, of: &mut Parts) {
        of.settings.push((name, Setting::Attribute(Cow::Borrowed(self))));
    }
}

impl Worth for String {
    #[inline(never)]
    fn set(self, name: &'static str, of: &mut Parts) {
        of.settings.push((name, Setting::Attribute(Cow::Owned(self))));
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn put(self, into: &mut Parts) {
        into.children.push(Node::Text(Cow::Borrowed(self)));
    }
}

impl Child for String {
    #[inline(never)]
    fn put(self, into: &mut Parts) {
        into.children.push(Node::Text(Cow::Owned(self)));
    }
}

impl Child for El {
    #[inline(never)]
    fn put(self, into: &mut Parts) {
        into.children.push(Node::Element(self));
    }
}

impl Child for Node {
    #[inline(never)]
    fn put(self, into: &mut Parts) {
        into.children.push(self);
    }
}

impl<C: Child> Child for Option<C> {
    fn put(self, into: &mut Parts) {
        if let Some(child) = self {
            child.put(into);
        }
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Empty, Into::into)
    }
}

impl From<Vec<Self>> for Node {
    fn from(nodes: Vec<Self>) -> Self {
        Self::Many(nodes)
    }
}
