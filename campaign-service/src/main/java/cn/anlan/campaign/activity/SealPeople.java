package cn.anlan.campaign.activity;

import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals the names in a record, bound to it, so that they cannot be passed off as another's.
@ApplicationScoped
class SealPeople implements SealedColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    SealPeople(Sealer sealer) {
        this.sealer = sealer;
    }

    /// @return nothing where nobody is named
    byte @Nullable [] seal(UUID activityId, People people) {
        if (people.isEmpty()) {
            return null;
        }
        try {
            return sealer.seal(owner(activityId), JSON.writeValueAsString(people));
        } catch (JsonProcessingException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException("the people of an activity could not be sealed");
        }
    }

    People open(ActivityRecord activity) {
        byte[] sealed = activity.sealedPeople();
        if (sealed == null) {
            return People.NOBODY;
        }
        try {
            return JSON.readValue(sealer.open(owner(activity.id()), sealed), People.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the people of an activity cannot be read");
        }
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("activity_record", "id", "sealed_people", SealPeople::owner));
    }

    private static String owner(UUID activityId) {
        return "activity-record:" + activityId;
    }
}
