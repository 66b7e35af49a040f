package cn.anlan.system.plays;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an office writes into a campaign's content.
final class Wording {

    private Wording() {}

    /// Asks organisations of a kind for one more activity.
    ///
    /// @return the schedule's part, to be filled
    static ObjectNode asksForActivity(
            ObjectNode content, String key, String zh, String en, String activityKind, String audience) {
        ObjectNode requirement = ((ArrayNode) content.path("requirements")).addObject();
        requirement.put("key", key).put("kind", "ACTIVITY");
        requirement.putObject("title").put("zh", zh).put("en", en);
        requirement.putArray("activityKinds").add(activityKind);
        requirement.putObject("audience").put("type", "KIND").putArray("kinds").add(audience);
        return requirement
                .putObject("schedule")
                .put("holidayPolicy", "NONE")
                .putArray("parts")
                .addObject();
    }

    /// Moves what falls on a day off.
    static void rolls(ObjectNode content, String key, String holidayPolicy) {
        ((ObjectNode) PlayedCampaign.requirement(content, key).path("schedule")).put("holidayPolicy", holidayPolicy);
    }

    /// The first part of a requirement's schedule.
    static ObjectNode firstPart(ObjectNode content, String key) {
        return (ObjectNode) PlayedCampaign.requirement(content, key)
                .path("schedule")
                .path("parts")
                .get(0);
    }
}
