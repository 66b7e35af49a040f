/// Which organisations take part in which campaign.
@NullMarked
package cn.anlan.campaign.enrolment;

import org.jspecify.annotations.NullMarked;
