/// What the invented school is to be like; the same options give the same bytes.
public struct SampleOptions: Hashable, Sendable {
    /// Number of classes, 1 to 200.
    public var classes: Int
    /// Pupils a class on 1 September, give or take one; 1 to 40.
    public var pupils: Int
    /// Where the generator of chance starts.
    public var seed: UInt64

    /// A school of a usual size.
    ///
    /// Source: ours; 40 classes of 27 are about 1,100 pupils, and with this seed even four classes
    /// of nine show every kind of result, departure and return.
    public init(classes: Int = 40, pupils: Int = 27, seed: UInt64 = 2042) {
        (self.classes, self.pupils, self.seed) = (classes, pupils, seed)
    }

    /// Numbers of classes that can be asked for.
    ///
    /// Source: ours; twenty letters a grade, and half as many in the two highest.
    public static let classLimits = 1...200

    /// Numbers of pupils a class that can be asked for.
    ///
    /// Source: ours.
    public static let pupilLimits = 1...40
}
