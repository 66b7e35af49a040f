package cn.anlan.inspection.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/// The five assurances (五落实): person, measures, funds, deadline and emergency plan.
@Embeddable
record RectificationPlan(
        @Column(name = "plan_person") String person,
        @Column(name = "plan_measures") String measures,
        @Column(name = "plan_funds_cents") Long fundsCents,
        @Column(name = "plan_deadline") LocalDate deadline,
        @Column(name = "plan_emergency_plan") String emergencyPlan) {}
