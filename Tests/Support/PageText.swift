import Forms
public import Layout
import Paper

/// Pages as text, ink a line: the rung of the golden ladder between a document and its picture.
public func text(of pages: [Page]) -> String {
    var text = ""
    for (index, page) in pages.enumerated() {
        text += "page \(index + 1): \(page.size.width) × \(page.size.height)"
        text += page.turn == .none ? "\n" : ", turned \(page.turn)\n"
        for placed in page.placed { text += line(placed) + "\n" }
    }
    return text
}

private func line(_ placed: Placed) -> String {
    switch placed {
    case .text(let shaped, let at, let isTurned):
        "\(at.text)\(isTurned ? "↑" : "") \(shaped.font) \(shaped.text.quoted)"
    case .rule(let from, let to, let rule): "\(from.text) – \(to.text) \(rule.text)"
    case .fill(let box, let grey):
        "\(box.origin.text) \(box.size.width) × \(box.size.height) filled \(grey.percent) %"
    case .code(let code, let at):
        "\(at.text) code of \(code.count), \(code.side): \(code.alternative.quoted)"
    case .overlay(let shaped, let grey):
        "across \(shaped.font) \(grey.percent) % \(shaped.text.quoted)"
    }
}

extension Point {
    fileprivate var text: String { "\(x) \(y)" }
}
