//! What wasm-bindgen writes around a program, and what of it the page needs.

use super::wasm::{MODULE, Shortened};

/// A program's glue.
pub struct Glue {
    /// The script.
    pub text: String,
}

impl Glue {
    /// The glue without what no page of ours calls: the classes that crates offer to scripts, and the start from
    /// bytes that are already there.
    pub fn trimmed(text: &str) -> Self {
        let text =
            text.replace("export { initSync, __wbg_init as default };", "export { __wbg_init as default };");
        let names: Vec<String> = text.lines().filter_map(class_name).map(str::to_owned).collect();
        // A class that the glue itself makes is used by the program.
        let unused = |name: &&String| {
            !text.contains(&format!("{name}.__wrap")) && !text.contains(&format!("new {name}("))
        };
        let out = names.iter().filter(unused).fold(text.clone(), |text, name| without_class(&text, name));
        Self { text: out }
    }

    /// The exports of the program that the glue names, and with them the page, as wasm-metadce wants to be told.
    pub fn graph(&self) -> String {
        let exports = self.exports();
        let reached = exports.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
        let mut graph = format!("[{{\"name\":\"the page\",\"root\":true,\"reaches\":[{reached}]}}");
        for name in exports {
            graph.push_str(&format!(",{{\"name\":\"{name}\",\"export\":\"{name}\"}}"));
        }
        graph + "]"
    }

    fn exports(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.calls().map(|(at, end)| &self.text[at..end]).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Where the glue names exports of the program: from and to which byte.
    fn calls(&self) -> impl Iterator<Item = (usize, usize)> {
        let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        self.text.match_indices("wasm.").filter_map(move |(at, found)| {
            // `wasm` is a word of its own here, and not the end of another.
            let before = self.text[..at].chars().next_back();
            let from = at + found.len();
            let length = self.text[from..].find(|c| !part(c)).unwrap_or(self.text.len() - from);
            (!before.is_some_and(|before| part(before) || before == '.')).then_some((from, from + length))
        })
    }

    /// The glue for the program with short names, without the imports that the program no longer has.
    pub fn renamed(&self, program: &Shortened) -> String {
        let short = |names: &[(String, String)], old: &str| {
            names.iter().find(|(name, _)| name == old).map(|(_, short)| short.clone())
        };
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        for (from, to) in self.calls() {
            text.push_str(&self.text[done..from]);
            let name = &self.text[from..to];
            text.push_str(&short(&program.exports, name).unwrap_or_else(|| name.to_owned()));
            done = to;
        }
        text.push_str(&self.text[done..]);

        let mut out = String::with_capacity(text.len());
        let mut left_out = false;
        for line in text.split_inclusive('\n') {
            if let Some((name, rest)) = import(line) {
                let short = short(&program.imports, name);
                left_out = short.is_none();
                if let Some(short) = short {
                    out.push_str(&format!("        {short}: function{rest}"));
                }
            } else if line.starts_with("        \"./") && line.ends_with("_bg.js\": import0,\n") {
                out.push_str(&format!("        {MODULE}: import0,\n"));
            } else {
                left_out = left_out && line.starts_with("        ");
                if !left_out {
                    out.push_str(line);
                }
            }
        }
        out
    }
}

/// The name of the import that begins in this line, and what follows. Imports stand two steps from the edge.
fn import(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix("        ")?.split_once(": function")?;
    (!name.starts_with([' ', '}'])).then_some((name, rest))
}

fn class_name(line: &str) -> Option<&str> {
    line.strip_prefix("export class ")?.split_whitespace().next()
}

/// Leaves out a class, the line that makes it disposable, and what frees its objects. Each stands at the left edge
/// and ends before the next thing that does.
fn without_class(text: &str, name: &str) -> String {
    let heads = [
        format!("export class {name} "),
        format!("if (Symbol.dispose) {name}."),
        format!("const {name}Finalization "),
    ];
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        if !line.starts_with([' ', '}']) {
            inside = heads.iter().any(|head| line.starts_with(head));
        }
        if !inside {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Glue, Shortened};

    const GLUE: &str = "\
export class Source {
    free() {
        SourceFinalization.unregister(this);
        wasm.source_free(this.ptr);
    }
}
if (Symbol.dispose) Source.prototype[Symbol.dispose] = Source.prototype.free;

export class Made {
    static __wrap(ptr) {
        return wasm.made_new(ptr);
    }
}
function imports() {
    return { a: () => Made.__wrap(wasm.memory.buffer), b: globalThis.wasm.other, c: () => wasm.__start };
}
const SourceFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.source_free(ptr, 1));
export { initSync, __wbg_init as default };
";

    #[test]
    fn a_class_that_nobody_makes_goes_with_all_that_belongs_to_it() {
        let glue = Glue::trimmed(GLUE);
        assert!(!glue.text.contains("Source"), "{}", glue.text);
        assert!(glue.text.contains("export class Made {\n    static __wrap"), "{}", glue.text);
        assert!(glue.text.ends_with("}\nexport { __wbg_init as default };\n"), "{}", glue.text);
    }

    #[test]
    fn what_is_shorter_in_the_program_is_shorter_in_its_glue() {
        let text = "
    const import0 = {
        __proto__: null,
        __wbg_log_0123: function(arg0) {
            wasm.run(arg0);
        },
        __wbg_gone_4567: function() { return handleError(function () {
            wasm.run();
        }, arguments); },
    };
    return {
        \"./app_bg.js\": import0,
    };
";
        let named = |old: &str, new: &str| vec![(old.to_owned(), new.to_owned())];
        let short = Shortened {
            bytes: Vec::new(),
            imports: named("__wbg_log_0123", "q"),
            exports: named("run", "r"),
        };
        let glue = Glue { text: text.to_owned() }.renamed(&short);
        assert_eq!(
            glue,
            "\n    const import0 = {\n        __proto__: null,\n        q: function(arg0) {\n            wasm.r(arg0);\n        },\n    };\n    return {\n        a: import0,\n    };\n"
        );
    }

    #[test]
    fn the_page_reaches_what_the_glue_names() {
        assert_eq!(Glue::trimmed(GLUE).exports(), ["__start", "made_new", "memory"]);
        let graph = Glue { text: "wasm.a()".to_owned() }.graph();
        assert_eq!(graph, r#"[{"name":"the page","root":true,"reaches":["a"]},{"name":"a","export":"a"}]"#);
    }
}
