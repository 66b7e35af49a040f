package cn.anlan.hazard.visibility;

import cn.anlan.access.Actor;
import cn.anlan.access.CurrentActor;
import cn.anlan.hazard.report.Person;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Who takes a step: the caller, for his office or unit.
@ApplicationScoped
public class ActingPerson {

    private final CurrentActor currentActor;

    ActingPerson(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public Person get() {
        Actor actor = currentActor.get();
        UUID organization = actor.organizationId();
        if (organization == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        return new Person(actor.subject(), organization);
    }
}
