package cn.anlan.hazard.report;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardState;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Reports in every state, each brought there by the steps of the procedure.
final class Reports {

    static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");
    static final OffsetDateTime TUESDAY = MONDAY.plusDays(1);
    static final OffsetDateTime NEXT_MONDAY = MONDAY.plusDays(7);
    static final UUID OFFICE = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    static final UUID UNIT = UUID.fromString("0197c0de-0000-7000-8000-000000000002");
    static final UUID OTHER_UNIT = UUID.fromString("0197c0de-0000-7000-8000-000000000005");
    static final UUID FACTORY = UUID.fromString("0197c0de-0000-7000-8000-000000000003");
    static final UUID CITY_OFFICE = UUID.fromString("0197c0de-0000-7000-8000-000000000006");
    static final UUID FINDING = UUID.fromString("0197c0de-0000-7000-8000-000000000007");
    static final Person DISPATCHER = new Person("dispatcher", OFFICE);
    static final Person REVIEWER = new Person("reviewer", CITY_OFFICE);
    static final Person INSPECTOR = new Person("inspector", UNIT);
    static final Verification REAL = new Verification.Substantiated("管道锈蚀", HazardGrade.GENERAL, FACTORY, null);
    static final Verification UNREAL = new Verification.Unsubstantiated("现场未见异常");

    private Reports() {}

    static HazardReport submitted() {
        return new HazardReport(
                UUID.randomUUID(),
                "AL261116-7K3M9Q2D",
                "hash",
                new Tip(HazardCategory.GAS, "楼道内燃气管道锈蚀", "500108", null, null, Reception.ofThePublic()),
                OFFICE,
                MONDAY);
    }

    static HazardReport in(HazardState state) {
        HazardReport report = submitted();
        switch (state) {
            case SUBMITTED -> {}
            case SCREENING -> report.screen(DISPATCHER, MONDAY);
            case MORE_WANTED -> report.ask(DISPATCHER, "在几号楼？", NEXT_MONDAY, MONDAY);
            case ACCEPTED -> report.accept(DISPATCHER, MONDAY);
            case REJECTED -> report.reject(DISPATCHER, "属于民事纠纷", NEXT_MONDAY, MONDAY);
            case DUPLICATE -> report.mergeInto(submitted(), DISPATCHER, NEXT_MONDAY, MONDAY);
            case WITHDRAWN -> report.withdraw(MONDAY);
            case TRANSFERRED -> transferred(report);
            case RETURNED -> transferred(report).giveBack(INSPECTOR, "不属本单位职责", MONDAY);
            case VERIFYING -> transferred(report).startVerification(INSPECTOR, MONDAY);
            case SUBSTANTIATED -> transferred(report).verify(REAL, INSPECTOR, MONDAY);
            case UNSUBSTANTIATED -> transferred(report).verify(UNREAL, INSPECTOR, MONDAY);
            case RECTIFYING -> rectifying(report);
            case REINSPECTED -> rectifying(report).settle(FINDING, MONDAY);
            case RESULT_TOLD -> told(report);
            case REOPENED -> told(report).object("仍未整改", CITY_OFFICE, TUESDAY);
            case CLOSED -> told(report).close(NEXT_MONDAY);
        }
        return report;
    }

    private static HazardReport transferred(HazardReport report) {
        report.accept(DISPATCHER, MONDAY);
        report.transferTo(UNIT, DISPATCHER, null, MONDAY);
        return report;
    }

    private static HazardReport rectifying(HazardReport report) {
        transferred(report).verify(REAL, INSPECTOR, MONDAY);
        report.rectify(MONDAY);
        return report;
    }

    private static HazardReport told(HazardReport report) {
        rectifying(report).settle(FINDING, MONDAY);
        report.tell(DISPATCHER, "已更换管道", NEXT_MONDAY, MONDAY);
        return report;
    }
}
