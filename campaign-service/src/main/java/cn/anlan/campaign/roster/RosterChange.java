package cn.anlan.campaign.roster;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes a roster name the people it is told to. Whoever is named for the post that he holds keeps it from the day
/// on which he took it, also with another number.
///
/// @param released whose posts end
/// @param named who takes a post today
/// @param corrected who keeps his post, with another number or job
record RosterChange(List<RosterEntry> released, List<RosterEntry> named, List<Correction> corrected) {

    record Correction(RosterEntry entry, String jobTitle, SealedContact contact) {}

    /// @throws ProblemException `invalid-request` when the people are not those that the campaign asks for
    static RosterChange of(
            Roster roster, List<NamedPerson> people, RequiredPosts required, SealContacts seals, OffsetDateTime now) {
        var today = now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        return new Reader(required, seals, today).read(roster, people);
    }

    boolean isNothing() {
        return released.isEmpty() && named.isEmpty() && corrected.isEmpty();
    }

    private record Holder(String post, String name) {}

    private static final class Reader {

        private final RequiredPosts required;
        private final SealContacts seals;
        private final LocalDate today;
        private final List<FieldError> errors = new ArrayList<>();
        private final List<RosterEntry> named = new ArrayList<>();
        private final List<Correction> corrected = new ArrayList<>();

        Reader(RequiredPosts required, SealContacts seals, LocalDate today) {
            this.required = required;
            this.seals = seals;
            this.today = today;
        }

        RosterChange read(Roster roster, List<NamedPerson> people) {
            Map<Holder, RosterEntry> holding = new HashMap<>();
            for (var entry : roster.current()) {
                holding.put(new Holder(entry.post(), seals.name(entry.id(), entry.contact())), entry);
            }
            Set<Holder> seen = new HashSet<>();
            for (int i = 0; i < people.size(); i++) {
                var person = people.get(i);
                var holder = new Holder(person.post(), person.name().strip());
                if (!required.allows(person.post())) {
                    errors.add(FieldError.of(
                            "/people/%d/post".formatted(i), "unknown", "该活动没有此岗位", "The campaign has no such post"));
                } else if (!seen.add(holder)) {
                    errors.add(FieldError.of(
                            "/people/%d/name".formatted(i), "duplicate", "同一岗位重复列名", "Named twice for the post"));
                } else {
                    read(person, holder, holding.remove(holder), i);
                }
            }
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors.toArray(FieldError[]::new));
            }
            return new RosterChange(List.copyOf(holding.values()), named, corrected);
        }

        private void read(NamedPerson person, Holder holder, @Nullable RosterEntry entry, int i) {
            if (entry != null) {
                keep(person, holder, entry);
            } else if (person.phone() == null) {
                errors.add(FieldError.of(
                        "/people/%d/phone".formatted(i),
                        "required",
                        "新列名人员须有电话",
                        "Whoever is new needs a phone number"));
            } else {
                var id = Ids.next();
                named.add(new RosterEntry(
                        id, person.post(), person.jobTitle(), seals.seal(id, holder.name(), person.phone()), today));
            }
        }

        private void keep(NamedPerson person, Holder holder, RosterEntry entry) {
            var known = seals.phone(entry.id(), entry.contact());
            var phone = Objects.requireNonNullElse(person.phone(), known);
            if (!phone.equals(known)) {
                corrected.add(new Correction(entry, person.jobTitle(), seals.seal(entry.id(), holder.name(), phone)));
            } else if (!person.jobTitle().equals(entry.jobTitle())) {
                corrected.add(new Correction(entry, person.jobTitle(), entry.contact()));
            }
        }
    }
}
