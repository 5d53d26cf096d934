/// A book as one web page that needs nothing else: no scripts, no loads, styles within.
///
/// Heads of columns and rows are named to screen readers; figures stand in `data` elements with
/// their exact value, dates in `time`. The page is well-formed XML too.
///
/// - Returns: the page, UTF-8.
/// Source: HTML Living Standard, 4.9 (tables); WCAG 2.1, 1.3.1 and techniques H43, H63, H73.
public func html(_ book: SheetBook) -> [UInt8] {
    let named = [book.title] + book.facts.prefix(2).map(\.text)
    var page = """
        <!DOCTYPE html>
        <html lang="ru">
        <head>
        <meta charset="utf-8"/>
        <title>\(escaped(named.joined(separator: ", ")))</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <style>
        \(pageStyle)
        </style>
        </head>
        <body>
        <header>
        <p>\(escaped(book.school))</p>
        <h1>\(escaped(book.title))</h1>
        <dl>

        """
    for fact in book.facts {
        page += "<div><dt>\(escaped(fact.caption))</dt><dd>\(escaped(fact.text))</dd></div>\n"
    }
    page += "</dl>\n</header>\n<main>\n"
    for (place, table) in book.tables.enumerated() {
        page += PageTable(table, id: "t\(place + 1)", isAlone: book.tables.count == 1).html
    }
    page += "</main>\n"
    let remarks = book.remarks + (book.isPersonal ? ["Содержит персональные данные."] : [])
    if !remarks.isEmpty {
        let lines = remarks.map { "<p>\(escaped($0))</p>\n" }
        page += "<footer>\n<h2>Пояснения</h2>\n\(lines.joined())</footer>\n"
    }
    return Array((page + "</body>\n</html>\n").utf8)
}

/// A text between tags or quotes; new lines become `<br/>` only between tags.
func escaped(_ text: String, breaks: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\n" where breaks: result += "<br/>"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

// Source: ours; greys and sizes after the look of the printed forms.
private let pageStyle = """
    body { font: 16px/1.45 "PT Serif", Georgia, serif; color: #111; background: #fff; margin: 1.5em; }
    h1 { font-size: 1.5em; margin: .2em 0; } h2 { font-size: 1.2em; margin: 1.5em 0 .4em; }
    header p { margin: 0; } dl { margin: .4em 0; } dt, dd { display: inline; margin: 0; }
    dt::after { content: ": "; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .875em; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding: .3em 0; }
    h2 ~ .wide caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { border: 1px solid #767676; padding: .2em .45em; text-align: center; }
    thead th { background: #eee; font-weight: bold; vertical-align: bottom; }
    tbody th, td.words { text-align: left; font-weight: normal; }
    tr.sum th, tr.sum td { border-top-width: 2px; font-weight: bold; }
    bdi { unicode-bidi: isolate; }
    footer { max-width: 50em; } footer p { margin: .3em 0; }
    @media print {
    @page { size: A4 landscape; margin: 12mm 10mm 12mm 20mm; }
    body { font-size: 9pt; margin: 0; } .wide { overflow: visible; }
    thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; }
    }
    """
