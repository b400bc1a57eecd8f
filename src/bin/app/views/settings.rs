//! Settings: how the page looks and moves, and the student's data.

use super::library::file_input;
use crate::dom::{El, Node, button, el, piece, plain};
use crate::signals::*;
use crate::store::Store;
use crate::store::settings::{Scheme, Settings};

/// Settings.
pub fn settings() -> Node {
    let store = Store::get();
    let schemes = [
        option(
            store,
            "scheme",
            "As the device",
            |s| s.scheme == Scheme::Device,
            |s, _| s.scheme = Scheme::Device,
        ),
        option(store, "scheme", "Light", |s| s.scheme == Scheme::Light, |s, _| s.scheme = Scheme::Light),
        option(store, "scheme", "Dark", |s| s.scheme == Scheme::Dark, |s, _| s.scheme = Scheme::Dark),
    ];
    let sizes = [
        option(store, "text", "Usual", |s| s.text == 100, |s, _| s.text = 100),
        option(store, "text", "Larger", |s| s.text == 115, |s, _| s.text = 115),
        option(store, "text", "Large", |s| s.text == 130, |s, _| s.text = 130),
        option(store, "text", "Very large", |s| s.text == 150, |s, _| s.text = 150),
    ];
    let still = [option(store, "", "Keep things still", |s| s.still, |s, on| s.still = on)];
    el("main")
        .class("page settings")
        .attr("data-view", "settings")
        .child(plain("h1", "Settings").attr("tabindex", "-1"))
        .child(options("Colours", schemes))
        .child(options("Size of the text", sizes))
        .child(options("Motion", still))
        .child(data(store))
        .into()
}

fn options<const N: usize>(legend: &'static str, options: [Node; N]) -> El {
    el("fieldset").class("options options--row").child(plain("legend", legend)).children(options)
}

/// One of several ways if `group` names them, or a box to tick.
fn option(
    store: Store,
    group: &'static str,
    name: &'static str,
    is: fn(&Settings) -> bool,
    set: fn(&mut Settings, bool),
) -> Node {
    let kind = if group.is_empty() { "checkbox" } else { "radio" };
    let input = el("input")
        .attr("type", kind)
        .attr_if("name", Some(group).filter(|group| !group.is_empty()))
        .live_flag("checked", move || store.settings.with(is))
        .on("change", move |happening| {
            let on = happening.checked();
            store.set(move |settings| set(settings, on));
        });
    piece("label", "option", input).child(piece("span", "option__name", name)).into()
}

fn data(store: Store) -> El {
    let sure = RwSignal::new(false);
    let about = "All of it is in this browser and nowhere else. Take it away as a file before you clear the browser or \
        change the device.";
    let export = button("button", "Take everything away as a file", move || store.export());
    let import = file_input("import", |store, text| store.import(&text), store);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("data-testid", "erase-sure")
        .live_flag("checked", move || sure.get())
        .on("change", move |happening| sure.set(happening.checked()));
    let erase = button("button button--harm", "Erase everything", move || {
        if sure.get_untracked() {
            store.erase();
            sure.set(false);
        }
    });
    // Not `disabled`: a button that goes dead under the finger would take the focus with it.
    let erase = erase
        .attr("data-testid", "erase")
        .live_attr("aria-disabled", move || (!sure.get()).then_some("true".into()));
    let sure = "I want to erase every run, own case and setting in this browser";
    el("section")
        .child(plain("h2", "Your data"))
        .child(plain("p", about))
        .child(piece("p", "deeds", export.attr("data-testid", "export")))
        .child(
            piece("label", "field field--file", plain("span", "Take in a file that was taken away"))
                .child(import),
        )
        .child(
            piece("div", "erase", piece("label", "option", tick).child(piece("span", "option__name", sure)))
                .child(erase),
        )
}
