/// What becomes of a substantiated report in the hazard ledger.
@NullMarked
package cn.anlan.hazard.rectification;

import org.jspecify.annotations.NullMarked;
