public import Journal

extension SampleError {
    /// The error as a sentence for the user.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.classes(let count), .russian):
            "В школе из примера может быть от 1 до 200 классов, а задано \(count); "
                + "укажите --classes в этих пределах."
        case (.classes(let count), .english):
            "The sample school can have 1 to 200 classes, \(count) were asked for; "
                + "give --classes within these limits."
        case (.pupils(let count), .russian):
            "В классе из примера может быть от 1 до 40 обучающихся, а задано \(count); "
                + "укажите --pupils в этих пределах."
        case (.pupils(let count), .english):
            "A sample class can have 1 to 40 pupils, \(count) were asked for; "
                + "give --pupils within these limits."
        }
    }
}
