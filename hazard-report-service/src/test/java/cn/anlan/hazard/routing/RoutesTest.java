package cn.anlan.hazard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Person;
import cn.anlan.hazard.report.Reception;
import cn.anlan.hazard.report.Tip;
import cn.anlan.hazard.report.Verification;
import cn.anlan.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// Wherever a report is passed on, over any tree and by any rules: it is always somewhere, at one place, and arrives.
class RoutesTest {

    private static final int TREES = 400;
    private static final int REPORTS = 8;
    private static final int OBJECTIONS = 2;
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");
    private static final OffsetDateTime NEXT_MONDAY = MONDAY.plusDays(7);

    @Test
    void shouldSendEveryReportToOneUnitThatIsOpenAndWithinReach() {
        overSomeTrees(1, (tree, random) -> {
            UUID office = SomeRules.any(random, tree.openOffices());
            Destination destination = routes(tree, office, Set.of()).from(office, SomeRules.report(random));

            assertThat(tree.closed()).doesNotContain(destination.organizationId());
            assertThat(tree.reach().get(office)).contains(destination.organizationId());
        });
    }

    @Test
    void shouldKeepAtTheOfficeWhatNoRuleMatchesAndSaySo() {
        overSomeTrees(2, (tree, random) -> {
            UUID office = SomeRules.any(random, tree.openOffices());
            RoutedCase report = SomeRules.report(random);
            if (firstRule(tree, office, report).isEmpty()) {
                assertThat(routes(tree, office, Set.of()).from(office, report))
                        .isEqualTo(new Destination(office, null, null));
            }
        });
    }

    @Test
    void shouldKeepAtTheOfficeWhatTheUnitOfTheFirstRuleCannotTakeAndSaySo() {
        overSomeTrees(3, (tree, random) -> {
            UUID office = SomeRules.any(random, tree.openOffices());
            RoutedCase report = SomeRules.report(random);
            firstRule(tree, office, report).ifPresent(place -> {
                RoutingRule rule = tree.rules().get(office).get(place);
                assertThat(routes(tree, office, Set.of(rule.organizationId())).from(office, report))
                        .isEqualTo(new Destination(office, null, rule.name()));
            });
        });
    }

    /// What the first rule sends to another office goes on from there by that one's rules.
    @Test
    void shouldGoTheWayOfTheFirstRuleAndOnByTheRulesOfWhomItReaches() {
        overSomeTrees(4, (tree, random) -> {
            UUID office = SomeRules.any(random, tree.openOffices());
            RoutedCase report = SomeRules.report(random);
            Routes routes = routes(tree, office, Set.of());
            firstRule(tree, office, report).ifPresent(place -> {
                RoutingRule rule = tree.rules().get(office).get(place);
                UUID next = rule.organizationId();
                if (tree.isWithinReach(office, next) && !next.equals(office)) {
                    Destination onwards = routes.from(next, report);
                    assertThat(routes.from(office, report))
                            .isEqualTo(
                                    onwards.rule() == null
                                            ? new Destination(next, rule.name(), onwards.passedOver())
                                            : onwards);
                }
            });
        });
    }

    /// Lists of rules that would make it possible were refused, as they are by the service.
    @Test
    void shouldAskNoOfficeTwice() {
        int[] refused = {0};
        overSomeTrees(5, (tree, random) -> {
            refused[0] += tree.refused();
            UUID office = SomeRules.any(random, tree.openOffices());
            Set<UUID> asked = new HashSet<>();
            new Routes(
                            unit -> {
                                assertThat(asked.add(unit)).as("asked once").isTrue();
                                return tree.rulesOf(unit);
                            },
                            unit -> tree.isWithinReach(office, unit))
                    .from(office, SomeRules.report(random));
        });
        assertThat(refused[0]).as("lists that lead back, among those tried").isGreaterThan(TREES / 10);
    }

