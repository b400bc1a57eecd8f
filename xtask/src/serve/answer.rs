//! What the server answers to a request line.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// An HTTP answer.
pub struct Answer {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
    with_body: bool,
}

/// The answer to `GET /path?query HTTP/1.1` from the files under `root`.
pub fn to(request: &str, root: &Path) -> Answer {
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut answer = match method {
        "GET" | "HEAD" => file(target, root),
        _ => Answer::plain("405 Method Not Allowed", "Only GET and HEAD are answered here.\n"),
    };
    answer.with_body = method != "HEAD";
    answer
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Self {
        let kind = "text/plain; charset=utf-8";
        Self { status, kind, location: None, body: text.as_bytes().to_vec(), with_body: true }
    }

    fn not_found() -> Self {
        Self::plain("404 Not Found", "There is no such file.\n")
    }

    /// Sends it, and with it the word that the connection ends here.
    pub fn write(&self, to: &mut impl Write) -> std::io::Result<()> {
        write!(to, "HTTP/1.1 {}\r\nContent-Type: {}\r\n", self.status, self.kind)?;
        write!(to, "Content-Length: {}\r\nConnection: close\r\n", self.body.len())?;
        // After a new build the browser must not show the old one.
        write!(to, "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n")?;
        if let Some(location) = &self.location {
            write!(to, "Location: {location}\r\n")?;
        }
        to.write_all(b"\r\n")?;
        if self.with_body {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

fn file(target: &str, root: &Path) -> Answer {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Some(inside) = resolve(path, root) else { return Answer::not_found() };
    if inside.is_dir() && !path.ends_with('/') {
        // Without the slash, relative addresses in the page would point beside the folder.
        let mut answer = Answer::plain("301 Moved Permanently", "It is a folder.\n");
        answer.location = path.rsplit('/').next().map(|last| format!("{last}/"));
        return answer;
    }
    let found = if inside.is_dir() { inside.join("index.html") } else { inside };
    match fs::read(&found) {
        Ok(body) => Answer { status: "200 OK", kind: kind(&found), location: None, body, with_body: true },
        Err(_) => Answer::not_found(),
    }
}

/// The file that a path names, if it is really inside `root`: after decoding, no part of it may lead upwards, be hidden
/// or hold a separator, and no link may lead out.
fn resolve(path: &str, root: &Path) -> Option<PathBuf> {
    let mut inside = root.canonicalize().ok()?;
    let root = inside.clone();
    for part in path.strip_prefix('/')?.split('/').filter(|part| !part.is_empty()) {
        let part = decode(part)?;
        if part.starts_with('.') || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        inside.push(part);
    }
    inside.canonicalize().ok().filter(|file| file.starts_with(&root))
}

/// `%20` and the like as text; nothing if it is not UTF-8.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The MIME type by the ending. Browsers refuse scripts and WebAssembly of the wrong one.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with a secret beside it, gone when the test is over.
    struct Site(PathBuf);

    impl Site {
        fn new(test: &str) -> Self {
            let root = std::env::temp_dir().join(format!("practicum-serve-{test}-{}", std::process::id()));
            fs::create_dir_all(root.join("site/cases/a b")).unwrap();
            for (file, text) in [
                ("secret.txt", "secret"),
                ("site/index.html", "home"),
                ("site/app.wasm", "wasm"),
                ("site/.hidden", "hidden"),
                ("site/cases/a b/index.html", "case"),
            ] {
                fs::write(root.join(file), text).unwrap();
            }
            Self(root)
        }

        fn get(&self, path: &str) -> Answer {
            to(&format!("GET {path} HTTP/1.1"), &self.0.join("site"))
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn files_have_their_types_and_folders_their_page() {
        let site = Site::new("types");
        let home = site.get("/?a=b");
        assert_eq!(
            (home.status, home.kind, &home.body[..]),
            ("200 OK", "text/html; charset=utf-8", &b"home"[..])
        );
        assert_eq!(site.get("/app.wasm").kind, "application/wasm");
        assert_eq!(site.get("/cases/a%20b/").body, b"case");
        assert_eq!(site.get("/cases/a%20b").location.as_deref(), Some("a%20b/"));
        assert!(!to("HEAD / HTTP/1.1", &site.0.join("site")).with_body);
        assert_eq!(to("POST / HTTP/1.1", &site.0.join("site")).status, "405 Method Not Allowed");
    }

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        let site = Site::new("outside");
        let escapes = "/../secret.txt /%2e%2e/secret.txt /cases/../../secret.txt /..%2fsecret.txt /..\\secret.txt \
                       /%2fetc%2fpasswd //etc/passwd /.hidden /%00 /% /%ff secret.txt";
        for path in escapes.split(' ') {
            assert_eq!(site.get(path).status, "404 Not Found", "{path}");
        }
        assert_eq!(site.get("").status, "404 Not Found");
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out() {
        let site = Site::new("link");
        std::os::unix::fs::symlink(site.0.join("secret.txt"), site.0.join("site/link.txt")).unwrap();
        assert_eq!(site.get("/link.txt").status, "404 Not Found");
    }
}
