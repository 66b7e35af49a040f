package cn.anlan.reporting.decent;

import jakarta.persistence.Entity;

/// Keeps to the rules.
@Entity
class DecentAggregate {
    private String state = "OPEN";

    void settle() {
        state = "CLOSED";
    }

    String state() {
        return state;
    }
}
