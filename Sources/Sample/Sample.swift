public import Bundles
public struct SampleOptions { public init(classes: Int, pupils: Int, seed: UInt64) {} }
public func writeSample(_ options: SampleOptions, to folder: String) throws(BundleError) {}
