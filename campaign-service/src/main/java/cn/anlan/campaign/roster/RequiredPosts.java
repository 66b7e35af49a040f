package cn.anlan.campaign.roster;

import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.Requirement;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many people a unit has to name for each post: the counters of the campaign's roster requirement. One without
/// counters asks for the deputy in charge and the liaison officer.
public record RequiredPosts(Map<String, Integer> quantities) {

    private static final List<String> USUAL =
            List.of(RosterPost.DEPUTY_IN_CHARGE.name(), RosterPost.LIAISON_OFFICER.name());

    /// @param requirements those to rosters that bind the unit
    public static RequiredPosts of(Collection<Requirement> requirements) {
        var quantities = new TreeMap<String, Integer>();
        requirements.forEach(requirement -> ask(requirement, quantities));
        return new RequiredPosts(Collections.unmodifiableMap(quantities));
    }

    private static void ask(Requirement requirement, Map<String, Integer> quantities) {
        if (requirement.target().counters().isEmpty()) {
            USUAL.forEach(post -> quantities.merge(post, 1, Math::max));
        }
        for (Counter counter : requirement.target().counters()) {
            quantities.merge(counter.key(), counter.quantity(), Math::max);
        }
    }

    boolean allows(String post) {
        return quantities.containsKey(post) || RosterPost.of(post).isPresent();
    }

    /// The posts that too few hold.
    ///
    /// @param held the post of each person named
    public List<String> missing(Collection<String> held) {
        return quantities.entrySet().stream()
                .filter(post -> Collections.frequency(held, post.getKey()) < post.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