    /// Units give back whatever they may, the office sends it on by rules or by hand, the reporter objects: still each
    /// handling ends with a unit that has to handle it, after no more transfers than there are units, and one.
    @Test
    void shouldEndEveryChainOfTransfersReturnsAndObjections() {
        overSomeTrees(6, (tree, random) -> {
            RoutedCase routed = SomeRules.report(random);
            HazardReport report = accepted(SomeRules.any(random, tree.openOffices()), routed);
            settle(tree, random, report, routed);
            for (int objections = 0; objections < OBJECTIONS; objections++) {
                UUID above = SomeRules.any(random, tree.openOffices());
                if (tree.choiceOf(above).size() > 1) {
                    report.object("不同意", above, MONDAY);
                    assertThat(report.handlingOrganizationId()).isEmpty();
                    settle(tree, random, report, routed);
                }
            }
        });
    }

    private static void settle(SomeTree tree, Random random, HazardReport report, RoutedCase routed) {
        UUID office = report.decidingOrganizationId();
        int before = report.transfers();
        UUID unit = transferred(tree, random, report, routed);
        while (givesBack(report, unit)) {
            assertThat(report.handlingOrganizationId()).isEmpty();
            assertThat(byRules(tree, report, routed)).isIn(unitsOtherThan(unit, tree, office));
            unit = transferred(tree, random, report, routed);
            assertThat(report.transfers() - before)
                    .isLessThanOrEqualTo(tree.choiceOf(office).size() + 1);
        }
        report.verify(new Verification.Unsubstantiated("现场未见异常"), new Person("inspector", unit), MONDAY);
        report.tell(new Person("dispatcher", office), "现场未见异常", NEXT_MONDAY, MONDAY);
    }

    /// By the rules, or by hand: also to where it was before, but not to where the procedure forbids it.
    private static UUID transferred(SomeTree tree, Random random, HazardReport report, RoutedCase routed) {
        UUID office = report.decidingOrganizationId();
        List<UUID> choice = tree.choiceOf(office).stream()
                .filter(unit -> report.state() != HazardState.REOPENED || !report.isClosedTo(unit))
                .toList();
        UUID byRules = byRules(tree, report, routed);
        UUID unit = random.nextInt(3) > 0 && choice.contains(byRules) ? byRules : SomeRules.any(random, choice);
        report.transferTo(unit, new Person("dispatcher", office), null, MONDAY);
        assertThat(report.handlingOrganizationId()).contains(unit);
        assertThat(tree.isWithinReach(office, unit)).isTrue();
        return unit;
    }

    private static boolean givesBack(HazardReport report, UUID unit) {
        try {
            report.giveBack(new Person("clerk", unit), "不属本单位职责", MONDAY);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(HazardProblem.GIVEN_BACK_ALREADY);
            return false;
        }
    }

    private static UUID byRules(SomeTree tree, HazardReport report, RoutedCase routed) {
        UUID office = report.decidingOrganizationId();
        return new Routes(tree::rulesOf, unit -> !report.isClosedTo(unit) && tree.isWithinReach(office, unit))
                .from(office, routed)
                .organizationId();
    }

    /// The office may keep what it gave back to itself: it has no other.
    private static List<UUID> unitsOtherThan(UUID unit, SomeTree tree, UUID office) {
        return tree.choiceOf(office).stream()
                .filter(other -> !other.equals(unit) || other.equals(office))
                .toList();
    }

    private static HazardReport accepted(UUID office, RoutedCase routed) {
        Reception reception = new Reception(routed.channel(), routed.grade(), false, true, "某公司");
        Tip tip = new Tip(routed.category(), routed.text(), routed.division().value(), null, null, reception);
        HazardReport report = new HazardReport(UUID.randomUUID(), "AL261116-7K3M9Q2D", "hash", tip, office, MONDAY);
        report.accept(new Person("dispatcher", office), MONDAY);
        return report;
    }

    private static OptionalInt firstRule(SomeTree tree, UUID office, RoutedCase report) {
        return SomeRules.firstByLookingAtEach(tree.rules().getOrDefault(office, List.of()), report);
    }

    private static Routes routes(SomeTree tree, UUID office, Set<UUID> without) {
        return new Routes(tree::rulesOf, unit -> !without.contains(unit) && tree.isWithinReach(office, unit));
    }

    private static void overSomeTrees(long seed, BiConsumer<SomeTree, Random> property) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            SomeTree tree = SomeTree.grown(random);
            for (int j = 0; j < REPORTS; j++) {
                property.accept(tree, random);
            }
        }
    }
}
