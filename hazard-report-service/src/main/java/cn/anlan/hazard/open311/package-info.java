/// Open311 GeoReport v2: how other portals hand reports in, and how anybody sees what became of reports.
///
/// The words of reporters are not published, nor exact places, nor anything of whistleblowers.
@NullMarked
package cn.anlan.hazard.open311;

import org.jspecify.annotations.NullMarked;
