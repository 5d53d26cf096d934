public import Journal

extension SampleError {
    /// The error as a sentence for the user.
    public func message(in language: Language) -> String {
        let (classes, pupils) = (SampleOptions.classLimits, SampleOptions.pupilLimits)
        return switch (self, language) {
        case (.classes(let count), .russian):
            "Число классов в школе из примера – от \(classes.lowerBound) до "
                + "\(classes.upperBound), а задано \(count); укажите --classes в этих пределах."
        case (.classes(let count), .english):
            "The sample school has \(classes.lowerBound) to \(classes.upperBound) classes, "
                + "\(count) were asked for; give --classes within these limits."
        case (.pupils(let count), .russian):
            "Число обучающихся в классе из примера – от \(pupils.lowerBound) до "
                + "\(pupils.upperBound), а задано \(count); укажите --pupils в этих пределах."
        case (.pupils(let count), .english):
            "A sample class has \(pupils.lowerBound) to \(pupils.upperBound) pupils, "
                + "\(count) were asked for; give --pupils within these limits."
        }
    }
}
