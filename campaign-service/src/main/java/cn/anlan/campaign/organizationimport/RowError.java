package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organizationfile.Column;

/// One reason to refuse one row.
///
/// @param line where the row stands in the file, as [RowSink] counts
/// @param column the header of the column, empty for the row as a whole
record RowError(int line, String column, RowFault fault) {

    static RowError of(int line, Column column, RowFault fault) {
        return new RowError(line, column.header(), fault);
    }

    static RowError ofRow(int line, RowFault fault) {
        return new RowError(line, "", fault);
    }
}
