//! The app: what a student sees. The engine judges; this program shows, saves and carries.

mod components;
mod dom;
mod platform;
mod routes;
mod signals;
mod store;
mod views;

fn main() {
    // Effects run as tasks of the browser. This can only fail when it is done twice.
    let _ = signals::Executor::init_wasm_bindgen();
    let owner = signals::Owner::new();
    owner.with(|| platform::render::mount(views::app()));
    // Whatever the page owns lives as long as the page.
    std::mem::forget(owner);
}
