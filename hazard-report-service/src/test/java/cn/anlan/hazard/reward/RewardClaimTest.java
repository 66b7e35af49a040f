package cn.anlan.hazard.reward;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.hazard.StepTable;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Reception;
import cn.anlan.hazard.report.Tip;
import cn.anlan.hazard.rewardrule.RewardFacts;
import cn.anlan.hazard.rewardrule.RewardFormula;
import cn.anlan.hazard.rewardrule.RewardGround;
import cn.anlan.hazard.rewardrule.RewardRule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RewardClaimTest {

    private static final StepTable TABLE = StepTable.of("""
                                 | CLAIMED        | PROPOSED       | APPROVED       | REFUSED        | PAID
            propose              | PROPOSED       | state-conflict | state-conflict | state-conflict | state-conflict
            approve as another   | state-conflict | APPROVED       | state-conflict | state-conflict | state-conflict
            approve as proposer  | state-conflict | same-person    | state-conflict | state-conflict | state-conflict
            give back as another | state-conflict | CLAIMED        | state-conflict | state-conflict | state-conflict
            give back as proposer| state-conflict | same-person    | state-conflict | state-conflict | state-conflict
            refuse               | REFUSED        | REFUSED        | state-conflict | state-conflict | state-conflict
            pay as a third       | state-conflict | state-conflict | PAID           | state-conflict | state-conflict
            pay as proposer      | state-conflict | state-conflict | same-person    | state-conflict | state-conflict
            pay as approver      | state-conflict | state-conflict | same-person    | state-conflict | state-conflict
            """);

    private static final String PROPOSER = "proposer";
    private static final String APPROVER = "approver";
    private static final String PAYER = "payer";
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");
    private static final RewardRule RULE = new RewardRule(
            "some-rule",
            "某规则",
            "Some rule",
            null,
            Set.of(),
            Set.of(),
            LocalDate.parse("2020-01-01"),
            null,
            false,
            60,
            100,
            0,
            false,
            Map.of(RewardGround.GENERAL_HAZARD, new RewardFormula.Range(0, 100_000)));
    private static final RewardFacts FACTS =
            new RewardFacts(RewardGround.GENERAL_HAZARD, null, null, null, null, 50_000L, false);

    private static final Map<String, Consumer<RewardClaim>> STEPS = Map.of(
            "propose", claim -> claim.propose(RULE, FACTS, null, PROPOSER),
            "approve as another", claim -> claim.approve(APPROVER, MONDAY),
            "approve as proposer", claim -> claim.approve(PROPOSER, MONDAY),
            "give back as another", claim -> claim.giveBack(APPROVER, "金额有误"),
            "give back as proposer", claim -> claim.giveBack(PROPOSER, "金额有误"),
            "refuse", claim -> claim.refuse(APPROVER, "属监管部门工作人员", MONDAY),
            "pay as a third", claim -> claim.pay(PAYER),
            "pay as proposer", claim -> claim.pay(PROPOSER),
            "pay as approver", claim -> claim.pay(APPROVER));

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @MethodSource("cells")
    void shouldTakeExactlyTheStepsOfTheTable(String state, String step, String expected) {
        RewardClaim claim = in(RewardState.valueOf(state));
        assertThat(claim.state().name()).isEqualTo(state);

        assertThat(StepTable.outcomeOf(() -> STEPS.get(step).accept(claim), claim::state))
                .isEqualTo(expected);
    }

    @Test
    void shouldHaveNoStateAndNoStepBesides() {
        TABLE.covers(RewardState.values(), STEPS.keySet());
    }

    static Stream<Arguments> cells() {
        return TABLE.cells();
    }

    private static RewardClaim in(RewardState state) {
        RewardClaim claim = new RewardClaim(report(), RULE, true, true, List.of(1), MONDAY);
        switch (state) {
            case CLAIMED -> {}
            case PROPOSED -> take(claim, "propose");
            case APPROVED -> take(claim, "propose", "approve as another");
            case REFUSED -> take(claim, "propose", "refuse");
            case PAID -> take(claim, "propose", "approve as another", "pay as a third");
        }
        return claim;
    }

    private static void take(RewardClaim claim, String... steps) {
        List.of(steps).forEach(step -> STEPS.get(step).accept(claim));
    }

    private static HazardReport report() {
        return new HazardReport(
                UUID.randomUUID(),
                "AL261116-7K3M9Q2D",
                "hash",
                new Tip(HazardCategory.GAS, "燃气管道锈蚀", "500108", null, null, Reception.ofThePublic()),
                UUID.randomUUID(),
                MONDAY);
    }
}
