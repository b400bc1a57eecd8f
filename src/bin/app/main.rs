//! The app: what a student sees. The engine judges; this program shows, saves and carries.
//!
//! It is built twice from this source. As it stands here it has what is needed to choose a case, begin it and talk in
//! it; with the feature `whole` (`src/bin/whole/main.rs`) it has everything, and the first hands over to it.

// The first half leaves unused what only the whole has a view for. That nothing is unused by both, the whole shows.
#![cfg_attr(not(feature = "whole"), allow(dead_code))]

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
    leptos::mount::mount_to_body(|| platform::render::mount(views::app(true)));
}
