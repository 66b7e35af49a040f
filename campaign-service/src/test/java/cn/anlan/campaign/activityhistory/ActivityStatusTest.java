package cn.anlan.campaign.activityhistory;

import static cn.anlan.campaign.activityhistory.ActivityStatus.RETURNED;
import static cn.anlan.campaign.activityhistory.ActivityStatus.SUBMITTED;
import static cn.anlan.campaign.activityhistory.ActivityStatus.VERIFIED;
import static cn.anlan.campaign.activityhistory.ActivityStatus.WITHDRAWN;
import static cn.anlan.campaign.activityhistory.ActivityStep.EDIT;
import static cn.anlan.campaign.activityhistory.ActivityStep.RETURN;
import static cn.anlan.campaign.activityhistory.ActivityStep.SUBMIT;
import static cn.anlan.campaign.activityhistory.ActivityStep.VERIFY;
import static cn.anlan.campaign.activityhistory.ActivityStep.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityStatusTest {

    private static final Map<ActivityStatus, Map<ActivityStep, ActivityStatus>> ALLOWED = Map.of(
            SUBMITTED, Map.of(EDIT, SUBMITTED, VERIFY, VERIFIED, RETURN, RETURNED, WITHDRAW, WITHDRAWN),
            VERIFIED, Map.of(EDIT, SUBMITTED, RETURN, RETURNED, WITHDRAW, WITHDRAWN),
            RETURNED, Map.of(EDIT, RETURNED, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            WITHDRAWN, Map.of());

    @ParameterizedTest
    @EnumSource
    void shouldTakeNoStepButThoseOfTheMatrix(ActivityStatus state) {
        for (var step : ActivityStep.values()) {
            assertThat(state.after(step).orElse(null))
                    .as("%s of a record that is %s", step, state)
                    .isEqualTo(ALLOWED.get(state).get(step));
        }
    }
}
