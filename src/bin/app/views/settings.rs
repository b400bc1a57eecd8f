//! Settings: how the page looks and moves, and the student's data.

use crate::platform::files;
use crate::store::Store;
use crate::store::settings::Scheme;
use leptos::prelude::*;

/// Settings.
#[component]
pub fn SettingsView() -> impl IntoView {
    let store = Store::get();
    let sure = RwSignal::new(false);
    let schemes = [(Scheme::Device, "As the device"), (Scheme::Light, "Light"), (Scheme::Dark, "Dark")].map(
        |(value, name)| {
            view! {
                <label class="option">
                    <input type="radio" name="scheme"
                        prop:checked=move || store.settings.with(|settings| settings.scheme == value)
                        on:change=move |_| store.set(|settings| settings.scheme = value) />
                    <span class="option__name">{name}</span>
                </label>
            }
        },
    );
    let sizes =
        [(100, "Usual"), (115, "Larger"), (130, "Large"), (150, "Very large")].map(|(value, name)| {
            view! {
                <label class="option">
                    <input type="radio" name="text"
                        prop:checked=move || store.settings.with(|settings| settings.text == value)
                        on:change=move |_| store.set(|settings| settings.text = value) />
                    <span class="option__name">{name}</span>
                </label>
            }
        });
    let import = move |event| {
        leptos::task::spawn_local(async move {
            match files::chosen(event).await {
                Some(Ok(text)) => store.import(&text),
                Some(Err(why)) => store.tell(&why),
                None => {}
            }
        });
    };
    view! {
        <main class="page settings" data-view="settings">
            <h1 tabindex="-1">"Settings"</h1>
            <fieldset class="options options--row"><legend>"Colours"</legend>{schemes}</fieldset>
            <fieldset class="options options--row"><legend>"Size of the text"</legend>{sizes}</fieldset>
            <fieldset class="options options--row">
                <legend>"Motion"</legend>
                <label class="option">
                    <input type="checkbox"
                        prop:checked=move || store.settings.with(|settings| settings.still)
                        on:change=move |event| store.set(|settings| settings.still = event_target_checked(&event)) />
                    <span class="option__name">"Keep things still"</span>
                </label>
            </fieldset>
            <section>
                <h2>"Your data"</h2>
                <p>"All of it is in this browser and nowhere else. Take it away as a file before you clear the browser or change the device."</p>
                <p class="deeds">
                    <button type="button" class="button" data-testid="export" on:click=move |_| store.export()>"Take everything away as a file"</button>
                </p>
                <label class="field field--file">
                    <span>"Take in a file that was taken away"</span>
                    <input type="file" accept=".json,application/json" data-testid="import" on:change=import />
                </label>
                <div class="erase">
                    <label class="option">
                        <input type="checkbox" data-testid="erase-sure" prop:checked=sure on:change=move |event| sure.set(event_target_checked(&event)) />
                        <span class="option__name">"I want to erase every run, own case and setting in this browser"</span>
                    </label>
                    <button type="button" class="button button--harm" data-testid="erase"
                        prop:disabled=move || !sure.get()
                        on:click=move |_| { store.erase(); sure.set(false); }>
                        "Erase everything"
                    </button>
                </div>
            </section>
        </main>
    }
    .into_any()
}
