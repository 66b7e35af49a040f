package cn.anlan.web.idempotency;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.DuplicateKeyException;
import cn.anlan.sql.JointWrites;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// See [Idempotent].
@Idempotent
@Interceptor
// Around @Transactional, so that the method joins our transaction.
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_KEY = 255;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /// The role of portals: they retry by machine, and so must be safe to repeat.
    private static final String PORTAL = "portal";

    private final AnswerStore answers;
    private final JointWrites writes;
    private final RequestDigest digests;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final SecurityIdentity identity;

    IdempotentInterceptor(
            AnswerStore answers,
            JointWrites writes,
            RequestDigest digests,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            SecurityIdentity identity) {
        this.answers = answers;
        this.writes = writes;
        this.digests = digests;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.identity = identity;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Idempotent binding = invocation.getInterceptorBinding(Idempotent.class);
        Optional<IdempotencyKey> key = key(binding);
        if (key.isPresent() && binding.sharesCommit()) {
            return onceOfMany(key.get(), invocation);
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            Object answer = key.isPresent() ? once(key.get(), invocation) : invocation.proceed();
            send();
            return answer;
        });
    }

    /// Nobody claims the key: the record of the answer is what only one can write.
    private Response onceOfMany(IdempotencyKey key, InvocationContext invocation) throws Exception {
        RequestDigest.Body body = begin(invocation);
        Optional<AnswerStore.Entry> earlier = answers.find(key);
        if (earlier.isPresent()) {
            return replay(key, earlier.get(), body.finish());
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Response answer = proceed(key, invocation, body);
                writes.commitShared();
                return answer;
            });
        } catch (DuplicateKeyException taken) {
            Optional<AnswerStore.Entry> meanwhile = answers.find(key);
            if (meanwhile.isPresent()) {
                return replay(key, meanwhile.get(), body.finish());
            }
            throw meaning(taken);
        }
    }

    /// Here, where it is known what a row that is there already means.
    private void send() {
        try {
            writes.send();
        } catch (DuplicateKeyException taken) {
            throw meaning(taken);
        }
    }

    private static RuntimeException meaning(DuplicateKeyException taken) {
        return switch (taken.constraint()) {
            case String name when name.equals("idempotency_record_pk") -> inFlight();
            case String name when name.endsWith("_pk") -> ProblemException.of(CommonProblem.ID_TAKEN);
            default -> taken;
        };
    }

    private static ProblemException inFlight() {
        return ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT).withRetryAfter(RETRY_AFTER);
    }

    private Response once(IdempotencyKey key, InvocationContext invocation) throws Exception {
        AnswerStore.Claim claim = answers.claim(key);
        if (!claim.ours()) {
            throw inFlight();
        }
        RequestDigest.Body body = begin(invocation);
        if (claim.earlier().isPresent()) {
            return replay(key, claim.earlier().get(), body.finish());
        }
        return proceed(key, invocation, body);
    }

    private RequestDigest.Body begin(InvocationContext invocation) throws IOException {
        Object[] arguments = invocation.getParameters();
        RequestDigest.Body body = digests.begin(invocation.getMethod(), arguments);
        invocation.setParameters(arguments);
        return body;
    }

    private Response proceed(IdempotencyKey key, InvocationContext invocation, RequestDigest.Body body)
            throws Exception {
        Response response = (Response) invocation.proceed();
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            byte[] answer = key.seal(json.writeValueAsBytes(KeptAnswer.of(response, tree(response.getEntity()))));
            answers.keep(key, new AnswerStore.Entry(body.finish(), answer));
        }
        return response;
    }

    private Response replay(IdempotencyKey key, AnswerStore.Entry earlier, byte[] digest) throws IOException {
        if (!MessageDigest.isEqual(earlier.requestDigest(), digest)) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return json.readValue(key.open(earlier.answer()), KeptAnswer.class).replay();
    }

    private @Nullable JsonNode tree(@Nullable Object entity) {
        return entity == null ? null : json.valueToTree(entity);
    }

    private Optional<IdempotencyKey> key(Idempotent binding) {
        String given = headers.getHeaderString(HEADER);
        if (given == null || given.isBlank()) {
            if (binding.required() || identity.hasRole(PORTAL)) {
                throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
            }
            return Optional.empty();
        }
        if (given.length() > LONGEST_KEY) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER)
                    .withDetail("Idempotency-Key 不得超过 255 个字符", "An Idempotency-Key has at most 255 characters");
        }
        return Optional.of(IdempotencyKey.of(
                given.strip(),
                caller(),
                request.getMethod() + " " + uri.getRequestUri().getRawPath() + "?"
                        + uri.getRequestUri().getRawQuery()));
    }

    private String caller() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
