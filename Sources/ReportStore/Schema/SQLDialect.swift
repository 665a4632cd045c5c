import ReportParse

/// What SQLite and PostgreSQL say differently.
enum SQLDialect: Sendable {
    case sqlite
    case postgres

    func type(of column: ColumnType) -> String {
        switch (self, column) {
        case (_, .text): "TEXT"
        case (_, .integer): "BIGINT"
        // NUMERIC keeps decimals of up to fifteen digits exactly in SQLite, and longer ones as text; in PostgreSQL all.
        case (_, .decimal): "NUMERIC"
        case (_, .boolean): "BOOLEAN"
        case (.sqlite, .day), (.sqlite, .json): "TEXT"
        case (.postgres, .day): "DATE"
        case (.postgres, .json): "JSONB"
        }
    }

    /// The different values of a group, with commas between them.
    func list(of column: String) -> String {
        self == .sqlite ? "group_concat(DISTINCT \(column))" : "string_agg(DISTINCT \(column), ',')"
    }

    /// The year and month of a day column.
    func month(of column: String) -> String {
        self == .sqlite ? "substr(\(column), 1, 7)" : "to_char(\(column), 'YYYY-MM')"
    }
}

/// A name in SQL; some columns are called what SQL reserves (`end`).
func quoted(_ name: String) -> String { "\"\(name)\"" }

func quoted(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
