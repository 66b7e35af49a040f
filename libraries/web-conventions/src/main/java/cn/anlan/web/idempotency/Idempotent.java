package cn.anlan.web.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a creating resource method that returns `jakarta.ws.rs.core.Response`: a request with an
/// `Idempotency-Key` that was answered before gets that first answer again, and has no second effect.
///
/// The method runs in one transaction, together with the record of its answer: both commit or neither. Only
/// successful answers are kept, for at least 24 hours; after a failure the same key may be tried again. A key
/// belongs to its caller, method, path and query.
///
/// - same key, another body: 422 `idempotency-key-reused`
/// - same key, the first request still running: 409 `idempotency-key-in-flight` with `Retry-After`
/// - no key where one is required: 400 `idempotency-key-required`
///
/// The kept answer is encrypted with a key derived from the caller's own, of which only a digest is stored:
/// whoever reads the database cannot read answers that hold a secret.
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /// Whether every caller must send a key. A portal must in any case.
    @Nonbinding
    boolean required() default false;

    /// Whether the answers to several requests may be [committed
    /// together][cn.anlan.sql.JointWrites#commitShared()]: for busy methods that gather their writes, and
    /// hold no connection when they return. Of equal requests that arrive at the same moment all then run,
    /// and the writes of one of them are kept.
    @Nonbinding
    boolean sharesCommit() default false;
}
