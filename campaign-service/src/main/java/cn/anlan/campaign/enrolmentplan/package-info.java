/// How far the duties of each enrolment are planned, and what has it planned again.
@NullMarked
package cn.anlan.campaign.enrolmentplan;

import org.jspecify.annotations.NullMarked;
