/// Organisations as files to take away: what an import reads, so that an export imported again changes nothing.
@NullMarked
package cn.anlan.campaign.organizationexport;

import org.jspecify.annotations.NullMarked;
