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
    Element(Box<El>),
    /// Several pieces, one after the other.
    Many(Vec<Node>),
    /// A piece that is made anew whenever a signal that it reads has changed.
    Live(Box<dyn FnMut() -> Node>),
    /// A list that grows at its end, and is cut back where its keys differ from those before. Its rows are made
    /// outside of any effect: only the keys follow signals.
    Growing(Box<dyn FnMut() -> Vec<u64>>, Box<dyn FnMut(usize) -> Node>),
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
pub struct Happening(pub crate::platform::render::Event);

/// What is done when an event happens.
pub type Listener = Box<dyn FnMut(Happening)>;

/// An element while it is described.
pub struct El {
    pub(crate) tag: &'static str,
    pub(crate) settings: Vec<(&'static str, Setting)>,
    pub(crate) listeners: Vec<(&'static str, Listener)>,
    pub(crate) children: Vec<Node>,
}

/// An element with a tag.
pub fn el(tag: &'static str) -> El {
    El { tag, settings: Vec::new(), listeners: Vec::new(), children: Vec::new() }
}

impl El {
    /// Gives it a class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }
    /// Gives it an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.settings.push((name, Setting::Attribute(value.into())));
        self
    }
    /// Gives it an attribute if there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }
    /// Gives it an attribute that follows signals; `None` takes it away.
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        self.settings.push((name, Setting::LiveAttribute(Box::new(value))));
        self
    }
    /// Gives it a property, such as `checked` or `disabled`, that follows signals.
    pub fn live_flag(mut self, name: &'static str, value: impl FnMut() -> bool + 'static) -> Self {
        self.settings.push((name, Setting::LiveFlag(Box::new(value))));
        self
    }
    /// Listens for an event.
    pub fn on(mut self, event: &'static str, call: impl FnMut(Happening) + 'static) -> Self {
        self.listeners.push((event, Box::new(call)));
        self
    }
    /// Puts something into it.
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }
    /// Puts several things into it.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }
    /// Puts something into it that is made anew whenever a signal that it reads has changed.
    pub fn live<N: Into<Node>>(self, mut make: impl FnMut() -> N + 'static) -> Self {
        self.child(Node::Live(Box::new(move || make().into())))
    }
}

/// A piece that is made anew only when its key changes: signals may change often, and what is shown seldom.
pub fn keyed(mut key: impl FnMut() -> u64 + 'static, mut make: impl FnMut() -> Node + 'static) -> Node {
    Node::Growing(Box::new(move || vec![key()]), Box::new(move |_| make()))
}

/// An element with a class and something in it.
pub fn piece(tag: &'static str, class: &'static str, child: impl Into<Node>) -> El {
    el(tag).class(class).child(child)
}

/// An element with something in it.
pub fn plain(tag: &'static str, child: impl Into<Node>) -> El {
    el(tag).child(child)
}

/// A button that does something.
pub fn button(class: &'static str, label: impl Into<Node>, mut call: impl FnMut() + 'static) -> El {
    el("button").attr("type", "button").class(class).on("click", move |_| call()).child(label)
}

/// A link to a place in the app.
pub fn link(class: &'static str, href: String, label: impl Into<Node>) -> El {
    el("a").class(class).attr("href", href).child(label)
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(Box::new(element))
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
