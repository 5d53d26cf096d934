/// Why a school cannot be invented.
public enum SampleError: Error, Equatable, Sendable {
    /// The number of classes lies outside ``SampleOptions/classLimits``.
    case classes(Int)
    /// The number of pupils a class lies outside ``SampleOptions/pupilLimits``.
    case pupils(Int)
}
