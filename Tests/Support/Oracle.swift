import Foundation

/// Programs that the tests believe: they were written by others and know nothing of ours.
public enum Oracle {
    /// A program that could not be run, or failed.
    public struct Failure: Error, CustomStringConvertible {
        /// The command line, its exit code and what it printed.
        public var description: String
    }

    /// Runs a program of the system to its end.
    ///
    /// - Parameters:
    ///   - program: name of a program on the search path.
    ///   - arguments: its arguments, in order.
    ///   - input: what it reads from its standard input.
    /// - Returns: what it wrote to its standard output.
    /// - Throws: ``Failure`` when it is missing or ends with another code than 0.
    public static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = []
    ) throws -> [UInt8] {
        try inFolder { folder in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [program] + arguments
            // Files, not pipes: a full pipe would stop both sides.
            let paths = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
            try Data(input).write(to: paths[0])
            for path in paths[1...] { try Data().write(to: path) }
            process.standardInput = try FileHandle(forReadingFrom: paths[0])
            process.standardOutput = try FileHandle(forWritingTo: paths[1])
            process.standardError = try FileHandle(forWritingTo: paths[2])
            try process.run()
            process.waitUntilExit()
            let output = try Data(contentsOf: paths[1])
            guard process.terminationStatus == 0 else {
                let said = String(decoding: try Data(contentsOf: paths[2]) + output, as: UTF8.self)
                let command = ([program] + arguments).joined(separator: " ")
                throw Failure(description: "\(command): \(process.terminationStatus)\n\(said)")
            }
            return [UInt8](output)
        }
    }

    /// Runs a program on a file of these bytes.
    ///
    /// - Parameters:
    ///   - program: name of a program on the search path.
    ///   - file: the bytes of the file.
    ///   - arguments: its arguments, in order; each `@` becomes the file's path.
    /// - Returns: what it wrote to its standard output, as text.
    /// - Throws: ``Failure`` when it is missing or ends with another code than 0.
    public static func text(
        _ program: String, on file: [UInt8], _ arguments: String...
    ) throws -> String {
        String(decoding: try bytes(program, on: file, arguments), as: UTF8.self)
    }

    /// Runs a program on a file of these bytes, as ``text(_:on:_:)`` does.
    ///
    /// - Throws: ``Failure`` when it is missing or ends with another code than 0.
    public static func bytes(
        _ program: String, on file: [UInt8], _ arguments: [String]
    ) throws -> [UInt8] {
        try inFolder { folder in
            let path = folder.appendingPathComponent("file")
            try Data(file).write(to: path)
            return try run(program, arguments.map { $0 == "@" ? path.path : $0 })
        }
    }

    private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
