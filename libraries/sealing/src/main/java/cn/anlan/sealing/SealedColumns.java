package cn.anlan.sealing;

import java.util.List;

/// The columns that a part of a service seals. Every bean of this type is asked when a key has been replaced.
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
