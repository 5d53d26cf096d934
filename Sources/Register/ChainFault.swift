/// What is wrong with a register; numbers of lines from 1.
public enum ChainFault: Hashable, Sendable {
    /// A chain of the register.
    public enum Chain: String, Hashable, Sendable {
        /// The issued documents.
        case register
        /// The print log.
        case prints
    }

    /// A line holds what this program never writes.
    case unreadable(Chain, line: Int)
    /// After `after` comes `found`: a line is missing, added or moved.
    case gap(Chain, after: Int, found: Int)
    /// The line is not what its digest was made of.
    case altered(Chain, line: Int)
    /// The line does not hold the digest of the one before.
    case broken(Chain, line: Int)
    /// The chain ends elsewhere than the file `HEAD` says: lines were cut or added.
    case end(Chain, said: Int, found: Int)
    /// The chain has the length that `HEAD` says and another last line.
    case otherEnd(Chain, line: Int)
    /// The file `HEAD` is missing or no such file.
    case noHead
    /// There is no register, and there was one.
    case noRegister
    /// A line that a document of this number cannot have there, such as a second issue.
    case disorder(line: Int, number: String)
    /// An issued document of this number says that the register had line `line` then.
    case lost(line: Int, number: String)
    /// An issued document of this number holds another digest of the line before its own.
    case witness(line: Int, number: String)
    /// A file of an issued document is missing.
    case noFile(String, number: String)
    /// A file of an issued document is not the one issued.
    case otherFile(String, number: String)
    /// A file in the folder of issued documents that no line names.
    case orphan(String)
    /// The fence of the file is gone: a trigger that refuses changes.
    case noFence(String)
    /// A paper says another digest of this line.
    case paper(line: Int)
}
