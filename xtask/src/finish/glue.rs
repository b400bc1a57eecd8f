//! What wasm-bindgen writes around a program, and what of it the page needs.

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
        let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut names: Vec<&str> = Vec::new();
        for (at, found) in self.text.match_indices("wasm.") {
            // `wasm` is a word of its own here, and not the end of another.
            if self.text[..at].chars().next_back().is_some_and(|before| part(before) || before == '.') {
                continue;
            }
            let rest = &self.text[at + found.len()..];
            names.push(&rest[..rest.find(|c| !part(c)).unwrap_or(rest.len())]);
        }
        names.sort_unstable();
        names.dedup();
        names
    }
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
    use super::Glue;

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
    fn the_page_reaches_what_the_glue_names() {
        assert_eq!(Glue::trimmed(GLUE).exports(), ["__start", "made_new", "memory"]);
        let graph = Glue { text: "wasm.a()".to_owned() }.graph();
        assert_eq!(graph, r#"[{"name":"the page","root":true,"reaches":["a"]},{"name":"a","export":"a"}]"#);
    }
}
