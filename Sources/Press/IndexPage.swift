import Journal

/// The page from which a batch's files are opened: a plain HTML table, one row a class.
struct IndexPage {
    let school: String
    let manifest: Manifest
    let titles: [String: String]
    let exportedAt: String

    /// The page's text, UTF-8.
    var html: String {
        var rows = ""
        for group in groups {
            let links = group.files.map { file in
                "<li><a href=\"\(escaped(file.file))\">\(escaped(title(of: file)))</a>"
                    + (file.pages > 0 ? " <small>\(file.pages) с.</small>" : "") + "</li>"
            }
            rows += "<tr><th scope=\"row\">\(escaped(group.name))</th>"
            rows += "<td><ul>\(links.joined())</ul></td></tr>\n"
        }
        let left = (manifest.skipped + manifest.failed).map { "<li>\(escaped(line(of: $0)))</li>" }
        return """
            <!DOCTYPE html>
            <html lang="ru"><head><meta charset="utf-8"><title>Отчёты: \(escaped(school))</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 16px/1.5 "PT Serif", serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #999; padding: .4em .8em; text-align: left; vertical-align: top; }
            ul { margin: 0; padding-left: 1.2em; } small { color: #555; }
            </style></head><body>
            <h1>Отчёты: \(escaped(school))</h1>
            <p>По данным на \(escaped(exportedAt)). Файлов: \(manifest.files.count), \
            страниц: \(manifest.files.reduce(0) { $0 + $1.pages }).</p>
            <table><caption>Документы по классам</caption>
            <thead><tr><th scope="col">Класс</th><th scope="col">Документы</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>
            \(left.isEmpty ? "" : "<h2>Не напечатано</h2>\n<ul>\(left.joined(separator: "\n"))</ul>\n")\
            </body></html>

            """
    }

    private struct Group {
        var name: String
        var files: [PrintedFile]
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for file in manifest.files.sorted(by: isBefore) {
            let name = file.className ?? "Школа"
            if groups.last?.name != name { groups.append(Group(name: name, files: [])) }
            groups[groups.count - 1].files.append(file)
        }
        return groups
    }

    // Files of a class stand together, classes as in the journal: grade first, then letter.
    private func isBefore(_ left: PrintedFile, _ right: PrintedFile) -> Bool {
        let (a, b) = (order(left), order(right))
        return a != b ? a < b : left.file < right.file
    }

    private func order(_ file: PrintedFile) -> (Int, String) {
        guard let name = file.className else { return (Int.max, "") }
        return (Int(name.prefix { $0.isNumber }) ?? 0, name)
    }

    private func title(of file: PrintedFile) -> String {
        let kind = file.file.split(separator: ".").last.map(String.init) ?? ""
        // Ids and no names, as in the names of files.
        let owner = file.teacherID.map { " (\($0))" } ?? ""
        let title = (titles[file.report] ?? file.report) + owner
        return kind == "pdf" ? title : "\(title), \(kind.uppercased())"
    }

    private func line(of left: LeftOut) -> String {
        "\(titles[left.report] ?? left.report)"
            + (left.classID.map { " (\($0))" } ?? "") + ": \(left.reason)"
    }
}

func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.append(character)
        }
    }
    return result
}
