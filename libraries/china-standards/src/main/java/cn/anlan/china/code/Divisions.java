package cn.anlan.china.code;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The administrative divisions of mainland China down to towns, in the edition of 2023.
///
/// Immutable, and loaded at the first call. Where the edition lists a place again as its own only child (cities without
/// counties: Dongguan, Zhongshan, Danzhou; and Jinmen), the two are one, so that a city's towns are its children.
public final class Divisions {

    private static final String EDITION = "divisions-2023.csv";

    private final Map<DivisionCode, Division> byCode;
    private final Map<DivisionCode, List<Division>> children;

    private Divisions(Map<DivisionCode, Division> byCode) {
        this.byCode = byCode;
        this.children = new HashMap<>();
        for (var division : byCode.values()) {
            division.code()
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(division));
        }
    }

    /// The bundled edition.
    public static Divisions bundled() {
        return Bundled.DIVISIONS;
    }

    /// The division with this code, if the edition lists it; a local code is never listed.
    public Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// All divisions, by level, each level in the order of codes.
    public Collection<Division> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /// The provinces.
    public List<Division> provinces() {
        return byCode.values().stream()
                .filter(division -> division.level() == DivisionLevel.PROVINCE)
                .toList();
    }

    /// The divisions directly below this one, in the order of codes.
    public List<Division> children(DivisionCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /// The listed divisions that the code lies in, the nearest first; also for local and village codes.
    public List<Division> ancestors(DivisionCode code) {
        return code.ancestors().stream()
                .map(byCode::get)
                .filter(division -> division != null)
                .toList();
    }

    /// Whether the code is listed, or is a local or village code under a listed division.
    public boolean isKnown(DivisionCode code) {
        return switch (code.level()) {
            case LOCAL, VILLAGE -> code.parent().filter(this::isKnown).isPresent();
            case PROVINCE, CITY, COUNTY, TOWN -> byCode.containsKey(code);
        };
    }

    private static Divisions load() {
        var byCode = new LinkedHashMap<DivisionCode, Division>(60_000);
        try (var input = Divisions.class.getResourceAsStream(EDITION)) {
            if (input == null) {
                throw new IllegalStateException("missing resource " + EDITION);
            }
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8))) {
                for (var row : rows) {
                    var code = new DivisionCode(row.getField("code"));
                    byCode.putIfAbsent(code, new Division(code, row.getField("name"), code.level()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Divisions(byCode);
    }

    private static final class Bundled {
        private static final Divisions DIVISIONS = load();
    }
}
