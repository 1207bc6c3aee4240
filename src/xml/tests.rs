use std::time::Instant;

use proptest::prelude::*;

use super::*;

fn json(text: &str) -> String {
    read(text).unwrap_or_else(|reason| panic!("{text}: {reason}")).to_json()
}

/// The reason, which must come soon and be words of ours.
fn refused(text: &str) -> &'static str {
    let begun = Instant::now();
    let reason = read(text).expect_err(text.get(..200).unwrap_or(text));
    assert!(begun.elapsed().as_secs() < 5, "{reason}");
    reason
}

#[test]
fn elements_become_members_in_order_and_with_duplicates() {
    assert_eq!(json("<a><b>1</b><c>x</c><b>2</b></a>"), r#"{"a":{"b":"1","c":"x","b":"2"}}"#);
    assert_eq!(json("<a/>"), r#"{"a":""}"#);
    assert_eq!(json("<a></a >"), r#"{"a":""}"#);
    assert_eq!(json("<a><b/><c/></a>"), r#"{"a":{"b":"","c":""}}"#);
    assert_eq!(json("<é_1.-x>1</é_1.-x>"), r#"{"é_1.-x":"1"}"#);
}

#[test]
fn names_lose_their_prefix_also_one_that_is_not_bound() {
    assert_eq!(json(r#"<s:a xmlns:s="u"><t:b>1</t:b><c xmlns="v"/></s:a>"#), r#"{"a":{"b":"1","c":""}}"#);
}

#[test]
fn text_is_trimmed_and_its_references_are_resolved() {
    assert_eq!(json("<a>\n 80049 \t\r\n</a>"), r#"{"a":"80049"}"#);
    assert_eq!(json("<a>1 &amp;&lt;&gt;&quot;&apos; 2</a>"), r#"{"a":"1 &<>\"' 2"}"#);
    assert_eq!(json("<a>&#65;&#x42;&#x1F600;&#9;&#x63;</a>"), "{\"a\":\"AB😀\\tc\"}");
    assert_eq!(json("<a> &#32; </a>"), r#"{"a":""}"#);
    assert_eq!(json("<a>a ]]> b > c</a>"), r#"{"a":"a ]]> b > c"}"#);
}

#[test]
fn text_that_needs_no_work_is_a_part_of_what_came() {
    let text = "<a> plain </a>";
    let Ok(Value::Object(members)) = read(text) else { panic!() };
    assert!(matches!(members.as_slice(), [(Cow::Borrowed("a"), Value::String(Cow::Borrowed("plain")))]));
}

#[test]
fn cdata_is_text_and_comments_and_instructions_are_nothing() {
    assert_eq!(json("<a>x<![CDATA[ <b> &amp; ]]]]>y</a>"), r#"{"a":"x <b> &amp; ]]y"}"#);
    assert_eq!(json("<a><![CDATA[]]></a>"), r#"{"a":""}"#);
    assert_eq!(json("<!-- a --><?pi <b>?><a>1<!-- <b> - -->2<?pi?></a><!-- c -->\n"), r#"{"a":"12"}"#);
}

#[test]
fn a_byte_order_mark_blanks_and_a_declaration_may_stand_in_front() {
    for start in ["\u{feff}", "\n ", "<?xml version='1.0'?>", "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"]
    {
        assert_eq!(json(&[start, "<a>é</a>"].concat()), r#"{"a":"é"}"#, "{start}");
    }
    assert_eq!(refused("\u{feff}\u{feff}<a/>"), "not XML");
    assert_eq!(refused("<!-- --><?xml version='1.0'?><a/>"), LATE_DECLARATION);
    assert_eq!(refused("<a><?XML version='1.0' encoding='UTF-16'?></a>"), LATE_DECLARATION);
}

#[test]
fn attributes_that_change_nothing_are_passed_over() {
    for attribute in [
        "xmlns='u'",
        "xmlns:x = \"u?a=1&amp;b=&#50;\"",
        "x:type='xsd:string'",
        "x:nil = 'true'",
        "x:encodingStyle='u'\n x:mustUnderstand='0'\tx:actor=''",
        "xsi:schemaLocation=\"a > b\"",
    ] {
        assert_eq!(json(&format!("<a {attribute} >1</a>")), r#"{"a":"1"}"#, "{attribute}");
        assert_eq!(json(&format!("<a {attribute}/>")), r#"{"a":""}"#, "{attribute}");
    }
}

#[test]
fn attributes_where_none_belong_are_refused() {
    for attribute in ["id='1'", "type='x'", "nil='true'", "x:value='1'", "xml:base='u'", "mustUnderstand='1'"] {
        let reason = refused(&format!("<a {attribute}>1</a>"));
        assert_eq!(reason, "XML with an attribute where none belongs", "{attribute}");
    }
    for attribute in
        ["xmlns", "xmlns=u", "xmlns='u", "='u'", "xmlns='<'", "1:type=''", "x:y:type=''", "xmlns='a'x:nil=''"]
    {
        assert!(matches!(refused(&format!("<a {attribute}>1</a>")), ATTRIBUTE | UNCLOSED), "{attribute}");
    }
    assert_eq!(refused("<a xmlns='u' xmlns='u'/>"), "XML with an attribute twice");
    assert_eq!(refused("<a xmlns='&b;'/>"), REFERENCE);
    assert_eq!(refused("<a xmlns='&#0;'/>"), CHARACTER);
    assert_eq!(refused("<a></a xmlns='u'>"), UNCLOSED);
}

#[test]
fn many_attributes_are_refused_in_bounded_time() {
    let names: String = (0..50_000).map(|index| format!(" xmlns:n{index}=''")).collect();
    assert_eq!(refused(&format!("<a{names}/>")), "XML with too many attributes");
    assert_eq!(refused(&format!("<a{names}")), UNCLOSED);
}

#[test]
fn every_dtd_is_refused() {
    let laughs = (1..10).fold("<!ENTITY l0 'lol'>".to_owned(), |all, level| {
        let more = format!("&l{};", level - 1).repeat(10);
        format!("{all}<!ENTITY l{level} '{more}'>")
    });
    let blow_up = format!("<!DOCTYPE a [<!ENTITY b '{}'>]><a>{}</a>", "b".repeat(500_000), "&b;".repeat(100_000));
    for text in [
        &format!("<!DOCTYPE a [{laughs}]><a>&l9;</a>"),
        &blow_up,
        "<!DOCTYPE a><a/>",
        "<!doctype html><html></html>",
        "<!DocType a SYSTEM 'file:///etc/passwd'><a/>",
        "<?xml version='1.0'?>\n<!DOCTYPE a PUBLIC '-//x' 'http://example.com/x.dtd' ><a/>",
        "<!DOCTYPE ><a/>",
        "<a><!DOCTYPE b></a>",
        "<a/><!DOCTYPE b>",
        "<!DOCTYPE a [",
    ] {
        assert_eq!(refused(text), DTD, "{}", text.get(..60).unwrap_or(text));
    }
    for text in
        ["<!ENTITY a 'b'><a/>", "<!ELEMENT a ANY><a/>", "<a><![INCLUDE[b]]></a>", "<![cdata[b]]>", "<!", "<a><!"]
    {
        assert_eq!(refused(text), "broken XML", "{text}");
    }
}

#[test]
fn no_entity_but_the_five_is_known() {
    for text in
        ["&b;", "&nbsp;", "&AMP;", "&;", "&", "& ", "a & b", "&lt", "&a&lt;", "&#;", "&#x;", "&#X41;", "&#+65;", "&#a;"]
    {
        assert_eq!(refused(&format!("<a>{text}</a>")), REFERENCE, "{text}");
    }
}

#[test]
fn characters_that_xml_cannot_hold_are_refused_however_they_are_written() {
    for text in ["&#0;", "&#x0;", "&#x1;", "&#31;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "&#xFFFF;", "&#x110000;"] {
        assert_eq!(refused(&format!("<a>{text}</a>")), CHARACTER, "{text}");
    }
    assert!(matches!(refused("<a>&#99999999999999999999;</a>"), CHARACTER));
    for text in ["\0", "\u{1}", "\u{1b}", "\u{fffe}", "\u{ffff}"] {
        assert_eq!(refused(&format!("<a>{text}</a>")), CHARACTER);
        assert!(!is_writable(text));
    }
    assert!(is_writable("a\t\n\ré\u{85}\u{fffd}😀"));
}

#[test]
fn nesting_is_bounded() {
    let nest = |depth| ["<a>".repeat(depth), "</a>".repeat(depth)].concat();
    assert!(read(&nest(MAX_DEPTH)).is_ok());
    assert_eq!(refused(&nest(MAX_DEPTH + 1)), "XML nested too deeply");
    assert_eq!(refused(&"<a>".repeat(MAX_BYTES / 3)), "XML nested too deeply");
}

#[test]
fn size_and_number_are_bounded() {
    let many = |count: usize| ["<r>", "<a/>".repeat(count).as_str(), "</r>"].concat();
    assert!(read(&many(MAX_ELEMENTS - 1)).is_ok());
    assert_eq!(refused(&many(MAX_ELEMENTS)), "XML with too many elements");
    assert_eq!(refused(&many(250_000)), "XML with too many elements");
    let long = |length: usize| format!("<a>{}</a>", "x".repeat(length - 7));
    assert!(read(&long(MAX_BYTES)).is_ok());
    assert_eq!(refused(&long(MAX_BYTES + 1)), "XML of more than 1 MiB");
}

#[test]
fn long_runs_of_small_parts_are_read_in_bounded_time() {
    let begun = Instant::now();
    for part in ["&amp;", "<!---->", "<?a?>", "<![CDATA[x]]>", "]]>", "x\r\n", "&#65;<!-- -->", " &lt;"] {
        let text = ["<a>", part.repeat(1_000_000 / part.len()).as_str(), "</a>"].concat();
        assert!(read(&text).is_ok(), "{part}");
    }
    for part in ["<!--", "<?", "<![CDATA[", "<!D", "&", "<", "</", "<a '", "<!-- -", "]]", "<a b=\"'"] {
        let text = ["<a>", part.repeat(1_000_000 / part.len()).as_str()].concat();
        assert!(read(&text).is_err(), "{part}");
    }
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn tags_that_do_not_match_are_refused() {
    for text in
        ["<a>", "<a><b></a>", "<a><b></a></b>", "<a>text", "<a", "<a b='", "<a/></a>", "</a>", "<x:a></y:a>", "<a></b>"]
    {
        assert_eq!(refused(text), UNCLOSED, "{text}");
    }
}

#[test]
fn exactly_one_root_and_no_text_beside_elements() {
    for text in ["<a/><b/>", "<a></a><a></a>"] {
        assert_eq!(refused(text), "XML with a second root element", "{text}");
    }
    for text in ["<a/>text", "<a/>&amp;", "<a/><![CDATA[ ]]>", "<?pi?>text<a/>"] {
        assert_eq!(refused(text), OUTSIDE, "{text}");
    }
    for text in ["<a>1<b/></a>", "<a><b/>1</a>", "<a><b/>&lt;<c/></a>", "<a><b/><![CDATA[1]]></a>"] {
        assert_eq!(refused(text), "XML with text beside elements", "{text}");
    }
    assert_eq!(refused("<!-- only -->"), "XML without a root element");
    for text in ["", " ", "text", "{}", "a<b/>", "&lt;a/>"] {
        assert_eq!(refused(text), "not XML", "{text}");
    }
}

#[test]
fn broken_names_and_comments_are_refused() {
    for text in
        ["<1/>", "<-a/>", "<a:/>", "<:a/>", "<a:b:c/>", "<a\"/>", "<a<b/>", "<a=/>", "<=a/>", "< a/>", "</>", "<>"]
    {
        assert!(matches!(refused(text), "XML with a broken name" | UNCLOSED), "{text}");
    }
    for text in ["<!-- -- --><a/>", "<a><!-- a ---></a>", "<a><!-- </a>", "<a><!--></a>", "<a><!---></a>"] {
        assert_eq!(refused(text), "XML with a broken comment", "{text}");
    }
    assert_eq!(refused("<a><? </a>"), "broken XML");
    assert_eq!(refused("<a><![CDATA[ </a>"), "broken XML");
}

#[test]
fn an_encoding_that_the_text_was_not_decoded_from_is_refused() {
    let declared = |encoding: &str, text: &str| format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?><a>{text}</a>");
    for encoding in ["UTF-8", "utf-8", "utf8", "US-ASCII", "ascii", "ISO-8859-1", "iso-8859-1"] {
        assert!(read(&declared(encoding, "x")).is_ok(), "{encoding}");
    }
    assert!(read(&declared("UTF-8", "é")).is_ok());
    for (encoding, text) in
        [("ISO-8859-1", "é"), ("US-ASCII", "é"), ("UTF-16", "x"), ("UTF-7", "x"), ("windows-1252", "x"), ("", "x")]
    {
        assert_eq!(refused(&declared(encoding, text)), "XML of another encoding than UTF-8", "{encoding}");
    }
    // As bytes of another encoding come out of a lenient decoder.
    let wide: Vec<u8> = "<?xml version='1.0'?><a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&String::from_utf8_lossy(&wide)), CHARACTER);
    assert_eq!(refused(&String::from_utf8_lossy(&[&[0xff, 0xfe][..], &wide].concat())), CHARACTER);
    let narrow = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>";
    assert_eq!(refused(&String::from_utf8_lossy(narrow)), "XML of another encoding than UTF-8");
    assert_eq!(refused("<?xml encoding='UTF-16' encoding='UTF-8'?><a/>"), "XML with an attribute twice");
}

#[test]
fn what_xml_cannot_hold_does_not_spoil_what_is_written() {
    let mut out = String::new();
    escape("a\0b", &mut out);
    assert_eq!(out, "a\u{fffd}b");
}

proptest! {
    #[test]
    fn escaped_text_reads_back(text in any::<String>()) {
        prop_assume!(is_writable(&text));
        let mut out = String::new();
        leaf("a", &text, &mut out);
        let text = text.trim_ascii();
        prop_assert_eq!(read(&out), Ok(Value::Object(vec![("a".into(), Value::String(text.into()))])));
    }

    #[test]
    fn whatever_is_read_can_be_written_and_read_again(text in "(<a>|</a>|<b/>|<c:d>|</c:d>|&lt;|&#65;|x|<!-- -->|<!\\[CDATA\\[y\\]\\]>| ){0,12}") {
        let text = ["<r>", &text, "</r>"].concat();
        if let Ok(tree) = read(&text) {
            let mut out = String::new();
            write(&tree, &mut out);
            prop_assert_eq!(read(&out), Ok(tree));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), xml in "[<>/&;#x0-9a-c:\"'=!?\\[\\]CDAT -]{0,40}") {
        for text in [text.as_str(), &xml, &["<a>", &xml, "</a>"].concat(), &["<a ", &xml, "/>"].concat()] {
            let _ = read(text);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let _ = read(&String::from_utf8_lossy(&bytes));
    }
}

fn write(value: &Value<'_>, out: &mut String) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            open(name, out);
            write(value, out);
            close(name, out);
        }),
        value => escape(value.string().unwrap(), out),
    }
}
