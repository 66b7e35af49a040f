/// The one ledger of commitments: who owes what by when, and how it stands in time.
@NullMarked
package cn.anlan.reporting.ledger;

import org.jspecify.annotations.NullMarked;
