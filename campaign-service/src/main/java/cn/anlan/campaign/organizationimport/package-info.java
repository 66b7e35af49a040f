/// Organisations from a file: checked row by row, stored as a set.
@NullMarked
package cn.anlan.campaign.organizationimport;

import org.jspecify.annotations.NullMarked;
