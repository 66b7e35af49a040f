package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import java.util.UUID;

/// One commitment to add.
///
/// @param slot the place of its slot among those that are added together
record OwedRow(UUID id, EnrolmentToPlan unit, int slot) {}
