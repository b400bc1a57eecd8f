//! The app: what a student sees. The engine judges; this program shows, saves and carries.

mod components;
mod dom;
mod platform;
mod routes;
mod says;
mod signals;
mod store;
mod views;

fn main() {
    // Leptos starts its executor and keeps the owner of all signals; the nodes are put on the page by our own hand.
    leptos::mount::mount_to_body(|| platform::render::mount(views::app()));
}
