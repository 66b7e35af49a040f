/// Tables of organisations as files: CSV, XLSX and JSON, with the same columns in each.
@NullMarked
package cn.anlan.campaign.organizationfile;

import org.jspecify.annotations.NullMarked;
