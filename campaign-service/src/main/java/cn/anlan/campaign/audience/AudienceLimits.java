package cn.anlan.campaign.audience;

import cn.anlan.china.code.IndustryCode;
import cn.anlan.problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps selectors at a size that one statement can answer.
public final class AudienceLimits {

    static final int DEPTH = 6;
    static final int SELECTORS = 40;
    static final int COUNTING = 3;
    static final int VALUES = 1_000;
    static final int LARGEST_COUNT = 100_000;

    private final List<FieldError> errors = new ArrayList<>();
    private int selectors;
    private int counting;

    private AudienceLimits() {}

    /// What is wrong with a selector; nothing when it may be used.
    ///
    /// @param pointer where it stands in the document
    public static List<FieldError> check(@Nullable AudienceSelector selector, String pointer) {
        var limits = new AudienceLimits();
        limits.check(selector, pointer, 1);
        if (limits.selectors > SELECTORS) {
            limits.refuse(pointer, "too-large", "选择条件过多", "More than %d selectors".formatted(SELECTORS));
        }
        if (limits.counting > COUNTING) {
            limits.refuse(pointer, "too-large", "数量条件过多", "More than %d thresholds".formatted(COUNTING));
        }
        return limits.errors;
    }

    private void check(@Nullable AudienceSelector selector, String pointer, int depth) {
        selectors++;
        if (depth > DEPTH) {
            refuse(pointer, "too-deep", "选择条件嵌套过深", "Selectors nested deeper than %d".formatted(DEPTH));
            return;
        }
        switch (selector) {
            case null -> refuse(pointer, "not-null", "缺少选择条件", "A selector is missing");
            case AudienceSelector.All all -> checkEach(all.of(), pointer + "/of", depth);
            case AudienceSelector.Any any -> checkEach(any.of(), pointer + "/of", depth);
            case AudienceSelector.Not not -> check(not.of(), pointer + "/of", depth + 1);
            case AudienceSelector.Kind kind -> checkSize(kind.kinds(), pointer + "/kinds");
            case AudienceSelector.Level level -> checkSize(level.levels(), pointer + "/levels");
            case AudienceSelector.Sector sector -> checkSize(sector.sectors(), pointer + "/sectors");
            case AudienceSelector.Grade grade -> checkSize(grade.grades(), pointer + "/grades");
            case AudienceSelector.Industry industry -> checkIndustries(industry.industries(), pointer + "/industries");
            case AudienceSelector.Subtree subtree -> checkSize(subtree.roots(), pointer + "/roots");
            case AudienceSelector.Units units -> checkSize(units.units(), pointer + "/units");
            case AudienceSelector.Having having -> checkCount(having, pointer, depth);
        }
    }

    private void checkEach(List<AudienceSelector> of, String pointer, int depth) {
        checkSize(of, pointer);
        for (int i = 0; i < of.size() && selectors <= SELECTORS; i++) {
            check(of.get(i), pointer + "/" + i, depth + 1);
        }
    }

    private void checkSize(Collection<?> values, String pointer) {
        if (values.isEmpty()) {
            refuse(pointer, "not-empty", "不能为空", "Must not be empty");
        } else if (values.size() > VALUES) {
            refuse(pointer, "too-large", "不能超过 %d 项".formatted(VALUES), "More than %d values".formatted(VALUES));
        }
    }

    private void checkIndustries(List<String> industries, String pointer) {
        checkSize(industries, pointer);
        for (int i = 0; i < industries.size(); i++) {
            if (IndustryCode.parse(industries.get(i)).isEmpty()) {
                refuse(pointer + "/" + i, "industry-code", "行业代码不正确", "No industry code of GB/T 4754");
            }
        }
    }

    private void checkCount(AudienceSelector.Having having, String pointer, int depth) {
        counting++;
        var atLeast = having.atLeast();
        var fewerThan = having.fewerThan();
        if (atLeast == null && fewerThan == null) {
            refuse(pointer, "threshold", "缺少数量", "Neither atLeast nor fewerThan is given");
        }
        checkRange(atLeast, pointer + "/atLeast");
        checkRange(fewerThan, pointer + "/fewerThan");
        if (atLeast != null && fewerThan != null && fewerThan <= atLeast) {
            refuse(pointer + "/fewerThan", "threshold", "必须大于 atLeast", "Must be above atLeast");
        }
        if (counts(having.below())) {
            refuse(pointer + "/below", "too-deep", "数量条件不能嵌套", "A threshold within a threshold");
        }
        check(having.below(), pointer + "/below", depth + 1);
    }

    private void checkRange(@Nullable Integer count, String pointer) {
        if (count != null && (count < 1 || count > LARGEST_COUNT)) {
            refuse(
                    pointer,
                    "out-of-range",
                    "必须在 1 和 %d 之间".formatted(LARGEST_COUNT),
                    "Must be between 1 and %d".formatted(LARGEST_COUNT));
        }
    }

    private static boolean counts(@Nullable AudienceSelector selector) {
        return switch (selector) {
            case null -> false;
            case AudienceSelector.Having _ -> true;
            case AudienceSelector.All all -> all.of().stream().anyMatch(AudienceLimits::counts);
            case AudienceSelector.Any any -> any.of().stream().anyMatch(AudienceLimits::counts);
            case AudienceSelector.Not not -> counts(not.of());
            default -> false;
        };
    }

    private void refuse(String pointer, String code, String zh, String en) {
        errors.add(FieldError.of(pointer, code, zh, en));
    }
}
