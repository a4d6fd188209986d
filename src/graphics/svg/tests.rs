//! Tests of limits, sizes and rejected files.

use std::fmt::Write as _;

use super::*;

fn svg(attributes: &str, inner: &str) -> Vec<u8> {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' {attributes}>{inner}</svg>"
    )
    .into_bytes()
}

fn checked(inner: &str) -> Result<(u32, u32), SvgError> {
    check(&svg("width='9' height='9'", inner))
}

#[test]
fn a_drawing_is_taken() {
    for inner in [
        "<path d='M0 0h9'/><style>path { fill: red }</style>",
        "<a href='https://example.org/'><text>on click</text></a>",
        "<image xlink:href='data:image/png;base64,AAAA'/>",
        "<symbol id='s'><path d='M0 0h9'/></symbol><use href='#s'/><use xlink:href='#s' x='9'/>",
        "<linearGradient id='g'/><path fill='url(#g)'/><path style='fill: url(\"#g\")'/>",
        "<a id='top' href='#top'><text>up</text></a>",
    ] {
        assert_eq!(checked(inner), Ok((9, 9)), "{inner}");
    }
}

#[test]
fn what_would_run_is_refused() {
    for inner in [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<g onload='alert(1)'/>",
        "<a xlink:href=' java&#10;script:alert(1)'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<set attributeName='onmouseover' to='javascript:x'/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<use href='data:text/html,x'/>",
    ] {
        assert_eq!(checked(inner), Err(SvgError::Active), "{inner}");
    }
    let with_entity = "<!DOCTYPE svg [<!ENTITY run 'javascript:'>]>\
        <svg xmlns='http://www.w3.org/2000/svg'><a href='&run;x()'/></svg>";
    assert_eq!(check(with_entity.as_bytes()), Err(SvgError::Active));
}

#[test]
fn what_is_no_svg_is_refused() {
    for broken in [
        "<svg",
        "<svg><g></svg>",
        "\u{0}",
        "</svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><g a='<'/></svg>",
        "<svg/>",
        "<x:svg xmlns:x='https://example.org/'/>",
    ] {
        assert_eq!(check(broken.as_bytes()), Err(SvgError::Broken), "{broken}");
    }
    assert_eq!(check(b"<svg>\xff</svg>"), Err(SvgError::Broken));
}

#[test]
fn a_link_to_a_file_is_neither_opened_nor_measured() {
    // With the renderer's default resolver, the first path would block forever, and the others would reveal the sizes
    // of local files.
    for path in ["/dev/zero", "/dev/stdin", "file:///etc/passwd", "../secret.key"] {
        for element in ["image", "use", "feImage"] {
            let bytes = svg("", &format!("<{element} href='{path}' xlink:href='{path}'/>"));
            assert_eq!(check(&bytes), Ok((300, 150)), "{element} {path}");
        }
    }
}

#[test]
fn a_size_comes_from_width_height_and_view_box_alone() {
    for (attributes, expected) in [
        ("viewBox='0 0 30 20'", (30, 20)),
        ("viewBox='0,0,30,20' width='60'", (60, 40)),
        ("viewBox='0 0 30 20' height='10px'", (15, 10)),
        ("viewBox='0 0 30 20' width='100%' height='100%'", (30, 20)),
        ("width='1in' height='2.54cm'", (96, 96)),
        ("width='12pt' height='1e1'", (16, 10)),
        ("width='2em' height='2ex'", (32, 16)),
        ("", (300, 150)),
        ("width='100%'", (300, 150)),
        ("width='90'", (90, 150)),
        ("viewBox='0 0 0 20'", (300, 150)),
        ("viewBox='0 0 nan 20'", (300, 150)),
        ("viewBox='0 0 1e9 5e8'", (16_384, 8192)),
        ("width='1e300' height='1'", (16_384, 1)),
        ("width='-4' height='6'", (300, 6)),
    ] {
        assert_eq!(size(&svg(attributes, "")), Some(expected), "{attributes}");
        assert_eq!(check(&svg(attributes, "")), Ok(expected), "{attributes}");
    }
    for attributes in ["width='0' height='5'", "width='0'"] {
        assert_eq!(check(&svg(attributes, "")), Err(SvgError::Broken), "{attributes}");
    }
}

