import Paper
import Structures

extension Page {
    /// The box on the sheet that a box of the page lies in, to whole hundredths of a point outwards.
    func box(of rect: Rect) -> Box {
        let (width, height) = (sheet.width, sheet.height)
        switch turn {
        case .none:
            return box(
                rect.origin.x...rect.right, (height - rect.bottom)...(height - rect.origin.y))
        case .headAtLeft:
            return box(rect.origin.y...rect.bottom, rect.origin.x...rect.right)
        case .headAtRight:
            return box(
                (width - rect.bottom)...(width - rect.origin.y),
                (height - rect.right)...(height - rect.origin.x))
        }
    }

    // A point is 2,540 units.
    private func box(_ across: ClosedRange<Length>, _ up: ClosedRange<Length>) -> Box {
        let below = { (length: Length) in length.units * 100 / 2540 }
        let above = { (length: Length) in (length.units * 100 + 2539) / 2540 }
        return Box(
            left: below(across.lowerBound), bottom: below(up.lowerBound),
            right: above(across.upperBound), top: above(up.upperBound))
    }
}
