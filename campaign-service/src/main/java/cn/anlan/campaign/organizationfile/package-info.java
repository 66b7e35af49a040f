/// The columns of organisations in files that come and go.
@NullMarked
package cn.anlan.campaign.organizationfile;

import org.jspecify.annotations.NullMarked;
