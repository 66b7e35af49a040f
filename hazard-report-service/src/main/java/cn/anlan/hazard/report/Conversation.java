package cn.anlan.hazard.report;

import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the reporter tells and is asked: his first words, one open question at a time, and what he wrote after.
@Embeddable
class Conversation {

    private static final int MOST_ADDITIONS = 50;

    private String description;
    private @Nullable String question;
    private @Nullable OffsetDateTime answerBy;

    @ElementCollection
    @CollectionTable(name = "hazard_addition", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    private List<Addition> additions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    Conversation(String description) {
        this.description = description;
    }

    void requireNothingAsked() {
        if (question != null) {
            throw ProblemException.of(HazardProblem.QUESTION_IS_OPEN);
        }
    }

    void requireQuestion() {
        if (question == null) {
            throw ProblemException.of(HazardProblem.NOTHING_ASKED);
        }
    }

    /// @param until the first instant at which an answer is too late
    void ask(String asked, OffsetDateTime until) {
        question = asked;
        answerBy = until;
    }

    void answer(String text, OffsetDateTime now) {
        write(Addition.Kind.ANSWER, text, now);
        forgetQuestion();
    }

    void forgetQuestion() {
        question = null;
        answerBy = null;
    }

    void write(Addition.Kind kind, String text, OffsetDateTime now) {
        if (additions.size() >= MOST_ADDITIONS) {
            throw ProblemException.of(HazardProblem.TOO_MANY_ADDITIONS);
        }
        additions.add(new Addition(kind, text, now));
    }

    String description() {
        return description;
    }

    Optional<String> question() {
        return Optional.ofNullable(question);
    }

    Optional<OffsetDateTime> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    List<Addition> additions() {
        return List.copyOf(additions);
    }
}
