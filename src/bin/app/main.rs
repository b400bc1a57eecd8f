//! The app.

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| {
        view! {
            <main data-view="library">
                <h1>"Practicum"</h1>
                <p>"Meet the client before you meet the client."</p>
            </main>
        }
    });
}
