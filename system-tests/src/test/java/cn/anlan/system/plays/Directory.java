package cn.anlan.system.plays;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.Divisions;
import cn.anlan.china.code.UnifiedSocialCreditCode;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The organisations of a play, one root and all below it, as a committee office would hand them in. Divisions
/// are those of the national list; the rest is invented, with valid credit codes.
final class Directory {

    private static final String HEADER =
            "code,name,kind,parentCode,divisionCode,creditCode,industry,sectors,riskGrade,supervisorCode,regulatorCode,"
                    + "leaderPost,section";

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, Integer> enterprises = new LinkedHashMap<>();

    /// A government of the national list, under the code of its division.
    Unit government(String division, Unit parent) {
        return government(division, nameOf(division) + "人民政府", parent);
    }

    Unit government(String division, String name, Unit parent) {
        return add(division, name, OrganizationKind.GOVERNMENT, parent, division, ",,,,,,,");
    }

    /// A government of every division of the national list below that of another.
    List<Unit> governmentsBelow(Unit government) {
        return Divisions.bundled().children(new DivisionCode(government.division())).stream()
                .map(division -> government(division.code().value(), division.name() + "人民政府", government))
                .toList();
    }

    Unit committee(Unit government) {
        return add(
                government.code() + "-aw",
                nameWithoutGovernment(government) + "安全生产委员会",
                OrganizationKind.COMMITTEE,
                government,
                government.division(),
                ",,,,,,,");
    }

    Unit office(Unit government) {
        return add(
                government.code() + "-awb",
                nameWithoutGovernment(government) + "安全生产委员会办公室",
                OrganizationKind.COMMITTEE_OFFICE,
                government,
                government.division(),
                ",,,,,,,");
    }

    /// @param names each as key and name: `yjj 应急管理局`
    List<Unit> departments(Unit government, String... names) {
        return List.of(names).stream()
                .map(name -> {
                    String[] words = name.split(" ");
                    return add(
                            government.code() + "-" + words[0],
                            nameWithoutGovernment(government) + words[1],
                            OrganizationKind.DEPARTMENT,
                            government,
                            government.division(),
                            ",,,,,,,");
                })
                .toList();
    }

    List<Unit> institutions(Unit parent, String... names) {
        return List.of(names).stream()
                .map(name -> {
                    String[] words = name.split(" ");
                    return add(
                            parent.code() + "-" + words[0],
                            nameWithoutGovernment(parent) + words[1],
                            OrganizationKind.INSTITUTION,
                            parent,
                            parent.division(),
                            ",,,,,,,");
                })
                .toList();
    }

    /// Enterprises of one trade after the other, for which nobody answers yet.
    List<Unit> enterprises(Unit parent, int count) {
        return enterprises(parent, count, "", "", "", "");
    }

    /// Enterprises with their line in the responsibility table.
    List<Unit> enterprises(
            Unit parent, int count, String supervisor, String regulator, String leaderPost, String section) {
        List<Unit> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = enterprises.merge(parent.code(), 1, Integer::sum);
            Trade trade = Trade.of(number);
            added.add(add(
                    "%s-e%02d".formatted(parent.code(), number),
                    nameWithoutGovernment(parent) + trade.label(),
                    OrganizationKind.ENTERPRISE,
                    parent,
                    parent.division(),
                    String.join(
                            ",",
                            creditCode(parent),
                            trade.industry(),
                            trade.sector(),
                            trade.grade(),
                            supervisor,
                            regulator,
                            leaderPost,
                            section)));
        }
        return added;
    }

    /// One that joins while the play goes on; it is in no file.
    Unit joins(String code, String name, OrganizationKind kind, Unit parent) {
        Unit unit = new Unit(code, name, kind, parent.code(), parent.division(), levelOf(kind, parent.division()));
        units.put(code, unit);
        return unit;
    }

    List<Unit> units() {
        return List.copyOf(units.values());
    }

    List<Unit> units(Predicate<Unit> which) {
        return units.values().stream().filter(which).toList();
    }

    Unit unit(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("the directory has no " + code);
        }
        return unit;
    }

    /// Whether the unit stands below the other.
    boolean isBelow(Unit unit, Unit upper) {
        for (String code = unit.parent(); !code.isEmpty(); code = unit(code).parent()) {
            if (code.equals(upper.code())) {
                return true;
            }
        }
        return false;
    }

    byte[] csv() {
        return (HEADER + "\r\n" + String.join("\r\n", rows.values())).getBytes(StandardCharsets.UTF_8);
    }

    private Unit add(
            String code, String name, OrganizationKind kind, Unit parent, String division, String furtherColumns) {
        String above = parent == null ? "" : parent.code();
        Unit unit = new Unit(code, name, kind, above, division, levelOf(kind, division));
        if (units.put(code, unit) != null) {
            throw new IllegalArgumentException(code + " is there already");
        }
        rows.put(code, String.join(",", code, name, kind.name(), above, division, furtherColumns));
        return unit;
    }

    private String creditCode(Unit parent) {
        String division = (parent.division().replaceAll("\\D", "") + "000000").substring(0, 6);
        return UnifiedSocialCreditCode.withCheckCharacters("91%sMA%06d".formatted(division, rows.size()))
                .value();
    }

    private static AdministrativeLevel levelOf(OrganizationKind kind, String division) {
        if (kind == OrganizationKind.ENTERPRISE || kind == OrganizationKind.INSTITUTION) {
            return AdministrativeLevel.NONE;
        }
        return switch (new DivisionCode(division).level()) {
            case PROVINCE -> AdministrativeLevel.PROVINCE;
            case CITY -> AdministrativeLevel.CITY;
            case COUNTY -> AdministrativeLevel.COUNTY;
            // A zone with a local code stands one level below its county.
            case TOWN, LOCAL -> AdministrativeLevel.TOWN;
            case VILLAGE -> AdministrativeLevel.VILLAGE;
        };
    }

    private static String nameOf(String division) {
        return Divisions.bundled()
                .find(new DivisionCode(division))
                .orElseThrow()
                .name();
    }

    private static String nameWithoutGovernment(Unit unit) {
        return unit.name().replace("人民政府", "");
    }
}