#[test]
fn a_prefix_for_the_namespace_is_taken() {
    let prefixed =
        b"<?xml version='1.0'?><svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='4' height='3'>\
        <svg:path d='M0 0h9'/></svg:svg>";
    assert!(is_svg(prefixed));
    assert_eq!(check(prefixed), Ok((4, 3)));
    let script = b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>";
    assert_eq!(check(script), Err(SvgError::Active));
}

#[test]
fn short_entities_without_markup_are_taken() {
    // As Illustrator writes it.
    let drawing = "\u{feff}<?xml version=\"1.0\"?><!-- a > b --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
        \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n\
        <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n<!-- ]> -->\
        <!ENTITY ns_xlink 'http://www.w3.org/1999/xlink'>\n]>\
        <svg xmlns=\"&ns_svg;\" xmlns:xlink=\"&ns_xlink;\" width=\"9\" height=\"7\"/>";
    assert!(is_svg(drawing.as_bytes()));
    assert_eq!(check(drawing.as_bytes()), Ok((9, 7)));
    let plain = "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' width='9' height='7'/>";
    assert_eq!(check(plain.as_bytes()), Ok((9, 7)));
}

#[test]
fn entities_that_grow_nest_or_lie_elsewhere_are_refused() {
    let long = format!("<!ENTITY a '{}'>", "x".repeat(1001));
    let many: String = (0..65).fold(String::new(), |mut text, number| {
        write!(text, "<!ENTITY e{number} 'x'>").unwrap();
        text
    });
    for declared in [
        "<!ENTITY a 'x'><!ENTITY b '&a;&a;'>",
        "<!ENTITY a '<g/>'>",
        "<!ENTITY a '&#60;script/>'>",
        "<!ENTITY % a 'x'>",
        "<!ENTITY % a 'x'> %a;",
        "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY a PUBLIC 'x' '/dev/zero'>",
        "<!ENTITY a 'x'><!ENTITY a 'y'>",
        "<!ATTLIST svg onload CDATA 'alert(1)'>",
        &long,
        &many,
    ] {
        let drawing = format!("<!DOCTYPE svg [{declared}]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>");
        assert!(is_svg(drawing.as_bytes()), "{declared}");
        assert_eq!(check(drawing.as_bytes()), Err(SvgError::Entities), "{declared}");
    }
    let blown_up = format!(
        "<!DOCTYPE svg [<!ENTITY a '{}'>]><svg xmlns='http://www.w3.org/2000/svg'><desc>{}</desc></svg>",
        "x".repeat(900),
        "&a;".repeat(2000)
    );
    assert_eq!(check(blown_up.as_bytes()), Err(SvgError::Entities));
}

#[test]
fn elements_that_repeat_by_doubling_are_refused() {
    let doubling = |link: &dyn Fn(usize) -> String| {
        let mut inner = "<g id='a0'><path d='M0 0'/></g>".to_owned();
        for level in 1..25 {
            let link = link(level - 1);
            write!(inner, "<g id='a{level}'>{link}{link}</g>").unwrap();
        }
        inner
    };
    let used = doubling(&|level| format!("<use href='#a{level}'/>"));
    let linked = doubling(&|level| format!("<use xlink:href=' #a{level}'/>"));
    let filled = doubling(&|level| format!("<path fill='url(#a{level})'/>"));
    let styled = doubling(&|level| format!("<path style=\"mask: url('#a{level}')\"/>"));
    for inner in [&used, &linked, &filled, &styled] {
        assert_eq!(checked(inner), Err(SvgError::TooComplex), "{inner}");
    }
    let circle = "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>";
    assert_eq!(checked(circle), Err(SvgError::TooComplex));
}

#[test]
fn counts_with_which_a_parser_takes_ever_longer_are_bounded() {
    let attributes: String = (0..300).fold(String::new(), |mut text, number| {
        write!(text, " a{number}='x'").unwrap();
        text
    });
    let prefixes: String = (0..40).fold(String::new(), |mut text, number| {
        write!(text, "<g xmlns:p{number}='x'/>").unwrap();
        text
    });
    for inner in [
        &"<g>".repeat(300),
        &format!("<g{attributes}/>"),
        &prefixes,
        &"<g/>".repeat(100_001),
        &" ".repeat(LONGEST),
    ] {
        assert_eq!(checked(inner), Err(SvgError::TooComplex), "{}", &inner[..40]);
    }
}
