package cn.anlan.system.plays;

import static cn.anlan.events.organization.AdministrativeLevel.CITY;
import static cn.anlan.events.organization.AdministrativeLevel.COUNTY;
import static cn.anlan.events.organization.AdministrativeLevel.PROVINCE;
import static cn.anlan.events.organization.OrganizationKind.COMMITTEE;
import static cn.anlan.events.organization.OrganizationKind.DEPARTMENT;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static cn.anlan.events.organization.OrganizationKind.GOVERNMENT;

import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import java.util.function.Predicate;

/// What the study campaign asks of a province, and which of its plans each unit owes: the nearest above it.
final class StudyDuties {

    static final List<String> QUARTERS = Days.quarters("2020-06-30", 11);
    static final List<String> HALF_YEARS = Days.halfYears("2020-12-31", 5);
    static final List<String> YEARS = Days.yearly("2020-12-31", 3);

    /// The county has its report meetings by the 20th, earlier than it must.
    static final List<String> COUNTY_HALF_YEARS =
            List.of("2020-12-20", "2021-06-20", "2021-12-20", "2022-06-20", "2022-12-20");

    private final Ningxia at;

    /// Those who were there when the campaign was published.
    private final List<Unit> units;

    StudyDuties(Ningxia at) {
        this.at = at;
        this.units = at.directory.units(unit -> unit != at.province);
    }

    /// Of everyone, before any plan is derived: so many quarters, half-years and years of it.
    Duties ofEveryone(int quarters, int halfYears, int years) {
        return recurring(unit -> true, HALF_YEARS, quarters, halfYears, years);
    }

    Duties ofTheProvince(int quarters, int halfYears, int years) {
        return recurring(this::owesTheProvince, HALF_YEARS, quarters, halfYears, years);
    }

    /// Of the city's plan, before the county has one.
    Duties ofTheCityWithTheCounty(int quarters, int halfYears, int years) {
        Predicate<Unit> below = unit -> !owesTheProvince(unit);
        return withInspections(recurring(below, HALF_YEARS, quarters, halfYears, years), below, halfYears);
    }

    Duties ofTheCity(int quarters, int halfYears, int years) {
        return withInspections(
                recurring(this::owesTheCity, HALF_YEARS, quarters, halfYears, years), this::owesTheCity, halfYears);
    }

    Duties ofTheCounty(int quarters, int halfYears, int years) {
        return withInspections(
                recurring(this::owesTheCounty, COUNTY_HALF_YEARS, quarters, halfYears, years),
                this::owesTheCounty,
                halfYears);
    }

    Duties allOfTheProvince() {
        return withTheEnd(ofTheProvince(11, 5, 3), this::owesTheProvince);
    }

    Duties allOfTheCity() {
        return withTheEnd(ofTheCity(11, 5, 3), this::owesTheCity);
    }

    Duties allOfTheCounty() {
        return withTheEnd(ofTheCounty(11, 5, 3), this::owesTheCounty);
    }

    private boolean owesTheProvince(Unit unit) {
        return unit.equals(at.city) || !at.directory.isBelow(unit, at.city);
    }

    private boolean owesTheCity(Unit unit) {
        return !owesTheProvince(unit) && !owesTheCounty(unit);
    }

    private boolean owesTheCounty(Unit unit) {
        return at.directory.isBelow(unit, at.county);
    }

    private Duties recurring(Predicate<Unit> who, List<String> halfYearDays, int quarters, int halfYears, int years) {
        List<Unit> parties = unitsOf(who, GOVERNMENT, DEPARTMENT, ENTERPRISE);
        return Duties.none()
                .owe(parties, "implementing-plan", "2020-05-31")
                .owe(parties, "progress-analysis", Days.array(QUARTERS.subList(0, quarters)))
                .owe(parties, "special-report-meeting", Days.array(halfYearDays.subList(0, halfYears)))
                .owe(parties, "study-plan", Days.array(YEARS.subList(0, years)))
                .owe(parties, "centre-group-seminar", Days.array(YEARS.subList(0, years)))
                .owe(parties, "film", "2020-12-31")
                .owe(unitsOf(who, COMMITTEE), "assessment-rules", Days.array(YEARS.subList(0, years)));
    }

    /// What the city's plan asks of departments beside all that the province asks.
    private Duties withInspections(Duties duties, Predicate<Unit> who, int halfYears) {
        return duties.owe(
                unitsOf(who, DEPARTMENT), "unannounced-inspections", Days.array(HALF_YEARS.subList(0, halfYears)));
    }

    /// With what comes due at the end of the three years.
    private Duties withTheEnd(Duties duties, Predicate<Unit> who) {
        List<Unit> administering = unitsOf(who, GOVERNMENT, DEPARTMENT);
        List<Unit> governing = unitsOf(unit -> who.test(unit) && unit.isAt(CITY, COUNTY), GOVERNMENT);
        List<Unit> reporting = unitsOf(
                unit -> who.test(unit)
                        && (unit.is(DEPARTMENT) || governing.contains(unit) || at.stateOwned.contains(unit)),
                GOVERNMENT,
                DEPARTMENT,
                ENTERPRISE);
        return duties.owe(
                        administering.stream()
                                .filter(unit -> unit.isAt(PROVINCE, CITY, COUNTY))
                                .toList(),
                        "leadership-training",
                        "2022-12-31")
                .owe(administering, "rotation-training", "2022-12-31")
                .owe(governing, "qualified-enforcement-staff", "2022-12-31")
                .owe(reporting, "annual-report", "2022-11-30")
                .owe(reporting, "three-year-report", "2022-12-10");
    }

    private List<Unit> unitsOf(Predicate<Unit> who, OrganizationKind... kinds) {
        return units.stream().filter(unit -> unit.is(kinds) && who.test(unit)).toList();
    }
}
