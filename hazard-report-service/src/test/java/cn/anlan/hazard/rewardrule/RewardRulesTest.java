package cn.anlan.hazard.rewardrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardRulesTest {

    private static final DivisionCode CHONGQING_DISTRICT = new DivisionCode("500108");
    private static final DivisionCode SHANDONG_DISTRICT = new DivisionCode("370102");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final RewardRules rules = new RewardRules(bundled());

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            fine in yuan, reward in yuan
            0           , 3000
            19999       , 3000
            20000       , 3000
            100000      , 15000
            123456      , 18518
            2000000     , 300000
            9000000     , 300000
            """)
    void shouldGiveFifteenPercentOfTheFineByTheNationalRule(long fine, long reward) {
        RewardRule national = rules.ruleFor(CHONGQING_DISTRICT, HazardCategory.GAS, DAY);

        assertThat(national.code()).isEqualTo("national-2018");
        assertThat(national.reckon(major(fine * 100, null)).amountCents()).isEqualTo(reward * 100);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            class           , deaths, reward in yuan
            ORDINARY        , 1     , 30000
            LARGER          , 3     , 120000
            MAJOR           , 10    , 300000
            ESPECIALLY_MAJOR, 2     , 120000
            ESPECIALLY_MAJOR, 30    , 300000
            """)
    void shouldGiveAnAmountForEachConcealedDeath(AccidentClass accident, int deaths, long reward) {
        RewardRule national = rules.ruleFor(CHONGQING_DISTRICT, HazardCategory.COAL_MINE, DAY);

        assertThat(national.reckon(concealed(accident, deaths)).amountCents()).isEqualTo(reward * 100);
    }

    @Test
    void shouldPreferTheProvincesTables() {
        assertThat(rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.GAS, DAY).code())
                .isEqualTo("shandong-2021");
        assertThat(rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.COAL_MINE, DAY)
                        .code())
                .isEqualTo("shandong-2021-mines");
        assertThat(rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.GAS, LocalDate.of(2020, 12, 31))
                        .code())
                .isEqualTo("national-2018");
        assertRefused(
                HazardProblem.SECTOR_NOT_REWARDED, () -> rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.FIRE, DAY));
        assertRefused(
                HazardProblem.SECTOR_NOT_REWARDED,
                () -> rules.ruleFor(CHONGQING_DISTRICT, HazardCategory.GAS, LocalDate.of(2017, 12, 31)));
    }

    @Test
    void shouldKeepToTheProvincesTiersAndRange() {
        RewardRule province = rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.GAS, DAY);
        RewardRule mines = rules.ruleFor(SHANDONG_DISTRICT, HazardCategory.COAL_MINE, DAY);

        assertThat(province.reckon(major(100_000_000, 1)).amountCents()).isEqualTo(10_000_000);
        assertThat(province.reckon(major(100_000_000, 3)).amountCents()).isEqualTo(50_000_000);
        assertThat(province.reckon(major(0, 2)).amountCents()).isEqualTo(500_000);
        assertThat(province.reckon(general(123_499)).amountCents()).isEqualTo(123_400);
        assertThat(mines.reckon(major(10_000_000, 1)).amountCents()).isEqualTo(1_500_000);
        assertThat(mines.reckon(major(10_000_000, 2)).amountCents()).isEqualTo(1_200_000);
        for (RewardFacts unfit : List.of(major(1, null), major(1, 4), general(49_999), general(500_001))) {
            assertRefused(CommonProblem.VALIDATION_FAILED, () -> province.reckon(unfit));
        }
        assertRefused(HazardProblem.GROUND_NOT_REWARDED, () -> mines.reckon(general(50_000)));
    }

    @Test
    void shouldUpliftBeforeTheCapUnlessTheRuleSaysAfter() {
        RewardFacts facts = new RewardFacts(RewardGround.MAJOR_HAZARD, 1_000_000L, null, null, null, null, true);
        RewardFacts capped = new RewardFacts(RewardGround.MAJOR_HAZARD, 90_000_000L, null, null, null, null, true);

        assertThat(uplifting(true).reckon(facts).amountCents()).isEqualTo(180_000);
        assertThat(uplifting(true).reckon(capped).amountCents()).isEqualTo(1_000_000);
        assertThat(uplifting(false).reckon(capped).amountCents()).isEqualTo(1_200_000);
        assertThat(uplifting(true).reckon(major(1_000_000, null)).amountCents()).isEqualTo(150_000);
    }

    @Test
    void shouldNeverExceedTheCapNorPayLessForALargerFine() {
        Random random = new Random(20_260_402);
        for (int round = 0; round < 2_000; round++) {
            RewardRule rule = rules.all().get(random.nextInt(rules.all().size()));
            long fine = random.nextLong(200_000_000);
            int tier = 1 + random.nextInt(rule.code().endsWith("mines") ? 2 : 3);

            RewardRule.Reckoning less = rule.reckon(major(fine, tier));
            RewardRule.Reckoning more = rule.reckon(major(fine + random.nextLong(10_000_000), tier));
            RewardRule.Reckoning deaths =
                    rule.reckon(concealed(AccidentClass.values()[random.nextInt(4)], 1 + random.nextInt(200)));

            for (RewardRule.Reckoning reckoning : List.of(less, more, deaths)) {
                assertThat(reckoning.amountCents()).isBetween(0L, reckoning.capCents());
                assertThat(reckoning.amountCents() % 100).isZero();
            }
            assertThat(more.amountCents()).isGreaterThanOrEqualTo(less.amountCents());
        }
    }

    private static RewardFacts major(long fineCents, Integer tier) {
        return new RewardFacts(RewardGround.MAJOR_HAZARD, fineCents, null, null, tier, null, false);
    }

    private static RewardFacts concealed(AccidentClass accident, int deaths) {
        return new RewardFacts(RewardGround.CONCEALED_ACCIDENT, null, deaths, accident, null, null, false);
    }

    private static RewardFacts general(long proposedCents) {
        return new RewardFacts(RewardGround.GENERAL_HAZARD, null, null, null, null, proposedCents, false);
    }

    private static RewardRule uplifting(boolean beforeCap) {
        return new RewardRule(
                "local",
                "本地规则",
                "Local rule",
                null,
                Set.of(),
                Set.of(),
                DAY,
                null,
                false,
                60,
                100,
                20,
                beforeCap,
                Map.of(
                        RewardGround.MAJOR_HAZARD,
                        new RewardFormula.ShareOfFine(List.of(BigDecimal.valueOf(15)), 0, List.of(1_000_000L))));
    }

    private static void assertRefused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<RewardRule> bundled() {
        try (InputStream file = RewardRules.class.getResourceAsStream("/rewards.json")) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
