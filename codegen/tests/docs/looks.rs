//! Tests the Markdown of documentation: each snapshot contains inputs, each followed by its summary and Markdown.

use codegen::docs::{Options, to_markdown};

#[test]
fn paragraphs() {
    show(
        "paragraphs",
        &[
            "",
            "<p></p>  <p> </p>",
            "Says one thing. Then it says another, which is long enough to be wrapped where a line is full.",
            "<p>Says one thing. Then it says another.</p><p>And a third<br/>on two lines.<br><br>And a fourth.</p>",
            "<p>The value to keep, e.g. a password for the U.S. region. At most 64 KB.</p>",
            "<p>Valid values are:</p>",
            "<fullname>Vault of Keys</fullname><p>Keeps keys.</p><h2>How</h2><p>Safely.</p><h3>How safely</h3><p>Very.</p>",
            "<div>One</div><section>Two</section>Three<hr>Four",
        ],
    );
}

#[test]
fn inline_text() {
    show(
        "inline_text",
        &[
            "<p><b>Bold</b>, <i>slanted</i>, <code>code</code>, <b><i>both</i></b>, 2<sup>63</sup>-1 and 1<sup>st</sup>.</p>",
            "<p><i>A <code>name</code> and <b>more</b></i> in <b> spaces </b>, in<b>side</b> and in<b>(side)</b>, a comma <code>,</code> too.</p>",
            "<p>Code with <code>a`tick</code>, <code>``</code>, <code>*stars* &lt;tags&gt;</code> and <code> blanks </code>.</p>",
            "<p>An ARN is <code>arn:aws:iam::<i>account</i>:role/<role-name></code>, or with a <region>.</p>",
            "<p>Never closed <b>bold <code>code</p><p>ends with its paragraph.</p>",
            "<p>Crossed <b>one <i>two</b> three</i> tags.</p>",
            "<p>In HTML, `backticks` are code as well, one ` alone is not.</p>",
            "<p>The layout of a source <i>\n   <a href=\"https://docs.example.com/\">shows</a>\n   </i>, but not here.</p>",
        ],
    );
}

#[test]
fn lists() {
    show(
        "lists",
        &[
            "<p>One of:</p><ul><li>first</li><li><p>second</p><ul><li>inner</li><li>other</li></ul></li></ul><p>After.</p>",
            "<ol><li><p>Do this.</p><p>With care.</p></li><li>Then that.</li></ol><ol start=\"5\"><li>Go on.</li></ol>",
            "<ul><li>a list</li></ul><ul><li>and another</li></ul><ul><li>and one more</li></ul>",
            "<dl><dt>Name</dt><dd><p>What it is called.</p><p>Once.</p></dd><dt><code>Key</code></dt><dd>What opens it.</dd><dt>Bare</dt></dl>",
            "<ul>stray<li>never closed<li>nor this<ul><li>inner</ul>tail</ul>",
            "<li>without</li><li>a list</li><p>After.</p>",
            "<ul><li>nested without</li><ul><li>its item</li></ul></ul>",
            "<ul><li></li><li> </li></ul><p>Empty lists leave nothing.</p>",
            "<ol><li>With code:<pre>{\n  \"a\": 1\n}</pre></li></ol>",
        ],
    );
}

#[test]
fn notes() {
    show(
        "notes",
        &[
            "<p>Before.<note><p>Take care. It is long enough that the quotation has to be wrapped somewhere in the middle.</p><ul><li>of this</li></ul></note></p>",
            "<important>No paragraph.</important><p>Between.</p><note><ul><li>a list only</li></ul></note>",
            "<note><p><b>Note</b> that the label is there.</p></note><note>Notes are not labels.</note>",
            "<ul><li>Item<note><p>within</p></note></li></ul><blockquote>A quotation.</blockquote>",
            "<p><b>Note</b></p><p>Left alone.</p>",
        ],
    );
}

#[test]
fn tables() {
    show(
        "tables",
        &[
            "<table><thead><tr><th>Name</th><th>Means</th></tr></thead><tbody><tr><td><code>a|b</code></td><td>either | or</td></tr><tr><td>c</td></tr></tbody></table>",
            "<table><tr><td>no</td><td>header</td></tr></table>",
            "<table><tr><th>Name</th><th>Means</th></tr><tr><td>a</td><td><p>One.</p><p>Two.</p></td></tr><tr><td>b</td><td><ul><li>x</li></ul></td></tr></table>",
            "<table><tr><th>Only<br>a header</th></tr></table>",
            "<table><tr><th>More</th><th>names</th></tr><tr><td>than<ul><li>cells</li></ul></td></tr></table>",
            "<table>caption<tr><td>never <b>closed<tr><td>second",
        ],
    );
}

#[test]
fn code() {
    show(
        "code",
        &[
            "<p>Send:</p><pre>\nGET /  \n\n\tX: `y`\n```\n</pre>",
            "<pre><code class=\"language-json\">{\"a\": &lt;b&gt;}</code></pre>",
            "Rust is text:\n\n```rust\nlet x = 1;\n```\n\n```JSON title\n{}\n```\n\n    indented\n      more",
        ],
    );
}

