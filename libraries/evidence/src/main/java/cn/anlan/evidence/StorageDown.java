package cn.anlan.evidence;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import java.time.Duration;

/// What callers are told while the storage cannot be reached.
final class StorageDown {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private StorageDown() {}

    static ProblemException because(Exception failure) {
        return ProblemException.of(CommonProblem.UNAVAILABLE)
                .withDetail("文件存储暂时不可用，请稍后再试", "Files cannot be stored or read at present; try again later")
                .withRetryAfter(RETRY_AFTER)
                .withCause(failure);
    }
}
