/// Where an object of a file lies.
enum ObjectPlace: Equatable {
    /// Nowhere.
    case free
    /// At this offset.
    case at(Int)
    /// In a stream of objects, by the stream's number and the place in it.
    case packed(stream: Int, place: Int)
}

/// Where the objects of a file lie, by number.
///
/// Eight bytes an object, for a book has millions, in pieces, for a list that grows is copied.
struct ObjectPlaces {
    private var pieces: [[UInt64]] = []
    /// How many there are, free ones too.
    private(set) var count = 0

    private static let perPiece = 1 << 15

    /// Adds `count` that are nowhere.
    mutating func append(free count: Int) {
        for _ in 0..<count { append(.free) }
    }

    mutating func append(_ place: ObjectPlace) {
        if count % ObjectPlaces.perPiece == 0 {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(ObjectPlaces.perPiece)
        }
        pieces[pieces.count - 1].append(bits(of: place))
        count += 1
    }

    subscript(number: Int) -> ObjectPlace {
        get {
            let bits = pieces[number / ObjectPlaces.perPiece][number % ObjectPlaces.perPiece]
            switch bits >> 62 {
            case 1: return .at(Int(bits & 0xFFFF_FFFF_FFFF))
            case 2: return .packed(stream: Int(bits >> 16 & 0xFFFF_FFFF), place: Int(bits & 0xFFFF))
            default: return .free
            }
        }
        set {
            pieces[number / ObjectPlaces.perPiece][number % ObjectPlaces.perPiece] = bits(
                of: newValue)
        }
    }

    // The kind in the highest two bits; offsets of 48 bits, streams of 32, places of 16.
    private func bits(of place: ObjectPlace) -> UInt64 {
        switch place {
        case .free: 0
        case .at(let offset): 1 << 62 | UInt64(offset) & 0xFFFF_FFFF_FFFF
        case .packed(let stream, let place):
            2 << 62 | UInt64(UInt32(clamping: stream)) << 16 | UInt64(UInt16(clamping: place))
        }
    }
}
