package cn.anlan.campaign.organizationimport;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.UnifiedSocialCreditCode;
import cn.anlan.events.organization.OrganizationKind;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the values of one row, and gathers all that is wrong with them.
final class RowReader {

    private static final String SECTOR_SEPARATOR = ";";

    private final int line;
    private final CsvRecord csvRecord;
    private final Map<Column, Integer> positions;
    private final List<RowError> errors = new ArrayList<>();

    RowReader(int line, CsvRecord csvRecord, Map<Column, Integer> positions) {
        this.line = line;
        this.csvRecord = csvRecord;
        this.positions = positions;
    }

    List<RowError> errors() {
        return errors;
    }

    /// The row, or nothing when a value is wrong.
    Optional<ImportRow> read() {
        var code = text(Column.CODE);
        var name = text(Column.NAME);
        var kind = value(Column.KIND, RowFault.UNKNOWN_KIND, OrganizationKind::valueOf);
        var row = new ImportRow(
                line,
                value(Column.ID, RowFault.MALFORMED_ID, RowReader::uuid),
                code == null ? "" : code,
                name == null ? "" : name,
                kind == null ? OrganizationKind.DEPARTMENT : kind,
                text(Column.PARENT_CODE),
                value(Column.DIVISION_CODE, RowFault.MALFORMED_DIVISION_CODE, RowReader::divisionCode),
                value(Column.CREDIT_CODE, RowFault.INVALID_CREDIT_CODE, RowReader::creditCode),
                sectors(),
                text(Column.RISK_GRADE),
                text(Column.SUPERVISOR_CODE),
                text(Column.REGULATOR_CODE));
        return errors.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    private @Nullable String text(Column column) {
        var position = positions.get(column);
        var value = position == null ? "" : csvRecord.getField(position).strip();
        if (value.isEmpty()) {
            if (column.required()) {
                errors.add(RowError.of(line, column, RowFault.REQUIRED));
            }
            return null;
        }
        if (value.length() > column.longest()) {
            errors.add(RowError.of(line, column, RowFault.TOO_LONG));
            return null;
        }
        return value;
    }

    private <T> @Nullable T value(Column column, RowFault fault, Function<String, T> parse) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException invalid) {
            errors.add(RowError.of(line, column, fault));
            return null;
        }
    }

    private List<String> sectors() {
        var text = text(Column.SECTORS);
        if (text == null) {
            return List.of();
        }
        return Stream.of(text.split(SECTOR_SEPARATOR))
                .map(String::strip)
                .filter(sector -> !sector.isEmpty())
                .toList();
    }

    private static UUID uuid(String text) {
        var id = UUID.fromString(text);
        // UUID.fromString takes shortened groups as well; an id has one spelling.
        if (text.length() != 36) {
            throw new IllegalArgumentException("not the canonical form of a UUID");
        }
        return id;
    }

    private static String divisionCode(String text) {
        return new DivisionCode(text).value();
    }

    private static String creditCode(String text) {
        return new UnifiedSocialCreditCode(text).value();
    }
}
