//! The app: what a student sees. The engine judges; this program shows, saves and carries.

mod components;
mod dom;
mod platform;
mod routes;
mod store;
mod views;

fn main() {
    leptos::mount::mount_to_body(views::App);
}
