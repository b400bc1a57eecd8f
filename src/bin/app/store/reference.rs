//! The reference: pages that lie beside the app and are fetched when somebody asks for one.

use super::Store;
use crate::platform::address;
use crate::platform::fetch::{self, Fetched};
use crate::routes::Route;
use crate::signals::*;

impl Store {
    /// Fetches a page, and goes there when it has come or could not.
    pub fn fetch_page(self, id: &str) {
        let file = ["reference/", &id.to_ascii_lowercase(), ".json"].concat();
        let route = Route::Reference(id.to_owned());
        let show = move |came: Result<String, String>| {
            // While it was on its way the student may have gone elsewhere.
            if Route::parse(&address::hash()) != route {
                return;
            }
            let (page, state) = match came {
                Ok(text) => (Some(text), Fetched::Here),
                Err(why) => (None, Fetched::Failed(why)),
            };
            self.page.set(page);
            self.page_state.set(state);
            self.problems.update(|count| *count += 1);
            self.route.set(route);
        };
        fetch::text(file, Box::new(show));
    }
}
