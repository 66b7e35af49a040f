package cn.anlan.web;

import cn.anlan.problem.Causes;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FailureExplanation;
import cn.anlan.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// Explains what the database refuses because two requests met in it, each of which was right when it was checked: they
/// changed the same version, or made the same thing.
@Singleton
class ConcurrentWrites implements FailureExplanation {

    private static final Logger LOG = Logger.getLogger(ConcurrentWrites.class);
    private static final String UNIQUE_VIOLATION = PSQLState.UNIQUE_VIOLATION.getState();

    /// As PostgreSQL names it, or we do.
    private static final Pattern PRIMARY_KEY = Pattern.compile("_pk(ey)?$");

    @Override
    public Optional<ProblemException> explain(Throwable failure, HttpHeaders headers) {
        return Causes.of(failure)
                .flatMap(cause -> conflict(cause, headers).stream())
                .findFirst()
                .map(code -> ProblemException.of(code).withCause(failure));
    }

    private static Optional<CommonProblem> conflict(Throwable cause, HttpHeaders headers) {
        // Whoever names the version that he has seen changes something; whoever does not, makes something.
        boolean edits = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return switch (cause) {
            case OptimisticLockException lost ->
                Optional.of(edits ? CommonProblem.STALE_VERSION : CommonProblem.CONCURRENT_CHANGE);
            case PSQLException refusal
            when UNIQUE_VIOLATION.equals(refusal.getSQLState()) ->
                Optional.of(
                        !edits && isOfPrimaryKey(refusal) ? CommonProblem.ID_TAKEN : CommonProblem.CONCURRENT_CHANGE);
            default -> Optional.empty();
        };
    }

    private static boolean isOfPrimaryKey(PSQLException refusal) {
        ServerErrorMessage details = refusal.getServerErrorMessage();
        String constraint = details == null ? "" : Objects.requireNonNullElse(details.getConstraint(), "");
        LOG.infof("Two requests met in %s", constraint);
        return PRIMARY_KEY.matcher(constraint).find();
    }
}
