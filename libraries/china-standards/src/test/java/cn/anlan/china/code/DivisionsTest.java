package cn.anlan.china.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {

    private final Divisions divisions = Divisions.bundled();

    @Test
    void shouldHoldTheWholeEdition() {
        // 44,703 rows, of which four list a place a second time as its own only child.
        assertThat(divisions.all()).hasSize(44_699);
        assertThat(divisions.provinces()).hasSize(31);
    }

    @Test
    void shouldFindADivisionByAnySpelling() {
        assertThat(divisions.find(new DivisionCode("500108")))
                .contains(new Division(new DivisionCode("500108"), "南岸区", DivisionLevel.COUNTY));
        assertThat(divisions.find(new DivisionCode("50")))
                .contains(new Division(new DivisionCode("500000"), "重庆市", DivisionLevel.PROVINCE));
        assertThat(divisions.find(new DivisionCode("999999"))).isEmpty();
    }

    @Test
    void shouldListChildrenInTheOrderOfCodes() {
        var towns = divisions.children(new DivisionCode("500108"));

        assertThat(towns).hasSizeGreaterThan(10).allMatch(town -> town.level() == DivisionLevel.TOWN);
        assertThat(towns).isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(divisions.children(towns.getFirst().code())).isEmpty();
    }

    @Test
    void shouldNameTheAncestorsOfATown() {
        var town = divisions.children(new DivisionCode("500108")).getFirst();

        assertThat(divisions.ancestors(town.code())).extracting(Division::name).containsExactly("南岸区", "市辖区", "重庆市");
    }

    @Test
    void shouldHangTheTownsOfACityWithoutCountiesUnderTheCity() {
        var dongguan = new DivisionCode("4419");

        assertThat(divisions.find(dongguan)).get().extracting(Division::name).isEqualTo("东莞市");
        assertThat(divisions.children(dongguan))
                .hasSizeGreaterThan(30)
                .allMatch(town -> town.level() == DivisionLevel.TOWN);
    }

    @Test
    void shouldReachEveryDivisionFromAProvince() {
        assertThat(divisions.all())
                .filteredOn(division -> division.level() != DivisionLevel.PROVINCE)
                .allMatch(division -> divisions.ancestors(division.code()).size()
                        == division.code().ancestors().size());
    }

    @Test
    void shouldKnowLocalAndVillageCodesByTheirParent() {
        assertThat(divisions.isKnown(new DivisionCode("310115-LG01"))).isTrue();
        assertThat(divisions.isKnown(new DivisionCode("999999-LG01"))).isFalse();
        assertThat(divisions.isKnown(new DivisionCode("441900003001"))).isTrue();
        assertThat(divisions.isKnown(new DivisionCode("500199"))).isFalse();
    }
}
