//! XML that is not well formed, which the crates deliberately read in different ways.

use xmlparser::{ElementEnd, Token, Tokenizer};

/// Whether a body starts as XML but is not well formed up to the end of its root element, or has a document type
/// declaration.
pub(crate) fn is_malformed(body: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(body) else { return false };
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return false;
    }
    let mut open = Vec::new();
    for token in Tokenizer::from(text) {
        match token {
            Ok(Token::DtdStart { .. } | Token::EmptyDtd { .. }) | Err(_) => return true,
            Ok(Token::ElementStart { prefix, local, .. }) => open.push((prefix.as_str(), local.as_str())),
            Ok(Token::ElementEnd { end, .. }) => {
                let closed = match end {
                    ElementEnd::Open => continue,
                    ElementEnd::Empty => open.pop().is_some(),
                    ElementEnd::Close(prefix, local) => open.pop() == Some((prefix.as_str(), local.as_str())),
                };
                if !closed || open.is_empty() {
                    return !closed;
                }
            }
            Ok(_) => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognizes_well_formed_documents() {
        for body in
            ["<a/>", "<?xml version='1.0'?>\n<a b='c'><x:d>&lt;</x:d><e/></a>rest<", "", "{}", "\u{feff} <a></a >"]
        {
            assert!(!is_malformed(body.as_bytes()), "{body}");
        }
        for body in
            ["<a>", "<a></b>", "<a><b></a></b>", "<a", "<a b></a>", "<!DOCTYPE a><a/>", " <?xml version='1.0'?><a/>"]
        {
            assert!(is_malformed(body.as_bytes()), "{body}");
        }
    }
}
