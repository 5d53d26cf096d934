@main
enum Vedomost {
    static func main() {}
}
