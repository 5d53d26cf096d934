/// What the letters in tables of attendance stand for, for readers who hear them.
///
/// Source: forms.md 4.1, "Legend line".
public let abbreviations: [String: String] = [
    "Б": "по болезни", "УП": "по уважительной причине", "НП": "по неуважительной причине",
    "Н": "причина не указана", "о": "опоздание", "ОП": "опоздания",
]
