//! Strings that are hard to serialize and deserialize.

use fastrand::Rng;

/// Generates a string: often a few plain characters, otherwise one that is empty, long, or hard to serialize.
pub fn text(rng: &mut Rng) -> String {
    const PIECES: &[&str] = &[
        "a",
        "Z",
        "0",
        " ",
        "-",
        "/",
        "{",
        "}",
        "\"",
        "\\",
        "\n",
        "\r",
        "\t",
        "\u{8}",
        "\u{c}",
        "\0",
        "\u{1f}",
        "\u{7f}",
        "é",
        "ß",
        "€",
        "漢",
        "😀",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "\u{ffff}",
        "</script>",
        "null",
        "\\u0041",
        "arn:aws:secretsmanager:",
    ];
    match rng.u8(..12) {
        0 => String::new(),
        1 => "x".repeat(rng.usize(..300)),
        2 => (0..rng.usize(..80)).map(|_| rng.char(..)).collect(),
        3..8 => (0..rng.usize(1..12)).map(|_| rng.alphanumeric()).collect(),
        _ => (0..rng.usize(1..12)).filter_map(|_| rng.choice(PIECES).copied()).collect(),
    }
}

/// Serializes a string as JSON, with some unnecessary escapes.
pub fn quoted(rng: &mut Rng, text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '/' if rng.bool() => quoted.push_str("\\/"),
            '\n' => quoted.push_str("\\n"),
            character if character < ' ' || rng.u8(..30) == 0 => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    quoted.push_str(&match rng.bool() {
                        true => format!("\\u{unit:04x}"),
                        false => format!("\\u{unit:04X}"),
                    });
                }
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
