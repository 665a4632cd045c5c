import ReportParse

/// All documents of a plan in order, each with what came of reading it.
package struct DocumentSequence: Sequence, IteratorProtocol {
    private let plan: InputPlan
    private var places: ArraySlice<InputPlan.Place>
    private var list: PathList?
    private var walk: PathWalk?
    private var stream: FileStream?
    private var reader: DocumentReader?
    private var finished = 0

    package init(_ plan: InputPlan) {
        self.plan = plan
        places = plan.places[...]
    }

    /// Bytes read so far, for the progress line.
    package var consumed: Int { finished + (stream?.position ?? 0) }

    package mutating func next() -> InputItem? {
        while true {
            if let item = reader?.next() { return dated(item) }
            finished = consumed
            reader = nil
            stream = nil
            if let file = walk?.next() {
                if let failure = open(file) { return .failure(failure) }
                continue
            }
            walk = nil
            switch list?.next() {
            case .success(let path):
                walk = PathWalk([path], excluding: plan.outputs)
                continue
            case .failure(let failure):
                list = nil
                return .failure(failure)
            case nil: list = nil
            }
            switch places.popFirst() {
            case .standardInput: read(FileStream(), named: "-", extension: "")
            case .path(let path): walk = PathWalk([path], excluding: plan.outputs)
            case .list(let path):
                do {
                    list = try PathList(path)
                } catch {
                    return .failure(error)
                }
            case nil: return nil
            }
        }
    }

    private mutating func open(_ file: Result<Path, InputFailure>) -> InputFailure? {
        switch file {
        case .failure(let failure): return failure
        case .success(let path):
            do {
                read(try FileStream(path), named: path.text, extension: path.fileExtension)
                return nil
            } catch {
                return InputFailure(place: path.text, message: error.message)
            }
        }
    }

    private mutating func read(_ file: FileStream, named name: String, extension fileExtension: String) {
        stream = file
        let limits = ReadingLimits(maximumBytes: plan.maximumBytes, columns: plan.columns)
        reader = DocumentReader(file, name: name, fileExtension: fileExtension, limits: limits)
    }

    private func dated(_ item: InputItem) -> InputItem {
        guard case .document(var document) = item else { return item }
        document.referenceDate = plan.referenceDate
        return .document(document)
    }
}
