//! JSON without the space between its parts. Text is kept byte for byte: numbers and key order stay as written.

/// Leaves out all space outside of strings. What is not JSON comes out as something that is not JSON either.
pub fn compact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut escaped = false;
    for c in text.chars() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if !matches!(c, ' ' | '\t' | '\n' | '\r') {
            out.push(c);
            in_string = c == '"';
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_space_between_parts_goes() {
        let text = "{ \"a b\" : [ 1.0,\n\t2e3 ], \"q\\\" \\\\\" : \" kept \" }\r\n";
        assert_eq!(compact(text), "{\"a b\":[1.0,2e3],\"q\\\" \\\\\":\" kept \"}");
    }
}
