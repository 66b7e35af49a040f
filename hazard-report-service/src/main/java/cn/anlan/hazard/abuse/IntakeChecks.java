package cn.anlan.hazard.abuse;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// What a sender must pass: no block, the hour's limit, and some work under attack. Nothing here waits for the
/// database.
@Singleton
final class IntakeChecks {

    private final boolean enabled;
    private final Origin origin;
    private final RequestLimits limits;
    private final AttackAlarm alarm;
    private final ProofOfWork proofOfWork;
    private final BlockList blocks;

    IntakeChecks(
            HazardConfig config,
            Origin origin,
            RequestLimits limits,
            AttackAlarm alarm,
            ProofOfWork proofOfWork,
            BlockList blocks) {
        this.enabled = config.limits().enabled();
        this.origin = origin;
        this.limits = limits;
        this.alarm = alarm;
        this.proofOfWork = proofOfWork;
        this.blocks = blocks;
    }

    /// @param forwardedFor the address that the gateway saw
    /// @param proof the solution of a challenge
    /// @throws ProblemException when one of them is not passed
    void require(@Nullable String forwardedFor, @Nullable String proof) {
        if (!enabled) {
            return;
        }
        origin.address(forwardedFor).ifPresent(address -> {
            blocks.requireFree(address);
            limits.require(origin.onDay(origin.today(), address));
        });
        if (alarm.count() && !proofOfWork.accepts(proof)) {
            throw ProblemException.of(HazardProblem.PROOF_OF_WORK_REQUIRED)
                    .withHeader("Proof-Of-Work-Challenge", proofOfWork.challenge());
        }
    }
}
