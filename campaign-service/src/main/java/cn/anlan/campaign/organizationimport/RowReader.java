package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organization.DefaultLevel;
import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.organization.OrganizationLabels;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.Responsibility;
import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.IndustryCode;
import cn.anlan.china.code.UnifiedSocialCreditCode;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the values of one row, and gathers all that is wrong with them.
final class RowReader {

    private static final String SECTOR_SEPARATOR = "[;；、]";

    private final int line;
    private final Map<Column, String> fields;
    private final List<RowError> errors = new ArrayList<>();

    /// @param fields those that the file has
    RowReader(int line, Map<Column, String> fields) {
        this.line = line;
        this.fields = fields;
    }

    List<RowError> errors() {
        return errors;
    }

    /// The row, or nothing when a value is wrong.
    Optional<ImportRow> read() {
        var code = text(Column.CODE);
        var row = new ImportRow(
                line,
                EnumSet.copyOf(fields.keySet()),
                value(Column.ID, RowFault.MALFORMED_ID, RowReader::uuid),
                code == null ? "" : code,
                profile(),
                text(Column.PARENT_CODE),
                text(Column.SUPERVISOR_CODE),
                text(Column.REGULATOR_CODE),
                value(Column.LEADER_POST, RowFault.PHONE_NUMBER, RowReader::post),
                value(Column.SECTION, RowFault.PHONE_NUMBER, RowReader::post));
        return errors.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    /// With stand-ins for what is wrong: the errors keep them from being used.
    private OrganizationProfile profile() {
        var name = text(Column.NAME);
        var known = value(Column.KIND, RowFault.UNKNOWN_KIND, word(OrganizationKind.class, OrganizationLabels::of));
        var kind = known == null ? OrganizationKind.DEPARTMENT : known;
        var level =
                value(Column.LEVEL, RowFault.UNKNOWN_LEVEL, word(AdministrativeLevel.class, OrganizationLabels::of));
        var division = value(Column.DIVISION_CODE, RowFault.MALFORMED_DIVISION_CODE, DivisionCode::new);
        var sectors = value(Column.SECTORS, RowFault.UNKNOWN_SECTOR, RowReader::sectors);
        return new OrganizationProfile(
                name == null ? "" : name,
                kind,
                level == null ? DefaultLevel.of(kind, division) : level,
                division == null ? null : division.value(),
                value(Column.CREDIT_CODE, RowFault.INVALID_CREDIT_CODE, RowReader::creditCode),
                value(Column.INDUSTRY, RowFault.MALFORMED_INDUSTRY, RowReader::industry),
                sectors == null ? List.of() : sectors,
                value(Column.RISK_GRADE, RowFault.UNKNOWN_RISK_GRADE, word(RiskGrade.class, RiskGrade::label)),
                value(Column.EMPLOYEES, RowFault.MALFORMED_NUMBER, RowReader::wholeNumber));
    }

    private @Nullable String text(Column column) {
        var value = fields.getOrDefault(column, "").strip();
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

    private static List<HazardSector> sectors(String text) {
        return Stream.of(text.split(SECTOR_SEPARATOR))
                .map(String::strip)
                .filter(sector -> !sector.isEmpty())
                .map(word(HazardSector.class, HazardSector::label))
                .distinct()
                .toList();
    }

    /// A word of a closed list, by its key in any case, or by its Chinese label.
    private static <E extends Enum<E>> Function<String, E> word(Class<E> words, Function<E, LocalizedText> label) {
        return text -> {
            var key = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            return Stream.of(words.getEnumConstants())
                    .filter(word ->
                            word.name().equals(key) || label.apply(word).zh().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a word of the list"));
        };
    }

    private static UUID uuid(String text) {
        var id = UUID.fromString(text);
        // UUID.fromString takes shortened groups as well; an id has one spelling.
        if (text.length() != 36) {
            throw new IllegalArgumentException("not the canonical form of a UUID");
        }
        return id;
    }

    private static String post(String text) {
        if (!text.matches(Responsibility.WITHOUT_PHONE_NUMBER)) {
            throw new IllegalArgumentException("a telephone number");
        }
        return text;
    }

    private static int wholeNumber(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new IllegalArgumentException("a negative number");
        }
        return number;
    }

    private static String industry(String text) {
        return new IndustryCode(text).value();
    }

    private static String creditCode(String text) {
        return new UnifiedSocialCreditCode(text).value();
    }
}
