package cn.anlan.web;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/// Entity tags made of an aggregate's version.
public final class ETags {

    private ETags() {}

    /// The tag to send with a resource of this version.
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// Lets an edit pass only when its caller has seen the current version.
    ///
    /// @param ifMatch the `If-Match` header: one tag, a list of them, or `*`
    /// @throws ProblemException `version-required` (428) without the header, `stale-version` (412) for another
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(CommonProblem.VERSION_REQUIRED);
        }
        String current = "\"" + version + "\"";
        for (String tag : ifMatch.split(",")) {
            String given = tag.strip();
            if (given.equals("*") || given.equals(current)) {
                return;
            }
        }
        throw ProblemException.of(CommonProblem.STALE_VERSION);
    }
}
