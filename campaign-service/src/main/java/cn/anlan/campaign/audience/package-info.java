/// Whom a requirement addresses: selectors over the organisation tree, and the SQL they become.
@NullMarked
package cn.anlan.campaign.audience;

import org.jspecify.annotations.NullMarked;
