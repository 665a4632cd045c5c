import ReportParse

/// All documents of a plan in order, each with what came of reading it.
struct DocumentSequence: Sequence, IteratorProtocol {
    private let plan: InputPlan
    private var places: ArraySlice<InputPlan.Place>
    private var walk: PathWalk?
    private var reader: DocumentReader?
    private var finished = 0

    init(_ plan: InputPlan) {
        self.plan = plan
        places = plan.places[...]
    }

    /// Bytes read so far, for the progress line.
    var consumed: Int { finished + (reader?.consumed ?? 0) }

    mutating func next() -> Result<SourceDocument, InputFailure>? {
        while true {
            if let document = reader?.next() { return document.map(dated) }
            finished = consumed
            reader = nil
            if let file = walk?.next() {
                if let failure = open(file) { return .failure(failure) }
                continue
            }
            walk = nil
            switch places.popFirst() {
            case .standardInput: reader = documents(of: FileStream(), named: "-", extension: "")
            case .path(let path): walk = PathWalk([path])
            case nil: return nil
            }
        }
    }

    private mutating func open(_ file: Result<Path, InputFailure>) -> InputFailure? {
        do {
            let path = try file.get()
            reader = documents(of: try FileStream(path), named: path.text, extension: path.fileExtension)
            return nil
        } catch let failure as InputFailure {
            return failure
        } catch {
            let place = (try? file.get())?.text ?? ""
            return InputFailure(place: place, message: (error as? StreamError)?.message ?? "\(error)")
        }
    }

    private func documents(of stream: FileStream, named name: String, extension fileExtension: String) -> DocumentReader {
        DocumentReader(stream, name: name, fileExtension: fileExtension, maximumBytes: plan.maximumBytes)
    }

    private func dated(_ document: SourceDocument) -> SourceDocument {
        var document = document
        document.referenceDate = plan.referenceDate
        return document
    }
}
