package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organizationfile.Column;
import java.util.List;
import java.util.Map;

/// A row that was refused, with all that is wrong with it.
///
/// @param fields as the file has them; none where the file cannot be read
record RefusedRow(int line, Map<Column, String> fields, List<Fault> errors) {

    /// @param column the header of the column, empty for the row as a whole
    record Fault(String column, RowFault fault) {}
}
