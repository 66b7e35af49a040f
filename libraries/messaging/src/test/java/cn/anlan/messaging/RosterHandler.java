package cn.anlan.messaging;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.roster.RosterChanged;
import jakarta.inject.Singleton;

/// Listens to a topic on which tests publish what breaks the contract, away from the readers of well-formed events.
@Singleton
class RosterHandler implements EventHandler<RosterChanged> {

    @Override
    public EventType<RosterChanged> type() {
        return EventTypes.ROSTER_CHANGED;
    }

    @Override
    public void handle(Event<RosterChanged> event) {
        throw new AssertionError("no test publishes a well-formed roster");
    }
}
