package cn.anlan.standalone.demo;

/// How a report of the thirty comes to its end.
enum Ending {
    FIXED("verified, rectified, reinspected", "CLOSED"),
    FIXED_FOR_TWO("rectified, and told together with the one that is joined with it", "CLOSED"),
    ANSWERED_AND_FIXED("asked for more, answered, fixed", "CLOSED"),
    EXTENDED_AND_FIXED("given more time by a second person, fixed", "CLOSED"),
    UNFIXED("real, and left unfixed for a reason", "CLOSED"),
    UNFOUNDED("not found on the spot", "CLOSED"),
    RETURNED_AND_UNFOUNDED("returned by one unit, looked at by another, not found", "CLOSED"),
    AWAITED_AND_UNFOUNDED("waited for another authority, not found", "CLOSED"),
    OBJECTED_AND_UPHELD("objected to, confirmed one level up", "CLOSED"),
    OBJECTED_AND_VERIFIED_ANEW("objected to, looked at by the city, not found", "CLOSED"),
    REJECTED("not accepted", "REJECTED"),
    REJECTED_AND_ACCEPTED_ABOVE("not accepted, accepted one level up, not found", "CLOSED"),
    UNANSWERED("asked for more, never answered, not accepted", "REJECTED"),
    DUPLICATE("joined with another report, and told with it", "DUPLICATE"),
    WITHDRAWN("taken back", "WITHDRAWN");

    private final String told;
    private final String state;

    Ending(String told, String state) {
        this.told = told;
        this.state = state;
    }

    /// What happens, in a few words.
    String told() {
        return told;
    }

    /// Where the report stands in the end.
    String state() {
        return state;
    }

    /// What is counted, where anything is.
    String outcome() {
        return switch (this) {
            case FIXED, FIXED_FOR_TWO, ANSWERED_AND_FIXED, EXTENDED_AND_FIXED -> "FIXED";
            case UNFIXED -> "UNFIXED";
            case UNFOUNDED,
                    RETURNED_AND_UNFOUNDED,
                    AWAITED_AND_UNFOUNDED,
                    OBJECTED_AND_UPHELD,
                    OBJECTED_AND_VERIFIED_ANEW,
                    REJECTED_AND_ACCEPTED_ABOVE -> "UNFOUNDED";
            case REJECTED, UNANSWERED, DUPLICATE, WITHDRAWN -> "";
        };
    }
}
