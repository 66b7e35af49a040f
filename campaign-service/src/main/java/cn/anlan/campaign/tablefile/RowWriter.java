package cn.anlan.campaign.tablefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes the rows of a file, one after the other.
public interface RowWriter extends Closeable {

    /// @param fields in the order of the header
    void row(List<String> fields) throws IOException;
}
