package cn.anlan.campaign.organization;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;

/// What people read where the contract has a key.
public final class OrganizationLabels {

    private OrganizationLabels() {}

    public static LocalizedText of(OrganizationKind kind) {
        return switch (kind) {
            case COMMITTEE -> new LocalizedText("安委会", "Safety committee");
            case COMMITTEE_OFFICE -> new LocalizedText("安委办", "Committee office");
            case GOVERNMENT -> new LocalizedText("党委政府", "Government");
            case DEPARTMENT -> new LocalizedText("部门", "Department");
            case ENTERPRISE -> new LocalizedText("企业", "Enterprise");
            case INSTITUTION -> new LocalizedText("事业单位", "Institution");
        };
    }

    public static LocalizedText of(AdministrativeLevel level) {
        return switch (level) {
            case PROVINCE -> new LocalizedText("省级", "Province");
            case CITY -> new LocalizedText("市级", "City");
            case COUNTY -> new LocalizedText("县级", "County");
            case TOWN -> new LocalizedText("乡级", "Town");
            case VILLAGE -> new LocalizedText("村级", "Village");
            case NONE -> new LocalizedText("无", "None");
        };
    }
}
