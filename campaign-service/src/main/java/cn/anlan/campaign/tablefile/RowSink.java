package cn.anlan.campaign.tablefile;

import java.util.List;

/// Takes the rows of a file.
///
/// A line is where the row begins in a CSV file, its number in a sheet, or the place of the object in a JSON array,
/// counted from 1.
public interface RowSink {

    /// The names of the columns of all rows to come, until another header comes.
    void header(int line, List<String> names);

    /// @return whether more rows are wanted
    boolean row(int line, List<String> fields);

    /// The file cannot be read from this line on.
    void malformed(int line);
}
