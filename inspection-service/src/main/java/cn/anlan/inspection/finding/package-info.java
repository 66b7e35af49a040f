/// The one ledger of findings, from whatever source, and their rectification up to the close-out.
@NullMarked
package cn.anlan.inspection.finding;

import org.jspecify.annotations.NullMarked;
