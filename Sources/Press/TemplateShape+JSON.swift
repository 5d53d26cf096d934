import Forms
public import Journal
public import Reports

extension Shelf {
    /// The JSON Schema of templates, for editors: made of the model `Templates/keys.yaml`.
    ///
    /// - Throws: ``Failure``: `unavailable` when there is no model, `noInput` when it cannot be read,
    ///   `data` with every fault when it has some.
    public func templateSchema(_ language: Language) throws(Failure) -> JSON {
        let model: (path: String, text: String)?
        do throws(FileError) {
            model = try template("keys.yaml")
        } catch {
            throw Failure(error, language)
        }
        guard let model else { throw .noTemplate("keys.yaml", language) }
        do throws(TemplateError) {
            return try TemplateShape(ofModel: model.text, file: model.path).schema
        } catch {
            throw Failure(error.problems, language)
        }
    }
}

extension TemplateShape {
    /// The shape as a JSON Schema: each map is a definition, the first is the template.
    ///
    /// Source: JSON Schema, draft 7, which editors of YAML read.
    fileprivate var schema: JSON {
        [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "vedomost", "description": "Шаблон страницы отчёта",
            "$ref": .text(reference(0)),
            "definitions": .object(
                maps.indices.map { JSON.Member(name($0), definition(maps[$0])) }),
        ]
    }

    private func name(_ number: Int) -> String {
        let key = maps[number].keys[0]
        let before = maps[..<number].count { $0.keys[0] == key }
        return before == 0 ? key : "\(key)-\(before + 1)"
    }

    private func reference(_ number: Int) -> String { "#/definitions/\(name(number))" }

    private func definition(_ map: Map) -> JSON {
        let required = map.keys.filter(map.required.contains)
        return [
            "type": "object",
            "properties": .object(map.keys.map { JSON.Member($0, property($0, of: map)) }),
            "required": .array(required.map { .text($0) }),
            "additionalProperties": .bool(false),
        ]
    }

    private func property(_ key: String, of map: Map) -> JSON {
        var members = map.notes[key].map { [JSON.Member("description", .text($0))] } ?? []
        let values = map.values[key] ?? []
        // Draft 7 looks at nothing beside `$ref`, so a reference stands in a list of its own.
        if values.count == 1, case .object(let one) = schema(values[0]), one[0].key != "$ref" {
            members += one
        } else if !values.isEmpty {
            members.append(JSON.Member("anyOf", .array(values.map(schema))))
        }
        return .object(members)
    }

    private func schema(_ value: Value) -> JSON {
        switch value {
        // What looks like a number or a flag is a text where a text is wanted.
        case .text: ["type": ["string", "number", "boolean"]]
        case .phrase:
            [
                "type": ["string", "number", "boolean"],
                "pattern": #"^([^{]|\{\{|\{[^}]+\})*$"#,
            ]
        case .flag: ["type": "boolean"]
        case .number(let least, let most): number("number", least, most)
        case .wholeNumber(let limits):
            number("integer", Double(limits.lowerBound), Double(limits.upperBound))
        case .word(let words): ["enum": .array(words.map { .text($0) })]
        case .list(let items): ["type": "array", "items": any(of: items)]
        case .names(let values): ["type": "object", "additionalProperties": any(of: values)]
        case .map(let number): ["$ref": .text(reference(number))]
        }
    }

    private func any(of values: [Value]) -> JSON {
        if values.isEmpty { return [:] }
        return values.count == 1 ? schema(values[0]) : ["anyOf": .array(values.map(schema))]
    }

    private func number(_ type: JSON, _ least: Double, _ most: Double) -> JSON {
        ["type": type, "minimum": bound(least), "maximum": bound(most)]
    }

    private func bound(_ number: Double) -> JSON {
        number == number.rounded() ? .count(Int(number)) : .decimal(String(number))
    }
}