#[test]
fn links() {
    show(
        "links",
        &[
            "<p>See <a href=\"https://docs.example.com/a_b?c=1&amp;copy;=2\">the <i>guide</i></a>, https://docs.example.com/x. (Or http://docs.example.com/y(z).)</p>",
            "<p>Relative: <a href=\"limits.html#top\">limits</a>, <a href=\"/root\">root</a>, <a href=\"../user/\">guide</a>, <a href=\"//cdn.example.com\">other</a>.</p>",
            "<p>Nowhere: <a href=\"javascript:alert(1)\">a</a>, <a href=\"data:text/html,x\">b</a>, <a href=\"\">here</a>, <a>Unknown</a>, <a>nothing known</a>.</p>",
            "<p>Own: <a>ListKeys</a>, <code>ListKeys</code>, <a href=\"API_ListKeys.html\">ListKeys</a>, {@link ListKeys}, {@code Key}, <a>Key$Name</a>, <a href=\"https://docs.example.com/vault/api/API_Key.html\">the key</a>, <code>Key.Owner</code>.</p>",
            "<p>Foreign: <a href=\"https://docs.example.com/other/api/API_Key.html\">Key</a>. In scope: <code>Scoped</code>.</p>",
            "<p>Patterns: https://vault.<region>.example.com/ and https://{host}/x, <a href=\"mailto:a@b.example\">mail</a>.</p>",
            "CommonMark: [`Key`], [the key][Key], [keys](ListKeys), [none], <https://docs.example.com/z>, [up](../user/), <me@b.example>.",
            "<p><a href=\"https://docs.example.com/1\">one <a href=\"https://docs.example.com/2\">two</a> rest</p>",
        ],
    );
}

#[test]
fn commonmark() {
    show(
        "commonmark",
        &[
            "# Vault\n\nKeeps **keys** and *locks*. Use `Key`\\\nalways.\n\n## Lists\n\n* one\n  1. two\n\n* three\n\n> quoted\n\n| a | b |\n|---|---|\n| `x\\|y` | z |",
            "> [!WARNING]\n> It is hot.",
            "Snake_case, 2 * 3 * 4, ~~gone~~, a <bee> c and 1 < 2.\nNext line; &amp; entities.",
            "    Set in by its author.",
        ],
    );
}

#[test]
fn mixtures() {
    show(
        "mixtures",
        &[
            "# Vault\n\n<note>Locked <b>always</b>.</note>\n\n- first with <code>code</code>\n- second",
            "<p>HTML first.</p>\n\n- then a list\n- of CommonMark",
            "Text with <b>bold</b> and `code` and **strong**.",
            "Text first<p>then HTML with *stars*.</p>\n    <ul>\n        <li>set in</li>\n    </ul>",
        ],
    );
}

#[test]
fn hostile_text() {
    show(
        "hostile_text",
        &[
            "<p>*/ \"quotes\" 'single' \\ back\\slash \\* \\u{41} #![x] {{tera}} {} $x</p>",
            "<p>[x] [x](y) [x]: y ![z](q) `a`b *c* _d_ __e__ ~f~ <g> | h | &amp;lt; &lt;i&gt; </p>",
            "<p># no heading</p><p>- no list</p><p>1. no number</p><p>&gt; no quotation</p><p>--- </p><p>=== </p><p>+ </p><p>| a |</p><p>&nbsp;&nbsp;&nbsp;&nbsp;no code</p>",
            "<p>bell \u{7}, nul \0, overrides \u{202e}desrever\u{202c}, separator \u{2028}, no width a\u{200b}b</p>",
            "<script>alert('<b>')</script><style>p > b { }</style><p onclick=\"x()\">Text <!-- comment --> stays.</p><iframe src=x>inner</iframe>",
            "<p>Unclosed <script>swallows all that follows</p>",
            "</ul></li></p>Only</b> ends</code>",
            "<p>Flags: --force-delete, -f, a -- b, ---.</p>",
            "<p/>Less < more, <3, a<b, <, </, <!, <?php ?> & done. Then <my own value> and <x y=\"z\"> and <p",
            "<p>Unclosed <!-- comment</p>",
        ],
    );
}

/// Asserts that the Markdown of these inputs matches the snapshot.
fn show(name: &str, texts: &[&str]) {
    let resolve = |name: &str| {
        let path = match name {
            "ListKeys" => "crate::operation::list_keys",
            "Key" => "crate::types::Key",
            "Key$Name" => "crate::types::Key::name",
            "Key.Owner" => "crate::types::Key::owner",
            "Scoped" => "Scoped",
            _ => return None,
        };
        Some(path.to_owned())
    };
    let base_url = Some("https://docs.example.com/vault/api/Welcome.html");
    let options = Options { base_url, ..Options::default() };
    let mut shown = String::new();
    for text in texts {
        let markdown = to_markdown(text, &resolve, &options);
        shown.push_str(&format!("{text:?}\n──── {:?}\n", markdown.summary()));
        for line in markdown.lines() {
            shown.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") });
        }
        shown.push('\n');
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, shown);
    });
}
