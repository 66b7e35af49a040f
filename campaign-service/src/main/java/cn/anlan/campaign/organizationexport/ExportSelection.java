package cn.anlan.campaign.organizationexport;

import cn.anlan.campaign.organization.ManagedTree;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which organisations to export; closed ones never are.
///
/// @param root only this organisation and what lies below
/// @param managed only what the caller may change, so that he may import it again
record ExportSelection(@Nullable UUID root, ManagedTree managed) {}
