package cn.anlan.campaign.organizationimport;

/// One reason to refuse one row.
///
/// @param line where the row begins in the file, the header being line 1
/// @param column the header of the column, empty for the row as a whole
record RowError(int line, String column, RowFault fault) {

    static RowError of(int line, Column column, RowFault fault) {
        return new RowError(line, column.header(), fault);
    }

    static RowError ofRow(int line, RowFault fault) {
        return new RowError(line, "", fault);
    }
}
