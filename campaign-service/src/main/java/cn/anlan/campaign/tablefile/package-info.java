/// Tables as files: read and written row by row, as CSV, XLSX or JSON.
@NullMarked
package cn.anlan.campaign.tablefile;

import org.jspecify.annotations.NullMarked;
