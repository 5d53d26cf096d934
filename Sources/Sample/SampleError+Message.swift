public import Journal

extension SampleError {
    /// The error as a sentence for the user.
    public func message(in language: Language) -> String {
        let (classes, pupils) = (SampleOptions.classLimits, SampleOptions.pupilLimits)
        return switch (self, language) {
        case (.classes(let count), .russian):
            "В школе из примера может быть от \(classes.lowerBound) до "
                + "\(classes.upperBound) классов, а задано \(count); укажите --classes в этих пределах."
        case (.classes(let count), .english):
            "The sample school can have \(classes.lowerBound) to "
                + "\(classes.upperBound) classes, \(count) were asked for; give --classes within these limits."
        case (.pupils(let count), .russian):
            "В классе из примера может быть от \(pupils.lowerBound) до "
                + "\(pupils.upperBound) обучающихся, а задано \(count); укажите --pupils в этих пределах."
        case (.pupils(let count), .english):
            "A sample class can have \(pupils.lowerBound) to "
                + "\(pupils.upperBound) pupils, \(count) were asked for; give --pupils within these limits."
        }
    }
}
